import Domain
import Glibc

/// How much room is left on a disk, asked before something is written. A full disk has emptied the files
/// of other programs; with room to spare SQLite never meets one.
package enum FreeSpace {
  /// What must stay free for saving, in bytes: 50 MB.
  package static let leastForSaving: Int64 = 50 * megabyte
  static let megabyte: Int64 = 1_000_000

  /// Bytes that this user may still write where a file or folder lies; nil when the system does not say.
  package static func bytes(at path: String) -> Int64? {
    var facts = statvfs()
    guard statvfs(path, &facts) == 0 else { return nil }
    return Int64(clamping: UInt64(facts.f_bavail).multipliedReportingOverflow(by: UInt64(facts.f_frsize)).partialValue)
  }

  /// - Parameter least: bytes that must be free; 0 asks nothing.
  static func requireForSaving(at path: String, least: Int64) throws(StoreError) {
    guard least > 0, let free = bytes(at: path), free < least else { return }
    throw .unavailable(
      Words(
        "Only {1} MB are free where {2} lies: nothing was saved. Make room and save again; reading and export go on.",
        String(free / megabyte), path))
  }

  /// Room for a copy, and afterwards still for saving.
  /// - Parameter least: bytes that must stay free; 0 asks nothing.
  static func requireForCopy(of bytes: Int64, in folder: String, least: Int64) throws(StoreError) {
    guard least > 0, let free = self.bytes(at: folder), free < bytes + least else { return }
    throw .unavailable(
      Words(
        "A copy needs {1} MB and only {2} MB are free where {3} lies: none was made. Make room and try again.",
        String((bytes + least + megabyte - 1) / megabyte), String(free / megabyte), folder))
  }
}
