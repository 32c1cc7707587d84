package import Cells
package import Domain
package import Exchange
package import Store

/// Makes a printed page and writes it to a file that only this person can read.
package struct PrintScreen: Screen {
  package enum Page: Sendable {
    case caseloadList(ListView)
    case faceSheet(Identifier)
    /// Who has looked at somebody's record, for that person.
    case looks(Identifier)
    /// Everything about one person.
    case everything(Identifier)
    /// The appointments from one day through another, for a phone.
    case calendar(Scope, Day, Day)
    case travelDay(town: String, Day, Scope)
  }

  package static let title: Words = "Print"
  package static let commands: [Command<PrintScreen>] = [
    Command("Write the file", .enter, .control("s"), hint: "write the file") { screen, desk in screen.write(desk) },
    Command(
      "Initials only, or full names", .tab, hint: "initials or names",
      unavailable: { $0.hasInitials ? nil : "This page is for the person: names stay in full." },
      run: { screen, _ in screen.turnInitials() }),
    Command("Go back", .escape, .control("c"), hint: "back") { _, _ in .close },
  ]

  private let page: Page
  private var path = TextLine()
  private var initials: Bool?
  private var text = ""
  /// What is shown in place of a file that programs read.
  private var summary: [String] = []
  /// Who stands on the page, for the access log.
  private var people: [Identifier] = []

  package init(_ page: Page) { self.page = page }

  package var takesText: Bool { true }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    let isFirst = initials == nil
    let initialsOnly = initials ?? (startsWithInitials || desk.initialsOnly)
    initials = initialsOnly
    switch page {
    case .caseloadList(let view):
      text = try CaseloadListPage.text(store, view, initialsOnly: initialsOnly, words: tr)
      if isFirst { path.set("caseload-list-\(desk.today.iso).txt") }
    case .faceSheet(let id):
      text = try FaceSheetPage.text(store, applicant: id, initialsOnly: initialsOnly, words: tr)
      if isFirst { path.set("face-sheet-\(desk.today.iso).txt") }
    case .looks(let id):
      text = try AccessLogPage.text(store, applicant: id, words: tr)
      if isFirst { path.set("looks-\(desk.today.iso).txt") }
    case .everything(let id):
      text = try PersonFile(store, applicant: id).page(words: tr)
      if isFirst { path.set("person-\(desk.today.iso).txt") }
    case .calendar(let scope, let from, let through):
      try loadCalendar(scope, from, through, initialsOnly, store)
      if isFirst { path.set("calendar-\(from.iso).ics") }
      return
    case .travelDay(let town, let day, let scope):
      let sheet = try TravelSheet(store, town: town, day: day, scope: scope)
      text = TravelPage.text(sheet, initialsOnly: initialsOnly, words: tr)
      people = sheet.peopleShown
      if isFirst { path.set("travel-\(day.iso).txt") }
      return
    }
    people = try Self.people(on: page, store)
  }

  private mutating func loadCalendar(
    _ scope: Scope, _ from: Day, _ through: Day, _ initialsOnly: Bool, _ store: Store
  ) throws(StoreError) {
    var options = CalendarFile.Options(from: from, through: through)
    options.scope = scope
    options.withNames = !initialsOnly
    let zone: ZoneRules
    do {
      zone = try SystemZone.rules(country: store.session.settings.country)
    } catch {
      throw .refused(error.words)
    }
    let file = try CalendarFile(store, options, zone, words: tr)
    text = file.text
    people = file.people
    summary = [
      tr(Words("Days: {1} to {2}", from.iso, through.iso)), tr(Words("Appointments: {1}", String(file.count))),
      tr(Words("Times are on the clock of {1}.", zone.name)),
      initialsOnly
        ? tr("Written are the kind, the time, the place and initials; not what you typed about it.")
        : tr("Names stand there in full, and what you typed about the appointments: give the file to nobody else."),
    ]
  }

  package mutating func type(_ key: Key, _ desk: Desk) -> Outcome? { line(key) }

  private mutating func line(_ key: Key) -> Outcome? { path.press(key) ? .stay : nil }

  /// Whether the page can be printed without names.
  private var hasInitials: Bool {
    switch page {
    case .caseloadList, .faceSheet, .calendar, .travelDay: true
    case .looks, .everything: false
    }
  }

  /// A calendar goes to a phone, where names are only if somebody asks for them.
  private var startsWithInitials: Bool { if case .calendar = page { true } else { false } }

  private mutating func turnInitials() -> Outcome {
    initials?.toggle()
    return .reload
  }

  private static func people(on page: Page, _ store: Store) throws(StoreError) -> [Identifier] {
    switch page {
    case .caseloadList(let view): try view.everyone(in: store).map(\.id)
    case .faceSheet(let id), .looks(let id), .everything(let id): [id]
    case .calendar, .travelDay: []
    }
  }

  private func write(_ desk: Desk) -> Outcome {
    let what: AccessKind =
      switch page {
      case .everything, .calendar: .exported
      case .caseloadList, .faceSheet, .looks, .travelDay: .printed
      }
    let now = desk.session.clock.now()
    do {
      try OutputFile.write(text, to: path.text)
      let looks = people.map { PendingAccess(what, of: $0, at: now) }
      return .sequence([.close, .look(looks), .say(Words("Written to {1}; only you can read it.", path.text))])
    } catch {
      return .say(error.words)
    }
  }

  package func draw(on frame: inout Frame) {
    let start = frame.write(tr("File:"), row: 0, style: .label) + 1
    if hasInitials { frame.write(initials == true ? tr("Names: initials only") : tr("Names: in full"), row: 1) }
    drawPreview(on: &frame)
    frame.textLine(path, column: start, row: 0, limit: 60, style: .fieldFocused, hasFocus: true)
  }

  private func drawPreview(on frame: inout Frame) {
    if !summary.isEmpty {
      var row = 3
      for line in summary { row += frame.writeFolded(line, row: row) }
      return
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (offset, line) in lines.prefix(max(0, frame.rows - 3)).enumerated() {
      frame.write(String(line), row: 3 + offset, style: .dim)
    }
  }
}
