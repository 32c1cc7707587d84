import Domain
import Store

/// One row of our own sheet: the cells by canonical column, and the record each cell stands for, so that an edited
/// cell finds its record when the sheet comes back. A cell that gathers several records stands for none.
struct ExportRow {
  let id: Identifier
  private(set) var cells: [String: String] = [:]
  private(set) var records: [String: RecordKey] = [:]

  init(_ source: ExportSource, _ layout: SheetLayout) {
    id = source.main.id
    for column in layout.written {
      let text = source.text(column)
      if !text.isEmpty { cells[column.key] = text }
    }
    for part in layout.parts {
      let found = source.records(part)
      if part.isNumbered {
        for (number, record) in found.enumerated() { records["\(part.name) \(number + 1)"] = record.key }
      } else if found.count == 1 {
        records[part.name] = found[0].key
      }
    }
  }

  /// With initials in the place of the names of applicants in what somebody typed about an employer.
  func covered(_ layout: SheetLayout, at employer: Identifier?, _ store: Store) throws(StoreError) -> ExportRow {
    let texts = layout.columns.filter { $0.write.isTyped }.compactMap { cells[$0.key] }
    if texts.isEmpty { return self }
    let veil = NameVeil(try store.answer(ApplicantsNamedAt([employer].compactMap { $0 }, texts: texts)))
    var row = self
    for column in layout.columns where column.write.isTyped {
      row.cells[column.key] = cells[column.key].map { column.write.covered($0, by: veil) }
    }
    return row
  }
}

extension CellWriter {
  var isTyped: Bool {
    switch self {
    case .typed, .address, .typedBy: true
    case .value, .by, .never: false
    }
  }

  fileprivate func covered(_ text: String, by veil: NameVeil) -> String {
    if case .address = self { veil.coveringUnlessAddress(text) } else { veil.covering(text) }
  }
}

extension StoredRecord {
  var key: RecordKey { RecordKey(kind, id) }
}

/// What a row of an export is made of.
struct ExportSource {
  let snapshot: Snapshot
  /// The record the row is about.
  let main: StoredRecord
  private let found: [String: [StoredRecord]]

  init(_ snapshot: Snapshot, _ main: StoredRecord, _ layout: SheetLayout) {
    (self.snapshot, self.main) = (snapshot, main)
    found = Dictionary(uniqueKeysWithValues: layout.parts.map { ($0.name, $0.found(snapshot, main)) })
  }

  func records(_ part: SheetPart) -> [StoredRecord] { found[part.name] ?? [] }
  func records<R: Record>(of part: PartOf<R>) -> [StoredRecord] { records(part.part) }

  /// The applicants the row is about, as far as they are known.
  var applicants: [StoredRecord] { main.applicantIDs.compactMap(snapshot.record) }

  func text(_ column: SheetColumn) -> String {
    switch column.write {
    case .never: ""
    case .by(let write), .typedBy(let write): write(self)
    case .value, .typed, .address: column.field.map { values(of: $0, records(column.part)) } ?? ""
    }
  }

  private func values(of field: FieldInfo, _ records: [StoredRecord]) -> String {
    let isNote = if case .note = field.kind { true } else { false }
    return records.map { snapshot.text(field, $0.value(named: field.name) ?? .none) }.filter { !$0.isEmpty }
      .joined(separator: isNote ? "\n\n" : "; ")
  }
}
