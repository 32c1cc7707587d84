package import Domain
import GRDB

/// A record that was merged into another one of its kind.
package struct MergedRecord: Hashable, Codable, Sendable {
  package let kind: RecordKind
  package let was: Identifier
  package let now: Identifier

  package init(kind: RecordKind, was: Identifier, now: Identifier) {
    self.kind = kind
    self.was = was
    self.now = now
  }

  /// One sentence: what happened and what to do. Nobody's name stands in it but an employer's or a person's there.
  static func words(_ kind: RecordKind, _ target: String) -> Words {
    kind == .applicant || target.isEmpty
      ? "This was merged with another entry meanwhile: choose that one, then save again."
      : Words("This was merged into \"{1}\" meanwhile: choose that one, then save again.", target)
  }

  /// How often one merge may follow another.
  private static let mostSteps = 8

  /// The record that stands in the place of a merged one, however often that was merged again; nil when there is none.
  static func target(of key: RecordKey, in db: Database) throws -> StoredRecord? {
    var record = try db.record(key.kind, key.id)
    for _ in 0..<mostSteps {
      guard let found = record, let next = Merging.target(of: found.removed) else {
        return record?.id == key.id || record?.removed != nil ? nil : record
      }
      record = try db.record(key.kind, next)
    }
    return nil
  }
}

/// What stands in the place of a record that was merged; nil when it was not, or nothing stands there.
package struct MergedInto: Query {
  package var kind: RecordKind
  package var id: Identifier

  package init(_ kind: RecordKind, _ id: Identifier) {
    self.kind = kind
    self.id = id
  }

  package func answer(from reader: Reader) throws -> StoredRecord? {
    try MergedRecord.target(of: RecordKey(kind, id), in: reader.db)
  }
}
