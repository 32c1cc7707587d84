import Cells

/// What the escape sequences of the terminals in use mean, as tables.
///
/// One decoder for all of them, instead of one table for each TERM: PuTTY under TERM=xterm sends Home as `ESC [ 1 ~`,
/// which is none of xterm's keys, and a sequence that nobody knows must vanish whole, not become letters in a field.
enum KeySequence {
  /// `ESC [ letter` and, but for the keypad, `ESC O letter` (application mode; rxvt uses a to d with modifiers).
  static let letters: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "Z"): .backTab,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2), UInt8(ascii: "R"): .function(3),
    UInt8(ascii: "S"): .function(4), UInt8(ascii: "a"): .up, UInt8(ascii: "b"): .down,
    UInt8(ascii: "c"): .wordRight, UInt8(ascii: "d"): .wordLeft,
  ]

  /// `ESC [ number ~`: VT220, PuTTY and rxvt between them.
  static let numbers: [Int: Key] = [
    1: .home, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]

  /// `ESC [ [ letter`: the Linux console.
  static let console: [UInt8: Key] = [
    UInt8(ascii: "A"): .function(1), UInt8(ascii: "B"): .function(2), UInt8(ascii: "C"): .function(3),
    UInt8(ascii: "D"): .function(4), UInt8(ascii: "E"): .function(5),
  ]

  /// `ESC O letter` of the numeric keypad in application mode.
  static let keypad: [UInt8: Key] = {
    var keys: [UInt8: Key] = [UInt8(ascii: "M"): .enter, UInt8(ascii: "X"): .character("=")]
    for (index, character) in "*+,-./0123456789".enumerated() {
      keys[UInt8(ascii: "j") + UInt8(index)] = .character(character)
    }
    return keys
  }()

  /// Terminfo capabilities whose bytes are asked for at the start, for terminals that are none of the above.
  static let capabilities: [(name: String, key: Key)] = [
    ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
    ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kcbt", .backTab),
    ("kf1", .function(1)), ("kf2", .function(2)), ("kf3", .function(3)), ("kf4", .function(4)),
    ("kf5", .function(5)), ("kf6", .function(6)), ("kf7", .function(7)), ("kf8", .function(8)),
    ("kf9", .function(9)), ("kf10", .function(10)), ("kf11", .function(11)), ("kf12", .function(12)),
  ]

  /// A key of `ESC [ ... final`.
  /// - Parameter numbers: the parameters; the second one holds the modifiers plus one (2 Shift, 3 Alt, 5 Ctrl, ...).
  static func control(final: UInt8, parameters: [Int]) -> Key? {
    let isWordMove = parameters.count > 1 && parameters[1] > 1 && (parameters[1] - 1) & 0b0110 != 0
    switch final {
    case UInt8(ascii: "~") where parameters.first == 27 && parameters.count > 2:
      return coded(parameters[2], modifiers: parameters[1])
    case UInt8(ascii: "u"):
      return coded(parameters.first ?? 0, modifiers: parameters.count > 1 ? parameters[1] : 1)
    // rxvt ends with ^, $ and @ instead of ~ under Ctrl and Shift.
    case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "@"):
      return Self.numbers[parameters.first ?? 0]
    default: return letters[final].map { isWordMove ? wordMove($0) : $0 }
    }
  }

  /// Left and Right held with Ctrl or Alt go by words.
  static func wordMove(_ key: Key) -> Key {
    switch key {
    case .left: .wordLeft
    case .right: .wordRight
    default: key
    }
  }

  /// Keys that some terminals send as their number in Unicode ("modifyOtherKeys", "CSI u").
  private static func coded(_ code: Int, modifiers: Int) -> Key? {
    guard let scalar = Unicode.Scalar(UInt32(clamping: code)) else { return nil }
    let isControl = modifiers > 1 && (modifiers - 1) & 0b0100 != 0
    let isShift = modifiers > 1 && (modifiers - 1) & 0b0001 != 0
    if code == 9 && isShift { return .backTab }
    if let byte = UInt8(exactly: code), let key = plain(byte) { return key }
    let isText = code >= 0x20 && !(0x7F..<0xA0).contains(code)
    guard isControl else { return isText ? .character(Character(scalar)) : nil }
    let letter = Character(scalar)
    return letter == " " || ("a"..."z").contains(letter) ? .control(letter) : nil
  }

  /// The keys that send one control byte; nil for a byte that is text or means nothing.
  static func plain(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x00: .control(" ")
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x1B: .escape
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: nil
    }
  }
}
