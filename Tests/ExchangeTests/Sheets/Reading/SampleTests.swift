import Domain
import Exchange
import Testing

@Suite struct SampleTests {
  @Test(arguments: [
    (Sample.tracker, 24, 27, SheetEncoding.utf8BOM, Delimiter.comma, SheetKind.applicants),
    (.employers, 12, 13, .utf8BOM, .comma, .employers),
    (.contacts, 64, 10, .utf8BOM, .comma, .contacts),
    (.norwegian, 12, 21, .windows1252, .semicolon, .applicants),
  ])
  func comesInWhole(
    sample: Sample, rows: Int, columns: Int, encoding: SheetEncoding, delimiter: Delimiter, kind: SheetKind
  ) throws {
    let table = try sample.table()
    #expect(table.rows.count == rows)
    #expect(table.headings.count == columns)
    #expect(table.guess.encoding == encoding)
    #expect(table.guess.delimiter == delimiter)
    #expect(table.guess.dateOrder.order == .dayMonth)
    #expect(table.guess.headingLine == 1)
    #expect(table.problems.isEmpty)
    #expect(ColumnMap.guessKind(table.headings) == kind)
    #expect(ColumnMap.guess(table.headings, kind: kind).unmapped.isEmpty)
  }

  @Test func rowsKnowTheLineTheyStartOn() throws {
    let lines = try Sample.tracker.table().rows.map(\.line)
    #expect(lines == [2, 4, 5, 7, 8, 9, 10, 11] + Array(14...21) + Array(23...26) + Array(29...32))
  }

  @Test func namesInEveryScriptSurvive() throws {
    let tracker = try Sample.tracker.table()
    #expect(tracker.rows[0].cells[2] == "O’Súilleabháin")
    #expect(tracker.rows[9].cells[1...2] == ["Nguyễn", "Thị Minh Khai"])
    #expect(tracker.rows[16].cells[1...2] == ["孝", "山田"])
    #expect(tracker.rows[17].cells[2] == "الأحمد")
    #expect(Read.name(tracker.rows[22].cells[1]).value == "Grace")
    let norwegian = try Sample.norwegian.table()
    #expect(norwegian.rows.map { $0.cells[1] }.prefix(3) == ["Åse", "Ola", "Øyvind"])
    #expect(norwegian.rows[6].cells[1] == "Káre")
    #expect(norwegian.rows[9].cells[6] == "DPS Bodø – Lise")
  }

  @Test func quotedTextKeepsLinesQuotesAndTabs() throws {
    let tracker = try Sample.tracker.table()
    #expect(tracker.rows[0].cells[26] == "Rang twice; no answer.\nTry Thursday.")
    #expect(tracker.rows[3].cells[26] == #"=HYPERLINK("http://example.org","see form")"#)
    #expect(tracker.rows[9].cells[26] == "ok\tseen")
    let employers = try Sample.employers.table()
    #expect(employers.rows[0].cells[4] == #""Big" Dave"#)
    #expect(employers.rows[10].cells[0] == #"Fresh&Co "Deli""#)
    #expect(employers.rows[8].cells[0] == "PetCare Vets, High St")
  }

  @Test func norwegianHoursAreWishesAndSaidToBeDoubtful() throws {
    let map = ColumnMap.guess(try Sample.norwegian.table().headings, kind: .applicants)
    #expect(map.keys[11] == "hours_wanted")
    #expect(map.doubts.map(\.kind) == [.either("hours_wanted", or: "hours_week")])
    #expect(
      map.doubts[0].words.english == "\"Timer pr uke\" may mean hours_wanted or hours_week; hours_wanted was taken.")
  }

  @Test func everyDateIsReadButTheTwoThatCannotBe() throws {
    let table = try Sample.tracker.table()
    let map = ColumnMap.guess(table.headings, kind: .applicants)
    var unread: [String] = []
    for (key, mayBeFuture) in [
      ("referral_date", false), ("first_meeting", false), ("job_start", true), ("job_end", true),
      ("last_contact", false), ("next_contact", true),
    ] {
      let column = try #require(map.column(of: key))
      for row in table.rows {
        let reading = Read.date(
          row.cells[column], order: table.guess.dateOrder.order, today: sampleToday, mayBeFuture: mayBeFuture)
        if reading.reason != nil { unread.append(reading.original) }
      }
    }
    #expect(unread == ["31/11/2026", "13/02/2027"])
  }

  @Test(arguments: Sample.allCases)
  func everyCutOffFileIsStillReadOrRefusedInWords(sample: Sample) throws {
    let bytes = try sample.bytes
    for length in stride(from: 0, to: bytes.count, by: 97) {
      do {
        let table = try TableReader.read(Array(bytes.prefix(length)))
        #expect(table.rows.allSatisfy { $0.cells.count == table.headings.count })
      } catch {
        #expect(!error.words.english.isEmpty)
      }
    }
  }
}
