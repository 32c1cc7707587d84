import ArgumentParser
import Domain
import Exchange
import Screens
import Store

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one record, and for an applicant, an employer or a job everything that belongs to it.",
    discussion: """
      With an employer no applicant is named: contacts stand there without those they were made for, and what belongs to \
      an applicant, such as a connection or an application, is shown with the applicant only.
      """)

  @OptionGroup var about: RecordOptionGroup

  @Option(help: "How the records are written: table, json or csv.")
  var format = ListingFormat.table

  @OptionGroup var names: NameOptions

  func run() throws {
    let (store, record) = try about.find()
    if record.kind == .employer { return try show(EmployerSheet(record, store), names.veil(ShownPeople(), store)) }
    try CommandLook.note(.opened, at: record, in: store)
    let records = [record] + (try related(to: record, store))
    try write(records, ShownValues(store, names.veil(ShownPeople(records), store)), on: store.session.today)
  }

  /// On an employer's sheet no applicant is named, whoever asks.
  private func show(_ sheet: EmployerSheet, _ veil: NameVeil) throws {
    try write(sheet.records, ShownValues(sheet.store, veil), on: sheet.store.session.today)
  }

  private func write(_ records: [StoredRecord], _ values: ShownValues, on today: Day) throws {
    switch format {
    case .table:
      let milestones = ShownMilestones(records, on: today)
      try Output.write((try records.map { try values.sheet(of: $0) } + milestones.sheets).joined(separator: "\n"))
    case .json:
      let milestones = ShownMilestones(records, on: today)
      try Output.write(JSONText.lines(records.map(values.json) + milestones.json, indent: "  ") + "\n")
    case .csv: try Output.write(try values.lines(of: records).text(as: .csv))
    }
  }

  /// The records that point at this one as their owner.
  private func related(to record: StoredRecord, _ store: Store) throws -> [StoredRecord] {
    let owner = record.kind.rawValue + "_id"
    guard [.applicant, .employer, .job].contains(record.kind) else { return [] }
    return try RecordKind.allCases.filter { $0 != .importedRow && $0.type.field(owner) != nil }.flatMap { kind in
      try store.answer(RecordsOf(kind, where: owner, is: record.id))
    }
  }
}

/// Finds the record that somebody means on the command line, without a name: names do not belong in the list of
/// processes, which everybody on the computer can read.
struct RecordLookup {
  let store: Store
  init(_ store: Store) { self.store = store }

  func record(_ text: String) throws -> StoredRecord {
    if let id = Identifier(text: text) {
      for kind in RecordKind.allCases { if let record = try store.answer(OneRecord(kind, id)) { return record } }
    }
    let hits = try store.answer(Find(text, limit: 50)).filter { $0.kind == .applicant }
    for hit in hits {
      if let record = try store.answer(OneRecord(.applicant, hit.id)), record.value(\Applicant.reference).text == text {
        return record
      }
    }
    throw Failure.refused(
      Words("There is no record with the identifier or reference \"{1}\". caseload applicants lists identifiers.", text)
    )
  }
}
