package import Cells
package import Domain
import Store

/// Asks for one day, typed as everywhere: `fri`, `+3d`, `27.11`. The day is said in full while it is typed.
package struct AskDayScreen: Screen {
  package static let title: Words = "Which day?"
  package static let commands: [Command<AskDayScreen>] = [
    Command("Take the day", .enter, .control("s"), hint: "take it") { screen, desk in screen.take(desk) },
    Command("Go back", .escape, .control("c"), hint: "back") { _, _ in .close },
  ]

  private let question: Words
  private let direction: DateDirection
  private let done: @Sendable (Day) -> Outcome
  private var line = TextLine()

  package init(_ question: Words, _ direction: DateDirection = .forward, done: @escaping @Sendable (Day) -> Outcome) {
    self.question = question
    self.direction = direction
    self.done = done
  }

  package var takesText: Bool { true }
  package func overlayRows(in size: Size) -> Int? { min(size.rows, 3) }
  package mutating func type(_ key: Key, _ desk: Desk) -> Outcome? { line.press(key) ? .stay : nil }

  private func take(_ desk: Desk) -> Outcome {
    switch DayField.read(line.text, direction, desk) {
    case .failure(let refusal):
      // Asked about what was, a day of long ago is no doubt; one to come has no answer.
      guard direction == .back, let day = refusal.day else { return .say(refusal.words) }
      return day <= desk.today ? .sequence([.close, done(day)]) : .say("Choose today or a day before it.")
    case .success(let value):
      guard let day = value.day else {
        return .say(
          direction == .back ? "Write the day, for example 1.3 or fri." : "Write the day, for example fri or +1w.")
      }
      return .sequence([.close, done(day)])
    }
  }

  package func draw(on frame: inout Frame) {
    frame.rule(tr(question), row: 0)
    frame.textLine(line, column: 2, row: 1, limit: 16, style: .fieldFocused, hasFocus: true)
    let echo = DayField.echo(line.text, .day(direction), frame.dates)
    let example: Words = direction == .back ? "for example 1.3, fri or 2026-03-01" : "for example fri, +1w or 27.11"
    frame.write(echo.isEmpty ? tr(example) : echo, column: 20, row: 1, style: .dim)
  }
}
