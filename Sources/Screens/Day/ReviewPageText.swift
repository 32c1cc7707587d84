import Domain
import Store

/// What stands on one page of the review beside what is due: the person at a glance, one line a fact.
struct ReviewPageText {
  struct Fact {
    let label: Words
    let text: String
    var isWarning = false
  }

  /// Phase, since when, last contact, mark.
  let standing: String
  let facts: [Fact]
  /// Whether the record may be shown: where the office wants a reason for a look at another caseload, only its own screen
  /// asks for it.
  let isOpen: Bool

  init(_ applicant: Applicant, _ place: ReviewPlace, _ store: Store, _ desk: Desk) throws(StoreError) {
    let asks = desk.settings.asksWhyOpened == .yes
    isOpen = asks ? try !store.answer(ReasonToOpen(at: applicant.id)).asksFirst : true
    let decided = Self.decided(place)
    guard isOpen else {
      standing = tr("On another caseload: Enter opens the record and asks why.")
      facts = decided
      return
    }
    let summary = try store.answer(PersonSummaryOf(applicant.id))
    standing = Self.standing(summary, applicant.mark, desk.today)
    facts = try
      (decided + Self.waiting(summary, desk) + Self.permitted(applicant.id, store, desk)
      + Self.contact(applicant, store, desk)).filter { !$0.text.isEmpty }
  }

  private static func standing(_ summary: PersonSummary?, _ mark: Mark?, _ today: Day) -> String {
    guard let summary else { return "" }
    let since = summary.phase.since.map { " (" + DayWords.span(since: $0, on: today) + ")" } ?? ""
    let contact = summary.lastContactOn.map { tr(DayText.distance($0, today: today)) } ?? tr("unknown")
    let plan: Words? = summary.hasPlan ? nil : "no next step is planned"
    return [
      mark.map { $0.sign + " " + tr($0.label) }, tr(summary.phase.phase.label) + since,
      tr(Words("last contact: {1}", contact)), plan.map { tr($0) },
    ]
    .compactMap { $0 }.joined(separator: "  ")
  }

  private static func decided(_ place: ReviewPlace) -> [Fact] {
    guard place.isSeen, let person = place.current, let result = place.progress?.decision(about: person) else {
      return []
    }
    return [Fact(label: "Seen today:", text: tr(result.label))]
  }

  private static func waiting(_ summary: PersonSummary?, _ desk: Desk) -> [Fact] {
    guard let summary else { return [] }
    func by(_ day: Day?) -> String { day.map { ", " + tr(Words("by {1}", Dates.short($0, today: desk.today))) } ?? "" }
    let (party, until) = (summary.waitingFor, by(summary.waitingUntil))
    return [
      Fact(label: "Waits for us:", text: party == .us ? tr("we promised something") + until : ""),
      Fact(label: "Waiting for:", text: party.map { $0 == .us ? "" : tr($0.label) + until } ?? ""),
      Fact(label: "Note:", text: summary.note.isEmpty ? "" : summary.note + by(summary.noteUntil)),
    ]
  }

  /// Preferences and the words that may be said, as forms show them.
  private static func permitted(_ id: Identifier, _ store: Store, _ desk: Desk) throws(StoreError) -> [Fact] {
    try EmployerNotices.lines(for: [id], at: nil, store, desk).map {
      Fact(label: $0.label, text: $0.text.replacingNewlines, isWarning: $0.isWarning)
    }
  }

  private static func contact(_ applicant: Applicant, _ store: Store, _ desk: Desk) throws(StoreError) -> [Fact] {
    var last = ""
    if let record = try store.answer(NewestContact(of: applicant.id)) {
      let contact = PersonContact(record)
      let when = contact.happenedOn.map { Dates.short($0, today: desk.today) } ?? ""
      let how = contact.mode.map { tr($0.label) } ?? ""
      let said = contact.result.replacingNewlines
      last = [[when, how].filter { !$0.isEmpty }.joined(separator: ", "), said].filter { !$0.isEmpty }
        .joined(separator: ": ")
    }
    let reach = [applicant.phone, applicant.howToReach, applicant.town].filter { !$0.isEmpty }
    return [
      Fact(label: "Last contact:", text: last), Fact(label: "Reach:", text: reach.joined(separator: ", ")),
    ]
  }
}
