package import Cells
package import Domain
package import Store

/// Two entries of one person, one employer or one person there become one: everything of the other moves here, gaps are
/// filled, the other is removed. One change, one `u`.
package struct MergeScreen: Screen {
  package static let title: Words = "Merge two entries"
  package static let commands: [Command<MergeScreen>] = [
    Command(
      "Merge them", .character("y"), hint: "merge",
      unavailable: {
        $0.plan == nil ? "There is nothing to merge." : nil
      }
    ) { screen, _ in
      screen.isDone = true
      return screen.changeSet.map { .sequence([.commit($0), .close]) } ?? .close
    },
    Command(
      "Keep the other one instead", .character("o"), hint: "the other way round",
      unavailable: { $0.plan == nil ? "There is nothing to merge." : nil },
      run: { screen, _ in
        (screen.keep, screen.other) = (screen.other, screen.keep)
        screen.isDone = false
        return .reload
      }),
    Command("Leave both as they are", .escape, .enter, .character("n"), .character("q"), hint: "leave them") { _, _ in
      .close
    },
  ]

  private let kind: RecordKind
  private var keep: Identifier
  private var other: Identifier
  private var plan: MergePlan?
  private var names = (kept: "", gone: "")
  /// The next load follows the commit: there is nothing to merge any more.
  private var isDone = false
  /// What is known of the one that goes and does not come along, in words.
  private var left: [String] = []

  package init(_ kind: RecordKind = .applicant, keep: Identifier, other: Identifier) {
    self.kind = kind
    self.keep = keep
    self.other = other
  }

  package var named: ShownPeople {
    var named = ShownPeople()
    if kind == .applicant {
      named.add(keep)
      named.add(other)
    }
    return named
  }

  package func overlayRows(in size: Size) -> Int? { size.rows }

  private var changeSet: ChangeSet? {
    plan.map { ChangeSet(Words("{1} merged into {2}", names.gone, names.kept), $0.changes, for: .merge) }
  }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    if isDone { return }
    plan = nil
    let plan = try MergePlan(kind, keep: keep, other: other, store)
    names = (Self.name(plan.kept, desk), Self.name(plan.gone, desk))
    if names.kept == names.gone { names.gone = tr(Words("{1} (the other entry)", names.gone)) }
    let values = plan.different.map { ($0.info, $0.gone) }
    let labels = try ValueText.labels(values, store, desk)
    left = plan.different.filter { !$0.info.isApplicantName }
      .map { tr($0.info.label) + ": " + ValueText.shown($0.gone, $0.info, labels).replacingNewlines }
    self.plan = plan
  }

  private static func name(_ record: StoredRecord, _ desk: Desk) -> String {
    if record.kind == .applicant { return desk.shown(Applicant(record).name) }
    let more = record.kind == .employer ? record[\Employer.town] : record[\EmployerPerson.role]
    return [record.label, more].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  package func draw(on frame: inout Frame) {
    guard let plan else {
      frame.write(tr("There is nothing to merge."), column: 2, row: 0)
      return frame.setCursor(column: 2, row: 0)
    }
    frame.writeFolded(
      tr(
        Words(
          "Everything of \"{1}\" moves to \"{2}\", and the first is removed. u takes it back.", names.gone, names.kept
        )),
      column: 2, row: 0, atMost: 3)
    var row = 4
    for (kind, count) in plan.moved where row < frame.rows {
      frame.write(tr(kind.type.title) + ": \(count)", column: 4, row: row)
      row += 1
    }
    if plan.moved.isEmpty {
      frame.write(tr("Nothing else is written down about it."), column: 4, row: row, style: .dim)
      row += 1
    }
    let filled = plan.filled.map { tr($0.label) }.joined(separator: ", ")
    if !filled.isEmpty { row += frame.writeFolded(tr(Words("Filled in: {1}", filled)), column: 4, row: row, atMost: 3) }
    if !left.isEmpty {
      frame.writeFolded(
        tr(Words("Does not come along, because something else stands there: {1}", left.joined(separator: "; "))),
        column: 4, row: row, style: .warning, atMost: max(1, frame.rows - row))
    }
    frame.setCursor(column: 2, row: 0)
  }
}
