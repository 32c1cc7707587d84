package import Domain
package import Store

/// The due rules as they hold in this office: the table, and what was set here.
package struct OfficeRules: Sendable {
  package let terms: DueTerms
  private let settings: [RuleSetting]

  /// - Parameter store: nil shows the bare table.
  package init(_ store: Store?) throws(StoreError) {
    settings = try store?.answer(AllRecords(.ruleSetting)).map(RuleSetting.init) ?? []
    terms = DueTerms(country: store?.session.settings.country, settings: settings)
  }

  /// Of several settings of one rule the newest holds.
  package func setting(of rule: DueRuleID) -> RuleSetting? {
    settings.filter { $0.rule == rule.rawValue }.max { $0.id < $1.id }
  }

  /// What stands above the form of a setting: which rule it is, and what the table says.
  static func notices(for setting: RuleSetting) throws(StoreError) -> [FormNotice] {
    guard let rule = DueRuleID(rawValue: setting.rule)?.rule else { return [] }
    return [
      FormNotice("Rule", tr(rule.id.label)), FormNotice("Starts when", tr(rule.starts)),
      FormNotice("By the table", tr(try OfficeRules(nil).due(rule))), FormNotice("Source", tr(rule.source)),
    ]
  }

  /// When a rule is due, with the number of days that holds here.
  package func due(_ rule: DueRule) -> Words {
    rule.days == nil ? rule.due : Words(rule.due.key, String(terms.days(rule.id)))
  }
}
