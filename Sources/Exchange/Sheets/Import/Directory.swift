import Domain

/// The names a sheet may use for records that exist, and the proposals for those that do not. Looked up by folded name.
final class Directory {
  enum Found {
    case record(Identifier)
    /// Would be made; the identifier is the one it will have.
    case proposed(Identifier)
    /// Not on the list, and not to be made.
    case missing
    /// Several have this name.
    case several
  }

  private var byName: [ProposalKind: [String: [Identifier]]] = [:]
  private var proposed: [String: Int] = [:]
  private(set) var proposals: [Proposal] = []
  private let create: Set<ProposalKind>?
  private let leftOut: Set<String>
  private let newIdentifier: () -> Identifier
  /// Employers' names by identifier, to say where a proposed person works.
  private var employerNames: [Identifier: String] = [:]

  init(create: Set<ProposalKind>?, leftOut: Set<String>, newIdentifier: @escaping () -> Identifier) {
    self.create = create
    self.leftOut = leftOut
    self.newIdentifier = newIdentifier
  }

  func add(_ kind: ProposalKind, _ name: String, at employer: Identifier? = nil, _ id: Identifier) {
    byName[kind, default: [:]][Self.key(name, employer), default: []].append(id)
    if kind == .employers { employerNames[id] = name }
  }

  /// - Parameter line: where the name stands; nil only looks, and proposes nothing.
  func find(_ kind: ProposalKind, _ name: String, at employer: Identifier? = nil, line: Int?) -> Found {
    let key = Self.key(name, employer)
    let known = byName[kind]?[key] ?? []
    if known.count == 1 { return .record(known[0]) }
    if known.count > 1 { return .several }
    guard let line else { return .missing }
    return propose(kind, name, employer, key, line)
  }

  private func propose(
    _ kind: ProposalKind, _ name: String, _ employer: Identifier?, _ key: String, _ line: Int
  ) -> Found {
    let place = kind.rawValue + "/" + key
    let index = proposed[place] ?? proposals.count
    if index == proposals.count {
      let at = employer.flatMap { employerNames[$0] }
      let isIncluded = (create?.contains(kind) ?? true) && !leftOut.contains(Proposal.key(kind, name, at))
      proposals.append(
        Proposal(kind: kind, name: name, employer: at, line: line, id: newIdentifier(), isIncluded: isIncluded))
      proposed[place] = index
      employers[proposals[index].id] = employer
      if kind == .employers { employerNames[proposals[index].id] = name }
    }
    return proposals[index].isIncluded ? .proposed(proposals[index].id) : .missing
  }

  private var employers: [Identifier: Identifier] = [:]

  /// The record a proposal becomes.
  func record(_ proposal: Proposal) -> StoredRecord {
    var record = proposal.kind.record.type.blank(proposal.id, named: CellText.cleanLine(proposal.name))
    if proposal.kind == .people { record[\EmployerPerson.employerID] = employers[proposal.id] }
    if proposal.kind == .colleagues { record[\Colleague.role] = .specialist }
    return record
  }

  private static func key(_ name: String, _ employer: Identifier?) -> String {
    // Names in no letters at all fold to nothing; they are compared as they are.
    let folded = Folding.fold(name)
    let comparable = folded.isEmpty ? name : folded
    return employer.map { $0.text + "/" + comparable } ?? comparable
  }
}

/// Applicants as sheets name them: by reference, or by name.
struct People {
  struct Person {
    let id: Identifier
    let reference: String
    let names: Set<String>
    let full: String
    let phone: String
    let email: String

    init(_ record: StoredRecord) {
      let applicant = Applicant(record)
      let name = applicant.name
      (id, reference, full) = (record.id, applicant.reference, name.full)
      names = Set([name.first, name.last, name.knownAs].map(Folding.fold).filter { !$0.isEmpty })
      (phone, email) = (People.digits(applicant.phone), applicant.email.lowercased())
    }
  }

  private var byReference: [String: [Person]] = [:]
  private var byName: [String: [Person]] = [:]
  /// References that an earlier import met for two people; nothing is assigned to anybody by them.
  private(set) var contested: Set<String> = []

  enum Found {
    case person(Identifier)
    case nobody, several, contested
  }

  mutating func add(_ record: StoredRecord) { add(Person(record)) }

  mutating func add(_ person: Person) {
    if !person.reference.isEmpty { byReference[Self.key(person.reference), default: []].append(person) }
    byName[Self.key(person.full), default: []].append(person)
  }

  mutating func contest(_ reference: String) { contested.insert(Self.key(reference)) }

  func holders(of reference: String) -> [Person] { byReference[Self.key(reference)] ?? [] }
  func named(_ full: String) -> [Person] { byName[Self.key(full)] ?? [] }

  func find(reference: String, name: String) -> Found {
    if !reference.isEmpty {
      if contested.contains(Self.key(reference)) { return .contested }
      let holders = holders(of: reference)
      if !holders.isEmpty { return holders.count == 1 ? .person(holders[0].id) : .several }
    }
    if name.isEmpty { return .nobody }
    let named = named(name)
    return named.count == 1 ? .person(named[0].id) : named.isEmpty ? .nobody : .several
  }

  static func key(_ text: String) -> String {
    let folded = Folding.fold(text)
    return folded.isEmpty ? text : folded
  }

  static func digits(_ phone: String) -> String { String(phone.filter { $0.isASCII && $0.isNumber }.suffix(8)) }
}
