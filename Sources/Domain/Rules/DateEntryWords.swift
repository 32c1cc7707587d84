/// The words a date field understands in one language. The English ones are understood in all, because
/// the manual shows them. Words are compared folded and without spaces: `i går` is `igar`.
public struct DateWords: Sendable {
  enum Meaning: Hashable {
    case days(Int)
    case weekday(Weekday)
    case endOfMonth
  }

  public enum Unit: Hashable, Sendable { case days, weeks, months }

  private let names: [String: Meaning]
  private let monthNames: [[String]]
  /// `next` is 1 week on, `last` is 1 week back.
  let weekShifts: [String: Int]
  let units: [String: Unit]

  /// Lists hold all ways of writing the same thing, with a space between them and none inside them.
  /// `weekdays` begin with Monday, `months` with January. `relative`: words for so many days from today.
  public init(
    relative: [Int: String], weekdays: [String], months: [String], endOfMonth: String,
    next: String, last: String, units: [Unit: String], including other: DateWords? = nil
  ) {
    var names = other?.names ?? [:]
    for (days, words) in relative { for word in DateWords.list(words) { names[word] = .days(days) } }
    for (weekday, words) in zip(Weekday.allCases, weekdays) {
      for word in DateWords.list(words) { names[word] = .weekday(weekday) }
    }
    for word in DateWords.list(endOfMonth) { names[word] = .endOfMonth }
    self.names = names
    let otherMonths = other?.monthNames ?? months.map { _ in [] }
    monthNames = zip(months, otherMonths).map { DateWords.list($0) + $1 }
    weekShifts = (other?.weekShifts ?? [:]).merging(
      DateWords.list(next).map { ($0, 1) } + DateWords.list(last).map { ($0, -1) }, uniquingKeysWith: { $1 })
    self.units = (other?.units ?? [:]).merging(
      units.flatMap { unit, words in DateWords.list(words).map { ($0, unit) } }, uniquingKeysWith: { $1 })
  }

  /// Fewer letters than this are never completed to a word.
  private static let shortestPrefix = 3

  /// What a folded word or its beginning can mean: one thing, several, or nothing.
  func meanings(of typed: String) -> [Meaning] {
    if let exact = names[typed] { return [exact] }
    guard typed.count >= DateWords.shortestPrefix else { return [] }
    let fitting = names.filter { $0.key.hasPrefix(typed) }
    var meanings: [Meaning] = []
    for (_, meaning) in fitting.sorted(by: { $0.key < $1.key }) where !meanings.contains(meaning) {
      meanings.append(meaning)
    }
    return meanings
  }

  /// Whether a folded word stands for a day in a sentence: written out, or the beginning of a weekday. `yes` and `tom`
  /// begin words for days too, but are words of their own.
  func isDay(_ typed: String) -> Bool {
    if names[typed] != nil { return true }
    let meanings = meanings(of: typed)
    return !meanings.isEmpty && meanings.allSatisfy { if case .weekday = $0 { true } else { false } }
  }

  func isWhole(_ typed: String) -> Bool { names[typed] != nil }

  /// The month, 1 to 12, that a folded word or its beginning names; nil for none and for several.
  func month(_ typed: String) -> Int? {
    guard typed.count >= DateWords.shortestPrefix else { return nil }
    let fitting = monthNames.indices.filter { index in monthNames[index].contains { $0.hasPrefix(typed) } }
    return fitting.count == 1 ? fitting[0] + 1 : nil
  }

  private static func list(_ words: String) -> [String] { words.split(separator: " ").map { Folding.fold(String($0)) } }
}

extension DateWords {
  public static let english = DateWords("en")
  /// Bokmål and Nynorsk.
  public static let norwegian = DateWords("nb", including: english)
  public static let danish = DateWords("da", including: english)
  public static let swedish = DateWords("sv", including: english)

  private init(_ language: String, including other: DateWords? = nil) {
    let spelled = { (meaning: String) in CommonWords.of(meaning, in: language).joined(separator: " ") }
    self.init(
      relative: [
        0: spelled("today"), 1: spelled("tomorrow"), -1: spelled("yesterday"), 2: spelled("day_after_tomorrow"),
        -2: spelled("day_before_yesterday"),
      ],
      weekdays: CommonWords.weekdays.map(spelled), months: CommonWords.months.map(spelled),
      endOfMonth: spelled("end_of_month"), next: spelled("next"), last: spelled("last"),
      units: [.days: spelled("days"), .weeks: spelled("weeks"), .months: spelled("months")], including: other)
  }
}
