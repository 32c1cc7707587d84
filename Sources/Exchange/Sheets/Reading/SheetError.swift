package import Domain

/// Why a file cannot be read at all.
package enum SheetError: Error, Sendable, Equatable {
  case empty
  case onlyHeadings
  /// Bytes that are no text.
  case binary
  /// A file of another program.
  case foreign(ForeignFormat)
  /// The encoding a person chose does not fit; `line` is the first that breaks it.
  case wrongEncoding(SheetEncoding, line: Int)

  package var words: Words {
    switch self {
    case .empty:
      "The file is empty. Save the sheet again as CSV and choose that file."
    case .onlyHeadings:
      "The file has headings but no rows below them. Check that the right sheet was saved as CSV."
    case .binary:
      "The file is not text. Open it in the program that made it and save it as CSV."
    case .foreign(let format):
      format.advice
    case .wrongEncoding(let encoding, let line):
      Words(
        "The file is not {1}: line {2} does not fit. Leave the encoding out to let it be found, or name another.",
        encoding.name, String(line))
    }
  }
}

/// Files people pick by mistake, known by their first bytes.
package enum ForeignFormat: String, CaseIterable, Sendable {
  case xlsx, ods, xls, numbers, zip, pdf, webPage, document

  var advice: Words {
    switch self {
    case .xlsx:
      "This is an Excel workbook (xlsx). Open it, choose File, Save As, type \"CSV UTF-8\", and import the saved file."
    case .ods:
      "This is a LibreOffice sheet (ods). Open it, choose File, Save As, type \"Text CSV\", and import the saved file."
    case .xls:
      """
      This is an old Excel workbook (xls). Open it in Excel or LibreOffice, choose File, Save As, type CSV, \
      and import the saved file.
      """
    case .numbers:
      "This is a Numbers sheet. Open it, choose File, Export To, CSV, and import the saved file."
    case .zip:
      "This is a packed folder (zip). Unpack it, and import the CSV file inside."
    case .pdf:
      "This is a PDF page, which has no cells to read. Save the sheet it was printed from as CSV, and import that."
    case .webPage:
      """
      This is a web page or XML file, even if its name says otherwise. Open it in a spreadsheet program, choose File, \
      Save As, type CSV, and import the saved file.
      """
    case .document:
      "This is a text document, not a sheet. Copy its table into a spreadsheet program and save that as CSV."
    }
  }

  /// The format, or nil when the bytes may be a plain text table.
  static func recognise(_ bytes: [UInt8]) -> ForeignFormat? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      return packed(bytes)
    }
    let magic: [(ForeignFormat, [UInt8])] = [
      (.xls, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
      (.pdf, Array("%PDF-".utf8)), (.document, Array("{\\rtf".utf8)), (.zip, [0x1F, 0x8B]),
    ]
    if let found = magic.first(where: { bytes.starts(with: $0.1) }) { return found.0 }
    let start = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    let markup = ["<html", "<!doctype html", "<?xml", "<table"]
    return markup.contains { start.hasPrefix($0) } ? .webPage : nil
  }

  /// The names of the files inside stand unpacked at the start and in the directory at the end.
  private static func packed(_ bytes: [UInt8]) -> ForeignFormat {
    let edges = Array(bytes.prefix(4096)) + Array(bytes.suffix(65_536))
    let signs: [(ForeignFormat, String)] = [
      (.ods, "opendocument.spreadsheet"), (.xlsx, "xl/workbook"), (.numbers, "Index/Document.iwa"),
      (.document, "word/document.xml"), (.document, "opendocument.text"),
    ]
    return signs.first { contains(edges, Array($0.1.utf8)) }?.0 ?? .zip
  }

  private static func contains(_ bytes: [UInt8], _ sign: [UInt8]) -> Bool {
    guard bytes.count >= sign.count else { return false }
    return (0...(bytes.count - sign.count)).contains { start in
      bytes[start] == sign[0] && bytes[start..<start + sign.count].elementsEqual(sign)
    }
  }
}
