package import Domain
package import Store

/// An employer with what belongs to it, to be shown outside of the screens: people, openings, colleagues' ties, contacts,
/// steps, promises, notes, jobs. No applicant is named: what points at one is left out, and names that somebody typed become
/// initials.
package struct EmployerSheet {
  package let store: Store
  package let records: [StoredRecord]

  package init(_ employer: StoredRecord, _ store: Store) throws(StoreError) {
    self.store = store
    var records = [employer]
    for kind in Self.kinds { records += try store.answer(RecordsOf(kind, where: "employer_id", is: employer.id)) }
    // An applicant's tie stands with the applicant alone.
    records.removeAll { $0.kind == .tie && !$0["applicant_id"].isEmpty }
    let texts = records.flatMap { $0.values.compactMap(\.text) }
    let veil = NameVeil(try store.answer(ApplicantsNamedAt([employer.id], texts: texts)))
    self.records = records.map { Self.covered($0, veil) }
  }

  /// What belongs to the employer; wishes, no-go employers, disclosure choices, suggestions and applications belong to a
  /// person.
  private static let kinds: [RecordKind] = [
    .employerPerson, .lead, .tie, .nextStep, .promise, .appointment, .employerContact, .job, .note,
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

  /// Wishes are an applicant's, and a reason why is about what an applicant allows.
  private static func isAboutApplicants(_ kind: RecordKind, _ info: FieldInfo) -> Bool {
    if let referenced = info.kind.referenced {
      return [.applicant, .preference, .application, .suggestion, .job].contains(referenced)
    }
    return kind == .job
      ? !["title", "started_on", "ended_on", "basis"].contains(info.name)
      : kind == .employerContact && ["wish_in_mind", "guard_reason", "disclosed"].contains(info.name)
  }

  /// What an employer and the people there are called is theirs.
  private static func isFreeText(_ kind: RecordKind, _ info: FieldInfo) -> Bool {
    guard info.isSearched else { return false }
    return !([.employer, .employerPerson].contains(kind) && info.name == "name")
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

extension ExportRow {
  /// The row of an employer, with initials in the place of applicants' names in what somebody typed.
  func withoutApplicants(_ store: Store) throws(StoreError) -> ExportRow {
    try covered(
      [
        "needs", "notes", "next_step", "do_not_contact", "branch", "role", "qualities", "hours_offered",
        "ways_of_hiring",
        "first_known", "about", "best_time", "employer_phone", "phone", "email",
      ], at: [id], store)
  }

  private static let addresses: Set = ["employer_phone", "phone", "email"]

  /// With initials in the place of the names of applicants in these columns.
  func covered(_ typed: [String], at employers: [Identifier], _ store: Store) throws(StoreError) -> ExportRow {
    let texts = typed.compactMap { cells[$0] }
    if texts.isEmpty { return self }
    let veil = NameVeil(try store.answer(ApplicantsNamedAt(employers, texts: texts)))
    var row = self
    for column in typed {
      let cover = Self.addresses.contains(column) ? veil.coveringUnlessAddress : veil.covering
      row.cells[column] = cells[column].map(cover)
    }
    return row
  }
}
