import Cells
import Domain
import Exchange
import Store

extension CalendarScreen {
  static let moving: [Command<CalendarScreen>] = [
    Command(
      "Open the person, the employer or the day", .enter, hint: "open",
      unavailable: { $0.list.isEmpty ? noRow : nil }, run: { screen, _ in screen.open() }),
    Command("Show the day, or its week", .tab, hint: "day or week") { screen, _ in screen.turnWeek() },
    Command("Go to the day or week before", .left) { screen, _ in screen.step(-1) },
    Command("Go to the day or week after", .right) { screen, _ in screen.step(1) },
    Command("Go to today", .character("0"), .character("c"), hint: "today") { screen, desk in screen.go(to: desk.today)
    },
    Command("Go to a date", .character("@"), hint: "date") { screen, _ in
      let (isWeek, scope) = (screen.isWeek, screen.scope)
      return .open(
        AskDayScreen("Go to which day?") { day in .replace(CalendarScreen(day, isWeek: isWeek, scope: scope)) })
    },
    .filter,
  ]

  static let adding: [Command<CalendarScreen>] = [
    Command("Make an appointment on this day", .character("+"), .character("a"), hint: "new") { screen, _ in
      .form(.add(.appointment, ["on_day": .day(screen.focusedDay)]))
    },
    Command("Write the days in sight to a file for a phone", .character("p")) { screen, _ in
      let days = screen.days
      return .open(PrintScreen(.calendar(screen.scope, days[0], days[days.count - 1])))
    },
    Command("Write the coming year to a file for a phone") { screen, desk in
      .open(PrintScreen(.calendar(screen.scope, desk.today, desk.today.adding(months: 12))))
    },
  ]

  static let aboutEntry: [Command<CalendarScreen>] = [
    Command("Log a contact", .character("n"), unavailable: notAboutSomebody) { screen, _ in screen.logContact() },
    Command("Say what became of it", .character("d"), hint: "done", unavailable: notDue) { screen, desk in
      screen.entry?.due.map { DueActions.settle($0, desk) } ?? .stay
    },
    Command("Move it to another day or time", .character("s"), unavailable: notDue) { screen, desk in
      screen.entry?.due.map { DueActions.postpone([$0], desk) } ?? .stay
    },
    Command("Pass it on to a colleague", .character("t"), unavailable: notDue) { screen, desk in
      screen.entry?.due.map { DueActions.passOn([$0], desk) } ?? .stay
    },
    Command("Change the appointment", .character("e"), unavailable: noAppointment) { screen, _ in
      screen.entry.map { .form(.change(.appointment, $0.id)) } ?? .stay
    },
    Command("Remove the appointment, with a reason", .character("-"), unavailable: noAppointment) { screen, desk in
      screen.entry.map { PersonActions.withdraw(.appointment, $0.id, called: screen.label(of: $0, desk)) } ?? .stay
    },
  ]

  // MARK: Why not

  private static let dayFirst: Words = "Open the day first, with Enter."

  private static let noEntry: @Sendable (CalendarScreen) -> Words? = {
    $0.isWeek ? dayFirst : $0.entry == nil ? noRow : nil
  }
  private static let notAboutSomebody: @Sendable (CalendarScreen) -> Words? = { screen in
    if let reason = noEntry(screen) { return reason }
    return screen.entry?.about == nil ? "This is about no person and no employer." : nil
  }
  private static let notDue: @Sendable (CalendarScreen) -> Words? = { screen in
    if let reason = noEntry(screen) { return reason }
    return screen.entry?.due == nil ? "It is closed already; e changes it." : nil
  }
  private static let noAppointment: @Sendable (CalendarScreen) -> Words? = { screen in
    if let reason = noEntry(screen) { return reason }
    return screen.entry?.kind == .appointment ? nil : "This is no appointment: open it with Enter."
  }

  // MARK: Doing it

  private mutating func open() -> Outcome {
    guard let entry else { return isWeek ? turnWeek() : .stay }
    return .open(entry.about.map { RecordPage.of($0.kind, $0.id) } ?? RecordScreen(entry.kind, entry.id))
  }

  private func logContact() -> Outcome {
    guard let entry else { return .stay }
    if let id = entry.applicantID, let name = entry.name {
      return PersonActions.logContact(PersonRef(id: id, name: name, mark: entry.due?.mark))
    }
    return entry.employerID.map { .add(.employerContact, about: .employer($0)) } ?? .stay
  }

  /// What it is called in a question: its own words, with initials where names are hidden.
  private func label(of entry: CalendarEntry, _ desk: Desk) -> String {
    let what = entry.appointment?.appointment.what ?? entry.due?.item.text ?? ""
    return NameVeil(desk.initialsOnly ? [entry.name].compactMap { $0 } : []).covering(what)
  }
}
