package import Domain
import Store

/// The looks of this window that are still to be noted, and whose record was looked at today: opening it again on the
/// same day in the same window counts once. Printing and writing to a file count each time.
struct AccessBook {
  private(set) var pending: [PendingAccess] = []
  /// The store did not take them; it is tried again after the next key.
  var isBlocked = false
  private var day: Day?
  private var opened: Set<Identifier> = []
  /// What was answered when the office wanted a reason, for as long as this window is open.
  private var answers: [Identifier: PendingAccess] = [:]

  /// Whether this person's record was not opened yet today.
  mutating func isNew(_ person: Identifier, on today: Day) -> Bool {
    if day != today {
      day = today
      opened = []
    }
    return !opened.contains(person)
  }

  func hasAnswer(for person: Identifier) -> Bool { answers[person] != nil }

  mutating func open(_ person: Identifier, at now: Instant) {
    opened.insert(person)
    let answer = answers[person]
    pending.append(PendingAccess(.opened, of: person, at: now, reason: answer?.reason, words: answer?.words ?? ""))
  }

  /// A look that a screen reports: a printed page, a written file, or an opening with its reason.
  mutating func add(_ look: PendingAccess) {
    if look.what == .opened {
      answers[look.applicant] = look
      opened.insert(look.applicant)
    }
    pending.append(look)
  }

  mutating func written(_ count: Int) { pending.removeFirst(count) }
}

extension StoredRecord {
  /// The applicants whose record this is, or who stand in it.
  var people: [Identifier] { applicantIDs }
}

extension ApplicantScreen {
  package var opensRecordsOf: [Identifier] { person.map { [$0.id] } ?? [] }
}

extension RecordScreen {
  package var opensRecordsOf: [Identifier] { record?.people ?? [] }
}

extension FormScreen {
  /// A form for something new shows nothing of anybody; one that changes a record shows the record.
  package var opensRecordsOf: [Identifier] { (content?.parts ?? []).filter { !$0.isNew }.flatMap(\.before.people) }
}

extension App {
  /// Whether looks wait to be noted in the idle turn.
  package var hasAccesses: Bool { !looks.pending.isEmpty && !looks.isBlocked }

  /// Writes what waits into the access log; also called before the program leaves.
  package mutating func noteAccesses() {
    let waiting = looks.pending
    guard !waiting.isEmpty else { return }
    do {
      try store.note(waiting)
      looks.written(waiting.count)
    } catch {
      looks.isBlocked = true
      if let sentence = error.sentences.first { say(sentence) }
    }
  }

  /// Notes whose record the top screen shows by now.
  mutating func noteOpened() {
    for person in stack.last?.opensRecordsOf ?? [] where looks.isNew(person, on: store.session.today) {
      guard looks.hasAnswer(for: person) || !asksWhy(person) else { continue }
      looks.open(person, at: store.session.clock.now())
    }
  }

  /// Somebody on the top screen of whom the office wants to know why they are looked at; nil for nobody.
  var unexplained: Identifier? { stack.last?.opensRecordsOf.first { !looks.hasAnswer(for: $0) && asksWhy($0) } }

  private func asksWhy(_ person: Identifier) -> Bool {
    guard store.session.settings.asksWhyOpened == .yes else { return false }
    let answer = try? store.answer(ReasonToOpen(at: person))
    return answer?.asksFirst ?? false
  }
}
