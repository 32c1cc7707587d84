import CStore
import Domain
import GRDB

/// One step of the schema: from the number before it to this one.
package struct Migration: Sendable {
  package let number: Int
  /// What is done, in this order.
  let parts: [Part]
  /// Whether the derived tables have to be made again afterwards.
  package let derivesAgain: Bool

  enum Part: Sendable {
    case sql(String)
    /// SQL that lies in a file of its own, read only when it is run.
    case file(@convention(c) () -> UnsafePointer<CChar>?)
    case code(@Sendable (Database) throws -> Void)
  }

  init(_ number: Int, _ parts: [Part], derivesAgain: Bool = false) {
    self.number = number
    self.parts = parts
    self.derivesAgain = derivesAgain
  }

  package init(number: Int, sql: String, derivesAgain: Bool = false) {
    self.init(number, [.sql(sql)], derivesAgain: derivesAgain)
  }

  func run(_ db: Database) throws {
    for part in parts {
      switch part {
      case .sql(let sql): try db.execute(sql: sql)
      case .file(let text): try db.execute(sql: text().map { String(cString: $0) } ?? "")
      case .code(let body): try body(db)
      }
    }
  }

  /// Every step ever released, in order; a step is never changed once it is released. The first store there was had
  /// number 4: no earlier one was ever used by anybody.
  package static let all: [Migration] = [
    Migration(4, [.file(cstore_schema4_records), .file(cstore_schema4_journal), .file(cstore_schema4_derived)]),
    Migration(
      5, [.file(cstore_schema5_journal), .code { try StoredNames.present.rename($0) }, .file(cstore_schema5_guards)],
      // The order of what is due on one day has changed.
      derivesAgain: true),
  ]

  /// The schema of this program.
  package static let newest = all.last?.number ?? 0
}

extension StoredNames {
  /// Gives kinds and fields their present names where the journal and tombstones are looked up by them. What a digest
  /// covers is not lost by that: the check reads the rows of older sets by their old names.
  func rename(_ db: Database) throws {
    for field in renamedFields {
      try db.run(
        "UPDATE change SET field = ? WHERE kind = ? AND field = ?", [field.now, oldKind(field.kind), field.was])
    }
    for table in ["change", "tombstone"] {
      for kind in renamedKinds {
        try db.run("UPDATE \"\(table)\" SET kind = ? WHERE kind = ?", [kind.now, kind.was])
      }
    }
  }
}
