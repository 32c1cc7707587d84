package import Cells
package import Domain

/// A short list of things to do, each with its letter.
package struct ChoiceMenu: Screen {
  package struct Item: Sendable {
    let key: Character
    let label: Words
    let outcome: @Sendable () -> Outcome

    package init(_ key: Character, _ label: Words, _ outcome: @escaping @Sendable () -> Outcome) {
      self.key = key
      self.label = label
      self.outcome = outcome
    }
  }

  package static let title: Words = "Choose"
  package static let commands: [Command<ChoiceMenu>] = [
    Command("Take the marked line", .enter, hint: "take it") { screen, _ in screen.take(screen.focus) },
    Command("Go up one line", .up) { screen, _ in screen.move(-1) },
    Command("Go down one line", .down) { screen, _ in screen.move(1) },
    Command("Go back", .escape, .character("q"), .control("c"), hint: "back") { _, _ in .close },
  ]

  private let question: Words
  private let items: [Item]
  private var focus = 0

  /// The first item is the default: Enter takes it.
  package init(_ question: Words, _ items: [Item]) {
    self.question = question
    self.items = items
  }

  package var takesText: Bool { true }
  package func overlayRows(in size: Size) -> Int? { min(size.rows, items.count + 1) }

  package mutating func type(_ key: Key, _ desk: Desk) -> Outcome? {
    guard case .character(let letter) = key, let index = items.firstIndex(where: { $0.key == letter }) else {
      return nil
    }
    return take(index)
  }

  private func take(_ index: Int) -> Outcome {
    guard items.indices.contains(index) else { return .close }
    return .sequence([.close, items[index].outcome()])
  }

  private mutating func move(_ step: Int) -> Outcome {
    focus = min(max(0, focus + step), items.count - 1)
    return .stay
  }

  package func draw(on frame: inout Frame) {
    frame.rule(tr(question), row: 0)
    for (index, item) in items.enumerated() {
      if index == focus { frame.write(">", row: index + 1) }
      frame.write(String(item.key), column: 2, row: index + 1, style: .hintKey)
      frame.write(tr(item.label), column: 4, row: index + 1, style: index == focus ? .focused : .plain)
    }
    frame.setCursor(column: 0, row: focus + 1)
  }
}
