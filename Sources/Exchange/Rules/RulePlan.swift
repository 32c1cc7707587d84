package import Domain
package import Store

/// What taking a rule file would change: one change set, and a sentence for each rule that would be another.
package struct RulePlan: Sendable {
  package let changes: [Change]
  package let sentences: [Words]

  package var isEmpty: Bool { changes.isEmpty }
  package var changeSet: ChangeSet { ChangeSet("due rules taken from a file", changes) }

  package init(_ file: RuleFile, _ store: Store) throws(StoreError) {
    let standing = try store.answer(AllRecords(.ruleSetting)).map(RuleSetting.init)
    let terms = DueTerms(country: store.session.settings.country, settings: standing)
    var (changes, sentences): ([Change], [Words]) = ([], [])
    for row in file.rows {
      // Of several settings of one rule the newest holds.
      let old = standing.filter { $0.rule == row.rule.rawValue }.max { $0.id < $1.id }
      var new = old ?? RuleSetting(id: store.newIdentifier())
      (new.rule, new.applies, new.days, new.source) = (row.rule.rawValue, row.applies, row.days, row.source)
      let isNew = old == nil && (new.applies != nil || new.days != nil || !new.source.isEmpty)
      let made = old.map { $0.changes(to: new) } ?? (isNew ? [.create(new.stored)] : [])
      guard !made.isEmpty else { continue }
      changes += made
      sentences.append(
        Self.sentence(row.rule, terms, DueTerms(country: store.session.settings.country, settings: [new])))
    }
    (self.changes, self.sentences) = (changes, sentences)
  }

  private static func sentence(_ rule: DueRuleID, _ before: DueTerms, _ after: DueTerms) -> Words {
    switch (before.applies(rule), after.applies(rule)) {
    case (true, false): return Words("{1}: does not apply any more", rule.rawValue)
    case (false, true): return Words("{1}: applies again", rule.rawValue)
    case (true, true), (false, false):
      let days = (before.days(rule), after.days(rule))
      return days.0 == days.1
        ? Words("{1}: only where it is laid down is new", rule.rawValue)
        : Words("{1}: {2} days, up to now {3}", rule.rawValue, String(days.1), String(days.0))
    }
  }
}
