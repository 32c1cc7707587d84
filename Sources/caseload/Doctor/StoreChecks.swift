import Domain
import Store

/// The store, and its backups.
extension DoctorCheck {
  static let store = [
    DoctorCheck("store", "Store") { facts in
      switch facts.soundness {
      case .none: .ok("There is no store yet: the screens make one.")
      case .unavailable:
        .fail("The store cannot be opened.", mend: "caseload check says why; look also at what else is wrong here.")
      case .damaged(let found):
        .fail(
          Words("The quick check has found something wrong (sentences: {1}).", String(found)),
          mend: "See what it is with caseload check; bring back a backup with caseload restore.")
      case .sound: .ok("The quick check found nothing wrong.", hint: "caseload check looks at everything.")
      }
    }
  ]

  static let copies = [
    DoctorCheck("backup", "Backup", backup),
    DoctorCheck("backup_encryption", "Backup keys", backupEncryption),
    DoctorCheck("sqlite", "SQLite") { facts in
      guard facts.sqlite.mayLoseCommitsOfWriteAheadLogs else { return .ok(Words("Version {1}.", facts.sqlite.text)) }
      return .ok(
        Words(
          "Version {1}. It can lose changes of files with a write-ahead log (3.7.0 to 3.51.2); a store has none: it uses a rollback journal.",
          facts.sqlite.text))
    },
  ]

  private static let day: Int64 = 86_400_000

  private static func backup(_ facts: DoctorFacts) -> Verdict {
    let mend: Words = "Make one with caseload backup; while the screens are open one is made every day."
    guard let age = facts.copyAge.map({ max(0, $0) }) else {
      return facts.hasStore
        ? .fail("There is no verified backup.", mend: mend) : .ok("There is no store yet, so there is nothing to copy.")
    }
    if facts.copyIsCurrent { return .ok("The newest verified backup holds everything that is in the store.") }
    let found = Words("The newest verified backup is {1} old.", ClockWatch.length(age))
    if age / day >= 8 { return .fail(found, mend: mend) }
    return age / day >= 2 ? .warn(found, mend: mend) : .ok(found)
  }

  private static func backupEncryption(_ facts: DoctorFacts) -> Verdict {
    if facts.hasRecipients, !facts.hasAge {
      return .fail(
        "Backups should be encrypted, but the program age is not installed.", mend: "Install the Debian package age.")
    }
    guard facts.hasRecipients else {
      return .warn(
        "Backups are not encrypted: who can read their folder can read everything.",
        mend: "Put the public keys of at least two people into recipients.txt beside the store (age-keygen makes keys)."
      )
    }
    return facts.copiesAreEncrypted.contains(false)
      ? .warn(
        "New backups are encrypted; older ones are not.",
        mend: "They go by themselves in time; remove them earlier if they must not stay readable.")
      : .ok("Backups are encrypted.")
  }
}
