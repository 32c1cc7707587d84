import Domain
import Testing

@Suite struct DateEntryWordsTests {
  /// Friday 27 November 2026.
  private let today = Day(number: 20_784)

  private static let weekdays: [(String, DateWords, [String])] = [
    ("English", .english, ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]),
    ("Norwegian", .norwegian, ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"]),
    ("Nynorsk", .norwegian, ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "sundag"]),
    ("Danish", .danish, ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"]),
    ("Swedish", .swedish, ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"]),
    ("English in Norwegian", .norwegian, ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]),
  ]

  /// Each weekday by its whole name and by every beginning of three letters or more.
  @Test(arguments: weekdays)
  func weekdayNamesAndTheirBeginnings(language: String, words: DateWords, names: [String]) {
    for (index, name) in names.enumerated() {
      for length in 3...max(3, name.count) {
        let typed = String(name.prefix(length)).uppercased()
        let reading = DateEntry.read(typed, today: today, order: nil, direction: .forward, words: words)
        guard case .day(let day, _) = reading else {
          Issue.record("\(typed) in \(language): \(reading)")
          continue
        }
        #expect(day.weekday.rawValue == index + 1)
        #expect((0...6).contains(day.days(since: today)))
      }
    }
  }

  @Test(arguments: [
    ("i dag", DateWords.norwegian, "2026-11-27"), ("i morgen", .norwegian, "2026-11-28"),
    ("i går", .norwegian, "2026-11-26"),
    ("igår", .norwegian, "2026-11-26"), ("i overmorgen", .norwegian, "2026-11-29"),
    ("i mor", .norwegian, "2026-11-28"),
    ("neste man", .norwegian, "2026-11-30 or 2026-12-07"), ("forrige fre", .norwegian, "2026-11-20 or 2026-11-13"),
    ("+2u", .norwegian, "2026-12-11"), ("+3 dager", .norwegian, "2026-11-30"),
    ("27. des", .norwegian, "2026-12-27"),
    ("17. mai 2027", .norwegian, "2027-05-17"), ("tomorrow", .norwegian, "2026-11-28"),
    ("next mon", .norwegian, "2026-11-30 or 2026-12-07"),
    ("i dag", .danish, "2026-11-27"), ("i morgen", .danish, "2026-11-28"), ("i går", .danish, "2026-11-26"),
    ("i overmorgen", .danish, "2026-11-29"),
    ("næste tirs", .danish, "2026-12-01 or 2026-12-08"), ("+1 uge", .danish, "2026-12-04"),
    ("1. maj", .danish, "2027-05-01"),
    ("idag", .swedish, "2026-11-27"), ("i morgon", .swedish, "2026-11-28"), ("igår", .swedish, "2026-11-26"),
    ("i övermorgon", .swedish, "2026-11-29"),
    ("nästa ons", .swedish, "2026-12-02 or 2026-12-09"), ("förra tors", .swedish, "2026-11-19 or 2026-11-26"),
    ("+2v", .swedish, "2026-12-11"),
    ("6 juni", .swedish, "2027-06-06"), ("imorgen", .english, "refused"), ("+2u", .english, "refused"),
    ("ultimo", .danish, "2026-11-30"),
  ])
  func nordicWords(text: String, words: DateWords, expected: String) {
    #expect(DateEntry.read(text, today: today, order: nil, direction: .forward, words: words).outline == expected)
  }

  /// `tor` and `tom` differ, `to` is nobody's; a beginning that fits two words asks.
  @Test func aBeginningThatFitsTwoWordsAsks() {
    let words = DateWords(
      relative: [0: "somtoday", 5: "someday"], weekdays: [], months: [], endOfMonth: "", next: "", last: "",
      units: [:])
    let reading = DateEntry.read("som", today: today, order: nil, direction: .forward, words: words)
    #expect(
      Set(reading.outline.split(separator: "?").map { $0.filter { $0 != " " } }) == ["2026-11-27", "2026-12-02"])
    #expect(
      DateEntry.read("some", today: today, order: nil, direction: .forward, words: words).outline == "2026-12-02")
  }

  @Test(arguments: [
    (0, "Fri 27 Nov 2026, today"), (1, "Sat 28 Nov 2026, tomorrow"), (-1, "Thu 26 Nov 2026, yesterday"),
    (5, "Wed 2 Dec 2026, in 5 days"),
    (-2, "Wed 25 Nov 2026, 2 days ago"),
  ])
  func echoesTheWholeDate(days: Int, text: String) {
    let day = today.adding(days: days)
    #expect(DayText.long(day).english + ", " + DayText.distance(day, today: today).english == text)
    #expect(text.hasPrefix(DayText.short(day).english))
  }

  @Test func namesAreTranslatedByTheReader() {
    #expect(DayText.long(today).read { $0 == "{1} {2} {3} {4}" ? "{1}, {3}" : "<\($0)>" } == "<Fri>, <Nov>")
  }

  @Test(
    arguments: [
      (1, "2026-11-28 is in the future. Save it all the same?"), (0, nil), (-365, nil),
      (-366, "2025-11-26 is more than a year ago. Save it all the same?"),
    ] as [(Int, String?)])
  func asksAboutContactsFarAway(days: Int, question: String?) {
    let day = today.adding(days: days)
    #expect(DateEntry.warning(day, today: today, direction: .back)?.english == question)
    #expect(DateEntry.warning(day, today: today, direction: .forward) == nil)
  }

  @Test func questionsNameTheirChoices() {
    let days = [today, today.adding(days: 1)]
    #expect(DateReading.ambiguous(days).problem?.english == "This can mean 2026-11-27 or 2026-11-28. Choose one.")
    let three = DateReading.ambiguous(days + [today.adding(days: 2)]).problem?.english
    #expect(three == "This can mean several days: 2026-11-27, 2026-11-28, 2026-11-29. Choose one.")
    #expect(DateReading.day(today, alternative: nil).problem == nil)
  }
}
