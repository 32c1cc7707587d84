import Domain
import Exchange
import Testing

@Suite struct EncodingTests {
  private static let text = "Fornavn;Etternavn\r\nÅse;Bjørnstad – “x” €\r\n"

  @Test(arguments: [
    (Array(text.utf8), SheetEncoding.utf8),
    ([0xEF, 0xBB, 0xBF] + Array(text.utf8), .utf8BOM),
    ([0xFF, 0xFE] + utf16(text, bigEndian: false), .utf16LE),
    ([0xFE, 0xFF] + utf16(text, bigEndian: true), .utf16BE),
    (utf16(text, bigEndian: false), .utf16LE),
    (utf16(text, bigEndian: true), .utf16BE),
  ])
  func unicodeIsRecognised(bytes: [UInt8], encoding: SheetEncoding) throws {
    let table = try TableReader.read(bytes)
    #expect(table.guess.encoding == encoding)
    #expect(table.rows[0].cells == ["Åse", "Bjørnstad – “x” €"])
  }

  @Test func lettersBeyondSixteenBitsSurvive() throws {
    let bytes = [0xFF, 0xFE] + utf16("name,notes\n𠮷田,👍\n", bigEndian: false)
    #expect(try TableReader.read(bytes).rows[0].cells == ["𠮷田", "👍"])
  }

  @Test func windows1252IsTheFallbackAndSaidSo() throws {
    let bytes = Array("Fornavn;Etternavn\n".utf8) + [0xC5, 0x73, 0x65, 0x3B, 0x96, 0x80, 0x9F, 0xF8]
    let table = try TableReader.read(bytes)
    #expect(table.rows[0].cells == ["Åse", "–€Ÿø"])
    #expect(table.guess.encoding == .windows1252)
    #expect(
      table.guess.encodingReason.english
        == "The text is read as Windows-1252, because line 2 is not valid UTF-8. "
        + "Look whether the letters in names are right.")
  }

  @Test func latin1CanBeChosen() throws {
    let bytes = Array("Fornavn;Etternavn\n".utf8) + [0xE5, 0x3B, 0xF8]
    let table = try TableReader.read(bytes, options: SheetOptions(encoding: .latin1))
    #expect(table.rows[0].cells == ["å", "ø"])
    #expect(table.guess.encodingReason.english == "The text is read as ISO 8859-1, as chosen.")
  }

  @Test func bytesWithoutMeaningAreReportedWithTheirLine() throws {
    let table = try TableReader.read(Array("Fornavn;Etternavn\nA;B\n".utf8) + [0xC5, 0x3B, 0x81, 0x8D])
    #expect(table.rows[1].cells == ["Å", "\u{FFFD}\u{FFFD}"])
    #expect(
      table.problems.map(\.words.english) == ["Line 3 is the first with characters that cannot be read (2 in all)."])
  }

  @Test func aBrokenPairOfUTF16IsReported() throws {
    let bytes = [0xFF, 0xFE] + utf16("name,notes\nA,", bigEndian: false) + [0x00, 0xD8, 0x42, 0x00]
    let table = try TableReader.read(bytes)
    #expect(table.rows[0].cells == ["A", "\u{FFFD}B"])
    #expect(table.problems.map(\.line) == [2])
  }

  @Test func aChosenEncodingThatDoesNotFitIsRefused() throws {
    let bytes = Array("name,town\nA,".utf8) + [0xF8]
    #expect(throws: SheetError.wrongEncoding(.utf8, line: 2)) {
      try TableReader.read(bytes, options: SheetOptions(encoding: .utf8))
    }
  }
}
