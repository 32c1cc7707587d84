/// One row of the table of due rules: what must be done for a person by when, and why. Everything that is known of a rule
/// stands in its row (`DueRuleID.rule` leads to it); screens, commands, the store and the manual read it there.
public struct DueRule: Sendable {
  public let id: DueRuleID
  public let label: Words
  /// What starts the clock.
  public let starts: Words
  /// When it is due; `{1}` is the number of days, where the rule has one.
  public let due: Words
  /// The number of days the rule counts; nil where the record itself says the date.
  public let days: Int?
  /// Other numbers of days, by country.
  public let byCountry: [Country: Int]
  /// Every other number of days that decides something in the rule.
  public let further: [DueNumber]
  /// What settles it, as the next thing to do.
  public let settles: Words
  /// The form, or the tick, that records the fact.
  public let settledBy: DueSettling
  /// What stops the clock for a while, or for good; nil: nothing but the person leaving.
  public let pauses: Words?
  /// What the dates rest on: it is read for the rule, and a change of it makes the store work the dates out again.
  public let facts: [CaseFact]
  public let source: Words
  /// Whether the source could be read; otherwise it stands in the program "from memory" or as our own convention.
  public let isVerified: Bool
  let dates: DueDates
  /// Why it is due, in plain words; given the days that have passed since `DueItem.since`, below 0 before it.
  let reason: @Sendable (DueItem, Int) -> Words

  init(
    _ id: DueRuleID, _ label: Words, starts: Words, due: Words, days: Int?, byCountry: [Country: Int] = [:],
    further: [DueNumber] = [], settles: Words, by settledBy: DueSettling, pauses: Words?, facts: [CaseFact],
    source: DueSource, dates: DueDates, reason: @escaping @Sendable (DueItem, Int) -> Words
  ) {
    (self.id, self.label, self.starts, self.due, self.days) = (id, label, starts, due, days)
    (self.byCountry, self.further, self.settles, self.settledBy) = (byCountry, further, settles, settledBy)
    (self.pauses, self.facts, self.dates, self.reason) = (pauses, facts, dates, reason)
    switch source {
    case .read(let words): (self.source, isVerified) = (words, true)
    case .notRead(let words): (self.source, isVerified) = (words, false)
    }
  }

  /// The record the rule waits for; it fires nothing until that is built. Nil for a rule that is alive.
  public var waitsFor: Words? { if case .waiting(let words) = dates { words } else { nil } }

  /// Whether a record of its own says the date: such a row is the same row on another day.
  public var hasOwnDay: Bool {
    switch dates {
    case .written, .writtenOrCounted: true
    case .counted, .waiting: false
    }
  }
}

/// Where a rule comes from.
enum DueSource {
  case read(Words)
  /// Carried from memory, or a convention of this program; never quoted as a rule of the field.
  case notRead(Words)
}

/// How the dates of a rule are found.
enum DueDates: Sendable {
  /// Worked out for a person who is with the service: nothing of it is due for one who has left.
  case counted(@Sendable (Clocks) -> [DueItem?])
  /// Read from records that say their own date, about a person, an employer, or a colleague alone.
  case written(@Sendable (DatedRecords) -> [DueItem?])
  case writtenOrCounted(@Sendable (DatedRecords) -> [DueItem?], @Sendable (Clocks) -> [DueItem?])
  /// Not at all yet: the record the rule needs is not there.
  case waiting(for: Words)

  func items(of dated: DatedRecords) -> [DueItem?] {
    switch self {
    case .written(let find), .writtenOrCounted(let find, _): find(dated)
    case .counted, .waiting: []
    }
  }

  func items(of clocks: Clocks) -> [DueItem?] {
    switch self {
    case .counted(let find), .writtenOrCounted(_, let find): find(clocks)
    case .written, .waiting: []
    }
  }
}

/// A number of days in a rule beside the one it counts, such as how long before its day a contact settles it.
public struct DueNumber: Hashable, Sendable {
  public let rule: DueRuleID
  /// Stable: stored in settings, written in rule files.
  public let code: String
  public let days: Int
  /// A few words for a list; `meaning` is the whole of it.
  public let label: Words
  public let meaning: Words
  /// Whether no office can change it, since it decides only how a reason is worded.
  public let isFixed: Bool

  init(_ rule: DueRuleID, _ name: String, _ days: Int, _ label: Words, meaning: Words, isFixed: Bool = false) {
    (self.rule, self.days, self.label, self.meaning, self.isFixed) = (rule, days, label, meaning, isFixed)
    code = rule.rawValue + "." + name
  }
}
