package import Cells
package import Domain
import Store

/// Why is somebody on another caseload looked at? Asked where the office wants it, before anything is shown.
package struct ReasonToOpenScreen: Screen {
  package static let title: Words = "Why do you open this record?"
  package static let commands: [Command<ReasonToOpenScreen>] = [
    Command("Give the answer", .enter, .control("s"), hint: "open") { screen, desk in screen.answer(desk) },
    Command("Choose the answer above", .up, hint: "choose") { screen, _ in screen.move(-1) },
    Command("Choose the answer below", .down) { screen, _ in screen.move(1) },
    Command("Go back without opening it", .escape, .control("c"), hint: "do not open") { _, _ in
      .sequence([.close, .close])
    },
  ]

  private static let reasons: [(reason: AccessReason, label: Words, needsWords: Bool)] = [
    (.cover, "I cover for the colleague", false), (.other, "The person asked me", false),
    (.other, "Another reason, in these words:", true),
  ]

  private let person: Identifier
  private var focus = 0
  private var words = TextLine()

  package init(_ person: Identifier) { self.person = person }

  package var takesText: Bool { true }

  package mutating func type(_ key: Key, _ desk: Desk) -> Outcome? {
    guard words.press(key) else { return nil }
    focus = Self.reasons.count - 1
    return .stay
  }

  private mutating func move(_ step: Int) -> Outcome {
    focus = min(max(0, focus + step), Self.reasons.count - 1)
    return .stay
  }

  private func answer(_ desk: Desk) -> Outcome {
    let (reason, label, needsWords) = Self.reasons[focus]
    let text = TextFilter.line(words.text)
    if needsWords, text.isEmpty { return .say("Write a few words: they are kept in the access log.") }
    let look = PendingAccess(
      .opened, of: person, at: desk.session.clock.now(), reason: reason, words: needsWords ? text : tr(label))
    return .sequence([.look([look]), .close])
  }

  package func draw(on frame: inout Frame) {
    frame.writeFolded(
      tr("The person is on another caseload. Your office wants to know why the record is opened; the answer is kept."),
      column: 2, row: 0, atMost: 2)
    for (index, reason) in Self.reasons.enumerated() {
      if index == focus { frame.write(">", row: 3 + index) }
      frame.write(tr(reason.label), column: 2, row: 3 + index, style: index == focus ? .focused : .plain)
    }
    let row = 3 + Self.reasons.count
    let onWords = Self.reasons[focus].needsWords
    frame.textLine(
      words, column: 4, row: row, limit: frame.columns - 6, style: onWords ? .fieldFocused : .field, hasFocus: onWords)
    if !onWords { frame.setCursor(column: 0, row: 3 + focus) }
  }
}
