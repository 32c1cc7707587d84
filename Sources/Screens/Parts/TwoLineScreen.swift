package import Cells
import Domain
import Store

/// Two lines of text, kept as a draft under the names of the fields they stand for.
package struct TwoLines {
  var first = TextLine()
  var second = TextLine()
  var onSecond = false
  private let part: String
  private let names: [String]

  init(_ kind: RecordKind, _ first: String, _ second: String) {
    part = kind.rawValue
    names = [first, second]
  }

  var isEmpty: Bool { first.text.isEmpty && second.text.isEmpty }

  mutating func press(_ key: Key) -> Bool { onSecond ? second.press(key) : first.press(key) }

  mutating func takeUp(_ payload: DraftPayload) {
    onSecond = payload.place?.name == names[1]
    let cursor = payload.place?.cursor ?? .max
    first = TextLine(payload.text(of: names[0]), cursor: onSecond ? .max : cursor)
    second = TextLine(payload.text(of: names[1]), cursor: onSecond ? cursor : .max)
  }

  var payload: DraftPayload {
    var payload = DraftPayload()
    payload.answers = [
      .init(part: part, name: names[0], text: first.text), .init(part: part, name: names[1], text: second.text),
    ]
    payload.place = .init(part: part, name: names[onSecond ? 1 : 0], cursor: (onSecond ? second : first).cursor)
    return payload
  }

  func draw(_ labels: [Words], secondLimit: Int, on frame: inout Frame) {
    for (row, label) in labels.enumerated() { frame.write(tr(label), column: 2, row: row + 1, style: .label) }
    let rows = [(first, 14), (second, secondLimit)]
    for (row, (line, limit)) in rows.enumerated() {
      let hasFocus = onSecond == (row == 1)
      let style: Style = hasFocus ? .fieldFocused : .field
      frame.textLine(line, column: 20, row: row + 1, limit: limit, style: style, hasFocus: hasFocus)
    }
  }
}

/// A pop-up that asks for two things, each in one line, and saves them.
package protocol TwoLineScreen: Screen {
  var lines: TwoLines { get set }
  mutating func save(_ desk: Desk) -> Outcome
}

extension TwoLineScreen {
  package var takesText: Bool { true }
  package var keepsDraft: Bool { true }
  package var textField: Int { lines.onSecond ? 1 : 0 }
  package func overlayRows(in size: Size) -> Int? { min(size.rows, 4) }
  package mutating func type(_ key: Key, _ desk: Desk) -> Outcome? { lines.press(key) ? .stay : nil }

  fileprivate mutating func switchLine() -> Outcome {
    lines.onSecond.toggle()
    return .stay
  }
}

extension Command where S: TwoLineScreen {
  static var ofTwoLines: [Command<S>] {
    [
      Command("Save", .control("s"), hint: "save") { screen, desk in screen.save(desk) },
      Command("Go to the other line", .tab, .backTab, .up, .down) { screen, _ in screen.switchLine() },
      Command("Accept and go on", .enter, hint: "go on") { screen, desk in
        screen.lines.onSecond ? screen.save(desk) : screen.switchLine()
      },
      Command("Go back; nothing typed is lost", .escape, .control("c"), hint: "back") { screen, desk in
        Leaving.outcome(losesText: screen.draft(desk) != nil)
      },
    ]
  }
}
