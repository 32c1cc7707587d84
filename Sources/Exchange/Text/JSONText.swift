package import Domain

/// Writes JSON (RFC 8259) with keys in a chosen order. Our own, because the order of keys is a promise and the
/// library's writer has none.
package enum JSONText {
  package static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      // What no text of ours holds is no error in JSON, but must not reach a terminal as it is.
      case _ where !TextFilter.isKept(scalar): result += escaped(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A scalar beyond the first plane is two units of UTF-16, as JSON wants it.
  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }

  /// "null" for what is not known.
  package static func text(_ text: String?) -> String { text.map(string) ?? "null" }

  /// Values are JSON already.
  /// - Parameter isSpaced: with blanks, for who reads it in a terminal.
  package static func object(_ members: [(String, String)], isSpaced: Bool = false) -> String {
    let gap = isSpaced ? " " : ""
    return "{" + members.map { string($0.0) + ":" + gap + $0.1 }.joined(separator: "," + gap) + "}"
  }

  /// - Parameter isSpaced: with blanks, for who reads it in a terminal.
  package static func array(_ values: [String], isSpaced: Bool = false) -> String {
    "[" + values.joined(separator: isSpaced ? ", " : ",") + "]"
  }

  /// One value a line.
  package static func lines(_ values: [String], indent: String = "") -> String {
    values.isEmpty ? "[]" : "[\n" + indent + values.joined(separator: ",\n" + indent) + "\n]"
  }
}

extension Value {
  /// As JSON has it, under the keys of the data model: codes and not labels, identifiers and not names.
  package func json(_ info: FieldInfo?) -> String {
    switch self {
    case .none: "null"
    case .text(let text): JSONText.string(text)
    case .number(let number): Value.amount(number, info)
    case .day(let day): JSONText.string(day.iso)
    case .record(let id): JSONText.string(id.text)
    case .records(let ids): JSONText.array(ids.map { JSONText.string($0.text) })
    case .codes(let codes): JSONText.array(codes.map(JSONText.string))
    }
  }
}
