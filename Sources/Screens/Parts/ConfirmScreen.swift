package import Cells
package import Domain

/// A question with yes and no; the answer that changes nothing is the default.
package struct ConfirmScreen: Screen {
  package static let title: Words = "A question"
  package static let commands: [Command<ConfirmScreen>] = [
    Command(
      "No: leave everything as it is", .character("n"), .escape, .enter, .character("q"), .control("c"), hint: "no"
    ) { _, _ in
      .close
    },
    Command("Yes", .character("y"), hint: "yes") { screen, _ in .sequence([.close, screen.yes]) },
  ]

  private let question: Words
  private let yes: Outcome

  package init(_ question: Words, yes: Outcome) {
    self.question = question
    self.yes = yes
  }

  package func overlayRows(in size: Size) -> Int? { min(size.rows, 4) }

  package func draw(on frame: inout Frame) {
    frame.rule(tr("Please answer"), row: 0)
    let used = frame.writeFolded(tr(question), column: 2, row: 1, atMost: 2)
    frame.setCursor(column: 2, row: used)
  }
}

extension Frame {
  /// A line across that parts a pop-up from the screen below; a word says what begins there.
  package mutating func rule(_ title: String, row: Int) {
    let text = "-- " + title + " "
    write(text + String(repeating: "-", count: max(0, columns - width.of(text))), row: row, style: .dim)
  }
}
