import Domain
import Store

/// What can be done about a promise, wherever it is in sight.
enum PromiseActions {
  /// Asks what became of it, with one key for each answer. A promise is never deleted; the answer can be changed later.
  static func settle(_ promise: Promise, _ desk: Desk) -> Outcome {
    let today = desk.today
    let answers = choices.filter { $0.outcome != promise.outcome }.map { letter, outcome, _ in
      ChoiceMenu.Item(letter, outcome.label) { .commit(settling(promise, outcome, on: today)) }
    }
    let form = promise.isOpen ? FormPurpose.settle(key(promise)) : .change(.promise, promise.id)
    let inWords = ChoiceMenu.Item("w", "say it with a few words about it") { .open(FormScreen(form)) }
    let again = ChoiceMenu.Item("o", "it is open again") { .commit(settling(promise, nil, on: today)) }
    return .open(
      ChoiceMenu(
        Words("What became of \"{1}\"?", promise.what), answers + [inWords] + (promise.isOpen ? [] : [again])))
  }

  /// The same from a row of what is due.
  /// - Parameter text: the beginning of what was promised.
  static func settle(_ key: DueKey, called text: String, _ desk: Desk) -> Outcome {
    var promise = Promise(id: key.subject.id)
    promise.what = text
    if key.about.kind == .applicant { promise.applicantID = key.about.id }
    if key.about.kind == .employer { promise.employerID = key.about.id }
    return settle(promise, desk)
  }

  /// The form that says it with words.
  static func form(for promise: StoredRecord, _ desk: Desk) -> FormContent {
    FormContent(
      title: "What became of the promise", parts: [FormPart(promise, isNew: false)],
      places: FormContent.places(0, .promise, only: ["outcome", "closed_words", "closed_on"]), saved: "promise closed"
    ).filling("closed_on", with: .day(desk.today), inPlace: true).noticing([
      FormNotice("Promised:", PromiseText.line(Promise(promise)))
    ])
  }

  private static func key(_ promise: Promise) -> DueKey {
    let owners: [(RecordKind, Identifier?)] = [
      (.applicant, promise.applicantID), (.employer, promise.employerID), (.colleague, promise.colleagueID),
    ]
    let about = owners.compactMap { kind, id in id.map { RecordKey(kind, $0) } }.first
    let own = RecordKey(.promise, promise.id)
    return DueKey(.promise, subject: own, about: about ?? own)
  }

  private static let choices: [(letter: Character, outcome: PromiseOutcome, title: Words)] = [
    ("k", .kept, "promise kept"), ("b", .didNotHappen, "promise did not happen"),
    ("r", .noLongerNeeded, "promise no longer needed"),
  ]

  /// - Parameter outcome: nil opens it again.
  static func settling(_ promise: Promise, _ outcome: PromiseOutcome?, on day: Day) -> ChangeSet {
    var new = promise
    new.outcome = outcome
    new.closedOn = outcome.map { _ in day }
    if outcome == nil { new.closedWords = "" }
    let title = choices.first { $0.outcome == outcome }?.title ?? "promise open again"
    return ChangeSet(Words(title.key + ": {1}", promise.what), promise.changes(to: new))
  }

  /// Whom the promise is about: the person, the employer, or the promise itself when it is about neither.
  static func open(_ promise: Promise) -> Outcome {
    if let person = promise.applicantID { return .open(ApplicantScreen(person, pane: .work)) }
    if let employer = promise.employerID { return .open(EmployerScreen(employer)) }
    return .open(RecordScreen(.promise, promise.id))
  }
}

/// A promise as rows show it.
enum PromiseText {
  /// Who owes it: `we`, `the employer (Anne)`.
  static func who(_ promise: Promise) -> String {
    let party = promise.byParty.map { tr($0.label) } ?? tr("unknown")
    return promise.byName.isEmpty ? party : party + " (\(promise.byName))"
  }

  /// `we: call about the contract`.
  static func line(_ promise: Promise) -> String { who(promise) + ": " + promise.what }

  /// What became of it, with the words about that; "" while it is open.
  static func outcome(_ promise: Promise) -> String {
    [promise.outcome.map { tr($0.label) }, promise.closedWords].compactMap { $0 }.filter { !$0.isEmpty }
      .joined(separator: ": ")
  }

  /// How late it is, or in how many days it is due.
  static func when(_ promise: Promise, today: Day) -> String {
    guard let due = promise.dueOn else { return tr("no date") }
    let item = DueItem(.promise, .promise, promise.id, opensOn: due, dueOn: due)
    return tr(DueText.when(item, today: today))
  }
}

extension PaneRow {
  /// Open promises among a person's or an employer's rows, where the next steps stand.
  static func promises(_ records: [StoredRecord], today: Day) -> [PaneRow] {
    records.map(Promise.init).filter(\.isOpen)
      .sorted { ($0.dueOn?.number ?? .max, $0.id) < ($1.dueOn?.number ?? .max, $1.id) }
      .map { promise in
        let late = promise.dueOn.map { $0 < today } ?? false
        return PaneRow(
          promise.stored, "promise", PromiseText.line(promise), detail: late ? "! " + tr("overdue") : "",
          day: promise.dueOn)
      }
  }
}
