package import Domain
package import Store

/// Moves an appointment to another day, another time, or both.
package struct MoveAppointmentScreen: TwoLineScreen, RecordPlace, DraftPlace {
  package static let code = "move"
  package static let kindOfRecord: RecordKind = .appointment
  package static let title: Words = "Move an appointment"
  package static let commands = Command<MoveAppointmentScreen>.ofTwoLines

  package let id: Identifier
  private let resumed: Draft?
  private var before: Appointment?
  package var lines = TwoLines(.appointment, "on_day", "at_time")
  package var kept: Draft?

  package init(_ appointment: Identifier) { self.init(appointment, resuming: nil) }

  init(_ appointment: Identifier, resuming draft: Draft?) {
    id = appointment
    resumed = draft
  }

  package var named: ShownPeople { ShownPeople(before.map { [$0.stored] } ?? []) }

  package func resuming(_ draft: Draft) -> MoveAppointmentScreen { MoveAppointmentScreen(id, resuming: draft) }

  package func obstacle(in store: Store) throws(StoreError) -> Words? {
    try DraftOpening.isOpen(RecordKey(.appointment, id), store) ? nil : DraftOpening.recordGone
  }

  // MARK: Loading, and the draft

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    guard before == nil else { return }
    guard let stored = try store.answer(OneRecord(.appointment, id)) else {
      throw .refused("This record is not there any more.")
    }
    before = Appointment(stored)
    guard let found = try takenUp(resumed, draftKey, store) else { return }
    kept = found
    lines.takeUp(DraftPayload(found.payload))
  }

  package func draft(_ desk: Desk) -> Draft? {
    if lines.isEmpty { return nil }
    return Draft(
      key: kept?.key ?? draftKey, title: "move of an appointment", payload: lines.payload.text,
      keptAt: desk.session.clock.now(), about: before?.applicantID)
  }

  private var draftKey: String { "move:" + id.text }

  // MARK: Saving

  package mutating func save(_ desk: Desk) -> Outcome {
    guard let before else { return .close }
    switch DayField.read(lines.first.text, .forward, desk) {
    case .failure(let refusal):
      lines.onSecond = false
      return .say(refusal.words)
    case .success(let value): return save(before, to: value.day ?? before.onDay ?? desk.today, desk)
    }
  }

  /// A line that is left empty stays as it is.
  private mutating func save(_ before: Appointment, to day: Day, _ desk: Desk) -> Outcome {
    if day < desk.today { return .say("That day is over: choose today or later.") }
    var new = before
    new.onDay = day
    if !lines.second.text.allSatisfy({ $0 == " " }) {
      guard let read = TimeOfDay(TextFilter.line(lines.second.text)) else {
        lines.onSecond = true
        return .say("Write the time as 09:30.")
      }
      new.atTime = read.text
    }
    if new == before { return .say("Write another day or another time.") }
    let set = ChangeSet(
      Words("moved to {1}: {2}", Dates.short(day) + (new.atTime.isEmpty ? "" : " " + new.atTime), before.what),
      before.changes(to: new))
    return .sequence([.commit(set, endsDraft: true), .close])
  }

  package func draw(on frame: inout Frame) {
    frame.rule(tr(Words("Move \"{1}\" to another day or time", before?.what ?? "")), row: 0)
    lines.draw(["To which day", "At what time"], secondLimit: 14, on: &frame)
    let echo = DayField.echo(lines.first.text, .day(.forward), frame.dates)
    let day = before?.onDay.map { Dates.short($0, today: frame.today) } ?? ""
    let time = before.map { $0.atTime.isEmpty ? tr("any time") : $0.atTime } ?? ""
    frame.write(echo.isEmpty ? tr(Words("now {1}", day)) : echo, column: 36, row: 1, style: .dim)
    frame.write(tr(Words("now {1}", time)), column: 36, row: 2, style: .dim)
  }
}
