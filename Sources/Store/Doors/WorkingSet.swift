package import Domain

/// Names one record.
package struct RecordKey: Hashable, Codable, Sendable {
  package let kind: RecordKind
  package let id: Identifier

  package init(_ kind: RecordKind, _ id: Identifier) {
    self.kind = kind
    self.id = id
  }
}

/// A record that a commit touches, as it was and as it will be.
struct TouchedRecord {
  /// nil for a record that the commit creates.
  let before: StoredRecord?
  var after: StoredRecord

  var standingBefore: StoredRecord? { before?.removed == nil ? before : nil }
  var standingAfter: StoredRecord? { after.removed == nil ? after : nil }
}

/// The records of one commit, each read once, in the order in which they are met first.
struct WorkingSet {
  private(set) var order: [RecordKey] = []
  private var records: [RecordKey: TouchedRecord] = [:]

  var touched: [TouchedRecord] { order.compactMap { records[$0] } }

  func find(_ key: RecordKey) -> TouchedRecord? { records[key] }

  mutating func put(_ record: TouchedRecord, at key: RecordKey) {
    if records.updateValue(record, forKey: key) == nil { order.append(key) }
  }

  mutating func reserve(_ count: Int) {
    order.reserveCapacity(count)
    records.reserveCapacity(count)
  }
}
