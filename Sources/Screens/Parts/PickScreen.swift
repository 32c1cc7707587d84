package import Cells
package import Domain
package import Store

/// Finds one record of a kind by typed letters and gives it to what comes next.
package struct PickScreen: Screen {
  package static let title: Words = "Find"
  package static let commands: [Command<PickScreen>] = [
    Command("Take the marked line", .enter, hint: "take it") { screen, _ in screen.take() },
    Command("Go up one line", .up) { screen, _ in screen.move(-1) },
    Command("Go down one line", .down) { screen, _ in screen.move(1) },
    Command("Go back", .escape, .control("c"), hint: "back") { screen, _ in screen.leave() },
  ]

  private let kind: RecordKind
  private let question: Words
  private let done: @Sendable (Identifier, String) -> Outcome
  /// The record that asks: it is no answer itself.
  private let excluded: Identifier?
  private var line = TextLine()
  private var hits: [NameHit] = []
  private var focus = 0

  package init(
    _ kind: RecordKind, _ question: Words, excluding excluded: Identifier? = nil,
    done: @escaping @Sendable (Identifier, String) -> Outcome
  ) {
    self.kind = kind
    self.question = question
    self.done = done
    self.excluded = excluded
  }

  package var takesText: Bool { true }
  package var named: ShownPeople {
    var named = ShownPeople()
    for hit in hits where hit.kind == .applicant { named.add(hit.id) }
    return named
  }
  package func overlayRows(in size: Size) -> Int? { min(size.rows, 12) }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    hits = try store.answer(NameSearch(line.text, kinds: [kind], employer: nil, limit: 10)).filter { $0.id != excluded }
    focus = min(focus, max(0, hits.count - 1))
  }

  package mutating func type(_ key: Key, _ desk: Desk) -> Outcome? {
    guard line.press(key) else { return nil }
    focus = 0
    return .reload
  }

  private mutating func move(_ step: Int) -> Outcome {
    focus = min(max(0, focus + step), max(0, hits.count - 1))
    return .stay
  }

  private func take() -> Outcome {
    guard hits.indices.contains(focus) else { return .say("Nothing has these letters.") }
    return .sequence([.close, done(hits[focus].id, hits[focus].title)])
  }

  private mutating func leave() -> Outcome {
    if line.text.isEmpty { return .close }
    line.set("")
    return .reload
  }

  package func draw(on frame: inout Frame) {
    frame.rule(tr(question), row: 0)
    for (index, hit) in hits.enumerated() {
      let row = index + 2
      if index == focus { frame.write(">", row: row) }
      let name = frame.initialsOnly && kind == .applicant ? PersonName.initials(of: hit.title) : hit.title
      let used = frame.write(name, column: 2, row: row, style: index == focus ? .focused : .plain)
      frame.write(hit.detail, column: 4 + used, row: row, style: .dim)
    }
    if hits.isEmpty { frame.write(tr("Nothing has these letters."), column: 2, row: 2, style: .dim) }
    frame.textLine(line, column: 2, row: 1, limit: 40, style: .fieldFocused, hasFocus: true)
  }
}
