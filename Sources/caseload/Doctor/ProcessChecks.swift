import Domain
import Glibc
import Store

/// Whether a crash could leave what was in memory on the disk.
struct CoreDumpCheck: Examination {
  static let check = "core_dumps"
  static let title: Words = "Core dumps"

  /// The largest core dump that is allowed, in bytes.
  let limit: UInt64
  let isDumpable: Bool

  static func here() -> CoreDumpCheck {
    var limits = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limits)
    return CoreDumpCheck(limit: UInt64(limits.rlim_cur), isDumpable: PlaceFacts.isDumpable)
  }

  var finding: Finding {
    limit == 0 || !isDumpable
      ? ok("Off for this program.")
      : warn(
        "On: a crash could leave names in a file.", mend: "Set ulimit -c 0 before the program is started.")
  }
}

/// Whether what the program makes is for its user only.
struct UmaskCheck: Examination {
  static let check = "umask"
  static let title: Words = "New files"

  let mask: mode_t

  static func here() -> UmaskCheck {
    let mask = umask(0o077)
    umask(mask)
    return UmaskCheck(mask: mask)
  }

  var finding: Finding {
    mask & 0o077 == 0o077
      ? ok("Only for you (umask 077).")
      : fail("Others could read what the program makes.", mend: "Set umask 077 before the program is started.")
  }
}

/// Where an editor may put its files: in memory, for this user only (platform M11).
struct EditorFolderCheck: Examination {
  static let check = "editor_folder"
  static let title: Words = "Editor folder"

  enum Answer: Equatable { case none, unsafe, onDisk, good }
  let answer: Answer

  static func of(_ folder: String?, _ devices: BlockDevices) -> EditorFolderCheck {
    guard let folder, let facts = PlaceFacts(folder) else { return EditorFolderCheck(answer: .none) }
    guard facts.isOwn, facts.mode & 0o077 == 0, !facts.isLink else { return EditorFolderCheck(answer: .unsafe) }
    let isInMemory = ["tmpfs", "ramfs"].contains(devices.mount(of: folder)?.type)
    return EditorFolderCheck(answer: isInMemory ? .good : .onDisk)
  }

  var finding: Finding {
    switch answer {
    case .good: ok("In memory, and only for you.")
    case .none:
      ok("There is none (XDG_RUNTIME_DIR), so notes are not written in an editor outside the program.")
    case .unsafe:
      warn(
        "The folder that XDG_RUNTIME_DIR names is open to others.",
        mend: "Log in anew, so that the system makes one for you; until then leave editors alone.")
    case .onDisk:
      warn(
        "The folder that XDG_RUNTIME_DIR names lies on a disk, where an editor's copies stay.",
        mend: "Log in anew, so that the system makes one in memory; until then leave editors alone.")
    }
  }
}
