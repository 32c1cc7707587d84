/// The numbers the rules work with in one office: the table, its exceptions by country, and what the office has set.
public struct DueTerms: Sendable {
  private let country: Country?
  private let settings: [String: RuleSetting]

  public init(country: Country? = nil, settings: [RuleSetting] = []) {
    self.country = country
    // The one made last holds.
    self.settings = Dictionary(settings.sorted { $0.id < $1.id }.map { ($0.rule, $0) }) { $1 }
  }

  /// Whether a rule fires here.
  public func applies(_ id: DueRuleID) -> Bool { id.rule.waitsFor == nil && settings[id.rawValue]?.applies != .no }

  /// The days a rule counts here; 0 for a rule without a number.
  public func days(_ id: DueRuleID) -> Int {
    settings[id.rawValue]?.days ?? country.flatMap { id.rule.byCountry[$0] } ?? id.rule.days ?? 0
  }

  public func days(_ number: DueNumber) -> Int {
    // A number that its rule does not name would stand on no page and in no list.
    assert(number.rule.rule.further.contains(number), number.code)
    return settings[number.code]?.days ?? number.days
  }

  /// Days from the start of a job that are its first weeks: whole weeks, and at least one.
  public var firstWeeks: Int { max(1, days(.firstWeeks) / FollowAlong.week) * FollowAlong.week }

  public func days(_ entry: DueEntry) -> Int { entry.number.map(days) ?? days(entry.rule.id) }
}
