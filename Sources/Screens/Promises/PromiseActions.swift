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
    let inWords = ChoiceMenu.Item("w", "in the form, with a few words about it") {
      .open(FormScreen(.change(.promise, promise.id)))
    }
    let again = ChoiceMenu.Item("o", "it is open again") { .commit(settling(promise, nil, on: today)) }
    return .open(
      ChoiceMenu(
        Words("What became of \"{1}\"?", promise.what), answers + [inWords] + (promise.isOpen ? [] : [again])))
  }

  private static let choices: [(letter: Character, outcome: PromiseOutcome, title: Words)] = [
    ("k", .kept, "promise kept"), ("b", .broken, "promise broken"), ("r", .released, "promise released"),
  ]

  /// - Parameter outcome: nil opens it again.
  static func settling(_ promise: Promise, _ outcome: PromiseOutcome?, on day: Day) -> ChangeSet {
    var new = promise
    new.outcome = outcome
    new.settledOn = outcome.map { _ in day }
    if outcome == nil { new.settledWords = "" }
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
    [promise.outcome.map { tr($0.label) }, promise.settledWords].compactMap { $0 }.filter { !$0.isEmpty }
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
    records.filter { $0["outcome"].isEmpty }
      .sorted { ($0["due_on"].day?.number ?? .max, $0.id) < ($1["due_on"].day?.number ?? .max, $1.id) }
      .map { record in
        let promise = Promise(record)
        let late = promise.dueOn.map { $0 < today } ?? false
        return PaneRow(
          record, "promise", PromiseText.line(promise), detail: late ? "! " + tr("overdue") : "", day: promise.dueOn)
      }
  }
}
