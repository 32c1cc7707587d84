package import Domain

/// Why a vCard file could not be read.
package enum VCardError: Error, Hashable {
  case notText
  case noCards
  /// A card begins on this line and does not end.
  case cutOff(line: Int)

  package var words: Words {
    switch self {
    case .notText: "This is no vCard file in UTF-8. Save it again as vCard 3.0 or 4.0, or as UTF-8."
    case .noCards: "There is no vCard in this file: it has no line BEGIN:VCARD."
    case .cutOff(let line):
      Words("The card that begins on line {1} does not end: the file is cut off. Nothing was read.", String(line))
    }
  }
}

/// Reads vCard 2.1, 3.0 and 4.0 as phones and mail programs write them. What it does not know is left out.
package enum VCardReader {
  package static func cards(_ bytes: [UInt8]) throws(VCardError) -> [VCard] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let own = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    guard !own.contains(0), let text = String(validating: own, as: UTF8.self) else { throw .notText }
    var cards: [VCard] = []
    var card: VCard?
    for line in unfolded(text) {
      let property = VCardProperty(line.text)
      switch (property.name, property.value.uppercased()) {
      case ("BEGIN", "VCARD"):
        if let open = card { throw .cutOff(line: open.line) }
        card = VCard()
        card?.line = line.number
      case ("END", "VCARD"):
        if let done = card { cards.append(done) }
        card = nil
      default: card?.take(property)
      }
    }
    if let open = card { throw .cutOff(line: open.line) }
    guard !cards.isEmpty else { throw .noCards }
    return cards
  }

  /// Lines with what continues them: after a line end and a blank (RFC 6350 3.2), and in vCard 2.1 after a "=". The
  /// blank is looked for by scalar: a line may go on with a mark, which is one letter with the blank to Swift.
  private static func unfolded(_ text: String) -> [(number: Int, text: String)] {
    var lines: [(number: Int, text: String)] = []
    for (index, line) in physical(text).enumerated() {
      if let last = lines.last, let blank = line.unicodeScalars.first, blank == " " || blank == "\t" {
        lines[lines.count - 1].text = last.text + String(line.unicodeScalars.dropFirst())
      } else if let last = lines.last, last.text.hasSuffix("="), VCardProperty(last.text).isQuotedPrintable {
        lines[lines.count - 1].text = last.text.dropLast() + line
      } else {
        lines.append((index + 1, line))
      }
    }
    return lines
  }

  /// By scalar: CRLF is one letter to Swift, and a mark may stand on the first letter of a line.
  private static func physical(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(String.UnicodeScalarView(line.last == "\r" ? line.dropLast() : line))
    }
  }
}

extension VCard {
  fileprivate mutating func take(_ property: VCardProperty) {
    func line(_ text: String) -> String { TextFilter.line(text) }
    switch property.name {
    case "FN": if name.isEmpty || isNameFromParts { (name, isNameFromParts) = (line(property.text), false) }
    case "N" where name.isEmpty:
      let parts = property.components
      let order = [3, 1, 2, 0, 4].filter(parts.indices.contains).map { parts[$0] }
      (name, isNameFromParts) = (line(order.filter { !$0.isEmpty }.joined(separator: " ")), true)
    case "ORG": if organisation.isEmpty { organisation = line(property.components.first ?? "") }
    case "TITLE": title = line(property.text)
    case "ROLE" where title.isEmpty: title = line(property.text)
    case "TEL":
      phones.append(line(property.text.hasPrefix("tel:") ? String(property.text.dropFirst(4)) : property.text))
    case "EMAIL": emails.append(line(property.text))
    case "NOTE": note = line(property.text)
    case "UID": uid = line(property.text)
    default: break
    }
  }
}

/// One line: `group.NAME;PARAMETER=value:text`.
struct VCardProperty {
  let name: String
  let parameters: [String]
  /// As it stands in the file.
  let value: String

  init(_ line: String) {
    let scalars = line.unicodeScalars
    var isQuoted = false
    let colon = scalars.firstIndex { scalar in
      if scalar == "\"" { isQuoted.toggle() }
      return scalar == ":" && !isQuoted
    }
    let head = String(scalars[..<(colon ?? scalars.endIndex)])
    value = colon.map { String(scalars[scalars.index(after: $0)...]) } ?? ""
    let parts = head.split(separator: ";").map { $0.uppercased() }
    name = (parts.first ?? "").split(separator: ".").last.map(String.init) ?? ""
    parameters = Array(parts.dropFirst())
  }

  var isQuotedPrintable: Bool { parameters.contains { $0.hasSuffix("QUOTED-PRINTABLE") } }

  /// Without escapes.
  var text: String { Self.unescaped(decoded) }

  /// Parted by semicolons that are not escaped, each without escapes.
  var components: [String] {
    var parts: [String.UnicodeScalarView] = [.init()]
    var isEscaped = false
    for scalar in decoded.unicodeScalars {
      if scalar == ";", !isEscaped {
        parts.append(.init())
      } else {
        parts[parts.count - 1].append(scalar)
      }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return parts.map { Self.unescaped(String($0)) }
  }

  private static func unescaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        result.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// vCard 2.1 writes other letters as `=C3=B8`.
  private var decoded: String {
    guard isQuotedPrintable else { return value }
    var bytes: [UInt8] = []
    var rest = Array(value.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "="), rest.count > 1,
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
