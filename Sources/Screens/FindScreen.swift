package import Cells
package import Domain
package import Store

/// Finds anything by typed letters: names from the first letter, every field and note from the second.
package struct FindScreen: Screen {
  package static let title: Words = "Find"
  package static let commands: [Command<FindScreen>] =
    [
      Command("Open the marked line", .enter, hint: "open") { screen, _ in screen.open() },
      Command("Go back", .escape, .control("c"), hint: "back") { screen, _ in screen.leave() },
    ] + Command.list(\.hits, chrome: 3)

  private var line = TextLine()
  var hits = RowList<FoundRow>()

  /// Hits of this kind come first: the kind of the list that was left to search.
  private let first: RecordKind

  package init(first: RecordKind = .applicant) { self.first = first }

  package var takesText: Bool { true }
  package var named: ShownPeople {
    var named = ShownPeople()
    for hit in hits.rows.map(\.hit) {
      if let id = hit.applicantID { named.add(id) }
    }
    return named
  }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    let found = line.text.isEmpty ? [] : try store.answer(Find(line.text, limit: 60))
    hits.show((found.filter { $0.kind == first } + found.filter { $0.kind != first }).map(FoundRow.init))
  }

  package mutating func type(_ key: Key, _ desk: Desk) -> Outcome? {
    guard key != .home, key != .end, line.press(key) else { return nil }
    hits.restart()
    return .reload
  }

  private func open() -> Outcome {
    guard let hit = hits.focused?.hit else {
      return .say(line.text.isEmpty ? "Type a few letters first." : "Nothing has these letters.")
    }
    return .replace(RecordPage.of(hit.kind, hit.id))
  }

  private mutating func leave() -> Outcome {
    if line.text.isEmpty { return .close }
    line.set("")
    return .reload
  }

  package mutating func arrange(in size: Size, _ desk: Desk) { hits.arrange(visible: size.rows - 3) }

  package func draw(on frame: inout Frame) {
    let start = frame.write(tr("Find:"), row: 0, style: .label) + 1
    frame.inside(Rect(column: 0, row: 2, columns: frame.columns, rows: frame.rows - 2)) { part in
      part.table(
        hits, columns: Self.columns, hasFocus: !line.text.isEmpty,
        empty: line.text.isEmpty ? "Type letters of a name, or of anything written down." : "Nothing has these letters."
      )
    }
    frame.textLine(line, column: start, row: 0, limit: 40, style: .fieldFocused, hasFocus: true)
  }

  private static let columns: [Column<FoundRow>] = [
    Column("Who or what", 22, grows: 1) { row, frame in
      frame.initialsOnly && row.hit.applicantID != nil ? PersonName.initials(of: row.hit.title) : row.hit.title
    },
    Column("Where", 22, rank: 2, style: { _, _ in .label }) { row, _ in
      [tr(row.hit.kind.type.title), row.hit.field.map { tr($0) }].compactMap { $0 }.joined(separator: ", ")
    },
    Column("Words", 20, grows: 1, rank: 1) { row, _ in row.hit.excerpt.replacingNewlines },
    Column("Date", 11, rank: 3) { row, frame in row.hit.day.map { Dates.short($0, today: frame.today) } ?? "" },
  ]
}

/// A hit as a row: the record may be hit in two fields, the row is one.
struct FoundRow: ListRow {
  let hit: Hit
  var id: Identifier { hit.id }
}
