import Domain
import Store

extension Operation {
  static let erasing: [Operation] = [
    Operation("person who left") { try $0.personWhoLeft() },
    Operation(
      "erase a person",
      prepare: {
        try $0.personWhoLeft()
        try $0.leaveTraces()
      }
    ) { try $0.erasePerson() },
    Operation("erase who came back", prepare: { try $0.erasedPersonComesBack() }) { try $0.eraseAgain() },
  ]
}

// MARK: Looks

extension World {
  /// Two looks, one of them with words.
  func noteAccesses() throws {
    let people = try use().answer(AllRecords(.applicant))
    guard !people.isEmpty else { return }
    let (one, other) = (people[memory.below(people.count)], people[memory.below(people.count)])
    try use().note([
      PendingAccess(.opened, of: one.id, at: Instant(milliseconds: memory.milliseconds)),
      look(at: other.id, words: text(20)),
    ])
  }

  private func look(at person: Identifier, words: String) -> PendingAccess {
    PendingAccess(
      .printed, of: person, at: Instant(milliseconds: memory.milliseconds), reason: .other, words: words)
  }
}

// MARK: Erasing

extension World {
  /// No word of this beginning is written otherwise.
  private static let unique = "Quillfeather"

  /// Somebody who left long ago, with a contact that names them.
  func personWhoLeft() throws {
    var person = Applicant(id: newIdentifier())
    (person.firstName, person.lastName) = ("Person", "\(Self.unique)\(memory.next())x")
    var servicePeriod = ServicePeriod(id: newIdentifier())
    (servicePeriod.applicantID, servicePeriod.firstMeetingOn) = (person.id, Day(number: memory.day.number - 9_000))
    (servicePeriod.leftOn, servicePeriod.leftBecause) = (Day(number: memory.day.number - 8_000), .other)
    var contact = PersonContact(id: newIdentifier())
    (contact.applicantID, contact.happenedOn) = (person.id, servicePeriod.firstMeetingOn)
    contact.result = "\(person.lastName) \(text(3_000))"
    let title = Words("{1} added", person.lastName)
    _ = try use().commit(ChangeSet(title, [person.stored, servicePeriod.stored, contact.stored].map(Change.create)))
  }

  private var whoLeft: Applicant? {
    get throws {
      try use().answer(AllRecords(.applicant)).map(Applicant.init).first { $0.lastName.hasPrefix(Self.unique) }
    }
  }

  /// A look at them and a draft about them, each of which names them.
  func leaveTraces() throws {
    guard let person = try whoLeft else { return }
    try use().note([look(at: person.id, words: person.lastName)])
    try use().keep(
      Draft(
        key: "about/\(person.id.text)", title: Words("{1} added", person.lastName), payload: person.lastName,
        keptAt: Instant(milliseconds: memory.milliseconds), about: person.id))
  }

  func erasePerson() throws {
    guard let person = try whoLeft else { return }
    memory.forgotten[person.id.text] = person.lastName
    let order = ErasureOrder(person: person.id, reason: "Asked for it.", confirmsNoDuty: true)
    _ = try use().maintain(.erase(order))
  }

  /// The store as it was before an erasure, beside the list that names who was erased.
  func erasedPersonComesBack() throws {
    try personWhoLeft()
    try leaveTraces()
    close()
    let bytes = try Files.read(path)
    try erasePerson()
    close()
    try Files.write(bytes, to: path)
  }

  func eraseAgain() throws { _ = try use().maintain(.finishErasures) }

  /// Who is on the list of the erased, as a kind and an identifier; not who was struck out.
  var listed: Set<String> {
    get throws {
      let list = "\(folder)/office/erased.ids"
      guard Files.size(list) != nil else { return [] }
      let lines = try String(decoding: Files.read(list), as: UTF8.self).split(separator: "\n").map {
        $0.split(separator: " ").map(String.init)
      }
      let struck = Set(lines.filter { $0.count == 2 && $0[0] == "not" }.map { $0[1] })
      return Set(lines.filter { $0.count == 4 && !struck.contains($0[2]) }.map { "\($0[0]) \($0[1])" })
    }
  }

  /// As the idle turn after a start does it. Afterwards whoever is on the list is nowhere in the file, and whoever was
  /// erased is on the list.
  func finishErasing() throws {
    let listed = try listed
    let erasures = try use().answer(AllRecords(.erasure)).map(Erasure.init)
    for key in erasures.flatMap(\.erased) where !listed.contains("\(key.kind.rawValue) \(key.id.text)") {
      throw Broken("a \(key.kind.rawValue) is erased and not on the list: an older copy would bring it back")
    }
    guard !listed.isEmpty else { return }
    if let problem = try use().maintain(.finishErasures).problems.first {
      throw Broken("an erasure could not be finished: \(problem.english)")
    }
    try check()
    for (id, words) in memory.forgotten where listed.contains("applicant \(id)") {
      let files = ["", "-journal"].map { path + $0 }.filter { Files.size($0) != nil }
      for file in files where try Files.holds(words, in: file) {
        throw Broken("\(words) is erased and still in \(file)")
      }
    }
  }
}
