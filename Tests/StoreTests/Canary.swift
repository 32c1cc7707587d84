import Domain
import Foundation

@testable import Store

/// A person of whom every text is a word that stands nowhere else, so that a search of the raw files finds any trace.
struct Canary {
  /// Every word begins like this; folded it is the same word.
  static let word = "kanari"

  let office: Office
  let person: Applicant
  let other: Applicant
  let employer: Employer
  let aloneContact: EmployerContact
  let sharedContact: EmployerContact
  /// A contact with the person of the other person about a job that was once theirs.
  let moved: PersonContact

  /// - Parameter leftOn: nil for somebody who is still in service.
  init(_ office: Office, leftOn: Day? = .of("2020-03-01")) throws {
    self.office = office
    var maker = CanaryMaker(office)
    other = try office.person("Per", "Larsen")
    employer = try office.add(Employer.self) { $0.name = "Rema Storgata" }
    person = Applicant(try maker.make(.applicant))
    let (employer, person, other) = (employer, person, other)
    var known: [String: Value] = ["applicant_id": .record(person.id), "employer_id": .record(employer.id)]
    for kind in RecordKind.allCases where kind.type.field("applicant_id") != nil {
      let made = try maker.make(kind, known)
      if kind == .job { known["job_id"] = .record(made.id) }
      // Of each kind one more, removed. Nobody has two contracts with one employer, but may be a volunteer there too.
      let beside: [String: Value] = kind == .job ? ["type_of_job": .text(TypeOfJob.volunteering.rawValue)] : [:]
      let removed = try maker.make(kind, known.merging(beside) { $1 })
      if kind == .servicePeriod {
        try office.set(made, "left_on", leftOn.map(Value.day) ?? .none)
      } else {
        try office.changeTexts(of: made, maker.next())
      }
      _ = try office.store.commit(
        ChangeSet(Words("removed: {1}", maker.next()), [.withdraw(kind, removed.id, reason: maker.next())]))
    }
    aloneContact = EmployerContact(
      try maker.make(.employerContact, ["employer_id": .record(employer.id), "applicant_ids": .records([person.id])]))
    sharedContact = try office.add(EmployerContact.self) {
      $0.employerID = employer.id
      $0.happenedOn = .of("2026-11-20")
      $0.mode = .faceToFace
      $0.applicantIDs = [person.id, other.id]
      $0.result = "Asked for two"
      $0.guardReason = "The manager had asked us to come"
      $0.colleagueID = office.me
    }
    moved = try Self.movedJob(office, person, other)
    try Self.sheets(office, &maker, person, sharedContact)
    try Self.drafts(office, &maker, person)
    try office.store.note([PendingAccess(.opened, of: person.id, at: Instant(milliseconds: 1), words: maker.next())])
    _ = try office.store.commit(
      ChangeSet(
        Words("{1} handed to {2}", person.name.full, "Kari"),
        [.set(.applicant, other.id, field: "town", old: .none, new: .text("Oslo"))]))
  }

  private static func movedJob(_ office: Office, _ person: Applicant, _ other: Applicant) throws -> PersonContact {
    let job = try office.add(Job.self) {
      $0.applicantID = other.id
      $0.startedOn = .of("2026-01-01")
    }
    let contact = try office.add(PersonContact.self) {
      $0.applicantID = other.id
      $0.happenedOn = .of("2026-02-01")
      $0.jobID = job.id
    }
    _ = try office.change(job) { $0.applicantID = person.id }
    return contact
  }

  private static func sheets(
    _ office: Office, _ maker: inout CanaryMaker, _ person: Applicant, _ shared: EmployerContact
  ) throws {
    for id in [person.id, shared.id] {
      let words = maker.next()
      try office.add(ImportedRow.self) {
        $0.sheet = "applicants"
        $0.key = words
        $0.cells = "{\"name\":\"\(words)\"}"
        $0.records = "{\"person\":\"applicant \(id.text)\",\"file\":\"list.csv\"}"
      }
    }
    let words = maker.next()
    try office.add(CellToCheck.self) {
      $0.aboutKind = "applicant"
      $0.aboutID = person.id.text
      $0.original = words
    }
  }

  private static func drafts(_ office: Office, _ maker: inout CanaryMaker, _ person: Applicant) throws {
    let at = Instant(milliseconds: 2)
    for store in [office.store, try office.colleague("per")] {
      try store.keep(Draft(key: "a", title: "Draft", payload: maker.next(), keptAt: at, about: person.id))
      try store.keep(Draft(key: "b", title: "Draft", payload: maker.next() + " " + person.id.text, keptAt: at))
      try store.keep(Draft(key: "c", title: "Draft", payload: "of somebody else", keptAt: at))
    }
  }

  /// The files in the folder of the store in which a trace lies.
  static func traces(in office: Office) throws -> [String] {
    let folder = URL(filePath: FileRefusals.folder(of: office.store.path))
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).filter { file in
      let isFolder = (try? file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false
      guard !isFolder else { return false }
      let bytes = try Data(contentsOf: file)
      return [word, "Kanari"].contains { bytes.range(of: Data($0.utf8)) != nil }
    }.map(\.lastPathComponent)
  }
}

/// Makes records of which every text is a canary.
struct CanaryMaker {
  let office: Office
  private var count = 0

  init(_ office: Office) { self.office = office }

  mutating func next() -> String {
    count += 1
    return "Kanari\(count)"
  }

  mutating func make(_ kind: RecordKind, _ known: [String: Value] = [:]) throws -> StoredRecord {
    var record = kind.type.blank(office.store.newIdentifier())
    for (index, info) in kind.type.fields.enumerated() {
      switch info.kind {
      case .time: record.values[index] = .text("09:30")
      case .line, .note: record.values[index] = .text(next())
      case .day where info.required: record.values[index] = .day(.of("2026-01-02"))
      case .choice(let list) where info.required: record.values[index] = .text(list.options[0].code)
      case .reference(.colleague): record.values[index] = .record(office.me)
      case .day, .choice, .choices, .number, .hundredths, .reference, .references: break
      }
    }
    for (field, value) in known { record[field] = value }
    if kind == .disclosure { record["openness"] = .text("open") }
    if kind == .hoursChange { record["hours_week"] = .number(2_000) }
    _ = try office.store.commit(ChangeSet(Words("new: {1}", next()), [.create(record)]))
    return record
  }
}

extension Office {
  func set(_ record: StoredRecord, _ field: String, _ new: Value) throws {
    guard record[field] != new else { return }
    _ = try store.commit(
      ChangeSet("Change", [.set(record.kind, record.id, field: field, old: record[field], new: new)]))
  }

  /// Every note of a record gets another text, so that the old one is known to the journal alone.
  func changeTexts(of record: StoredRecord, _ text: String) throws {
    for info in record.kind.type.fields where info.isSearched { try set(record, info.name, .text(text)) }
  }

  /// Everything of one kind, removed or not.
  func all(_ kind: RecordKind) throws -> [StoredRecord] {
    try store.answer(WholeStore([kind]))
  }

  @discardableResult
  func erase(_ person: Identifier, why: String = "Asked for it", confirming: Bool = true) throws -> MaintenanceReport {
    try store.maintain(.erase(ErasureOrder(person: person, reason: why, confirmsNoDuty: confirming)))
  }
}
