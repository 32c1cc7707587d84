package import Cells
package import Domain
package import Store

/// Moves an appointment to another day, another time, or both.
package struct MoveAppointmentScreen: Screen {
  package static let title: Words = "Move an appointment"
  package static let commands: [Command<MoveAppointmentScreen>] = [
    Command("Save", .control("s"), hint: "save") { screen, desk in screen.save(desk) },
    Command("Go to the other line", .tab, .backTab, .up, .down) { screen, _ in screen.switchLine() },
    Command("Accept and go on", .enter, hint: "go on") { screen, desk in
      screen.onTime ? screen.save(desk) : screen.switchLine()
    },
    Command("Go back; nothing typed is lost", .escape, .control("c"), hint: "back") { screen, desk in
      Leaving.outcome(losesText: screen.draft(desk) != nil)
    },
  ]

  private let id: Identifier
  private let resumed: Draft?
  private var before: Appointment?
  private var day = TextLine()
  private var time = TextLine()
  fileprivate private(set) var onTime = false
  package var kept: Draft?

  package init(_ appointment: Identifier) { self.init(appointment, resuming: nil) }

  init(_ appointment: Identifier, resuming draft: Draft?) {
    id = appointment
    resumed = draft
  }

  package var takesText: Bool { true }
  package var named: ShownPeople { ShownPeople(before.map { [$0.stored] } ?? []) }
  package var keepsDraft: Bool { true }
  package var textField: Int { onTime ? 1 : 0 }
  package var route: Route? { .moveAppointment(id) }
  package func overlayRows(in size: Size) -> Int? { min(size.rows, 4) }

  // MARK: Loading, and the draft

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    guard before == nil else { return }
    guard let stored = try store.answer(OneRecord(.appointment, id)) else {
      throw .refused("This record is not there any more.")
    }
    before = Appointment(stored)
    guard let found = try takenUp(resumed, draftKey, store) else { return }
    kept = found
    let payload = DraftPayload(found.payload)
    onTime = payload.place?.name == Self.timeField
    let cursor = payload.place?.cursor ?? .max
    day = TextLine(payload.text(of: Self.dayField), cursor: onTime ? .max : cursor)
    time = TextLine(payload.text(of: Self.timeField), cursor: onTime ? cursor : .max)
  }

  package func draft(_ desk: Desk) -> Draft? {
    if day.text.isEmpty && time.text.isEmpty { return nil }
    var payload = DraftPayload()
    payload.answers = [
      .init(part: Self.part, name: Self.dayField, text: day.text),
      .init(part: Self.part, name: Self.timeField, text: time.text),
    ]
    payload.place = .init(
      part: Self.part, name: onTime ? Self.timeField : Self.dayField, cursor: (onTime ? time : day).cursor)
    return Draft(
      key: kept?.key ?? draftKey, title: "move of an appointment", payload: payload.text,
      keptAt: desk.session.clock.now(), about: before?.applicantID)
  }

  private var draftKey: String { "move:" + id.text }
  private static let part = RecordKind.appointment.rawValue
  private static let dayField = "on_day"
  private static let timeField = "at_time"

  // MARK: Keys

  package mutating func type(_ key: Key, _ desk: Desk) -> Outcome? {
    (onTime ? time.press(key) : day.press(key)) ? .stay : nil
  }

  private mutating func switchLine() -> Outcome {
    onTime.toggle()
    return .stay
  }

  private mutating func save(_ desk: Desk) -> Outcome {
    guard let before else { return .close }
    switch DayField.read(day.text, .forward, desk) {
    case .failure(let refusal):
      onTime = false
      return .say(refusal.words)
    case .success(let value): return save(before, to: value.day ?? before.onDay ?? desk.today, desk)
    }
  }

  /// A line that is left empty stays as it is.
  private mutating func save(_ before: Appointment, to day: Day, _ desk: Desk) -> Outcome {
    if day < desk.today { return .say("That day is over: choose today or later.") }
    var new = before
    new.onDay = day
    if !time.text.allSatisfy({ $0 == " " }) {
      guard let read = TimeOfDay(TextFilter.line(time.text)) else {
        onTime = true
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
    frame.write(tr("To which day"), column: 2, row: 1, style: .label)
    frame.write(tr("At what time"), column: 2, row: 2, style: .label)
    line(
      time, tr(Words("now {1}", before.map { $0.atTime.isEmpty ? tr("any time") : $0.atTime } ?? "")), 2, onTime, &frame
    )
    let echo = DayField.echo(day.text, .day(.forward), frame.look)
    let now = tr(Words("now {1}", before?.onDay.map { Dates.short($0, today: frame.today) } ?? ""))
    line(day, echo.isEmpty ? now : echo, 1, !onTime, &frame)
  }

  private func line(_ text: TextLine, _ remark: String, _ row: Int, _ hasFocus: Bool, _ frame: inout Frame) {
    frame.textLine(
      text, column: 20, row: row, limit: 14, style: hasFocus ? .fieldFocused : .field, hasFocus: hasFocus)
    frame.write(remark, column: 36, row: row, style: .dim)
  }
}
