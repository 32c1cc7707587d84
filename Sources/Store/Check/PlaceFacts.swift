import CStore
import Glibc

/// What can be said of a file or a folder without opening it.
package struct PlaceFacts: Sendable {
  /// The bits that say who may do what, such as 0o600.
  package let mode: UInt32
  package let isOwn: Bool
  package let isLink: Bool
  package let isFile: Bool
  /// Names that the file has.
  package let names: UInt64
  /// Milliseconds since 1970.
  package let changed: Int64
  /// The disk it lies on, as "major:minor".
  package let disk: String

  /// - Returns: nil when nothing is there, or nothing can be told.
  package init?(_ path: String) {
    var facts = stat()
    guard lstat(path, &facts) == 0 else { return nil }
    mode = facts.st_mode & 0o7777
    isOwn = facts.st_uid == geteuid()
    isLink = facts.st_mode & S_IFMT == S_IFLNK
    isFile = facts.st_mode & S_IFMT == S_IFREG
    names = UInt64(facts.st_nlink)
    changed = Int64(facts.st_mtim.tv_sec) * 1000 + Int64(facts.st_mtim.tv_nsec) / 1_000_000
    // As makedev(3) packs them; its macros do not reach Swift.
    let device = facts.st_dev
    let major = device >> 8 & 0xFFF | device >> 32 & ~0xFFF
    let minor = device & 0xFF | device >> 12 & ~0xFF
    disk = "\(major):\(minor)"
  }

  /// The folder that a file lies in.
  package static func folder(of path: String) -> String { FileRefusals.folder(of: path) }

  /// The name of the file system, when it is one on which a store gets damaged.
  package static func unsafeFileSystem(of folder: String) -> String? {
    FileRefusals.unsafeFileSystem(cstore_file_system(folder))
  }

  /// Whether the file system itself encrypts the folder.
  package static func isEncrypted(_ folder: String) -> Bool { cstore_is_encrypted_folder(folder) == 1 }

  /// Bytes that may still be written there.
  package static func free(in folder: String) -> Int64? {
    var facts = statvfs()
    guard statvfs(folder, &facts) == 0 else { return nil }
    return Int64(clamping: UInt64(facts.f_bavail) * UInt64(facts.f_frsize))
  }

  /// The names in a folder, without hidden ones; nil when it cannot be read.
  package static func names(in folder: String) -> [String]? { everyName(in: folder)?.filter { !$0.hasPrefix(".") } }

  /// Hidden ones too, sorted.
  package static func everyName(in folder: String) -> [String]? {
    guard let open = opendir(folder) else { return nil }
    defer { closedir(open) }
    var names: [String] = []
    while let entry = readdir(open) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether the process may leave a core dump behind.
  package static var isDumpable: Bool { cstore_is_dumpable() != 0 }
}
