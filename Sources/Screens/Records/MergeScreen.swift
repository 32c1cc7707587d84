package import Cells
package import Domain
package import Store

/// Two entries of one person become one: everything of the other moves here, gaps are filled, the other is withdrawn.
/// One change, one `u`.
package struct MergeScreen: Screen {
  package static let title: Words = "Merge two entries of one person"
  package static let commands: [Command<MergeScreen>] = [
    Command(
      "Merge them", .character("y"), hint: "merge",
      unavailable: {
        $0.plan.isEmpty ? "There is nothing to merge." : nil
      }
    ) { screen, _ in .sequence([.commit(screen.changeSet), .close]) },
    Command("Leave both as they are", .escape, .enter, .character("n"), .character("q"), hint: "leave them") { _, _ in
      .close
    },
  ]

  private let keep: Identifier
  private let other: Identifier
  fileprivate private(set) var plan: [Change] = []
  private var names = ("", "")
  private var moved: [(RecordKind, Int)] = []
  private var filled: [Words] = []

  package init(keep: Identifier, other: Identifier) {
    self.keep = keep
    self.other = other
  }

  package var named: ShownPeople {
    var named = ShownPeople()
    named.add(keep)
    named.add(other)
    return named
  }

  package func overlayRows(in size: Size) -> Int? { size.rows }

  private var changeSet: ChangeSet { ChangeSet(Words("{1} merged into {2}", names.1, names.0), plan) }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    guard keep != other, let kept = try store.answer(OneRecord(.applicant, keep)),
      let gone = try store.answer(OneRecord(.applicant, other))
    else { throw .refused("Choose another entry: this is the same one.") }
    names = (desk.shown(Applicant(kept).name), desk.shown(Applicant(gone).name))
    plan = []
    moved = []
    filled = []
    fill(kept, from: gone)
    for kind in RecordKind.allCases where kind.type.field("applicant_id") != nil {
      let records = try store.answer(RecordsOf(kind, where: "applicant_id", is: other, includingWithdrawn: true))
      if !records.isEmpty { moved.append((kind, records.count)) }
      plan += records.map { .set(kind, $0.id, field: "applicant_id", old: .record(other), new: .record(keep)) }
    }
    try moveContacts(store)
    plan.append(.withdraw(.applicant, other, reason: tr("merged with another entry of the same person")))
  }

  /// What is unknown of the one that stays is taken from the other.
  private mutating func fill(_ kept: StoredRecord, from gone: StoredRecord) {
    for (index, info) in kept.kind.type.fields.enumerated()
    where kept.values[index].isEmpty && !gone.values[index].isEmpty {
      plan.append(.set(.applicant, keep, field: info.name, old: kept.values[index], new: gone.values[index]))
      filled.append(info.label)
    }
  }

  private mutating func moveContacts(_ store: Store) throws(StoreError) {
    let contacts = try store.answer(ContactsOnBehalf(other))
    if !contacts.isEmpty { moved.append((.employerContact, contacts.count)) }
    for contact in contacts {
      let old = contact["applicant_ids"].records
      let rest = old.map { $0 == other ? keep : $0 }
      let new = rest.enumerated().filter { rest.firstIndex(of: $0.element) == $0.offset }.map(\.element)
      plan.append(.set(.employerContact, contact.id, field: "applicant_ids", old: .records(old), new: .records(new)))
    }
  }

  package func draw(on frame: inout Frame) {
    frame.writeFolded(
      tr(
        Words("Everything of \"{1}\" moves to \"{2}\", and the first is withdrawn. u takes it back.", names.1, names.0)),
      column: 2, row: 0, atMost: 3)
    var row = 4
    for (kind, count) in moved {
      frame.write(tr(kind.type.title) + ": \(count)", column: 4, row: row)
      row += 1
    }
    if !filled.isEmpty {
      frame.write(tr(Words("Filled in: {1}", filled.map { tr($0) }.joined(separator: ", "))), column: 4, row: row)
    }
    frame.setCursor(column: 2, row: 0)
  }
}
