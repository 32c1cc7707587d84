import Domain

/// How the bytes of the file stand for letters.
package enum SheetEncoding: String, CaseIterable, Sendable, Codable {
  case utf8 = "utf-8"
  case utf8BOM = "utf-8-bom"
  case utf16LE = "utf-16le"
  case utf16BE = "utf-16be"
  case windows1252 = "windows-1252"
  case latin1 = "iso-8859-1"

  /// The name a person meets in the save box of a spreadsheet program.
  package var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf8BOM: "UTF-8 with a mark at the start"
    case .utf16LE: "UTF-16 (little endian)"
    case .utf16BE: "UTF-16 (big endian)"
    case .windows1252: "Windows-1252"
    case .latin1: "ISO 8859-1"
    }
  }
}

/// The text of the file as valid UTF-8, and how it was found.
struct DecodedText {
  var bytes: [UInt8]
  var encoding: SheetEncoding
  var reason: Words
  var problems: [SheetProblem] = []
}

enum TextDecoder {
  /// Reads the bytes in the encoding they show, or in the one a person chose.
  /// Throws `.binary` and, for a chosen encoding that does not fit, `.wrongEncoding`.
  static func decode(_ bytes: [UInt8], as chosen: SheetEncoding?) throws(SheetError) -> DecodedText {
    let guess = chosen.map { ($0, Words("The text is read as {1}, as chosen.", $0.name)) } ?? guess(bytes)
    var text = DecodedText(bytes: [], encoding: guess.0, reason: guess.1)
    switch text.encoding {
    case .utf8, .utf8BOM:
      text.bytes = bytes.starts(with: Mark.utf8) ? Array(bytes.dropFirst(3)) : bytes
      if let bad = firstInvalid(text.bytes) { throw .wrongEncoding(text.encoding, line: line(of: bad, in: text.bytes)) }
    case .utf16LE: try decodeUTF16(bytes, mark: Mark.utf16LE, bigEndian: false, into: &text)
    case .utf16BE: try decodeUTF16(bytes, mark: Mark.utf16BE, bigEndian: true, into: &text)
    case .windows1252: decodeSingleBytes(bytes, upper: windows1252, into: &text)
    case .latin1: decodeSingleBytes(bytes, upper: [], into: &text)
    }
    if isBinary(text.bytes) { throw .binary }
    return text
  }

  /// Text never holds NUL, and few other control characters; a program, a picture or a database does.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    if bytes.contains(0) { return true }
    let sample = bytes.prefix(8192)
    // 9 to 13 are tab and line ends; 26 ends old DOS files.
    let controls = sample.count { $0 < 0x20 && !(9...13).contains($0) && $0 != 26 }
    return controls * 50 > sample.count
  }

  private enum Mark {
    static let utf8: [UInt8] = [0xEF, 0xBB, 0xBF]
    static let utf16LE: [UInt8] = [0xFF, 0xFE]
    static let utf16BE: [UInt8] = [0xFE, 0xFF]
  }

  private static func guess(_ bytes: [UInt8]) -> (SheetEncoding, Words) {
    let marks: [(SheetEncoding, [UInt8])] = [(.utf8BOM, Mark.utf8), (.utf16LE, Mark.utf16LE), (.utf16BE, Mark.utf16BE)]
    for (encoding, mark) in marks where bytes.starts(with: mark) {
      if encoding == .utf8BOM, firstInvalid(bytes) != nil { break }
      return (encoding, Words("The text is {1}: the file begins with its mark.", encoding.name))
    }
    if let wide = wideGuess(bytes) { return (wide, Words("The text is {1}: every other byte is empty.", wide.name)) }
    guard let bad = firstInvalid(bytes) else {
      return (.utf8, Words("The text is {1}: every letter in the file fits.", SheetEncoding.utf8.name))
    }
    let reason = Words(
      "The text is read as {1}, because line {2} is not valid UTF-8. Look whether the letters in names are right.",
      SheetEncoding.windows1252.name, String(line(of: bad, in: bytes)))
    return (.windows1252, reason)
  }

  /// UTF-16 without a mark: separators, digits and line ends leave a zero in one half of each pair.
  private static func wideGuess(_ bytes: [UInt8]) -> SheetEncoding? {
    guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    var zeros = [0, 0]
    let sample = bytes.prefix(8192)
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    let enough = sample.count / 20
    if zeros[1] > enough, zeros[0] == 0 { return .utf16LE }
    if zeros[0] > enough, zeros[1] == 0 { return .utf16BE }
    return nil
  }

  /// Offset of the first byte that is not valid UTF-8.
  private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private static func line(of offset: Int, in bytes: [UInt8]) -> Int { 1 + bytes.prefix(offset).count { $0 == 0x0A } }

  private static func decodeUTF16(
    _ bytes: [UInt8], mark: [UInt8], bigEndian: Bool, into text: inout DecodedText
  ) throws(SheetError) {
    let start = bytes.starts(with: mark) ? 2 : 0
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: start, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
    }
    text.bytes.reserveCapacity(units.count * 2)
    var bad = (bytes.count - start).isMultiple(of: 2) ? 0 : 1
    let hadErrors = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false,
      into: { text.bytes.append($0) })
    if hadErrors { bad += 1 }
    noteUnreadable(bad, in: &text)
  }

  /// What Windows-1252 puts at 0x80 to 0x9F (the Unicode consortium's CP1252 table); 0 where it has nothing.
  private static let windows1252: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]

  private static func decodeSingleBytes(_ bytes: [UInt8], upper: [UInt16], into text: inout DecodedText) {
    var unreadable = 0
    text.bytes.reserveCapacity(bytes.count + bytes.count / 8)
    // A file may carry the mark of UTF-8 and still not be it.
    for byte in bytes.starts(with: Mark.utf8) ? bytes.dropFirst(3) : bytes[...] {
      guard byte >= 0x80 else {
        text.bytes.append(byte)
        continue
      }
      var code = UInt16(byte)
      if byte < 0xA0, !upper.isEmpty {
        code = upper[Int(byte) - 0x80]
        if code == 0 {
          code = 0xFFFD
          unreadable += 1
        }
      }
      appendUTF8(code, to: &text.bytes)
    }
    noteUnreadable(unreadable, in: &text)
  }

  /// `code` is 0x80 or above and never a surrogate.
  private static func appendUTF8(_ code: UInt16, to bytes: inout [UInt8]) {
    if code < 0x800 {
      bytes.append(0xC0 | UInt8(code >> 6))
    } else {
      bytes.append(0xE0 | UInt8(code >> 12))
      bytes.append(0x80 | UInt8(code >> 6 & 0x3F))
    }
    bytes.append(0x80 | UInt8(code & 0x3F))
  }

  private static func noteUnreadable(_ count: Int, in text: inout DecodedText) {
    guard count > 0 else { return }
    let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
    let place = text.bytes.indices.first { text.bytes[$0...].starts(with: replacement) } ?? text.bytes.count
    text.problems.append(SheetProblem(line: line(of: place, in: text.bytes), kind: .unreadableBytes(count: count)))
  }
}
