import Domain
import Store

/// Which SQLite library is in use (platform M3).
struct SQLiteCheck: Examination {
  static let check = "sqlite"
  static let title: Words = "SQLite"

  let version: SQLiteLibrary.Version

  var finding: Finding {
    guard version.mayLoseCommitsOfWriteAheadLogs else { return ok(Words("Version {1}.", version.text)) }
    return ok(
      Words(
        "Version {1}. It can lose changes of files with a write-ahead log (3.7.0 to 3.51.2); a store has none: it uses a rollback journal.",
        version.text))
  }
}

/// Whether the store is sound, as far as that can be said at once.
struct SoundCheck: Examination {
  static let check = "store"
  static let title: Words = "Store"

  enum Answer: Equatable { case none, unavailable, damaged(found: Int), sound }
  let answer: Answer

  var finding: Finding {
    switch answer {
    case .none: ok("There is no store yet: the screens make one.")
    case .unavailable:
      fail("The store cannot be opened.", mend: "caseload check says why; look also at what else is wrong here.")
    case .damaged(let found):
      fail(
        Words("The quick check has found something wrong (sentences: {1}).", String(found)),
        mend: "See what it is with caseload check; bring back a backup with caseload restore.")
    case .sound: ok("The quick check found nothing wrong.", hint: "caseload check looks at everything.")
    }
  }
}
