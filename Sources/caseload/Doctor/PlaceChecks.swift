import Domain
import Store

/// Whether only its owner can read what lies there (platform M1).
struct PermissionCheck: Examination {
  static let check = "permissions"
  static let title: Words = "Permissions"

  /// The store, its folder and the folder of the backups; nil for what is not there.
  let store: PlaceFacts?
  let folder: PlaceFacts?
  let backups: PlaceFacts?

  var finding: Finding {
    let places = [store, folder, backups].compactMap { $0 }
    if places.isEmpty { return ok("There is nothing yet that could be read.") }
    guard places.allSatisfy(\.isOwn) else {
      return fail(
        "The store, its folder or its backups belong to somebody else.",
        mend: "Keep the store in a folder of your own, or have it given to you (chown).")
    }
    guard places.allSatisfy({ $0.mode & 0o077 == 0 }) else {
      return fail(
        "Others may look into the store, its folder or its backups.",
        mend: "Close them: chmod 700 for the folders, chmod 600 for the files in them.")
    }
    return ok("Only you can read the store, its folder and its backups.")
  }
}

/// Whether the store has exactly one name: two names damage it.
struct LinkCheck: Examination {
  static let check = "links"
  static let title: Words = "Links"

  let isLink: Bool
  let names: UInt64

  var finding: Finding {
    if isLink {
      return fail("The store or its folder is a link.", mend: "Name the file itself, not a link to it.")
    }
    if names > 1 {
      return fail(
        "The store has a second name (a hard link).", mend: "Remove the other name: two names damage a store.")
    }
    return ok("None.")
  }
}

/// Whether the disk keeps what SQLite needs: locks and flushes.
struct FileSystemCheck: Examination {
  static let check = "file_system"
  static let title: Words = "File system"

  /// The name of a file system that is not safe; nil for others.
  let unsafeName: String?

  var finding: Finding {
    guard let unsafeName else { return ok("A disk of this computer.") }
    return fail(
      Words("A shared or network disk ({1}), where a store gets damaged.", unsafeName),
      mend: "Move the store to a folder on this computer.")
  }
}

/// Whether there is room to save and to make backups (platform Q6).
struct SpaceCheck: Examination {
  static let check = "space"
  static let title: Words = "Free space"

  /// In bytes; nil when it cannot be told.
  let free: Int64?

  private static let least: Int64 = 50_000_000
  private static let little: Int64 = 500_000_000

  var finding: Finding {
    guard let free else {
      return warn("It cannot be told how much room there is.", mend: "Look with: df -h")
    }
    let found = Words("{1} MB are free where the store lies.", String(free / 1_000_000))
    if free < Self.least { return fail(found, mend: "Make room: below 50 MB saving and backups may fail.") }
    return free < Self.little ? warn(found, mend: "Make room soon: every backup is a whole copy.") : ok(found)
  }
}
