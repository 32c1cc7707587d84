package import Cells
package import Domain
package import Store

/// Finds anything by typed letters: names from the first letter, every field and note from the second.
package struct FindScreen: WholeListScreen {
  package static let title: Words = "Find"
  package static let commands: [Command<FindScreen>] =
    [
      Command("Open the marked line", .enter, hint: "open") { screen, _ in screen.open() },
      Command("Go back", .escape, .control("c"), hint: "back") { screen, _ in screen.leave() },
    ] + moves
  package static let noRow: Words = "Nothing has these letters."

  private var line = TextLine()
  package var list = RowList<Hit>()

  /// Hits of this kind come first: the kind of the list that was left to search.
  private let first: RecordKind

  package init(first: RecordKind = .applicant) { self.first = first }

  package var takesText: Bool { true }
  package var named: ShownPeople {
    var named = ShownPeople()
    for id in list.rows.compactMap(\.applicantID) { named.add(id) }
    return named
  }

  package func rows(from store: Store, _ desk: Desk) throws(StoreError) -> [Hit] {
    let found = line.text.isEmpty ? [] : try store.answer(Find(line.text, limit: 60))
    return found.filter { $0.kind == first } + found.filter { $0.kind != first }
  }

  package mutating func type(_ key: Key, _ desk: Desk) -> Outcome? {
    guard key != .home, key != .end, line.press(key) else { return nil }
    list.restart()
    return .reload
  }

  private func open() -> Outcome {
    list.focused.map { .replace(RecordPage.of($0.kind, $0.id)) }
      ?? .say(line.text.isEmpty ? "Type a few letters first." : Self.noRow)
  }

  private mutating func leave() -> Outcome {
    if line.text.isEmpty { return .close }
    line.set("")
    return .reload
  }

  package func headRows(in size: Size) -> Int { 2 }

  /// The cursor stands where one types.
  package func draw(on frame: inout Frame) {
    drawList(on: &frame)
    let start = frame.write(tr("Find:"), row: 0, style: .label) + 1
    frame.textLine(line, column: start, row: 0, limit: 40, style: .fieldFocused, hasFocus: true)
  }

  package var empty: Words { line.text.isEmpty ? "Type letters of a name, or of anything written down." : Self.noRow }

  package var columns: [Column<Hit>] {
    [
      Column("Who or what", 22, grows: 1) { hit, frame in
        frame.initialsOnly && hit.applicantID != nil ? PersonName.initials(of: hit.title) : hit.title
      },
      Column("Where", 24, rank: 2, style: { _, _ in .label }) { hit, _ in
        [tr(hit.kind.type.title), hit.field.map { tr($0) }].compactMap { $0 }.joined(separator: ", ")
      },
      Column("Words", 20, grows: 1, rank: 1) { hit, _ in hit.excerpt.replacingNewlines },
      Column("Date", 11, rank: 3) { hit, frame in hit.day.map { Dates.short($0, today: frame.today) } ?? "" },
    ]
  }
}
