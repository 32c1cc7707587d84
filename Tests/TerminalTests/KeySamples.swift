import Cells
import Testing

/// The bytes that terminals in use send for a key (platform 2.2).
enum KeySamples {
  struct Sample: Sendable, CustomTestStringConvertible {
    let client: String
    let bytes: String
    let key: Key
    var testDescription: String { "\(client): \(key.title)" }
  }

  static let all: [Sample] = [
    Sample(client: "PuTTY", bytes: "\u{1B}[1~", key: .home),
    Sample(client: "PuTTY", bytes: "\u{1B}[4~", key: .end),
    Sample(client: "PuTTY", bytes: "\u{1B}[11~", key: .function(1)),
    Sample(client: "PuTTY", bytes: "\u{1B}[12~", key: .function(2)),
    Sample(client: "PuTTY", bytes: "\u{1B}[13~", key: .function(3)),
    Sample(client: "PuTTY", bytes: "\u{1B}[14~", key: .function(4)),
    Sample(client: "xterm", bytes: "\u{1B}OH", key: .home),
    Sample(client: "xterm", bytes: "\u{1B}OF", key: .end),
    Sample(client: "normal mode", bytes: "\u{1B}[H", key: .home),
    Sample(client: "normal mode", bytes: "\u{1B}[F", key: .end),
    Sample(client: "rxvt", bytes: "\u{1B}[7~", key: .home),
    Sample(client: "rxvt", bytes: "\u{1B}[8~", key: .end),
    Sample(client: "rxvt", bytes: "\u{1B}Od", key: .wordLeft),
    Sample(client: "xterm", bytes: "\u{1B}OP", key: .function(1)),
    Sample(client: "xterm", bytes: "\u{1B}OS", key: .function(4)),
    Sample(client: "linux", bytes: "\u{1B}[[A", key: .function(1)),
    Sample(client: "linux", bytes: "\u{1B}[[E", key: .function(5)),
    Sample(client: "any", bytes: "\u{1B}[15~", key: .function(5)),
    Sample(client: "any", bytes: "\u{1B}[24~", key: .function(12)),
    Sample(client: "application", bytes: "\u{1B}OA", key: .up),
    Sample(client: "application", bytes: "\u{1B}OB", key: .down),
    Sample(client: "application", bytes: "\u{1B}OC", key: .right),
    Sample(client: "application", bytes: "\u{1B}OD", key: .left),
    Sample(client: "normal mode", bytes: "\u{1B}[A", key: .up),
    Sample(client: "normal mode", bytes: "\u{1B}[B", key: .down),
    Sample(client: "normal mode", bytes: "\u{1B}[C", key: .right),
    Sample(client: "normal mode", bytes: "\u{1B}[D", key: .left),
    Sample(client: "Mac Option", bytes: "\u{1B}\u{1B}[A", key: .up),
    Sample(client: "Mac Option", bytes: "\u{1B}\u{1B}[D", key: .wordLeft),
    Sample(client: "Mac Option", bytes: "\u{1B}\u{1B}OC", key: .wordRight),
    Sample(client: "xterm", bytes: "\u{1B}[1;5D", key: .wordLeft),
    Sample(client: "xterm", bytes: "\u{1B}[1;5C", key: .wordRight),
    Sample(client: "xterm", bytes: "\u{1B}[1;2A", key: .up),
    Sample(client: "xterm old", bytes: "\u{1B}O5C", key: .wordRight),
    Sample(client: "any", bytes: "\u{1B}[Z", key: .backTab),
    Sample(client: "any", bytes: "\u{1B}[3~", key: .delete),
    Sample(client: "any", bytes: "\u{1B}[5~", key: .pageUp),
    Sample(client: "any", bytes: "\u{1B}[6~", key: .pageDown),
    Sample(client: "any", bytes: "\u{7F}", key: .backspace),
    Sample(client: "any", bytes: "\u{08}", key: .backspace),
    Sample(client: "any", bytes: "\r", key: .enter),
    Sample(client: "any", bytes: "\t", key: .tab),
    Sample(client: "any", bytes: "\0", key: .control(" ")),
    Sample(client: "any", bytes: "\u{13}", key: .control("s")),
    Sample(client: "any", bytes: "\u{1A}", key: .control("z")),
    Sample(client: "any", bytes: "\u{03}", key: .control("c")),
    Sample(client: "Esc digit", bytes: "\u{1B}1", key: .function(1)),
    Sample(client: "Esc digit", bytes: "\u{1B}0", key: .function(10)),
    Sample(client: "keypad", bytes: "\u{1B}OM", key: .enter),
    Sample(client: "keypad", bytes: "\u{1B}Oy", key: .character("9")),
    Sample(client: "CSI u", bytes: "\u{1B}[27u", key: .escape),
    Sample(client: "CSI u", bytes: "\u{1B}[115;5u", key: .control("s")),
    Sample(client: "modifyOtherKeys", bytes: "\u{1B}[27;5;115~", key: .control("s")),
    Sample(client: "text", bytes: "ŋ", key: .character("ŋ")),
    Sample(client: "text", bytes: "\u{1F600}", key: .character("\u{1F600}")),
  ]
}
