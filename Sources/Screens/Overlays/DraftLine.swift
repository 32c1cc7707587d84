import Domain
import Store

/// A draft as a row: what it is, about whom, since when, and its first words.
struct DraftLine: ListRow {
  let id: Identifier
  let draft: Draft
  /// The person it is about; nil when it is about nobody or about several.
  let name: PersonName?
  /// What else it is about: an employer.
  let other: String
  let excerpt: String

  static func lines(_ drafts: [Draft], _ store: Store) throws(StoreError) -> [DraftLine] {
    var lines: [DraftLine] = []
    for (index, draft) in drafts.enumerated() where draft.isText {
      let person = try draft.about.flatMap { id throws(StoreError) in try store.answer(OneRecord(.applicant, id)) }
      lines.append(
        DraftLine(
          id: Identifier(high: 0, low: UInt64(index)), draft: draft, name: person.map { Applicant($0).name },
          other: person == nil ? try other(draft, store) : "", excerpt: excerpt(draft)))
    }
    return lines
  }

  private static func other(_ draft: Draft, _ store: Store) throws(StoreError) -> String {
    let key: RecordKey? =
      switch RouteText.routes(draft.place).last {
      case .form(.change(let kind, let id)) where kind != .applicant: RecordKey(kind, id)
      case .form(.add(_, let known)): known["employer_id"]?.record.map { RecordKey(.employer, $0) }
      case .withdraw(let kind, let id) where kind != .applicant: RecordKey(kind, id)
      case .form, .withdraw, .today, .applicants, .applicant, .employers, .employer, .contacts, .promises, .review,
        .settle, .backups, .record, .snooze, .calendar, .towns, .travel, .moveAppointment, .capture, .rules,
        .absences, .careerProfile, .stillTrue, .wishesOn, .job, .contactWeeks, .weekContacts, .disclosure, .match,
        .matchPeople, .pipeline, .openings, .opening, nil:
        nil
      }
    guard let key, [.employer, .employerPerson, .staff, .team].contains(key.kind) else { return "" }
    return try store.answer(Labels([key])).first?.label ?? ""
  }

  private static func excerpt(_ draft: Draft) -> String {
    DraftPayload(draft.payload).answers.map(\.text).filter { !$0.isEmpty }.joined(separator: ", ")
      .replacingNewlines
  }

  func who(_ initialsOnly: Bool) -> String { name?.shown(initialsOnly: initialsOnly) ?? other }

  /// "You have a draft support contact for O. H. from 14:02."
  func sentence(on frame: Frame) -> Words {
    let who = who(frame.initialsOnly)
    let since = Dates.recent(frame.local(draft.keptAt), today: frame.today)
    return who.isEmpty
      ? Words("You have a draft {1} from {2}.", draft.title, since)
      : Words("You have a draft {1} for {2} from {3}.", draft.title, who, since)
  }
}

extension Draft {
  /// Wishes of a login lie beside the drafts; they hold no text of anybody.
  var isText: Bool { !key.hasPrefix("wish:") }
}
