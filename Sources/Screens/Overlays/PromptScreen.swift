package import Cells
package import Domain

/// One line of text as an answer; an empty one is refused.
package struct PromptScreen: Screen {
  package static let title: Words = "A short answer"
  package static let commands: [Command<PromptScreen>] = [
    Command("Give the answer", .enter, .control("s"), hint: "done") { screen, _ in screen.finish() },
    Command("Go back", .escape, .control("c"), hint: "back") { _, _ in .close },
  ]

  private let question: Words
  private let done: @Sendable (String) -> Outcome
  private var line: TextLine

  package init(_ question: Words, initial: String = "", done: @escaping @Sendable (String) -> Outcome) {
    self.question = question
    self.done = done
    line = TextLine(initial)
  }

  package var takesText: Bool { true }
  package func overlayRows(in size: Size) -> Int? { min(size.rows, 4) }

  package mutating func type(_ key: Key, _ desk: Desk) -> Outcome? { line.press(key) ? .stay : nil }

  private func finish() -> Outcome {
    let text = TextFilter.line(line.text)
    return text.isEmpty ? .say("Write a few words, or Esc to go back.") : .sequence([.close, done(text)])
  }

  package func draw(on frame: inout Frame) {
    frame.rule(tr("Please answer"), row: 0)
    let used = frame.writeFolded(tr(question), column: 2, row: 1, atMost: 2)
    frame.textLine(line, column: 2, row: 1 + used, limit: frame.columns - 4, style: .fieldFocused, hasFocus: true)
  }
}
