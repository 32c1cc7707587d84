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
  package func setting(of entry: DueEntry) -> RuleSetting? {
    settings.filter { $0.rule == entry.code }.max { $0.id < $1.id }
  }

  /// What stands above the form of a setting: which rule it is, and what the table says.
  static func notices(for setting: RuleSetting) throws(StoreError) -> [FormNotice] {
    guard let entry = DueEntry.of(setting.rule) else { return [] }
    let number = entry.number.map { [FormNotice("Number", tr($0.meaning))] } ?? []
    return [FormNotice("Rule", tr(entry.rule.label)), FormNotice("Starts when", tr(entry.rule.starts))] + number + [
      FormNotice("By the table", tr(try OfficeRules(nil).due(entry))), FormNotice("Source", tr(entry.rule.source)),
    ]
  }

  /// When a rule is due, or what its further number is, with the number of days that holds here.
  package func due(_ entry: DueEntry) -> Words {
    if entry.number != nil { return Words("{1} days", String(terms.days(entry))) }
    return entry.days == nil ? entry.rule.due : Words(entry.rule.due.key, String(terms.days(entry)))
  }

  package func applies(_ entry: DueEntry) -> Bool { terms.applies(entry.rule.id) }
}
