import Domain
import Glibc

/// Other programs of this person that have a store open. Only where a file must be replaced as a whole does it matter:
/// they would go on in the old one. Elsewhere SQLite's own locks are enough.
enum ProgramsWithStore {
  static func refuseAny(_ path: String) throws(StoreError) {
    guard FolderNames.of("/proc").contains(where: { isOpen(path, in: $0) }) else { return }
    throw .refused(
      Words(
        "Another window has {1} open. It is damaged and must be replaced as a whole: leave the other window first.",
        path))
  }

  private static func isOpen(_ path: String, in process: String) -> Bool {
    guard let number = Int32(process), number != getpid() else { return false }
    var wanted = stat()
    guard stat(path, &wanted) == 0 else { return false }
    let folder = "/proc/\(process)/fd"
    guard let stream = opendir(folder) else { return isHidden(process) }
    closedir(stream)
    return FolderNames.of(folder).contains { descriptor in
      var facts = stat()
      return stat("\(folder)/\(descriptor)", &facts) == 0 && facts.st_dev == wanted.st_dev
        && facts.st_ino == wanted.st_ino
    }
  }

  /// A program that keeps its memory from being dumped hides its files too, even from its own user. So a caseload of
  /// this user counts as one that has the store open.
  private static func isHidden(_ process: String) -> Bool {
    guard let status = SmallFile.text("/proc/\(process)/status") else { return false }
    let lines = status.split(separator: "\n")
    let name = lines.first { $0.hasPrefix("Name:") }.map { SmallFile.trimmed($0.dropFirst(5)) }
    let user = lines.first { $0.hasPrefix("Uid:") }?.split(whereSeparator: \.isWhitespace).dropFirst().first
    return name == "caseload" && user.map(String.init) == String(getuid())
  }
}
