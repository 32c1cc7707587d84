import Domain
package import Store

/// What can be done with what is due, from every screen that shows it: settle it, move it to another day, pass it on.
package enum DueActions {
  /// `d`: steps and notes are ticked; of a promise or an appointment is said what became of it; for everything else the
  /// form opens that records the fact. Nothing is ticked that a clock counts.
  package static func settle(_ row: DueRow, _ desk: Desk) -> Outcome { settle(row.dueKey, called: row.item.text, desk) }

  /// - Parameter text: the user's own words for it, for the line that says what was saved.
  package static func settle(_ key: DueKey, called text: String, _ desk: Desk) -> Outcome {
    switch key.settledBy {
    case .tick: tick(key, called: text, desk)
    case .promise: PromiseActions.settle(key, called: text, desk)
    case .appointment: settleAppointment(key, called: text)
    case .form: .open(FormScreen(.settle(key)))
    case .preferences: .open(StillTrueScreen(key.about.id))
    case .nothing: .say("This cannot be settled yet: the record it needs is not there in this version.")
    }
  }

  /// `s`: one day and one reason for all of them, one step of undo. A single appointment moves in itself, with its time,
  /// so that the calendar and the phone say the same.
  package static func postpone(_ rows: [DueRow], _ desk: Desk) -> Outcome { postpone(rows.map(\.dueKey)) }

  package static func postpone(_ keys: [DueKey]) -> Outcome {
    if keys.count == 1, keys[0].subject.kind == .appointment { return .open(MoveAppointmentScreen(keys[0].subject.id)) }
    return keys.isEmpty ? .say("Nothing is chosen.") : .open(PostponeScreen(keys))
  }

  /// `t`: the rows go to a colleague, who sees them from then on; the people stay on the caseload they are on.
  package static func passOn(_ rows: [DueRow], _ desk: Desk) -> Outcome { passOn(rows.map(\.dueKey)) }

  package static func passOn(_ keys: [DueKey]) -> Outcome {
    keys.isEmpty ? .say("Nothing is chosen.") : .open(PassOnScreen(keys))
  }

  // MARK: Ways to settle

  private static func tick(_ key: DueKey, called text: String, _ desk: Desk) -> Outcome {
    let id = key.subject.id
    let done: Change =
      key.subject.kind == .note
      ? .set(\Note.doneOn, of: id, from: nil, to: desk.today)
      : .set(\NextStep.doneOn, of: id, from: nil, to: desk.today)
    return .commit(ChangeSet(Words("done: {1}", text), [done]))
  }

  private static func settleAppointment(_ key: DueKey, called text: String) -> Outcome {
    func said(_ letter: Character, _ label: Words, _ outcome: AppointmentOutcome) -> ChoiceMenu.Item {
      let set = ChangeSet(
        Words("{1}: {2}", text, outcome.label),
        [.set(\Appointment.outcome, of: key.subject.id, from: nil, to: outcome)])
      return ChoiceMenu.Item(letter, label) { .commit(set) }
    }
    let log = ChoiceMenu.Item("l", "it took place: log it as a contact") { .open(FormScreen(.settle(key))) }
    return .open(
      ChoiceMenu(
        "What became of the appointment?",
        (key.isOfColleague ? [] : [log]) + [
          said("h", "it took place; no contact to log", .held),
          said("n", AppointmentOutcome.notHeld.label, .notHeld),
          said("c", AppointmentOutcome.cancelled.label, .cancelled),
        ]))
  }
}
