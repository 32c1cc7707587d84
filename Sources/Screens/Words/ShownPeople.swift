package import Domain
package import Exchange
package import Store

/// The applicants whose names may stand in what is shown: for them, and only for them, initials can be put in the place
/// of a name in free text.
package struct ShownPeople: Sendable {
  private(set) var names: [String] = []
  private(set) var ids: Set<Identifier> = []

  package init() {}

  package init(_ names: some Sequence<PersonName>) { for name in names { add(name) } }

  /// Whoever the records belong to or are about.
  package init(_ records: some Sequence<StoredRecord>) { for record in records { add(record) } }

  package mutating func add(_ name: PersonName) { names += [name.first, name.last, name.knownAs] }
  /// A whole name, of which the parts are not known.
  package mutating func add(name: String) { names.append(name) }
  package mutating func add(_ id: Identifier) { ids.insert(id) }

  package mutating func add(_ record: StoredRecord) {
    if record.kind == .applicant { add(Applicant(record).name) }
    ids.formUnion(record.applicantIDs)
  }

  /// Whom an import brings in or changes.
  package init(in plan: ImportPlan) {
    names = plan.namesOfApplicants
    ids = Set(plan.applicants)
  }

  /// For whom the next steps of employers are planned.
  package static func inNextSteps(of employers: [EmployerRow], _ store: Store) throws(StoreError) -> ShownPeople {
    var people = ShownPeople()
    for row in employers where !row.nextStep.isEmpty {
      for step in try store.answer(RecordsOf(\NextStep.employerID, is: row.id)) { people.add(step) }
    }
    return people
  }

  package mutating func add(_ other: ShownPeople) {
    names += other.names
    ids.formUnion(other.ids)
  }

  /// The veil over their names. A store that does not answer has nothing to show either.
  package func veil(from store: Store) -> NameVeil {
    let found = ids.compactMap { try? store.answer(OneRecord(.applicant, $0)) }.map { Applicant($0).name }
    return NameVeil(names + found.flatMap { [$0.first, $0.last, $0.knownAs] })
  }
}

extension FieldInfo {
  private static let nameFields: Set<String> = ["first_name", "last_name", "known_as"]

  /// Whether this field of an applicant holds a name.
  package var isApplicantName: Bool { Self.nameFields.contains(name) }
}
