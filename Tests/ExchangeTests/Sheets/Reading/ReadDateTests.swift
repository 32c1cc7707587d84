import Domain
import Exchange
import Testing

@Suite struct ReadDateTests {
  @Test(arguments: [
    ("20/11/2026", SheetDateOrder.dayMonth, "2026-11-20"), (" 1/2/2026 ", .dayMonth, "2026-02-01"),
    ("01-02-2026", .dayMonth, "2026-02-01"), ("3.4.26", .dayMonth, "2026-04-03"),
    ("3.4.26", .undecided, "2026-04-03"), ("3. 4. 2026", .undecided, "2026-04-03"),
    ("1/2/2026", .monthDay, "2026-01-02"), ("1/2/26", .monthDay, "2026-01-02"),
    ("28/02/2026", .undecided, "2026-02-28"), ("02/28/2026", .undecided, "2026-02-28"),
    ("04/04/2026", .undecided, "2026-04-04"), ("2026-4-3", .dayMonth, "2026-04-03"),
    ("2026-04-03T00:00:00Z", .undecided, "2026-04-03"), ("03/04/2026 00:00", .dayMonth, "2026-04-03"),
    ("3 Apr 2026", .undecided, "2026-04-03"), ("3. april 2026", .undecided, "2026-04-03"),
    ("April 3rd, 2026", .undecided, "2026-04-03"), ("03-mai-26", .undecided, "2026-05-03"),
    ("Fri 3 Apr 2026", .undecided, "2026-04-03"), ("29.02.2024", .dayMonth, "2024-02-29"),
    ("27.2.2026", .monthDay, "2026-02-27"), ("31.12.1999", .dayMonth, "1999-12-31"),
  ])
  func reads(text: String, order: SheetDateOrder, iso: String) {
    let reading = Read.date(text, order: order, today: sampleToday, mayBeFuture: false)
    #expect(reading.value?.iso == iso)
    #expect(reading.original == text)
  }

  @Test(arguments: [
    ("31/11/2026", SheetDateOrder.dayMonth, "This date does not exist: month 11 of 2026 has 30 days."),
    ("29.02.2026", .dayMonth, "This date does not exist: month 2 of 2026 has 28 days."),
    ("2026-13-01", .yearMonth, "This date does not exist: there is no month 13."),
    ("45/45/2026", .undecided, "This date does not exist: there is no month 45."),
    ("11/27/2025", .dayMonth, "This date has day and month the other way round than the rest; perhaps 2025-11-27."),
    ("27/11/2025", .monthDay, "This date has day and month the other way round than the rest; perhaps 2025-11-27."),
    (
      "03/04/2026", .undecided,
      "This may be 2026-04-03 or 2026-03-04; say whether the day or the month comes first."
    ),
    (
      "03.04.2026", .monthDay,
      "This may be 2026-04-03 or 2026-03-04; say whether the day or the month comes first."
    ),
    ("03/04/26", .undecided, "The year has only two digits; write it with four."),
    ("3.4.60", .dayMonth, "The year has only two digits; write it with four."),
    ("3 april 60", .dayMonth, "The year has only two digits; write it with four."),
    ("13/02/2027", .dayMonth, "2027-02-13 is in the future, but this has already happened."),
    ("01/01/2206", .dayMonth, "The year 2206 cannot be right."),
    ("01/01/0026", .dayMonth, "The year 26 cannot be right."),
    ("46000", .dayMonth, "46000 may be a spreadsheet's number for 2025-12-09; write it as a date."),
    ("46000.5", .dayMonth, "46000.5 may be a spreadsheet's number for 2025-12-09; write it as a date."),
    ("ok", .dayMonth, "This is not a date with a day, a month and a year."),
    ("March 2026", .dayMonth, "This is not a date with a day, a month and a year."),
    ("11/2026", .dayMonth, "This is not a date with a day, a month and a year."),
    ("20/11", .dayMonth, "This is not a date with a day, a month and a year."),
    ("01/01/2026?", .dayMonth, "This is not a date with a day, a month and a year."),
  ])
  func refusesWithAReason(text: String, order: SheetDateOrder, reason: String) {
    let reading = Read.date(text, order: order, today: sampleToday, mayBeFuture: false)
    #expect(reading.reason?.english == reason)
    #expect(reading.original == text)
  }

  @Test(arguments: ["", "  ", "-", "–"])
  func nothingIsEmpty(text: String) {
    #expect(Read.date(text, order: .dayMonth, today: sampleToday, mayBeFuture: true).isEmpty)
  }

  @Test func plansMayBeInTheFuture() {
    let reading = Read.date("13/02/2027", order: .dayMonth, today: sampleToday, mayBeFuture: true)
    #expect(reading.value?.iso == "2027-02-13")
  }
}
