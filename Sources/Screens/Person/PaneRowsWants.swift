import Domain
import Store

extension Pane {
  /// Preferences that hold now by rank, then what is not wanted, no-go employers, what may be said, the profile.
  static func wants(_ id: Identifier, _ store: Store) throws(StoreError) -> [PaneRow] {
    let preferences = try records(.jobPreference, id, store).map(JobPreference.init).filter { $0.untilOn == nil }
    return try PreferenceOrder.byRank(preferences).map(preference) + noGo(id, store) + mayBeSaid(id, store)
      + profile(id, store)
  }

  private static func preference(_ preference: JobPreference) -> PaneRow {
    let rank = preference.rank.map { "\($0). " } ?? ""
    return PaneRow(
      preference.stored, preference.strength.label, rank + preference.words, detail: PreferenceText.detail(preference))
  }

  private static func noGo(_ id: Identifier, _ store: Store) throws(StoreError) -> [PaneRow] {
    let records = try records(.noGoEmployer, id, store).filter { $0[\NoGoEmployer.untilOn] == nil }
    let labels = try labels(records.compactMap(\.employerID).map { RecordKey(.employer, $0) }, store)
    return records.map { record in
      let noGo = NoGoEmployer(record)
      return PaneRow(
        record, "no-go employer", noGo.employerID.flatMap { labels[$0] } ?? noGo.name,
        detail: [words([noGo.why?.label]), noGo.reason].filter { !$0.isEmpty }.joined(separator: ", "))
    }
  }

  /// The choices that hold now: what an employer may be told.
  static func mayBeSaid(_ id: Identifier, _ store: Store) throws(StoreError) -> [PaneRow] {
    try records(.disclosure, id, store).filter { $0[\Disclosure.untilOn] == nil }.map { record in
      let choice = Disclosure(record)
      return PaneRow(
        record, "may be said", EmployerNotices.said(choice),
        detail: words([choice.topic?.label, choice.audience?.label]))
    }
  }

  private static func profile(_ id: Identifier, _ store: Store) throws(StoreError) -> [PaneRow] {
    try records(.careerProfile, id, store).map { record in
      let profile = CareerProfile(record)
      let text = [profile.dreamJob, profile.strengths, profile.nextGoal].first { !$0.isEmpty } ?? ""
      return PaneRow(record, "career profile", text.replacingNewlines, day: profile.revisedOn ?? profile.startedOn)
    }
  }
}
