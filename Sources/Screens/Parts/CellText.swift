import Domain

/// Short texts in one: cells between tabs, lines between line feeds, whatever the cells hold. Drafts and places are
/// written like this. Works on scalars: a mark that joins the letter before it must not join the escape.
enum CellText {
  static func line(_ cells: [String]) -> String { cells.map(escaped).joined(separator: "\t") }

  static func cells(_ line: Substring) -> [String] {
    line.unicodeScalars.split(separator: "\t", omittingEmptySubsequences: false).map { unescaped(Substring($0)) }
  }

  static func lines(_ text: String) -> [Substring] { text.unicodeScalars.split(separator: "\n").map { Substring($0) } }

  private static func escaped(_ text: String) -> String {
    // Nearly every text needs nothing; line feeds, tabs and backslashes are single bytes in UTF-8.
    if text.utf8.allSatisfy({ $0 != 0x5C && $0 != 0x0A && $0 != 0x09 }) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func unescaped(_ text: Substring) -> String {
    var result = String.UnicodeScalarView()
    var isEscape = false
    for scalar in text.unicodeScalars {
      if isEscape {
        result.append(scalar == "n" ? "\n" : scalar == "t" ? "\t" : scalar)
        isEscape = false
      } else if scalar == "\\" {
        isEscape = true
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}

/// A value of a field as text that can be read again, whatever becomes of the field.
enum ValueCode {
  static func text(_ value: Value) -> String {
    switch value {
    case .none: ""
    case .text(let text): "t:" + text
    case .number(let number): "n:" + String(number)
    case .day(let day): "d:" + day.iso
    case .record(let id): "r:" + id.text
    case .records(let ids): "s:" + ids.map(\.text).joined(separator: ",")
    case .codes(let codes): "c:" + codes.joined(separator: ",")
    }
  }

  /// What cannot be read is unknown.
  static func value(_ text: String) -> Value {
    let rest = String(text.dropFirst(2))
    let parts = rest.split(separator: ",").map(String.init)
    return switch text.prefix(2) {
    case "t:": .text(rest)
    case "n:": Int64(rest).map(Value.number) ?? .none
    case "d:": Day(iso: rest).map(Value.day) ?? .none
    case "r:": Identifier(text: rest).map(Value.record) ?? .none
    case "s:": .records(parts.compactMap { Identifier(text: $0) })
    case "c:": .codes(parts)
    default: .none
    }
  }
}
