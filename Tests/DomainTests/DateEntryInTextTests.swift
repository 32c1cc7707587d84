import Domain
import Testing

/// Dates at the beginning of a sentence: what is taken for one, and what stays text.
@Suite struct DateEntryInTextTests {
  /// Sunday 22 November 2026.
  private static let today = Day(iso: "2026-11-22") ?? Day(number: 0)

  private func leading(
    _ text: String, _ direction: DateDirection, order: DateOrder? = .dayMonth, words: DateWords = .english
  ) -> String {
    let texts = text.split(separator: " ").map(String.init)
    guard
      let found = DateEntry.leading(
        texts, today: Self.today, order: order, direction: direction, words: words)
    else { return "-" }
    switch found.reading {
    case .day(let day, _): return "\(found.count) \(day.iso)"
    case .ambiguous(let days): return "\(found.count) " + days.map(\.iso).joined(separator: " or ")
    case .refused: return "refused"
    }
  }

  @Test(arguments: [
    ("yesterday phone", "1 2026-11-21"), ("y phone", "1 2026-11-21"), ("today was fine", "1 2026-11-22"),
    ("-2 went well", "1 2026-11-20"), ("-2d went", "1 2026-11-20"), ("-1w", "1 2026-11-15"),
    ("fri 15 went", "1 2026-11-20"), ("fri 20.11 went", "2 2026-11-20"), ("friday", "1 2026-11-20"),
    ("20.11 phone", "1 2026-11-20"), ("20/11/2026 phone", "1 2026-11-20"), ("2026-11-20 x", "1 2026-11-20"),
    ("20 nov phone", "2 2026-11-20"), ("20 nov 2026 phone", "3 2026-11-20"), ("nov 20 phone", "2 2026-11-20"),
    ("last fri phone", "2 2026-11-13"),
    // Text.
    ("15 went well", "-"), ("yes it did", "-"), ("tom came along", "-"), ("tod", "-"), ("went well", "-"), ("", "-"),
    ("3 people", "-"), ("2 weeks of rain", "-"), ("3d printing", "-"), ("31.2 call", "-"), ("last week", "-"),
    ("20-11", "-"), ("+", "-"), ("fri 19.11 went", "1 2026-11-20"),
  ]) func lookingBack(text: String, expected: String) { #expect(leading(text, .back) == expected, "\(text)") }

  @Test(arguments: [
    ("fri call", "1 2026-11-27"), ("+3d call", "1 2026-11-25"), ("+3 call", "1 2026-11-25"),
    ("1.12 bring", "1 2026-12-01"),
    ("tomorrow", "1 2026-11-23"), ("next fri call", "2 2026-11-27"), ("eom call", "1 2026-11-30"),
    ("may call", "-"), ("27 call", "-"),
  ]) func lookingForward(text: String, expected: String) { #expect(leading(text, .forward) == expected, "\(text)") }

  @Test func aDateThatCanMeanTwoDaysIsAQuestion() {
    #expect(leading("3/4 x", .forward, order: nil).contains(" or "))
    #expect(leading("25.12 x", .forward, order: nil) == "1 2026-12-25")
  }

  @Test(arguments: [("i går snakket", "2 2026-11-21"), ("igår", "1 2026-11-21"), ("fre ringte", "1 2026-11-20")])
  func norwegian(text: String, expected: String) {
    #expect(leading(text, .back, words: .norwegian) == expected)
  }
}
