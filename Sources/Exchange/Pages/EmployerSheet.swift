package import Domain
package import Store

/// An employer with what belongs to it, to be shown outside of the screens: people, job leads, colleagues' connections, contacts,
/// steps, promises, notes, jobs. No applicant is named: what points at one is left out, and names that somebody typed become
/// initials.
package struct EmployerSheet {
  package let store: Store
  package let records: [StoredRecord]

  package init(_ employer: StoredRecord, _ store: Store) throws(StoreError) {
    self.store = store
    var records = [employer]
    for type in Self.kinds.map(\.type) {
      guard case .one(let place) = type.employer else { continue }
      records += try store.answer(RecordsOf(type.kind, where: type.fields[place].name, is: employer.id))
    }
    // An applicant's connection stands with the applicant alone.
    records.removeAll { $0.kind == .connection && $0.applicantID != nil }
    let texts = records.flatMap { $0.values.compactMap(\.text) }
    let veil = NameVeil(try store.answer(ApplicantsNamedAt([employer.id], texts: texts)))
    self.records = records.map { Self.covered($0, veil) }
  }

  /// What belongs to the employer; preferences, no-go employers, disclosure choices, suggestions and applications belong to a
  /// person.
  private static let kinds: [RecordKind] = [
    .employerPerson, .jobLead, .connection, .nextStep, .promise, .appointment, .employerContact, .job, .note,
  ]

  private static func covered(_ record: StoredRecord, _ veil: NameVeil) -> StoredRecord {
    var record = record
    for (index, info) in record.kind.type.fields.enumerated() {
      if isAboutApplicants(record.kind, info) {
        record.values[index] = .none
      } else if isFreeText(record.kind, info), let text = record.values[index].text {
        record.values[index] = .text(info.isAddress ? veil.coveringUnlessAddress(text) : veil.covering(text))
      }
    }
    return record
  }

  /// Preferences are an applicant's, and a reason why is about what an applicant allows.
  private static func isAboutApplicants(_ kind: RecordKind, _ info: FieldInfo) -> Bool {
    if let referenced = info.kind.referenced {
      return [.applicant, .jobPreference, .application, .suggestion, .job].contains(referenced)
    }
    return kind == .job
      ? !Job.names(of: [\.title, \.startedOn, \.endedOn, \.typeOfJob]).contains(info.name)
      : kind == .employerContact
        && EmployerContact.names(of: [\.preferenceInMind, \.guardReason, \.disclosed]).contains(info.name)
  }

  /// What an employer and the people there are called is theirs.
  private static func isFreeText(_ kind: RecordKind, _ info: FieldInfo) -> Bool {
    guard info.isSearched else { return false }
    return !(kind == .employer && info.is(\Employer.name) || kind == .employerPerson && info.is(\EmployerPerson.name))
  }
}

extension FieldInfo {
  /// A telephone number or an address of mail: part of it may happen to be somebody's name.
  fileprivate var isAddress: Bool { ["phone", "email"].contains(name) }
}

extension NameVeil {
  /// A number or an address of one word stays as it is; sentences that somebody typed in its place are covered.
  func coveringUnlessAddress(_ text: String) -> String {
    let isNumber = !text.contains(where: \.isLetter)
    let isMail = text.contains("@") && !text.contains(where: \.isWhitespace)
    return isNumber || isMail ? text : covering(text)
  }
}
