import Domain
import Store

/// How old the newest verified copy is (platform Q3). A copy gets its name only when it has been verified.
struct BackupCheck: Examination {
  static let check = "backup"
  static let title: Words = "Backup"

  /// Milliseconds since the newest copy was made; nil without one.
  let age: Int64?
  /// Whether the store has not been written since.
  let isCurrent: Bool
  let hasStore: Bool

  private static let day: Int64 = 86_400_000

  /// The names that verified copies have: `daily-2026-11-22.db`, `copy-1795341600000.db.age`.
  static func isCopy(_ name: String) -> Bool {
    let isKnown = ["daily-", "weekly-", "monthly-", "copy-", "schema-"].contains { name.hasPrefix($0) }
    return isKnown && (name.hasSuffix(".db") || name.hasSuffix(".db.age"))
  }

  static func of(store: PlaceFacts?, copies: [PlaceFacts], now: Instant) -> BackupCheck {
    let newest = copies.map(\.changed).max()
    return BackupCheck(
      age: newest.map { now.milliseconds - $0 }, isCurrent: newest.map { $0 >= store?.changed ?? 0 } ?? false,
      hasStore: store != nil)
  }

  var finding: Finding {
    let mend: Words = "Make one with caseload backup; while the screens are open one is made every day."
    guard let age else {
      return hasStore
        ? fail("There is no verified backup.", mend: mend) : ok("There is no store yet, so there is nothing to copy.")
    }
    if isCurrent { return ok("The newest verified backup holds everything that is in the store.") }
    let days = max(0, age / Self.day)
    let found = Words("The newest verified backup is {1} old.", ClockWatch.length(max(0, age)))
    if days >= 8 { return fail(found, mend: mend) }
    return days >= 2 ? warn(found, mend: mend) : ok(found)
  }
}

/// Whether backups can be read by who takes the disk.
struct BackupEncryptionCheck: Examination {
  static let check = "backup_encryption"
  static let title: Words = "Backup keys"

  let hasRecipients: Bool
  let hasAge: Bool
  let areEncrypted: [Bool]

  var finding: Finding {
    if hasRecipients, !hasAge {
      return fail(
        "Backups should be encrypted, but the program age is not installed.", mend: "Install the Debian package age.")
    }
    guard hasRecipients else {
      return warn(
        "Backups are not encrypted: who can read their folder can read everything.",
        mend: "Put the public keys of at least two people into recipients.txt beside the store (age-keygen makes keys)."
      )
    }
    return areEncrypted.contains(false)
      ? warn(
        "New backups are encrypted; older ones are not.",
        mend: "They go by themselves in time; remove them earlier if they must not stay readable.")
      : ok("Backups are encrypted.")
  }
}
