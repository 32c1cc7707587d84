import Domain
import Foundation
import GRDB

// How the values of Domain lie in a column. Days are text in record tables, so that the file can be read without
// this program, and numbers in derived tables, where they are only compared.

extension Identifier {
  var blob: DatabaseValue { Data(bytes).databaseValue }

  init?(_ column: DatabaseValue) {
    guard case .blob(let data) = column.storage, data.count == 16 else { return nil }
    // Not byte by byte: every row of every list has one.
    let (high, low) = data.withUnsafeBytes {
      ($0.loadUnaligned(as: UInt64.self), $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    }
    self.init(high: UInt64(bigEndian: high), low: UInt64(bigEndian: low))
  }
}

extension Row {
  /// The identifier in a column that always holds one.
  func identifier(_ index: Int) throws -> Identifier {
    guard let id = Identifier(self[index] as DatabaseValue) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    return id
  }

  func identifierIfKnown(_ index: Int) -> Identifier? { Identifier(self[index] as DatabaseValue) }

  /// A day of a derived table, where it lies as its number.
  func day(_ index: Int) -> Day? {
    let number: Int32? = self[index]
    return number.map(Day.init(number:))
  }
}

extension Value {
  /// The value as it lies in a column; empty text, like every absent answer, is NULL.
  var column: DatabaseValue {
    switch self {
    case .none: .null
    case .text(let text): text.isEmpty ? .null : text.databaseValue
    case .number(let number): number.databaseValue
    case .day(let day): day.iso.databaseValue
    case .record(let id): id.blob
    case .records(let ids): ids.isEmpty ? .null : Data(ids.flatMap(\.bytes)).databaseValue
    case .codes(let codes): codes.isEmpty ? .null : codes.joined(separator: ",").databaseValue
    }
  }

  /// Reads a column of a field; a content that does not fit the field reads as unknown.
  init(_ column: DatabaseValue, _ kind: FieldKind) {
    switch (kind, column.storage) {
    case (.line, .string(let text)), (.note, .string(let text)), (.time, .string(let text)),
      (.choice, .string(let text)):
      self = .text(text)
    case (.choices, .string(let text)): self = .codes(text.split(separator: ",").map(String.init))
    case (.day, .string(let text)): self = Day(iso: text).map(Value.day) ?? .none
    case (.number, .int64(let number)), (.hundredths, .int64(let number)): self = .number(number)
    case (.reference, .blob): self = Identifier(column).map(Value.record) ?? .none
    case (.references, .blob(let data)): self = .records(Identifier.list(in: Array(data)))
    default: self = .none
    }
  }
}

extension Identifier {
  static func list(in bytes: [UInt8]) -> [Identifier] {
    stride(from: 0, to: bytes.count - 15, by: 16).compactMap { Identifier(bytes: Array(bytes[$0..<$0 + 16])) }
  }
}
