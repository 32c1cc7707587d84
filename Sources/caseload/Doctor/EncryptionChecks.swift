import Domain
import Store

/// Whether who takes the disk can read the store (platform E2).
struct DiskEncryptionCheck: Examination {
  static let check = "disk_encryption"
  static let title: Words = "Disk encryption"

  enum Answer: Equatable { case encrypted, byFileSystem, open, inMemory, unknown }
  let answer: Answer

  static func of(_ folder: String, _ devices: BlockDevices) -> DiskEncryptionCheck {
    if PlaceFacts.isEncrypted(folder) { return DiskEncryptionCheck(answer: .byFileSystem) }
    return disk(PlaceFacts(folder)?.disk ?? "", folder, devices)
  }

  /// - Parameter number: the disk of the folder, "major:minor".
  static func disk(_ number: String, _ folder: String, _ devices: BlockDevices) -> DiskEncryptionCheck {
    if let isEncrypted = devices.isEncrypted(number: number) {
      return DiskEncryptionCheck(answer: isEncrypted ? .encrypted : .open)
    }
    let mount = devices.mount(of: folder)
    if ["tmpfs", "ramfs"].contains(mount?.type) { return DiskEncryptionCheck(answer: .inMemory) }
    let isEncrypted = mount?.disk.flatMap { devices.isEncrypted(name: $0) }
    return DiskEncryptionCheck(answer: isEncrypted.map { $0 ? .encrypted : .open } ?? .unknown)
  }

  var finding: Finding {
    switch answer {
    case .encrypted: ok("The disk is encrypted (LUKS).")
    case .byFileSystem: ok("The folder is encrypted (fscrypt).")
    case .open:
      warn(
        "The disk is not encrypted: who takes the computer or the disk can read the store.",
        mend: "Ask for disk encryption (LUKS) on this computer; on a server, whoever runs it.")
    case .inMemory:
      warn(
        "The store lies in memory and is gone when the computer is switched off.",
        mend: "Move the store to a folder on a disk.")
    case .unknown:
      warn(
        "It cannot be told whether the disk is encrypted.",
        mend: "Ask whoever runs this computer whether its disk is encrypted.")
    }
  }
}

/// Whether memory that is put on the disk can be read there.
struct SwapCheck: Examination {
  static let check = "swap"
  static let title: Words = "Swap"

  /// One answer a swap space; nil where it cannot be told.
  let areEncrypted: [Bool?]

  /// - Parameter disk: the disk number of a file, for swap files.
  static func of(_ devices: BlockDevices, disk: (String) -> String? = { PlaceFacts($0)?.disk }) -> SwapCheck {
    let lines = (SmallFile.text("\(devices.proc)/swaps") ?? "").split(separator: "\n").dropFirst()
    return SwapCheck(
      areEncrypted: lines.map { line in
        let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
        guard words.count > 1 else { return nil }
        let path = String(words[0])
        if words[1] == "file" { return disk(path).flatMap { devices.isEncrypted(number: $0) } }
        let name = SmallFile.lastName(of: path)
        // Swap of that kind stays in memory, packed.
        return name.hasPrefix("zram") ? true : devices.isEncrypted(name: name)
      })
  }

  var finding: Finding {
    if areEncrypted.isEmpty { return ok("None.") }
    if areEncrypted.contains(false) {
      return warn(
        "Not encrypted: what was in memory may stay readable on the disk.",
        mend: "Ask for encrypted swap, or for none (swapoff), on this computer.")
    }
    if areEncrypted.contains(nil) {
      return warn(
        "It cannot be told whether it is encrypted.",
        mend: "Ask whoever runs this computer whether its swap is encrypted.")
    }
    return ok("Encrypted.")
  }
}
