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

  /// What a new store begins with. A test compares it with a store that went through the steps.
  static let first = Migration(
    6,
    [
      .file(cstore_schema6_records), .file(cstore_schema6_journal), .file(cstore_schema6_derived),
      .file(cstore_schema6_guards),
    ])

  /// Every step of a store that is older, in order; a step is never changed once it is released. The first store there
  /// was had number 4: no earlier one was ever used by anybody.
  package static let all: [Migration] = [
    Migration(5, [.file(cstore_step5_journal)]),
    Migration(
      6, [.file(cstore_step6_names), .code { try StoredNames.present.rename($0) }, .file(cstore_schema6_guards)],
      // Kinds, fields and codes stand in the derived tables too.
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
      for kind in renamedKinds { try db.run("UPDATE \"\(table)\" SET kind = ? WHERE kind = ?", [kind.now, kind.was]) }
    }
    try renameDrafts(db)
  }

  /// A draft is found again by a key of words, some of which are kinds; what stands in it is read by the names of its day.
  private func renameDrafts(_ db: Database) throws {
    for (login, key) in try db.rows("SELECT login, key FROM draft", [], { ($0[0] as String, $0[1] as String) }) {
      let now = key.split(separator: " ").map { word(String($0)) }.joined(separator: " ")
      if now != key { try db.run("UPDATE OR IGNORE draft SET key = ? WHERE login = ? AND key = ?", [now, login, key]) }
    }
  }
}
