import Testing

@testable import Domain

/// Records as rows of a table.
@Suite struct RecordTableTests {
  /// Friday 27 November 2026.
  private static let names: RecordNames = {
    var names = RecordNames(today: Day(number: 20_784), login: "kari")
    names.ids = [.applicant: ["ola": Identifier(high: 1, low: 2), "per": Identifier(high: 1, low: 3)]]
    return names
  }()

  @Test(arguments: [
    ("0", "2026-11-27"), ("-3", "2026-11-24"), ("+5", "2026-12-02"), ("5", "2026-12-02"), ("+1<", "2026-11-27"),
    ("+1>", "2026-11-30"), ("+2>", "2026-11-30"), ("-6<", "2026-11-20"), ("-6<+1", "2026-11-21"),
    ("-6<+1>", "2026-11-23"), ("-6<+2>-3<", "2026-11-20"), ("soon", nil), ("", "2026-11-27"), ("3x", nil),
  ])
  func daysAreCountedFromToday(cell: String, day: String?) throws {
    let field = try #require(RecordKind.note.type.field("noted_on"))
    #expect(Self.names.value(cell, of: field) == day.flatMap { Day(iso: $0) }.map(Value.day))
  }

  @Test(
    arguments: [
      (RecordKind.pastJob, "from_year", "year-9", Value.number(2017)), (.pastJob, "from_year", "soon", nil),
      (.pastJob, "hours_week", "7.5", .number(750)), (.colleague, "login", "@login", .text("kari")),
      (.colleague, "login", "sean", .text("sean")),
      (.note, "applicant_id", "ola", .record(Identifier(high: 1, low: 2))),
      (.note, "applicant_id", "nobody", nil), (.employerContact, "applicant_ids", "ola|nobody", nil),
      (
        .employerContact, "applicant_ids", "ola | per",
        .records([Identifier(high: 1, low: 2), Identifier(high: 1, low: 3)])
      ),
      (.toCheck, "about_id", "@applicant:ola", .text(Identifier(high: 1, low: 2).text)),
      (.toCheck, "about_id", "@applicant:nobody", nil),
      (.personContact, "purposes", "profile|benefits", .codes(["profile", "benefits"])),
    ] as [(RecordKind, String, String, Value?)])
  func cellsAreReadAsTheirFieldsAre(kind: RecordKind, name: String, cell: String, value: Value?) throws {
    let field = try #require(kind.type.field(name))
    #expect(Self.names.value(cell, of: field) == value)
  }

  @Test func whatIsWrongNamesItsLine() throws {
    let text = "applicant_id\ttext\tnoted_on\nola\tHello\t-1\nnobody\tHello\t-1\nola\tHello\tsoon\n"
    let table = RecordTable(.note, "note.tsv", Array(text.utf8))
    let id = Identifier(high: 9, low: 1)
    #expect(table.problems == [] && table.rows.map { $0.read(id, Self.names).record.id } == [id, id, id])
    #expect(
      table.rows.flatMap { $0.read(id, Self.names).problems }.map(\.sentence.english) == [
        "note.tsv, line 3: \"nobody\" under \"applicant_id\" cannot be read.",
        "note.tsv, line 4: \"soon\" under \"noted_on\" cannot be read.",
      ])
  }

  @Test func whatTheFormWouldRefuseIsNamed() throws {
    let table = RecordTable(.benefitsAdvice, "a.tsv", Array("applicant_id\tanswer\nola\taccepted\n".utf8))
    let row = try #require(table.rows.first)
    let problems = row.read(Identifier(high: 9, low: 1), Self.names).problems
    #expect(problems.map(\.sentence.english) == ["a.tsv, line 2: offered_on: This is required."])
  }

  @Test func columnsAreFieldsOfTheKind() {
    #expect(RecordTable(.note, "note.tsv", Array("text\twhat\n".utf8)).problems.map(\.line) == [1])
  }
}
