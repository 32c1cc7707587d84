import Domain

/// Where the store lies.
extension DoctorCheck {
  static let place = [
    DoctorCheck("permissions", "Permissions", permissions),
    DoctorCheck("links", "Links") { facts in
      if facts.isLink {
        return .fail("The store or its folder is a link.", mend: "Name the file itself, not a link to it.")
      }
      return facts.names > 1
        ? .fail("The store has a second name (a hard link).", mend: "Remove the other name: two names damage a store.")
        : .ok("None.")
    },
    DoctorCheck("file_system", "File system") { facts in
      guard let name = facts.unsafeFileSystem else { return .ok("A disk of this computer.") }
      return .fail(
        Words("A shared or network disk ({1}), where a store gets damaged.", name),
        mend: "Move the store to a folder on this computer.")
    },
    DoctorCheck("space", "Free space", space),
    DoctorCheck("disk_encryption", "Disk encryption", diskEncryption),
    DoctorCheck("swap", "Swap", swap),
  ]

  private static func permissions(_ facts: DoctorFacts) -> Verdict {
    if facts.places.isEmpty { return .ok("There is nothing yet that could be read.") }
    guard facts.places.allSatisfy(\.isOwn) else {
      return .fail(
        "The store, its folder or its backups belong to somebody else.",
        mend: "Keep the store in a folder of your own, or have it given to you (chown).")
    }
    guard facts.places.allSatisfy({ $0.mode & 0o077 == 0 }) else {
      return .fail(
        "Others may look into the store, its folder or its backups.",
        mend: "Close them: chmod 700 for the folders, chmod 600 for the files in them.")
    }
    return .ok("Only you can read the store, its folder and its backups.")
  }

  private static let (least, little): (Int64, Int64) = (50_000_000, 500_000_000)

  private static func space(_ facts: DoctorFacts) -> Verdict {
    guard let free = facts.free else {
      return .warn("It cannot be told how much room there is.", mend: "Look with: df -h")
    }
    let found = Words("{1} MB are free where the store lies.", String(free / 1_000_000))
    if free < least { return .fail(found, mend: "Make room: below 50 MB saving and backups may fail.") }
    return free < little ? .warn(found, mend: "Make room soon: every backup is a whole copy.") : .ok(found)
  }

  /// Whether whoever takes the disk can read the store.
  private static func diskEncryption(_ facts: DoctorFacts) -> Verdict {
    switch facts.disk {
    case .encrypted: .ok("The disk is encrypted (LUKS).")
    case .byFileSystem: .ok("The folder is encrypted (fscrypt).")
    case .open:
      .warn(
        "The disk is not encrypted: who takes the computer or the disk can read the store.",
        mend: "Ask for disk encryption (LUKS) on this computer; on a server, whoever runs it.")
    case .inMemory:
      .warn(
        "The store lies in memory and is gone when the computer is switched off.",
        mend: "Move the store to a folder on a disk.")
    case .unknown:
      .warn(
        "It cannot be told whether the disk is encrypted.",
        mend: "Ask whoever runs this computer whether its disk is encrypted.")
    }
  }

  /// Whether memory that is put on the disk can be read there.
  private static func swap(_ facts: DoctorFacts) -> Verdict {
    if facts.swapIsEncrypted.isEmpty { return .ok("None.") }
    if facts.swapIsEncrypted.contains(false) {
      return .warn(
        "Not encrypted: what was in memory may stay readable on the disk.",
        mend: "Ask for encrypted swap, or for none (swapoff), on this computer.")
    }
    return facts.swapIsEncrypted.contains(nil)
      ? .warn(
        "It cannot be told whether it is encrypted.",
        mend: "Ask whoever runs this computer whether its swap is encrypted.") : .ok("Encrypted.")
  }
}
