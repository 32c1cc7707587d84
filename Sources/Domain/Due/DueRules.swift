/// The table of due rules and how it is applied. Dates alone decide; people are never ordered by anything else.
public enum DueRules {
  /// Every rule, whether it is alive or waits for its record.
  public static let all = DueRuleID.allCases.map(\.rule)

  /// What is read to work the dates of a person out.
  public static let facts: Set<CaseFact> = all.reduce(into: Clocks.facts.union([.moves])) { $0.formUnion($1.facts) }

  /// Everything that is due about a person, now or later, in the order of its days.
  /// - Parameter day: today; it decides only what holds now (a pause, a person who has left), never how late a row is.
  public static func items(of facts: CaseFacts, _ terms: DueTerms, on day: Day) -> [DueItem] {
    let clocks = Clocks(facts, terms, day)
    return items(facts.dated, terms) { dates in
      dates.items(of: facts.dated) + (clocks.isOpen ? dates.items(of: clocks) : [])
    }
  }

  /// Everything that is due with an employer, or for a colleague alone.
  public static func items(of dated: DatedRecords, _ terms: DueTerms) -> [DueItem] {
    items(dated, terms) { $0.items(of: dated) }
  }

  private static func items(
    _ dated: DatedRecords, _ terms: DueTerms, _ find: (DueDates) -> [DueItem?]
  ) -> [DueItem] {
    all.filter { terms.applies($0.id) }.flatMap { find($0.dates) }.compactMap { $0?.moved(by: dated.moves) }
      .sorted { $0.isBefore($1) }
  }
}
