package import Cells
package import Domain
import Exchange
package import Store

/// A day in a town: the appointments of the day, then the people there, then the employers. No applicant is named beside
/// an employer.
package struct TravelScreen: Screen {
  package static let title: Words = "Travel day"
  package static let commands: [Command<TravelScreen>] =
    [
      Command("Open the person or the employer", .enter, hint: "open", unavailable: nothing) { screen, _ in
        screen.open()
      },
      Command("Go to the day before", .left) { screen, _ in screen.go(to: screen.day.adding(days: -1)) },
      Command("Go to the day after", .right) { screen, _ in screen.go(to: screen.day.adding(days: 1)) },
      Command("Go to a date", .character("@"), hint: "date") { screen, _ in
        let (town, scope) = (screen.town, screen.scope)
        return .open(
          AskDayScreen(Words("Which day in {1}?", town)) { day in .replace(TravelScreen(town, day, scope: scope)) })
      },
      Command("Filter: then one letter", .character("f"), hint: "filter") { screen, _ in screen.chooseFilter() },
      Command("Print the day on one page", .character("p"), hint: "print") { screen, _ in
        .open(SavePageScreen(.travelDay(town: screen.town, screen.day, screen.scope)))
      },
      Command("Log a contact", .character("n"), hint: "log contact", unavailable: nobody) { screen, _ in
        screen.logContact()
      },
      Command("Plan a next step", .character("a"), hint: "next step", unavailable: nobody) { screen, _ in
        screen.plan(.nextStep)
      },
      Command("Make an appointment on this day", .character("+"), hint: "appointment") { screen, _ in
        screen.plan(.appointment)
      },
    ] + Command.list(\.lines, chrome: 6)

  private static let nothing: @Sendable (TravelScreen) -> Words? = {
    $0.lines.isEmpty ? "Nobody of yours and no employer is there. f e shows everyone's." : nil
  }
  private static let nobody: @Sendable (TravelScreen) -> Words? = { screen in
    nothing(screen) ?? (screen.lines.focused?.about == nil ? "This is about no person and no employer." : nil)
  }

  var lines = RowList<TravelLine>()
  private let town: String
  private(set) var day: Day
  private var scope: Scope
  private var isChoosingFilter = false
  package private(set) var named = ShownPeople()

  package init(_ town: String, _ day: Day, scope: Scope = .mine) {
    self.town = town
    self.day = day
    self.scope = scope
  }

  package var route: Route? { .travel(town: town, day, isEveryone: scope == .everyone) }
  package var takesText: Bool { isChoosingFilter }

  package func heading(_ desk: Desk) -> String {
    town + ", " + Dates.withDistance(day, today: desk.today) + (scope == .mine ? "" : ", " + tr("everyone's"))
  }

  package var tally: String {
    tr(
      Words(
        "people: {1}, employers: {2}", String(lines.rows.count { $0.isPerson }),
        String(lines.rows.count { $0.isEmployer })
      ))
  }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    let sheet = try TravelSheet(store, town: town, day: day, scope: scope)
    named = ShownPeople(sheet.names)
    lines.show(
      sheet.appointments.map { .appointment($0) } + sheet.people.map { .person($0) }
        + sheet.employers.map { .employer($0) })
  }

  private mutating func go(to day: Day) -> Outcome {
    self.day = day
    return .reload
  }

  private mutating func chooseFilter() -> Outcome {
    isChoosingFilter = true
    return .say(Words("Filter: {1}", "m " + tr("mine") + "  e " + tr("everyone's")))
  }

  package mutating func type(_ key: Key, _ desk: Desk) -> Outcome? {
    isChoosingFilter = false
    switch key {
    case .character("m"): scope = .mine
    case .character("e"): scope = .everyone
    default: return .say("The filter is as it was.")
    }
    return .reload
  }

  private func open() -> Outcome {
    guard let line = lines.focused else { return .stay }
    switch line.about {
    case .applicant(let id)?: return .open(ApplicantScreen(id))
    case .employer(let id)?: return .open(EmployerScreen(id))
    case nil: return .open(RecordScreen(.appointment, line.id))
    }
  }

  private func logContact() -> Outcome {
    switch lines.focused?.about {
    case .applicant(let id)?:
      return lines.focused?.name.map { PersonActions.logContact(PersonRef(id: id, name: $0, mark: nil)) } ?? .stay
    case .employer(let id)?: return .open(FormScreen(.add(.employerContact, ["employer_id": .record(id)])))
    case nil: return .stay
    }
  }

  /// For whom the cursor stands on; an appointment on this day.
  private func plan(_ kind: RecordKind) -> Outcome {
    var known: [String: Value] = kind == .appointment ? ["on_day": .day(day)] : [:]
    switch lines.focused?.about {
    case .applicant(let id)?: known["applicant_id"] = .record(id)
    case .employer(let id)?: known["employer_id"] = .record(id)
    case nil: break
    }
    return .open(FormScreen(.add(kind, known)))
  }

  // MARK: Drawing

  /// Rows at the foot for what is due with the one under the cursor.
  private static func footRows(_ rows: Int) -> Int { rows >= 16 ? 7 : rows >= 9 ? 4 : 0 }

  package mutating func arrange(in size: Size, _ desk: Desk) {
    lines.arrange(visible: size.rows - 1 - Self.footRows(size.rows))
  }

  package func draw(on frame: inout Frame) {
    let foot = Self.footRows(frame.rows)
    let top = frame.rows - foot
    if let line = lines.focused, foot > 0 { draw(line, from: top, rows: foot, on: &frame) }
    frame.inside(Rect(column: 0, row: 0, columns: frame.columns, rows: top)) { part in
      part.table(
        lines, columns: TravelLine.columns, empty: "Nobody of yours and no employer is there. f e shows everyone's.")
    }
  }

  private func draw(_ line: TravelLine, from top: Int, rows: Int, on frame: inout Frame) {
    frame.rule(line.who(frame), row: top)
    let details = line.details(frame.today)
    var row = top + 1
    for (index, text) in details.enumerated() where row < frame.rows {
      let isLast = row == frame.rows - 1 && index < details.count - 1
      let shown = isLast ? tr(Words("and {1} more: Enter opens", String(details.count - index))) : text
      frame.write(shown, column: 2, row: row)
      row += 1
    }
    if details.isEmpty { frame.write(tr("Nothing is due."), column: 2, row: row, style: .dim) }
  }
}
