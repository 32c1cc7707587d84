import Domain
import Exchange
import Testing

@Suite struct SheetErrorTests {
  private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00]

  @Test(arguments: [
    (zip + Array("....[Content_Types].xml....xl/workbook.xml".utf8), ForeignFormat.xlsx, "Excel workbook (xlsx)"),
    (zip + Array("mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8), .ods, "LibreOffice sheet (ods)"),
    (zip + Array("Index/Document.iwa".utf8), .numbers, "Numbers sheet"),
    (zip + Array("photo.jpg".utf8), .zip, "packed folder (zip)"),
    (zip + Array("word/document.xml".utf8), .document, "text document"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], .xls, "old Excel workbook (xls)"),
    (Array("%PDF-1.7\n".utf8), .pdf, "PDF page"),
    (Array("\u{FEFF}<html><table>".utf8), .webPage, "web page or XML file"),
    (Array("{\\rtf1 x}".utf8), .document, "text document"),
  ])
  func otherFilesAreToldHowToBecomeCSV(bytes: [UInt8], format: ForeignFormat, says: String) {
    let error = #expect(throws: SheetError.self) { try TableReader.read(bytes) }
    #expect(error == .foreign(format))
    #expect(error?.words.english.contains(says) == true)
  }

  @Test(arguments: [
    ([], SheetError.empty, "The file is empty."),
    (Array("\u{FEFF}\r\n  \r\n,,\r\n".utf8), .empty, "The file is empty."),
    (Array("First name,Surname\r\n\r\n".utf8), .onlyHeadings, "The file has headings but no rows below them."),
    (Array("First name,Sur\0name\nA,B".utf8), .binary, "The file is not text."),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3, 4], .binary, "The file is not text."),
  ])
  func whatCannotBeReadIsRefusedInOneSentence(bytes: [UInt8], expected: SheetError, says: String) {
    let error = #expect(throws: SheetError.self) { try TableReader.read(bytes) }
    #expect(error == expected)
    #expect(error?.words.english.hasPrefix(says) == true)
  }

  @Test func aWrongEncodingNamesItsLine() {
    #expect(
      SheetError.wrongEncoding(.utf8, line: 7).words.english
        == "The file is not UTF-8: line 7 does not fit. "
        + "Leave the encoding out to let it be found, or name another.")
  }
}
