import Domain
import GRDB

/// Whether a store is sound. It never repairs and never writes: everything is read and compared. Other programs may go
/// on saving meanwhile: long parts read in slices, each of which agrees with itself.
struct StoreCheck {
  let db: Database
  let session: Session

  /// What is looked at, and what is said when even the looking fails.
  private struct Part: Sendable {
    let isQuick: Bool
    let isFull: Bool
    let unreadable: Words
    let problems: @Sendable (StoreCheck) throws -> [Words]
  }

  private static let parts: [Part] = [
    Part(isQuick: true, isFull: false, unreadable: "The file cannot be read to its end: it is damaged.") {
      try FileCheck(db: $0.db).structure("quick_check")
    },
    Part(isQuick: false, isFull: true, unreadable: "The file cannot be read to its end: it is damaged.") {
      try FileCheck(db: $0.db).structure("integrity_check")
    },
    Part(isQuick: true, isFull: true, unreadable: "What points at what cannot be read to its end.") {
      try FileCheck(db: $0.db).references()
    },
    Part(isQuick: true, isFull: true, unreadable: "The settings of the store cannot be read.") {
      try FileCheck(db: $0.db).settings()
    },
    Part(isQuick: true, isFull: true, unreadable: "The drafts cannot be read to their end.") {
      try KeptCheck(db: $0.db).drafts()
    },
    Part(isQuick: true, isFull: false, unreadable: "The end of the journal cannot be read.") {
      try JournalCheck(db: $0.db).problems(inLast: 20)
    },
    Part(isQuick: false, isFull: true, unreadable: "The journal cannot be read to its end.") {
      try JournalCheck(db: $0.db).problems()
    },
    Part(isQuick: false, isFull: true, unreadable: "The records cannot be compared with the journal to the end.") {
      try Replay(db: $0.db).problems()
    },
    Part(isQuick: false, isFull: true, unreadable: "The lists cannot be compared with the records to the end.") {
      try ListCheck(db: $0.db, session: $0.session).problems()
    },
    Part(isQuick: false, isFull: true, unreadable: "The look log cannot be read to its end.") {
      try KeptCheck(db: $0.db).looks() + LookCheck(db: $0.db).problems()
    },
    Part(isQuick: false, isFull: true, unreadable: "The list of what was erased cannot be read to its end.") {
      try Tombstones(db: $0.db).problems()
    },
  ]

  /// One sentence a problem, with how many and without a name; empty when all is well.
  /// - Parameter isQuick: only what takes a moment; the full check reads and compares everything.
  func problems(isQuick: Bool) throws -> [Words] {
    var problems: [Words] = []
    for part in Self.parts where isQuick ? part.isQuick : part.isFull {
      do {
        problems += try part.problems(self)
      } catch  where Damage.isTold(by: error) {
        problems.append(part.unreadable)
      }
    }
    return problems
  }
}

extension Database {
  /// A body that reads one state of the file, whatever others save meanwhile; short, because it keeps them waiting.
  func slice<T>(_ body: () throws -> T) throws -> T {
    var result: T?
    try inTransaction(.deferred) {
      result = try body()
      return .commit
    }
    guard let result else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
    return result
  }

  /// How many rows a statement answers.
  func count(_ sql: String, _ arguments: StatementArguments = []) throws -> Int {
    let cursor = try Row.fetchCursor(self, sql: sql, arguments: arguments)
    var count = 0
    while try cursor.next() != nil { count += 1 }
    return count
  }
}

extension [Words] {
  /// A sentence with a number in it, unless the number is 0.
  static func unlessZero(_ count: Int, _ key: String) -> [Words] {
    count == 0 ? [] : [Words(key, String(count))]
  }
}
