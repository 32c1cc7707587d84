import Domain
import Store

extension Pane {
  /// Wishes that hold now by rank, then what is not wanted, no-go employers, what may be said, the profile.
  static func wants(_ id: Identifier, _ store: Store) throws(StoreError) -> [PaneRow] {
    let wishes = try records(.preference, id, store).map(Preference.init).filter { $0.untilOn == nil }
    return try WishOrder.byRank(wishes).map(wish) + noGo(id, store) + mayBeSaid(id, store) + profile(id, store)
  }

  private static func wish(_ wish: Preference) -> PaneRow {
    let rank = wish.rank.map { "\($0). " } ?? ""
    return PaneRow(wish.stored, wish.strength.label, rank + wish.words, detail: WishText.detail(wish))
  }

  private static func noGo(_ id: Identifier, _ store: Store) throws(StoreError) -> [PaneRow] {
    let records = try records(.noGoEmployer, id, store).filter { $0[\NoGoEmployer.untilOn] == nil }
    let labels = try labels(records.compactMap(\.employerID).map { RecordKey(.employer, $0) }, store)
    return records.map { record in
      let noGo = NoGoEmployer(record)
      return PaneRow(
        record, "no-go employer", noGo.employerID.flatMap { labels[$0] } ?? noGo.name,
        detail: [words([noGo.tie?.label]), noGo.reason].filter { !$0.isEmpty }.joined(separator: ", "))
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
    try records(.profile, id, store).map { record in
      let profile = Profile(record)
      let text = [profile.dreamJob, profile.strengths, profile.nextGoal].first { !$0.isEmpty } ?? ""
      return PaneRow(record, "career profile", text.replacingNewlines, day: profile.revisedOn ?? profile.startedOn)
    }
  }
}
