/// The table of due rules and how it is applied. Dates alone decide; people are never ordered by anything else.
public enum DueRules {
  static let table: [DueRuleID: DueRule] = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

  /// Everything that is due about a person, now or later, in the order of its days.
  /// - Parameter day: today; it decides only what holds now (a pause, a person who has left), never how late a row is.
  public static func items(of facts: CaseFacts, _ terms: DueTerms, on day: Day) -> [DueItem] {
    let clocks = Clocks(facts, terms, day)
    let items = clocks.isOpen ? clocks.all + DatedRules.contacts(facts, from: clocks.begun) : []
    return finished(items + DatedRules.items(of: facts.dated), facts.dated.moves, terms)
  }

  /// Everything that is due with an employer, or for a colleague alone.
  public static func items(of dated: DatedRecords, _ terms: DueTerms) -> [DueItem] {
    finished(DatedRules.items(of: dated), dated.moves, terms)
  }

  private static func finished(_ items: [DueItem], _ moves: [MovedDue], _ terms: DueTerms) -> [DueItem] {
    items.filter { terms.applies($0.rule) }.map { $0.moved(by: moves) }
      .sorted { ($0.shownOn, $0.atTime, $0.subject) < ($1.shownOn, $1.atTime, $1.subject) }
  }
}

/// The rules whose date stands in a record of its own.
enum DatedRules {
  static func items(of dated: DatedRecords) -> [DueItem] {
    dated.steps.compactMap(step) + dated.notes.compactMap(note) + dated.promises.compactMap(promise)
      + dated.appointments.compactMap(appointment)
  }

  private static func step(_ step: NextStep) -> DueItem? {
    step.dueOn.map {
      DueItem(
        .nextStep, .nextStep, step.id, opensOn: $0, dueOn: $0, text: step.what, atTime: step.atTime,
        staffID: step.staffID)
    }
  }

  private static func note(_ note: Note) -> DueItem? {
    note.deadlineOn.map {
      DueItem(.noteDeadline, .note, note.id, opensOn: $0, dueOn: $0, text: note.text, staffID: note.staffID)
    }
  }

  private static func promise(_ promise: Promise) -> DueItem? {
    promise.dueOn.map {
      DueItem(
        .promise, .promise, promise.id, opensOn: $0, dueOn: $0, text: promise.what, party: promise.byParty,
        staffID: promise.staffID)
    }
  }

  private static func appointment(_ appointment: Appointment) -> DueItem? {
    appointment.onDay.map {
      DueItem(
        appointment.purpose == .interview ? .interview : .appointment, .appointment, appointment.id, opensOn: $0,
        dueOn: $0, text: appointment.what, atTime: appointment.atTime, staffID: appointment.staffID)
    }
  }

  /// The next contact that was agreed and has not taken place; one agreed in an earlier episode has ended with it.
  static func contacts(_ facts: CaseFacts, from begun: Day?) -> [DueItem] {
    guard let agreed = facts.agreedContact, let next = agreed.nextOn, begun.map({ $0 <= agreed.day }) ?? true else {
      return []
    }
    return [
      DueItem(
        .agreedContact, .supportContact, agreed.id, opensOn: next.adding(days: -CaseFacts.agreedWindow), dueOn: next,
        since: agreed.day)
    ]
  }
}
