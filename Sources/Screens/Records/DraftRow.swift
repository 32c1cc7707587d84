package import Domain
import Store

/// A draft as a row: what it is, about whom, since when, and its first words.
package struct DraftRow: ListRow {
  package let id: Identifier
  let draft: Draft
  /// The person it is about; nil when it is about nobody or about several.
  let name: PersonName?
  /// What else it is about: an employer.
  let other: String
  let excerpt: String

  static func rows(_ drafts: [Draft], _ store: Store) throws(StoreError) -> [DraftRow] {
    var rows: [DraftRow] = []
    for (index, draft) in drafts.enumerated() where draft.isText {
      let person = try draft.about.flatMap { id throws(StoreError) in try store.answer(OneRecord(.applicant, id)) }
      rows.append(
        DraftRow(
          id: Identifier(high: 0, low: UInt64(index)), draft: draft, name: person.map { Applicant($0).name },
          other: person == nil ? try other(draft, store) : "", excerpt: excerpt(draft)))
    }
    return rows
  }

  private static func other(_ draft: Draft, _ store: Store) throws(StoreError) -> String {
    let place = Route.places(draft.place).last as? any DraftPlace
    let key = place?.restsOn.first { [.employer, .employerPerson, .colleague, .team].contains($0.kind) }
    guard let key else { return "" }
    return try store.answer(Labels([key])).first?.label ?? ""
  }

  private static func excerpt(_ draft: Draft) -> String {
    DraftPayload(draft.payload).answers.map(\.text).filter { !$0.isEmpty }.joined(separator: ", ")
      .replacingNewlines
  }

  func who(_ initialsOnly: Bool) -> String { name?.shown(initialsOnly: initialsOnly) ?? other }

  /// "You have a draft contact with the person for O. H. from 14:02."
  func sentence(on frame: Frame) -> Words {
    let who = who(frame.initialsOnly)
    let since = Dates.recent(frame.local(draft.keptAt), today: frame.today)
    return who.isEmpty
      ? Words("You have a draft {1} from {2}.", draft.title, since)
      : Words("You have a draft {1} for {2} from {3}.", draft.title, who, since)
  }
}
