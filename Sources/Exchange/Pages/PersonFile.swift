package import Domain
package import Store

/// Everything about one person (art. 15 GDPR): every record field by field, removed ones too, what was changed, who
/// has looked, with whom it may be shared, where it came from, how long it is kept. What is about others is marked;
/// other applicants are counted and never named.
package struct PersonFile {
  let contents: EverythingAbout.Contents
  let today: Day
  let clock: Clock
  private let labels: [RecordKey: String]

  /// - Throws: `refused` when the person is not in the store.
  package init(_ store: Store, applicant: Identifier) throws(StoreError) {
    guard let contents = try store.answer(EverythingAbout(applicant)) else {
      throw .refused("This person is not in the store any more.")
    }
    self.contents = contents
    today = store.session.today
    clock = store.session.clock
    labels = Dictionary(contents.labels.map { ($0.key, $0.label) }) { first, _ in first }
  }

  var records: [StoredRecord] { contents.records + contents.shared }

  func isShared(_ key: RecordKey) -> Bool { contents.shared.contains { $0.kind == key.kind && $0.id == key.id } }

  /// A value as it is read; nil when nothing is known.
  func shown(_ value: Value, _ info: FieldInfo?, _ words: (Words) -> String) -> String? {
    value == .none ? nil : value.words(info) { name($0, info) }.read(words)
  }

  private func name(_ id: Identifier, _ info: FieldInfo?) -> any WordsArgument {
    guard let kind = info?.kind.referenced else { return id.text }
    if kind == .applicant { return Words(isThisPerson(id) ? "this person" : "another applicant") }
    return labels[RecordKey(kind, id)] ?? id.text
  }

  private func isThisPerson(_ id: Identifier) -> Bool {
    contents.records.contains { $0.kind == .applicant && $0.id == id }
  }

  /// Who made the person's record, when, and from which sheets it came.
  func sources(_ words: (Words) -> String) -> [String] {
    let made = contents.changes.filter { $0.key.kind == .applicant && $0.row.verb == .create }.map { change in
      words(Words("Written down on {1} by {2}", clock.local(change.row.at).day.iso, change.row.by))
    }
    let files = contents.records.filter { $0.kind == .importedRow }.compactMap { record in
      RowCells(json: record[\ImportedRow.records]).texts["file"]
    }
    let referrers = contents.records.filter { $0.kind == .servicePeriod }.map { $0[\ServicePeriod.referralSource] }
      .filter {
        !$0.isEmpty
      }
    return made + Set(files).sorted().map { words(Words("Brought in from the sheet {1}", $0)) }
      + referrers.map { words(Words("Referred by {1}", $0)) }
  }

  func keeping(_ words: (Words) -> String) -> [String] {
    let rule: Words =
      contents.years.map { Words("The office keeps records for {1} years after somebody has left.", String($0)) }
      ?? "Nobody has said for how many years records are kept."
    let state: Words =
      switch contents.retention {
      case .inService: "The person is in service."
      case .keptThrough(let day): Words("Kept until the end of {1}.", day.iso)
      case .over(let day): Words("Need not be kept since {1}.", day.iso)
      case .notKnown: "Until when these records are kept is not known."
      }
    return [words(rule), words(state)]
  }

  /// With whom something was or may be shared, as far as it is written down.
  func recipients(_ words: (Words) -> String) -> [String] {
    let around = contents.records.filter { $0.kind == .contactPerson && $0[\ContactPerson.mayContact] == .yes }
    let contacts = records.filter { $0.kind == .employerContact && $0.removed == nil }
    let employers = contacts.map { contact in
      let said =
        shown(contact.value(\EmployerContact.disclosed), EmployerContact.field(\.disclosed), words) ?? words("unknown")
      let employer = shown(contact.value(\EmployerContact.employerID), EmployerContact.field(\.employerID), words) ?? ""
      return (contact.day?.iso ?? "") + "  " + employer + "; " + words("Said about health") + ": " + said
    }
    return around.map { $0[\ContactPerson.name] + " " + words(OtherPeople.Mark.otherPerson.words) } + employers.sorted()
      + [words("Permissions to share with others are not kept by this program yet.")]
  }
}
