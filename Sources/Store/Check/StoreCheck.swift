import Domain
import GRDB

/// Whether a store is sound. It never repairs and never writes: everything is read and compared. Other programs may go
/// on saving meanwhile: long parts read in slices, each of which agrees with itself.
struct StoreCheck {
  let db: Database
  let session: Session

  enum Scope {
    /// What takes a moment.
    case quick
    case full
    /// Full, but for the lists, which can be made again from what was checked here.
    case allButLists
    case lists

    fileprivate func holds(_ depth: Depth) -> Bool {
      switch self {
      case .quick: depth == .quick || depth == .always
      case .full: depth != .quick
      case .allButLists: depth == .always || depth == .full
      case .lists: depth == .lists
      }
    }
  }

  fileprivate enum Depth { case quick, always, full, lists }

  /// What is looked at, what is said while it is, and what is said when even the looking fails.
  private struct Part: Sendable {
    let depth: Depth
    let doing: Words
    let unreadable: Words
    let problems: @Sendable (StoreCheck) throws -> [Words]
  }

  private static let parts: [Part] = [
    Part(depth: .quick, doing: readingFile, unreadable: "The file cannot be read to its end: it is damaged.") {
      try FileCheck(db: $0.db).structure("quick_check")
    },
    Part(depth: .full, doing: readingFile, unreadable: "The file cannot be read to its end: it is damaged.") {
      try FileCheck(db: $0.db).structure("integrity_check")
    },
    Part(
      depth: .always, doing: "Following what points at what ..",
      unreadable: "What points at what cannot be read to its end."
    ) {
      try FileCheck(db: $0.db).references()
    },
    Part(depth: .always, doing: readingFile, unreadable: "The settings of the store cannot be read.") {
      try FileCheck(db: $0.db).settings()
    },
    Part(depth: .always, doing: readingFile, unreadable: "The drafts cannot be read to their end.") {
      try KeptCheck(db: $0.db).drafts()
    },
    Part(depth: .quick, doing: readingJournal, unreadable: "The end of the journal cannot be read.") {
      try JournalCheck(db: $0.db).problems(inLast: 20)
    },
    Part(depth: .full, doing: readingJournal, unreadable: "The journal cannot be read to its end.") {
      try JournalCheck(db: $0.db).problems()
    },
    Part(
      depth: .full, doing: "Comparing the records with the journal ..",
      unreadable: "The records cannot be compared with the journal to the end."
    ) {
      try Replay(db: $0.db).problems()
    },
    Part(
      depth: .lists, doing: "Comparing the lists with the records ..",
      unreadable: "The lists cannot be compared with the records to the end."
    ) {
      try ListCheck(db: $0.db, session: $0.session).problems()
    },
    Part(depth: .full, doing: "Reading the access log ..", unreadable: "The access log cannot be read to its end.") {
      try KeptCheck(db: $0.db).looks() + AccessCheck(db: $0.db).problems()
    },
    Part(
      depth: .full, doing: "Reading what was erased ..",
      unreadable: "The list of what was erased cannot be read to its end."
    ) {
      try Tombstones(db: $0.db).problems()
    },
  ]
  private static let readingFile: Words = "Reading the file .."
  private static let readingJournal: Words = "Reading the journal .."

  /// One sentence a problem, with how many and without a name; empty when all is well.
  /// - Parameter tell: called with what is done next, each time it is something else.
  func problems(_ scope: Scope, tell: (Words) -> Void) throws -> [Words] {
    var problems: [Words] = []
    var told: Words?
    for part in Self.parts where scope.holds(part.depth) {
      if part.doing != told { tell(part.doing) }
      told = part.doing
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
  static func unlessZero(_ count: Int, _ key: String) -> [Words] { count == 0 ? [] : [Words(key, String(count))] }
}
