package import Domain
package import Store

/// What bringing in a vCard file would do, worked out before anything is written. Gaps are filled; where something else
/// stands already, that stays, and it is said.
package struct PeopleImport {
  /// Why somebody does not come in.
  package enum Refusal: Error, Hashable, Sendable {
    case noName, noEmployer, unknownEmployer(String), severalEmployers(String), removed, twice

    var words: Words {
      switch self {
      case .noName: "the card has no name"
      case .noEmployer: "the card does not say where the person works (ORG)"
      case .unknownEmployer(let name): Words("no employer is called \"{1}\"; --create-employers makes it", name)
      case .severalEmployers(let name):
        Words("several employers are called \"{1}\": add the person on the right one", name)
      case .removed: "this entry was removed here; bring it back first"
      case .twice: "the same person stands further up in the file"
      }
    }
  }

  /// What becomes of a card.
  package enum Line: Hashable, Sendable {
    case new(String, employer: String)
    case filled(String, [Words])
    /// Something else stands here and stays.
    case differs(String, Words, here: String, inFile: String)
    /// The record has one phone and one address.
    case leftOut(String, [String])
    case refused(String, line: Int, Refusal)
  }

  package private(set) var changes: [Change] = []
  package private(set) var lines: [Line] = []
  package private(set) var unchanged = 0

  private let store: Store
  private let createsEmployers: Bool
  private var employers: [Identifier: StoredRecord] = [:]
  private var byName: [String: [Identifier]] = [:]
  private var people: [Identifier: [StoredRecord]] = [:]
  private var seen = Set<Identifier>()

  /// - Throws: `VCardError` when the file cannot be read, `StoreError`.
  package init(_ bytes: [UInt8], createsEmployers: Bool = false, _ store: Store) throws {
    self.store = store
    self.createsEmployers = createsEmployers
    let cards = try VCardReader.cards(bytes)
    for employer in try store.answer(EveryRecord(.employer)) { know(employer) }
    for person in try store.answer(EveryRecord(.employerPerson)) {
      if let employer = person[\EmployerPerson.employerID] { people[employer, default: []].append(person) }
    }
    for card in cards { try take(card) }
  }

  package var isEmpty: Bool { changes.isEmpty }

  /// In part: something is left to decide, and named.
  package var exit: ExitStatus {
    lines.allSatisfy {
      switch $0 {
      case .new, .filled: true
      case .differs, .leftOut, .refused: false
      }
    } ? .done : .inPart
  }

  package func changeSet(_ file: String) -> ChangeSet {
    ChangeSet(Words("Import of {1}", file), changes, for: .imported)
  }

  /// What comes in, what stays as it is here, who does not come in.
  package func report(words: (Words) -> String) -> [Words] {
    lines.map { Self.sentence($0, words) } + [
      Words("People in the file who are here as they are there: {1}.", String(unchanged))
    ]
  }

  private static func sentence(_ line: Line, _ words: (Words) -> String) -> Words {
    switch line {
    case .new(let name, let employer): Words("New: {1}, {2}", name, employer)
    case .filled(let name, let fields):
      Words("Filled in: {1}: {2}", name, fields.map(words).joined(separator: ", "))
    case .differs(let name, let field, let here, let inFile):
      Words(
        "{1}: {2} is \"{3}\" here and \"{4}\" in the file; it stays as it is here.", name, words(field), here, inFile)
    case .leftOut(let name, let others): Words("{1}: left out: {2}", name, others.joined(separator: ", "))
    case .refused(let name, let line, let why):
      Words("Not taken: {1} (line {2}): {3}.", name.isEmpty ? "?" : name, String(line), words(why.words))
    }
  }

  private mutating func know(_ employer: StoredRecord) {
    employers[employer.id] = employer
    for key in Set([Folding.fold(employer.label), Self.key(employer)]) { byName[key, default: []].append(employer.id) }
  }

  private static func key(_ employer: StoredRecord) -> String {
    EmployerLikeness.key(employer.label, town: employer[\Employer.town])
  }

  private mutating func take(_ card: VCard) throws {
    do {
      let (person, isNew) = try found(card)
      guard seen.insert(person.id).inserted else { throw Refusal.twice }
      isNew ? add(card, person) : fill(card, person)
    } catch let refusal as Refusal {
      lines.append(.refused(card.name, line: card.line, refusal))
    }
  }

  /// By the identifier it left with, else by employer and name.
  private mutating func found(_ card: VCard) throws -> (StoredRecord, isNew: Bool) {
    guard !card.name.isEmpty else { throw Refusal.noName }
    if let id = card.identifier, let known = try store.answer(OneRecord(.employerPerson, id)) {
      guard known.removed == nil else {
        guard let target = try store.answer(MergedInto(.employerPerson, id)) else { throw Refusal.removed }
        return (target, false)
      }
      return (known, false)
    }
    let employer = try employer(card.organisation)
    let same = (people[employer] ?? []).first { Folding.fold($0.label) == Folding.fold(card.name) }
    if let same { return (same, false) }
    var new = RecordKind.employerPerson.type.blank(store.newIdentifier())
    new[\EmployerPerson.employerID] = employer
    return (new, true)
  }

  private mutating func employer(_ name: String) throws -> Identifier {
    guard !name.isEmpty else { throw Refusal.noEmployer }
    let exact = byName[Folding.fold(name)] ?? []
    let ids = exact.isEmpty ? byName[EmployerLikeness.key(name)] ?? [] : exact
    if ids.count == 1 { return ids[0] }
    guard ids.isEmpty else { throw Refusal.severalEmployers(name) }
    guard createsEmployers else { throw Refusal.unknownEmployer(name) }
    let new = RecordKind.employer.type.blank(store.newIdentifier(), named: name)
    changes.append(.create(new))
    know(new)
    return new.id
  }

  private typealias Answer = (path: FieldPath<EmployerPerson, String>, text: String)

  /// What another program keeps as a note may be anything; only our own files hold the best time there.
  private static func answers(_ card: VCard, isOurs: Bool) -> [Answer] {
    let answers: [Answer] = [
      (\.role, card.title), (\.phone, card.phones.first ?? ""), (\.email, card.emails.first ?? ""),
      (isOurs ? \.bestTime : \.note, card.note),
    ]
    return answers.filter { !$0.text.isEmpty }
  }

  private mutating func add(_ card: VCard, _ blank: StoredRecord) {
    var person = blank
    person[\EmployerPerson.name] = card.name
    for answer in Self.answers(card, isOurs: card.identifier != nil) { person[answer.path] = answer.text }
    changes.append(.create(person))
    let employer = person[\EmployerPerson.employerID]
    if let employer { people[employer, default: []].append(person) }
    lines.append(.new(card.name, employer: employer.flatMap { employers[$0]?.label } ?? ""))
    leftOut(card)
  }

  private mutating func fill(_ card: VCard, _ person: StoredRecord) {
    var filled: [Words] = []
    let before = lines.count
    let isOurs = card.identifier == person.id
    let named: [Answer] = isOurs ? [(\.name, card.name)] : []
    for answer in named + Self.answers(card, isOurs: isOurs) {
      let (now, label) = (person[answer.path], EmployerPerson.field(answer.path).label)
      if now.isEmpty {
        changes.append(.set(answer.path, of: person.id, from: "", to: answer.text))
        filled.append(label)
      } else if now != answer.text {
        lines.append(.differs(person.label, label, here: now, inFile: answer.text))
      }
    }
    if !filled.isEmpty { lines.append(.filled(person.label, filled)) }
    if lines.count == before { unchanged += 1 }
    leftOut(card)
  }

  /// The record has one phone and one address: the others do not vanish unsaid.
  private mutating func leftOut(_ card: VCard) {
    let others = card.phones.dropFirst() + card.emails.dropFirst()
    if !others.isEmpty { lines.append(.leftOut(card.name, Array(others))) }
  }
}
