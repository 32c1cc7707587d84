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
  public func applies(_ id: DueRuleID) -> Bool {
    id.rule.waitsFor == nil && settings[id.rawValue]?.applies != .no
  }

  /// The days a rule counts here; 0 for a rule without a number.
  public func days(_ id: DueRuleID) -> Int {
    settings[id.rawValue]?.days ?? country.flatMap { id.rule.byCountry[$0] } ?? id.rule.days ?? 0
  }
}
