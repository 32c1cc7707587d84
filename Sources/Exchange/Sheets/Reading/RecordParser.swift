/// Splits UTF-8 bytes into records by RFC 4180, and forgives what real files do wrong: a stray or unclosed
/// quotation mark costs at most the look of its own cell, never the rest of the file.
package struct RecordParser {
  private static let quote: UInt8 = 0x22
  private static let space: UInt8 = 0x20
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var position: Int
  private var line: Int
  private var width = 0
  package private(set) var problems: [SheetProblem] = []

  package init(_ bytes: [UInt8], delimiter: Delimiter, from start: Int = 0, line: Int = 1) {
    self.bytes = bytes
    self.delimiter = delimiter.byte
    self.position = start
    self.line = line
  }

  /// The next record, blank ones included; nil at the end of the file.
  package mutating func next() -> SheetRow? {
    guard position < bytes.count else { return nil }
    let start = line
    var cells: [String] = []
    cells.reserveCapacity(width)
    cells.append(cell())
    while position < bytes.count, bytes[position] == delimiter {
      position += 1
      cells.append(cell())
    }
    if position < bytes.count { skipLineEnd() }
    width = max(width, cells.count)
    return SheetRow(line: start, cells: cells)
  }

  private mutating func cell() -> String {
    let start = position
    var opening = start
    while opening < bytes.count, bytes[opening] == Self.space { opening += 1 }
    guard opening < bytes.count, bytes[opening] == Self.quote else { return plainCell(from: start) }
    return quotedCell(from: start, opening: opening)
  }

  /// Everything from `start` up to the next separator after the present position, quotation marks and all.
  private mutating func plainCell(from start: Int) -> String {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn { break }
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func quotedCell(from start: Int, opening: Int) -> String {
    let openingLine = line
    var content: [UInt8] = []
    position = opening + 1
    while position < bytes.count {
      switch bytes[position] {
      case Self.quote:
        position += 1
        guard position < bytes.count, bytes[position] == Self.quote else {
          return closed(content, from: start, opening: opening, line: openingLine)
        }
        content.append(Self.quote)
        position += 1
      case Self.lineFeed, Self.carriageReturn:
        // One kind of line end, so that the same sheet saved on another machine compares equal.
        content.append(Self.lineFeed)
        skipLineEnd()
      case let byte:
        content.append(byte)
        position += 1
      }
    }
    return readAgainAsPlain(from: start, opening: opening, line: openingLine)
  }

  /// After a closing quotation mark: the cell must end here. If it does not, the marks were plain characters;
  /// and if the text has run over a line end by then, the opening mark had no partner at all.
  private mutating func closed(_ content: [UInt8], from start: Int, opening: Int, line openingLine: Int) -> String {
    var end = position
    while end < bytes.count, bytes[end] == Self.space { end += 1 }
    if end == bytes.count || endsCell(bytes[end]) {
      position = end
      return String(decoding: content, as: UTF8.self)
    }
    guard line == openingLine else { return readAgainAsPlain(from: start, opening: opening, line: openingLine) }
    problems.append(SheetProblem(line: line, kind: .strayQuote))
    return plainCell(from: start)
  }

  private mutating func readAgainAsPlain(from start: Int, opening: Int, line openingLine: Int) -> String {
    problems.append(SheetProblem(line: openingLine, kind: .unclosedQuote))
    position = opening + 1
    line = openingLine
    return plainCell(from: start)
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn
  }

  /// CRLF, LF and a lone CR are one line end each.
  private mutating func skipLineEnd() {
    let isPair =
      bytes[position] == Self.carriageReturn && position + 1 < bytes.count && bytes[position + 1] == Self.lineFeed
    position += isPair ? 2 : 1
    line += 1
  }
}

extension SheetRow {
  /// No cell holds more than white space.
  var isBlank: Bool { cells.allSatisfy(\.isBlankText) }
}

extension String {
  /// Only spaces, tabs, line ends and no-break spaces.
  var isBlankText: Bool { unicodeScalars.allSatisfy { $0.properties.isWhitespace } }
}
