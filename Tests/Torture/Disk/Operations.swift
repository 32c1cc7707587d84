import Domain
import Exchange
import Glibc
import Store

extension Operation {
  /// Everything the store is asked to do. A new operation of the program is a line here.
  static let table: [Operation] =
    [
      Operation("first open", isJobLead: true, prepare: { try $0.removeStore() }) { try $0.open() },
      Operation("open", onlyReads: true, isJobLead: true) { try $0.open() },
      Operation("open and migrate", isJobLead: true) { try $0.migrate() },
      Operation(
        "first answers",
        prepare: {
          try $0.removeStore()
          try $0.open()
        }
      ) { try $0.firstAnswers() },
      Operation("new person") { try $0.newPerson() },
      Operation("change a contact") { try $0.changeContact(minutes: true) },
      Operation("write a long note") { try $0.changeContact(length: 20_000) },
      Operation("withdraw") { try $0.withdraw() },
      Operation("revive", prepare: { try $0.withdraw() }) { try $0.revive() },
      Operation("import") { try $0.importPeople(12, contactsEach: 3, length: 300) },
      // More than SQLite keeps in memory: pages are written, and the journal flushed, in the middle of it.
      Operation("import that spills", isSampled: true) { try $0.importPeople(3, contactsEach: 12, length: 60_000) },
    ] + stepsBack + upkeep + copies + erasing

  private static let stepsBack: [Operation] = [
    Operation("undo", prepare: { try $0.newPerson() }) { _ = try $0.use().undo(confirmed: true) },
    Operation(
      "redo",
      prepare: {
        try $0.newPerson()
        _ = try $0.use().undo(confirmed: true)
      }
    ) { _ = try $0.use().redo(confirmed: true) },
    Operation("keep a draft") { try $0.keepDraft(length: 80) },
    Operation("keep it again", prepare: { try $0.keepDraft(length: 80) }) { try $0.keepDraft(length: 9_000) },
    Operation("discard a draft", prepare: { try $0.keepDraft(length: 9_000) }) {
      for draft in try $0.use().answer(DraftList()).prefix(1) { try $0.use().discard(draft: draft.key) }
    },
  ]

  private static let upkeep: [Operation] = [
    Operation("back up") { try $0.backUp() },
    Operation("refresh", prepare: { try $0.jobFromTomorrow() }) { try $0.refresh() },
    Operation("rebuild") { _ = try $0.use().maintain(.rebuildDerived) },
    Operation("check", onlyReads: true) { try $0.check() },
    Operation("look", onlyReads: true) { try $0.look() },
    Operation("note looks") { try $0.noteAccesses() },
  ]

  /// A day of work: the seed chooses what is done in which order; the beginning and the rare things are given.
  static func day(seed: UInt64, steps: Int) -> [Operation] {
    let byName = Dictionary(uniqueKeysWithValues: table.map { ($0.name, $0) })
    let start = ["first open", "first answers", "import", "back up"]
    let often = [
      "new person", "change a contact", "change a contact", "write a long note", "withdraw", "revive", "undo", "redo",
      "keep a draft", "keep it again", "discard a draft", "look", "open", "refresh", "note looks",
    ]
    let rare = [
      3: "person who left", 10: "import", 12: "copy of the day", 16: "restore", 18: "person who left", 20: "rebuild",
      22: "erase a person", 25: "open and migrate", 35: "back up", 40: "check", 45: "import that spills", 50: "restore",
    ]
    var memory = Memory(seed: seed)
    let rest = (0..<max(steps - start.count, 1)).map { rare[$0] ?? often[memory.below(often.count)] }
    return (start + rest).compactMap { byName[$0] }
  }
}

// MARK: Job lead

extension World {
  func removeStore() throws {
    close()
    try Files.empty(folder)
    memory.promised = []
  }

  func migrate() throws {
    close()
    memory.knowsNextSchema = true
    // The copy is named after the time, and nobody tries again within a millisecond.
    memory.milliseconds += Int64(copiesBeforeMigration.count)
    try open()
    memory.promised.formUnion(copiesBeforeMigration.map { "office/backups/\($0)" })
  }

  var copiesBeforeMigration: [String] {
    Files.list("\(folder)/office/backups").filter { $0.hasPrefix("schema-") && $0.hasSuffix(".db") }
  }

  func firstAnswers() throws {
    guard try use().session.actor == nil else { return }
    var colleague = Colleague(id: newIdentifier())
    (colleague.name, colleague.login, colleague.role) = ("Kari Nordmann", Self.login, .specialist)
    _ = try use().commit(ChangeSet("First answers", [.create(colleague.stored), .create(Settings().stored)]))
  }
}

// MARK: Changes

extension World {
  func newPerson() throws { try importPeople(1, contactsEach: 1, length: 40) }

  /// People with their contacts, all in one set.
  func importPeople(_ count: Int, contactsEach: Int, length: Int) throws {
    let colleague = try use().session.actor?.id
    let changes = (0..<count).flatMap { _ in person(colleague, contacts: contactsEach, length: length) }
    _ = try use().commit(ChangeSet("Import", changes))
  }

  private func person(_ colleague: Identifier?, contacts: Int, length: Int) -> [Change] {
    var person = Applicant(id: newIdentifier())
    (person.firstName, person.lastName) = ("Person", "Number \(memory.next())")
    var servicePeriod = ServicePeriod(id: newIdentifier())
    (servicePeriod.applicantID, servicePeriod.firstMeetingOn) = (person.id, memory.day)
    var assignment = Assignment(id: newIdentifier())
    (assignment.applicantID, assignment.colleagueID) = (person.id, colleague)
    let first = [person.stored, servicePeriod.stored, assignment.stored]
    let later = (0..<contacts).map { _ in contact(person.id, text(length)).stored }
    return (first + later).map(Change.create)
  }

  private func contact(_ person: Identifier, _ result: String) -> PersonContact {
    var contact = PersonContact(id: newIdentifier())
    (contact.applicantID, contact.happenedOn, contact.result) = (person, memory.day, result)
    return contact
  }

  /// Words that were not written before, so many letters of them.
  func text(_ length: Int) -> String {
    let serial = memory.next()
    var words = "note \(serial)"
    while words.utf8.count < length { words += " word\(memory.below(10_000)) \(serial)" }
    return words
  }

  func changeContact(minutes: Bool = false, length: Int = 30) throws {
    guard let old = try anyContact(removed: false).map(PersonContact.init) else { return }
    var new = old
    new.result = text(length)
    if minutes { new.minutes = memory.below(600) + 1 }
    _ = try use().commit(ChangeSet("Change", old.changes(to: new)))
  }

  func withdraw() throws {
    guard let contact = try anyContact(removed: false) else { return }
    _ = try use().commit(ChangeSet("Remove", [.withdraw(contact.kind, contact.id, reason: text(20))]))
  }

  func revive() throws {
    guard let contact = try anyContact(removed: true), let reason = contact.removed else { return }
    _ = try use().commit(ChangeSet("Revive", [.revive(contact.kind, contact.id, reason: reason)]))
  }

  /// A contact of some person, chosen by the memory's random numbers.
  private func anyContact(removed: Bool) throws -> StoredRecord? {
    let people = try use().answer(AllRecords(.applicant))
    let first = memory.below(people.count)
    for person in people[first...] + people[..<first] {
      let query = RecordsOf(.personContact, where: "applicant_id", is: person.id, includingRemoved: true)
      let contacts = try use().answer(query).filter { ($0.removed != nil) == removed }
      if !contacts.isEmpty { return contacts[memory.below(contacts.count)] }
    }
    return nil
  }
}

// MARK: Drafts and upkeep

extension World {
  func keepDraft(length: Int) throws {
    let words = text(length)
    let draft = Draft(
      key: "form/1", title: "Contact", payload: words, keptAt: Instant(milliseconds: memory.milliseconds))
    try use().keep(draft)
  }

  func backUp() throws {
    let name = "office/copy-\(memory.next()).db"
    _ = try use().maintain(.backup(to: "\(folder)/\(name)"))
    memory.promised.insert(name)
  }

  func jobFromTomorrow() throws {
    guard let person = try use().answer(AllRecords(.applicant)).first else { return }
    var job = Job(id: newIdentifier())
    (job.applicantID, job.typeOfJob, job.startedOn) = (person.id, .competitive, Day(number: memory.day.number + 1))
    _ = try use().commit(ChangeSet("Job", [.create(job.stored)]))
  }

  /// The first idle turn of a new day.
  func refresh() throws {
    memory.day = Day(number: memory.day.number + 1)
    _ = try use().maintain(.refreshDerived)
  }

  func check() throws {
    let problems = try use().maintain(.check).problems
    if let first = problems.first { throw StoreError.damaged(first) }
  }

  /// What is read for the first screens.
  func look() throws {
    _ = try use().answer(ApplicantList(scope: .mine, page: PageRequest(limit: 30)))
    _ = try use().answer(ContactLog(scope: .mine, page: PageRequest(limit: 30)))
    _ = try use().answer(Find("person", limit: 30))
    _ = try use().answer(DraftList())
  }
}
