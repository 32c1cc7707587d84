package import Cells
package import Domain

/// One of a list that is known whole, found by typed letters.
package struct ListPickScreen: Screen {
  package struct Item: Sendable {
    let code: String
    let label: String

    package init(_ code: String, _ label: String) {
      self.code = code
      self.label = label
    }
  }

  package static let title: Words = "Choose one"
  package static let commands: [Command<ListPickScreen>] = [
    Command("Take the marked line", .enter, hint: "take it") { screen, _ in screen.take() },
    Command("Go up one line", .up) { screen, _ in screen.move(-1) },
    Command("Go down one line", .down) { screen, _ in screen.move(1) },
    Command("Go back", .escape, .control("c"), hint: "back") { _, _ in .close },
  ]

  private let question: Words
  private let items: [Item]
  private let done: @Sendable (String) -> Outcome
  private var line = TextLine()
  private var focus: Int

  /// - Parameter current: the code that is marked at first.
  package init(
    _ question: Words, _ items: [Item], current: String? = nil, done: @escaping @Sendable (String) -> Outcome
  ) {
    self.question = question
    self.items = items
    self.done = done
    focus = items.firstIndex { $0.code == current } ?? 0
  }

  package var takesText: Bool { true }
  package func overlayRows(in size: Size) -> Int? { min(size.rows, 13) }

  private var found: [Item] {
    let wanted = Folding.fold(line.text)
    return wanted.isEmpty ? items : items.filter { (" " + Folding.fold($0.label)).contains(" " + wanted) }
  }

  package mutating func type(_ key: Key, _ desk: Desk) -> Outcome? {
    guard line.press(key) else { return nil }
    focus = 0
    return .stay
  }

  private mutating func move(_ step: Int) -> Outcome {
    focus = min(max(0, focus + step), max(0, found.count - 1))
    return .stay
  }

  private func take() -> Outcome {
    guard found.indices.contains(focus) else { return .say("Nothing has these letters.") }
    return .sequence([.close, done(found[focus].code)])
  }

  package func draw(on frame: inout Frame) {
    frame.rule(tr(question), row: 0)
    let room = max(1, frame.rows - 2)
    let top = max(0, focus - room + 1)
    for (offset, item) in found.dropFirst(top).prefix(room).enumerated() {
      let isFocused = top + offset == focus
      if isFocused { frame.write(">", row: offset + 2) }
      frame.write(item.label, column: 2, row: offset + 2, style: isFocused ? .focused : .plain)
    }
    if found.isEmpty { frame.write(tr("Nothing has these letters."), column: 2, row: 2, style: .dim) }
    frame.textLine(line, column: 2, row: 1, limit: 40, style: .fieldFocused, hasFocus: true)
  }
}
