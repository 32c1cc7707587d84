package import Domain
import GRDB

/// One change to a record of a person.
package struct RecordChange: Hashable, Codable, Sendable {
  package let key: RecordKey
  package let row: HistoryRow
}

/// Everything the store holds about one person (art. 15 GDPR), removed records too; nil for nobody.
package struct EverythingAbout: Query {
  package var applicant: Identifier
  package init(_ applicant: Identifier) { self.applicant = applicant }

  package struct Contents: Codable, Sendable {
    package let person: StoredRecord
    /// By kind in the order of the data model, then as they were made; the person first.
    package let records: [StoredRecord]
    /// Employer contacts made for others too.
    package let shared: [StoredRecord]
    /// Newest first.
    package let changes: [RecordChange]
    package let looks: [AccessRow]
    package let retention: Retention
    /// The office's period in years; nil when nobody has said.
    package let years: Int?
    /// Names of the records that values point at.
    package let labels: [LabelOf]
  }

  package func answer(from reader: Reader) throws -> Contents? {
    let db = reader.db
    guard let person = try db.record(.applicant, applicant) else { return nil }
    let scope = try ErasureScope(db, people: [applicant])
    let order = RecordKind.allCases
    let records = scope.erased.values.sorted {
      (order.firstIndex(of: $0.kind) ?? 0, $0.id) < (order.firstIndex(of: $1.kind) ?? 0, $1.id)
    }
    let shared = scope.shared.sorted { $0.id < $1.id }
    let changes = try (records + shared).flatMap { record in
      try History(record.kind, record.id).answer(from: reader).map {
        RecordChange(key: RecordKey(record.kind, record.id), row: $0)
      }
    }
    return Contents(
      person: person, records: records, shared: shared, changes: changes.sorted { $0.row.at > $1.row.at },
      looks: try AccessLogOf(at: applicant).answer(from: reader),
      retention: try ErasureGate(db: db, session: reader.session).retention(person, scope.people),
      years: reader.session.settings.retentionYears, labels: try labels(records + shared, reader))
  }

  private func labels(_ records: [StoredRecord], _ reader: Reader) throws -> [LabelOf] {
    let keys = records.flatMap { record in
      zip(record.kind.type.fields, record.values).flatMap { info, value in
        info.kind.referenced.map { kind in value.targets.map { RecordKey(kind, $0) } } ?? []
      }
    }
    return try Labels(Array(Set(keys))).answer(from: reader)
  }
}
