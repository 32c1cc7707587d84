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

  private static func list(_ words: String) -> [String] {
    words.split(separator: " ").map { Folding.fold(String($0)) }
  }
}

extension DateWords {
  public static let english = DateWords(
    relative: [0: "today", 1: "tomorrow", -1: "yesterday y"],
    weekdays: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
    months: [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
      "november", "december",
    ],
    endOfMonth: "eom", next: "next", last: "last",
    units: [.days: "d day days", .weeks: "w week weeks", .months: "m month months"])

  /// Bokmål and Nynorsk.
  public static let norwegian = DateWords(
    relative: [
      0: "idag", 1: "imorgen imorgon imorra", -1: "igår", 2: "iovermorgen iovermorgon overimorgen overimorgon",
      -2: "iforgårs iforigårs iforgårs førigår",
    ],
    weekdays: [
      "mandag måndag", "tirsdag tysdag", "onsdag", "torsdag", "fredag", "lørdag laurdag", "søndag sundag",
    ],
    months: [
      "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober",
      "november", "desember",
    ],
    endOfMonth: "ultimo", next: "neste", last: "forrige sist siste førre",
    units: [
      .days: "d dag dager dagar", .weeks: "u uke uker veke veker", .months: "m måned måneder månad månader",
    ],
    including: english)

  public static let danish = DateWords(
    relative: [0: "idag", 1: "imorgen", -1: "igår", 2: "iovermorgen overmorgen", -2: "iforgårs forgårs"],
    weekdays: ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
    months: [
      "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
      "november", "december",
    ],
    endOfMonth: "ultimo", next: "næste", last: "forrige sidste",
    units: [.days: "d dag dage", .weeks: "u uge uger", .months: "m måned måneder"], including: english)

  public static let swedish = DateWords(
    relative: [0: "idag", 1: "imorgon imorrn", -1: "igår", 2: "iövermorgon övermorgon", -2: "iförrgår förrgår"],
    weekdays: ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"],
    months: [
      "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
      "november", "december",
    ],
    endOfMonth: "ultimo", next: "nästa", last: "förra",
    units: [.days: "d dag dagar", .weeks: "v vecka veckor", .months: "m månad månader"], including: english)
}
