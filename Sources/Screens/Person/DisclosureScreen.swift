package import Cells
package import Domain
package import Store

/// What one person allows to be said to employers: the choices by topic and employer with what speaks for and against
/// them, the talks, and the contacts that went beyond. Changing one's mind is one key.
package struct DisclosureScreen: ListScreen, PersonScreen, RecordPlace {
  package static let code = "disclosure"
  package static let kindOfRecord: RecordKind = .applicant
  package static let title: Words = "Disclosure"
  package static let commands: [Command<DisclosureScreen>] =
    [
      .row("Change the choice; the old one is kept", .character("e"), hint: "change", unless: isOver) { line, _ in
        .form(.change(.disclosure, line.id))
      },
      Command("Say nothing from now on", .character("0"), hint: "say nothing", unavailable: saidAlready) {
        screen, desk in screen.sayNothing(desk)
      },
      Command("Add a choice: another topic or employer", .character("+"), hint: "new") { screen, _ in
        .add(.disclosure, about: .applicant(screen.id))
      },
      .row("Open the choice, the talk or the contact", .enter, hint: "open") { line, _ in
        .open(RecordScreen(line.record.kind, line.id))
      },
      Command("Log a contact", .character("n")) { screen, _ in
        screen.person.map { PersonActions.logContact(PersonRef(id: $0.id, name: $0.name, mark: $0.mark)) } ?? .stay
      },
    ] + moves
  package static let noRow: Words = "Nothing has been decided yet."
  private static let isOver: @Sendable (DisclosureRow) -> Words? = {
    $0.section == .holds ? nil : "Go to a choice that holds now."
  }
  private static let saidAlready: @Sendable (DisclosureScreen) -> Words? = { screen in
    screen.changed?.openness == .nothing ? "This choice says so already." : nil
  }

  package var list = RowList<DisclosureRow>()
  package let id: Identifier
  package var name: PersonName?
  private(set) var person: Applicant?

  package init(_ applicant: Identifier) { self.init(applicant, at: nil) }

  /// - Parameter record: the choice that the cursor is on first, if it is there.
  package init(_ applicant: Identifier, at record: Identifier?) {
    id = applicant
    if let record { list.follow(record) }
  }

  package var opensRecordsOf: [Identifier] { [id] }
  package var named: ShownPeople {
    var named = ShownPeople(list.rows.map(\.record))
    named.add(id)
    return named
  }

  // MARK: Loading

  package mutating func loadRows(from store: Store, _ desk: Desk) throws(StoreError) {
    person = try findPerson(in: store)
    let choices = try store.answer(RecordsOf(\Disclosure.applicantID, is: id)).map(Disclosure.init)
    var found = try choices.map { choice throws(StoreError) in
      let employer = try choice.employerID.map { id throws(StoreError) in
        try store.answer(Labels([RecordKey(.employer, id)]))
      }
      return DisclosureRow.of(choice, at: employer?.first?.label ?? "", today: desk.today)
    }
    found += try contacts(store)
    found += try store.answer(RecordsOf(\PersonContact.applicantID, is: id)).map(PersonContact.init)
      .filter { $0.purposes.contains(.disclosure) && $0.attemptedOnly != .yes }.map(DisclosureRow.of)
    list.show(found.sorted(by: Self.goesBefore))
  }

  private func contacts(_ store: Store) throws(StoreError) -> [DisclosureRow] {
    guard let facts = try GuardFacts.Person(id, store) else { return [] }
    var lines: [DisclosureRow] = []
    for contact in try store.answer(ContactsOnBehalf(id)).map(EmployerContact.init) {
      let place = try DisclosureGuard.Place(at: contact.employerID, person: contact.personID, store)
      if let line = DisclosureRow.of(contact, at: place, facts.allowed) { lines.append(line) }
    }
    return lines
  }

  /// By section; choices by topic, then the newest first.
  private static func goesBefore(_ one: DisclosureRow, _ other: DisclosureRow) -> Bool {
    func key(_ line: DisclosureRow) -> (Int, Int, Int32, Identifier) {
      let topic = line.choice.flatMap { DisclosureTopic.allCases.firstIndex(of: $0.topic ?? .health) } ?? 0
      return (line.section.rawValue, topic, -(line.day?.number ?? 0), line.id)
    }
    return key(one) < key(other)
  }

  // MARK: Changing one's mind

  /// The choice a changed mind is about: the one under the cursor, else the one about health for any employer.
  var changed: Disclosure? {
    if let line = list.focused, line.section == .holds { return line.choice }
    return list.rows.filter { $0.section == .holds }.compactMap(\.choice).first {
      ($0.topic ?? .health) == .health && $0.employerID == nil && $0.namedPerson.isEmpty
    }
  }

  /// The old choice ends today and stays in the history; the new one names it.
  private func sayNothing(_ desk: Desk) -> Outcome {
    var new = changed ?? Disclosure(id: desk.newIdentifier())
    var changes: [Change] = []
    if let old = changed {
      changes.append(.set(\Disclosure.untilOn, of: old.id, from: nil, to: desk.today))
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

  package var section: ((DisclosureRow) -> Words)? { \.section.title }

  package var empty: Words {
    "Nobody has asked yet what may be said, so nothing is said about health. + writes down what was decided."
  }

  /// The choice under the cursor.
  package func footRows(in size: Size) -> Int { list.isEmpty ? 0 : size.rows >= 16 ? 8 : size.rows >= 9 ? 4 : 0 }

  package func drawFoot(on frame: inout Frame) {
    guard let line = list.focused, frame.rows > 0 else { return }
    frame.rule(line.lead, row: 0)
    var row = 1
    for text in line.details where row < frame.rows {
      row += frame.writeFolded(text, column: 2, row: row, atMost: frame.rows - row)
    }
  }

  package var columns: [Column<DisclosureRow>] {
    [
      Column("Topic", 18) { row, _ in row.lead },
      Column("In words", 30, grows: 1) { row, _ in row.text },
      Column("Date", 11, rank: 1) { row, frame in row.day.map { Dates.short($0, today: frame.today) } ?? "" },
    ]
  }
}
