package import Cells
package import Domain
package import Store

/// What one person allows to be said to employers: the choices by topic and employer with what speaks for and against
/// them, the talks, and the contacts that went beyond. Changing one's mind is one key.
package struct DisclosureScreen: Screen {
  package static let title: Words = "Disclosure"
  package static let commands: [Command<DisclosureScreen>] =
    [
      Command("Change the choice; the old one is kept", .character("e"), hint: "change", unavailable: notStanding) {
        screen, _ in screen.lines.focused.map { .open(FormScreen(.change(.disclosure, $0.id))) } ?? .stay
      },
      Command("Say nothing from now on", .character("0"), hint: "say nothing", unavailable: saidAlready) {
        screen, desk in screen.sayNothing(desk)
      },
      Command("Add a choice: another topic or employer", .character("+"), hint: "new") { screen, _ in
        .open(FormScreen(.add(.disclosure, ["applicant_id": .record(screen.id)])))
      },
      Command("Open the choice, the talk or the contact", .enter, hint: "open", unavailable: none) { screen, _ in
        screen.lines.focused.map { .open(RecordScreen($0.record.kind, $0.id)) } ?? .stay
      },
      Command("Log a contact", .character("n")) { screen, _ in
        screen.person.map { PersonActions.logContact(PersonRef(id: $0.id, name: $0.name, mark: $0.mark)) } ?? .stay
      },
    ] + Command.list(\.lines, chrome: 1)

  private static let none: @Sendable (DisclosureScreen) -> Words? = {
    $0.lines.isEmpty ? "Nothing has been decided yet." : nil
  }
  private static let notStanding: @Sendable (DisclosureScreen) -> Words? = { screen in
    none(screen) ?? (screen.lines.focused?.section == .holds ? nil : "Go to a choice that holds now.")
  }
  private static let saidAlready: @Sendable (DisclosureScreen) -> Words? = { screen in
    screen.changed?.openness == .nothing ? "This choice says so already." : nil
  }

  var lines = RowList<DisclosureLine>()
  private let id: Identifier
  private(set) var person: Applicant?

  /// - Parameter record: the choice that the cursor is on first, if it is there.
  package init(_ applicant: Identifier, at record: Identifier? = nil) {
    id = applicant
    if let record { lines.follow(record) }
  }

  package var route: Route? { .disclosure(id) }
  package var looksAt: [Identifier] { [id] }
  package var subjects: [RecordKey] { [RecordKey(.applicant, id)] }
  package var named: ShownPeople {
    var named = ShownPeople(lines.rows.map(\.record))
    named.add(id)
    return named
  }

  package func heading(_ desk: Desk) -> String {
    tr(Self.title) + (person.map { ": " + desk.shown($0.name) } ?? "")
  }

  // MARK: Loading

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    guard let stored = try store.answer(OneRecord(.applicant, id)) else {
      throw .refused("This person is not there any more.")
    }
    person = Applicant(stored)
    let choices = try store.answer(RecordsOf(.disclosure, where: "applicant_id", is: id)).map(Disclosure.init)
    var found = try choices.map { choice throws(StoreError) in
      let employer = try choice.employerID.map { id throws(StoreError) in
        try store.answer(Labels([RecordKey(.employer, id)]))
      }
      return DisclosureLine.of(choice, at: employer?.first?.label ?? "", today: desk.today)
    }
    found += try contacts(store)
    found += try store.answer(RecordsOf(.supportContact, where: "applicant_id", is: id)).map(SupportContact.init)
      .filter { $0.purposes.contains(.disclosure) && $0.attemptedOnly != .yes }.map(DisclosureLine.of)
    lines.show(found.sorted(by: Self.goesBefore))
  }

  private func contacts(_ store: Store) throws(StoreError) -> [DisclosureLine] {
    guard let facts = try GuardFacts.Person(id, store) else { return [] }
    var lines: [DisclosureLine] = []
    for contact in try store.answer(ContactsOnBehalf(id)).map(EmployerContact.init) {
      let place = try DisclosureGuard.Place(at: contact.employerID, person: contact.personID, store)
      if let line = DisclosureLine.of(contact, at: place, facts.allowed) { lines.append(line) }
    }
    return lines
  }

  /// By section; choices by topic, then the newest first.
  private static func goesBefore(_ one: DisclosureLine, _ other: DisclosureLine) -> Bool {
    func key(_ line: DisclosureLine) -> (Int, Int, Int32, Identifier) {
      let topic = line.choice.flatMap { DisclosureTopic.allCases.firstIndex(of: $0.topic ?? .health) } ?? 0
      return (line.section.rawValue, topic, -(line.day?.number ?? 0), line.id)
    }
    return key(one) < key(other)
  }

  // MARK: Changing one's mind

  /// The choice a changed mind is about: the one under the cursor, else the one about health for any employer.
  var changed: Disclosure? {
    if let line = lines.focused, line.section == .holds { return line.choice }
    return lines.rows.filter { $0.section == .holds }.compactMap(\.choice).first {
      ($0.topic ?? .health) == .health && $0.employerID == nil && $0.namedPerson.isEmpty
    }
  }

  /// The old choice ends today and stays in the history; the new one names it.
  private func sayNothing(_ desk: Desk) -> Outcome {
    var new = changed ?? Disclosure(id: desk.newIdentifier())
    var changes: [Change] = []
    if let old = changed {
      changes.append(.set(.disclosure, old.id, field: "until_on", old: .none, new: .day(desk.today)))
      new.id = desk.newIdentifier()
      new.replacesID = old.id
    } else {
      (new.applicantID, new.topic, new.audience) = (id, .health, .anyEmployer)
    }
    (new.openness, new.permittedWords, new.decidedOn) = (.nothing, "", desk.today)
    (new.place, new.revisitOn, new.untilOn) = (nil, nil, nil)
    changes.append(.create(new.stored))
    let name = person.map { desk.shown($0.name) } ?? ""
    return .commit(ChangeSet(Words("say nothing from now on: {1}", name), changes))
  }

  // MARK: Drawing

  private static var table: SectionTable<DisclosureLine> { SectionTable(columns: columns) { $0.section.title } }

  /// Rows at the foot for the choice under the cursor.
  private static func footRows(_ rows: Int) -> Int { rows >= 16 ? 8 : rows >= 9 ? 4 : 0 }

  package mutating func arrange(in size: Size, _ desk: Desk) {
    Self.table.arrange(&lines, rows: size.rows - Self.footRows(size.rows))
  }

  package func draw(on frame: inout Frame) {
    guard !lines.isEmpty else {
      frame.writeFolded(
        tr("Nobody has asked yet what may be said, so nothing is said about health. + writes down what was decided."),
        column: 2, row: 0, style: .dim)
      return frame.setCursor(column: 0, row: 0)
    }
    let foot = Self.footRows(frame.rows)
    let top = frame.rows - foot
    if foot > 0, let line = lines.focused { draw(line, from: top, on: &frame) }
    frame.inside(Rect(column: 0, row: 0, columns: frame.columns, rows: top)) { Self.table.draw(lines, on: &$0) }
  }

  private func draw(_ line: DisclosureLine, from top: Int, on frame: inout Frame) {
    frame.rule(line.lead, row: top)
    var row = top + 1
    for text in line.details where row < frame.rows {
      row += frame.writeFolded(text, column: 2, row: row, atMost: frame.rows - row)
    }
  }

  private static let columns: [Column<DisclosureLine>] = [
    Column("Topic", 18) { row, _ in row.lead },
    Column("In words", 30, grows: 1) { row, _ in row.text },
    Column("Date", 11, rank: 1) { row, frame in row.day.map { Dates.short($0, today: frame.today) } ?? "" },
  ]
}
