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
      let old = standing.filter { $0.rule == row.rule }.max { $0.id < $1.id }
      var new = old ?? RuleSetting(id: store.newIdentifier())
      (new.rule, new.applies, new.days, new.source) = (row.rule, row.applies, row.days, row.source)
      let isNew = old == nil && (new.applies != nil || new.days != nil || !new.source.isEmpty)
      let made = old.map { $0.changes(to: new) } ?? (isNew ? [.create(new.stored)] : [])
      guard !made.isEmpty else { continue }
      changes += made
      guard let entry = DueEntry.of(row.rule) else { continue }
      sentences.append(Self.sentence(entry, terms, DueTerms(country: store.session.settings.country, settings: [new])))
    }
    (self.changes, self.sentences) = (changes, sentences)
  }

  private static func sentence(_ entry: DueEntry, _ before: DueTerms, _ after: DueTerms) -> Words {
    let applies = entry.number == nil ? (before.applies(entry.rule.id), after.applies(entry.rule.id)) : (true, true)
    switch applies {
    case (true, false): return Words("{1}: does not apply any more", entry.code)
    case (false, true): return Words("{1}: applies again", entry.code)
    case (true, true), (false, false):
      let days = (before.days(entry), after.days(entry))
      return days.0 == days.1
        ? Words("{1}: only where it is laid down is new", entry.code)
        : Words("{1}: {2} days, up to now {3}", entry.code, String(days.1), String(days.0))
    }
  }
}
