import CStore
import Domain
import Foundation
import GRDB

/// What a change did to a record.
package enum JournalVerb: String, Codable, Sendable { case create, set, withdraw, revive }

/// One change as it lies in the journal: values as in their columns; a created record whole, as a JSON object of its
/// known fields.
struct JournalRow {
  let verb: JournalVerb
  let kind: RecordKind
  let id: Identifier
  let field: String?
  let old: DatabaseValue
  let new: DatabaseValue

  init(_ change: Change) {
    kind = change.kind
    id = change.id
    switch change {
    case .create(let record):
      (verb, field, old, new) = (.create, nil, .null, JournalText.object(record).databaseValue)
    case .set(_, _, let name, let before, let after):
      (verb, field, old, new) = (.set, name, before.column, after.column)
    case .withdraw(_, _, let reason): (verb, field, old, new) = (.withdraw, nil, .null, reason.databaseValue)
    case .revive(_, _, let reason): (verb, field, old, new) = (.revive, nil, reason.databaseValue, .null)
    }
  }

  /// Reads a row of `columns`.
  /// - Throws: what the row names that the program does not know.
  init(_ row: Row, _ names: StoredNames = .present) throws {
    // A damaged row may hold anything: asked for a text, GRDB would stop the program.
    let verb = String.fromDatabaseValue(row[0]) ?? ""
    guard let known = JournalVerb(rawValue: verb) else { throw UnknownName(verb) }
    kind = try names.kind(String.fromDatabaseValue(row[1]) ?? "")
    self.verb = known
    id = try row.identifier(2)
    field = String.fromDatabaseValue(row[3])
    old = row[4]
    new = row[5]
  }

  static let columns = "c.verb, c.kind, c.record_id, c.field, c.old, c.new"

  /// The change the row tells of; nil when its record was erased.
  func change(_ names: StoredNames = .present) throws -> Change? {
    if isErased { return nil }
    switch verb {
    case .create: return .create(try JournalText.record(kind, id, String.fromDatabaseValue(new) ?? "{}", names))
    case .set:
      let info = try names.field(field ?? "", of: kind)
      let values = [old, new].map { names.value(Value($0, info.kind), of: info, in: kind) }
      return .set(kind, id, field: info.name, old: values[0], new: values[1])
    case .withdraw: return .withdraw(kind, id, reason: String.fromDatabaseValue(new) ?? "")
    case .revive: return .revive(kind, id, reason: String.fromDatabaseValue(old) ?? "")
    }
  }

  /// The row as bytes, each part with its length, so that no two rows are the same bytes.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for part in [verb.rawValue.databaseValue, kind.rawValue.databaseValue, id.blob, field.databaseValue, old, new] {
      JournalDigest.append(part, to: &bytes)
    }
    return bytes
  }
}

enum JournalDigest {
  /// Stands in the first set of all for the hash before it.
  static let none = [UInt8](repeating: 0, count: 32)

  static func of(_ bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    cstore_sha256(bytes, bytes.count, &digest)
    return digest
  }

  static func salt() -> [UInt8] {
    var random = SystemRandomNumberGenerator()
    return bytes(Int64(bitPattern: random.next())) + bytes(Int64(bitPattern: random.next()))
  }

  static func bytes(_ number: Int64) -> [UInt8] { withUnsafeBytes(of: number.bigEndian, Array.init) }

  static func append(_ value: DatabaseValue, to bytes: inout [UInt8]) {
    func append(_ tag: UInt8, _ content: some Collection<UInt8>) {
      bytes.append(tag)
      bytes += self.bytes(Int64(content.count))
      bytes += content
    }
    switch value.storage {
    case .null: bytes.append(0)
    case .int64(let number): append(1, self.bytes(number))
    case .double(let number): append(2, self.bytes(Int64(bitPattern: number.bitPattern)))
    case .string(let text): append(3, text.utf8)
    case .blob(let data): append(4, data)
    }
  }
}

extension [UInt8] {
  var blob: DatabaseValue { Data(self).databaseValue }
}

extension Row {
  func bytes(_ index: Int) -> [UInt8] {
    let data: Data = self[index]
    return Array(data)
  }
}
