import Domain
package import Store

/// A place that can be put to a person, on a row of a match.
struct MatchOffer: Sendable {
  let person: Identifier
  let personName: PersonName
  let place: RecordKey
  let title: String
  let employer: Identifier?
  let isForbidden: Bool
  /// What was put to the person and said before, newest first.
  let said: [SuggestionSaid]

  /// The newest suggestion to which nothing was said yet.
  var waiting: SuggestionSaid? { said.first.flatMap { $0.answer == nil ? $0 : nil } }
}

/// What can be done about a place and a person who may fit.
enum MatchActions {
  /// Writes down that the place was put to the person today. Where no contact is wanted it asks first.
  static func suggest(_ offer: MatchOffer, _ desk: Desk) -> Outcome {
    if let waiting = offer.waiting {
      let day = waiting.suggestedOn.map { Dates.short($0, today: desk.today) } ?? tr("unknown")
      return .say(Words("It was suggested already ({1}). d writes down what the person said.", day))
    }
    let set = ChangeSet(Words("suggested: {1}", offer.title), [.create(suggestion(offer, desk).stored)])
    guard offer.isForbidden else { return .commit(set) }
    return .open(
      ConfirmScreen(Words("No contact is wanted with {1}. Suggest it all the same?", offer.title), yes: .commit(set)))
  }

  /// Writes down what the person said, with one key for each answer; a place that was not put to them before is by this.
  static func answer(_ offer: MatchOffer, _ desk: Desk) -> Outcome {
    let items = answers.map { letter, answer in
      let set = answering(offer, answer, desk)
      return ChoiceMenu.Item(letter, answer.label) { .commit(set) }
    }
    let purpose = offer.waiting.map { FormPurpose.change(.suggestion, $0.id) } ?? .add(.suggestion, known(offer, desk))
    let inWords = ChoiceMenu.Item("w", "say it in the person's own words") { .open(FormScreen(purpose)) }
    let name = desk.shown(offer.personName)
    return .open(ChoiceMenu(Words("What did {1} say to {2}?", name, offer.title), items + [inWords]))
  }

  private static let answers: [(Character, SuggestionAnswer)] = [
    ("y", .yes), ("m", .maybe), ("l", .notNow), ("n", .no),
  ]

  private static func answering(_ offer: MatchOffer, _ answer: SuggestionAnswer, _ desk: Desk) -> ChangeSet {
    let title = Words("answer to {1}: {2}", offer.title, answer.label)
    if let waiting = offer.waiting {
      return ChangeSet(
        title,
        [
          .set(\Suggestion.answer, of: waiting.id, from: nil, to: answer),
          .set(\Suggestion.answeredOn, of: waiting.id, from: waiting.answeredOn, to: desk.today),
        ])
    }
    var suggestion = suggestion(offer, desk)
    (suggestion.answer, suggestion.answeredOn) = (answer, desk.today)
    return ChangeSet(title, [.create(suggestion.stored)])
  }

  private static func suggestion(_ offer: MatchOffer, _ desk: Desk) -> Suggestion {
    var suggestion = Suggestion(id: desk.newIdentifier())
    suggestion.applicantID = offer.person
    suggestion.jobLeadID = offer.place.kind == .jobLead ? offer.place.id : nil
    suggestion.employerID = offer.employer
    (suggestion.suggestedOn, suggestion.colleagueID) = (desk.today, desk.actor?.id)
    return suggestion
  }

  /// What a form about a new suggestion starts with.
  private static func known(_ offer: MatchOffer, _ desk: Desk) -> [String: Value] {
    let blank = suggestion(offer, desk).stored
    return Dictionary(
      zip(blank.kind.type.fields, blank.values).filter { !$1.isEmpty }.map { ($0.name, $1) }
    ) { first, _ in first }
  }

  static func logContact(_ offer: MatchOffer) -> Outcome {
    guard let employer = offer.employer else { return .say("The employer of this job lead is not known.") }
    return .add(.employerContact, about: .employer(employer), .applicant(offer.person))
  }

  static func open(_ place: RecordKey) -> Outcome {
    .open(RecordPage.of(place.kind, place.id))
  }
}

extension Command {
  /// From an employer or a job lead to the people who may want it.
  package static func whoMayWantIt(_ place: @escaping @Sendable (S) -> RecordKey?) -> Command<S> {
    Command(
      "Show who may want to work there",
      unavailable: { place($0) == nil ? "No employer and no job lead is chosen." : nil }
    ) { screen, _ in place(screen).map { .open(MatchPeopleScreen($0)) } ?? .stay }
  }
}
