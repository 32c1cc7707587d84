import Cells

/// The bytes that a terminal sends for a key.
enum KeyBytes {
  private static let sequences: [Key: String] = [
    .enter: "\r", .escape: "\u{1B}[27u", .tab: "\t", .backTab: "\u{1B}[Z", .backspace: "\u{7F}", .delete: "\u{1B}[3~",
    .up: "\u{1B}OA", .down: "\u{1B}OB", .right: "\u{1B}OC", .left: "\u{1B}OD", .home: "\u{1B}OH", .end: "\u{1B}OF",
    .pageUp: "\u{1B}[5~", .pageDown: "\u{1B}[6~", .wordLeft: "\u{1B}[1;5D", .wordRight: "\u{1B}[1;5C",
    .function(1): "\u{1B}OP", .function(2): "\u{1B}OQ", .function(3): "\u{1B}OR", .function(4): "\u{1B}OS",
    .function(5): "\u{1B}[15~", .function(6): "\u{1B}[17~", .function(7): "\u{1B}[18~", .function(8): "\u{1B}[19~",
    .function(9): "\u{1B}[20~", .function(10): "\u{1B}[21~", .function(11): "\u{1B}[23~",
    .function(12): "\u{1B}[24~", .control(" "): "\0",
  ]

  static func bytes(of key: Key) -> String {
    if let sequence = sequences[key] { return sequence }
    switch key {
    case .character(let character): return String(character)
    case .control(let letter): return String(Unicode.Scalar((letter.asciiValue ?? 0) & 0x1F))
    case .paste(let text): return "\u{1B}[200~\(text)\u{1B}[201~"
    case .function, .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown, .wordLeft, .wordRight:
      return ""  // All of these, and F1 to F12, are in the table.
    }
  }
}

/// Lists of C strings that end with a null pointer, as execve wants them.
enum CStrings {
  typealias List = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

  static func with<Result>(_ first: [String], _ second: [String], _ body: (List, List) -> Result) -> Result {
    with(first) { one in with(second) { two in body(one, two) } }
  }

  private static func with<Result>(_ strings: [String], _ body: (List) -> Result) -> Result {
    var bytes = strings.flatMap { Array($0.utf8CString) }
    return bytes.withUnsafeMutableBufferPointer { buffer in
      var pointers: [UnsafeMutablePointer<CChar>?] = []
      var offset = 0
      for string in strings {
        pointers.append(buffer.baseAddress.map { $0 + offset })
        offset += string.utf8.count + 1
      }
      pointers.append(nil)
      // The array holds at least the null pointer, so it has an address.
      return pointers.withUnsafeMutableBufferPointer { body($0.baseAddress!) }
    }
  }
}
