import Domain
import Store

/// One row of our own sheet: the cells by canonical column, and the record each cell stands for, so that an edited
/// cell finds its record when the sheet comes back. A cell that gathers several records stands for none.
struct ExportRow {
  let id: Identifier
  var cells: [String: String] = [:]
  var records: [String: RecordKey] = [:]

  init(_ part: String, _ record: StoredRecord) {
    id = record.id
    records[part] = RecordKey(record.kind, record.id)
  }

  mutating func put(_ column: String, _ text: String) {
    if !text.isEmpty { cells[column] = text }
  }

  mutating func put(_ column: String, _ value: Value) {
    switch value {
    case .none, .record, .records: break
    case .codes(let codes): put(column, codes.joined(separator: "; "))
    case .text(let text): put(column, text)
    case .number(let number): put(column, String(number))
    case .day(let day): put(column, day.iso)
    }
  }

  mutating func putHundredths(_ column: String, _ value: Value) {
    if let number = value.number { put(column, Hundredths(hundredths: number).text(decimalSeparator: ".")) }
  }

  /// The words of several records in one cell; one alone keeps its record.
  mutating func put(_ column: String, _ records: [StoredRecord], _ field: String, as part: String) {
    put(column, records.compactMap { $0[field].text }.joined(separator: field == "text" ? "\n\n" : "; "))
    if records.count == 1 { self.records[part] = RecordKey(records[0].kind, records[0].id) }
  }
}

/// Every row that an export of a kind writes, from one moment of the store.
struct ExportSheet {
  let rows: [ExportRow]

  init(_ kind: ImportKind, _ store: Store) throws(StoreError) {
    let snapshot = try Snapshot(store, Self.kinds[kind] ?? [])
    switch kind {
    case .applicants: rows = snapshot.applicantRows
    case .employers: rows = try snapshot.employerRows.map { row throws(StoreError) in try row.withoutApplicants(store) }
    case .contacts: rows = snapshot.contactRows
    case .jobs: rows = snapshot.jobRows
    }
  }

  var rowsByID: [Identifier: OldRow] {
    let pairs = rows.map { row in
      (
        row.id,
        OldRow(
          cells: RowCells(texts: row.cells.mapValues(CellText.clean).filter { !$0.value.isEmpty }), records: row.records
        )
      )
    }
    return Dictionary(pairs) { first, _ in first }
  }

  private static let kinds: [ImportKind: [RecordKind]] = [
    .applicants: [
      .applicant, .episode, .status, .assignment, .preference, .noGoEmployer, .disclosure, .contactPerson, .job,
      .supportContact, .nextStep, .note, .staff, .team, .employer, .tie,
    ],
    .employers: [.employer, .employerPerson, .nextStep, .note, .staff],
    .contacts: [.employerContact, .employer, .employerPerson, .applicant, .staff],
    .jobs: [.job, .employer, .applicant, .hoursChange],
  ]
}

/// Standing records of some kinds, found by kind and by owner.
struct Snapshot {
  private var all: [RecordKind: [StoredRecord]] = [:]
  private var byID: [Identifier: StoredRecord] = [:]
  private var owned: [RecordKind: [Identifier: [StoredRecord]]] = [:]

  init(_ store: Store, _ kinds: [RecordKind]) throws(StoreError) {
    for record in try store.answer(WholeStore(kinds)) where record.withdrawn == nil {
      all[record.kind, default: []].append(record)
      byID[record.id] = record
      for owner in [record["applicant_id"].record, record["employer_id"].record].compactMap({ $0 }) {
        owned[record.kind, default: [:]][owner, default: []].append(record)
      }
    }
  }

  func every(_ kind: RecordKind) -> [StoredRecord] { all[kind] ?? [] }
  func of(_ owner: Identifier, _ kind: RecordKind) -> [StoredRecord] { owned[kind]?[owner] ?? [] }
  func name(_ value: Value) -> String { value.record.flatMap { byID[$0] }?.label ?? "" }
  func record(_ id: Identifier) -> StoredRecord? { byID[id] }

  /// The next thing to do for somebody: dated steps first, the earliest of them.
  func nextStep(_ owner: Identifier, notOf other: String) -> StoredRecord? {
    of(owner, .nextStep).filter { $0["done_on"].isEmpty && $0[other].isEmpty }
      .min { ($0["due_on"].day?.number ?? .max, $0.id) < ($1["due_on"].day?.number ?? .max, $1.id) }
  }
}
