import Domain
import Glibc

/// A copy that is to be looked into or restored. An encrypted one is opened into an unfinished file beside the store,
/// which is gone with this value.
package final class RestoreSource {
  /// As the person named it.
  package let name: String
  /// The plain copy.
  let path: String
  package let content: BackupContent
  private let opened: PartFile?

  /// - Parameters:
  ///   - name: a name on the shelf, or the path of a file (with a slash in it).
  ///   - store: the store that is to be restored.
  ///   - identities: files with keys, for an encrypted copy.
  /// - Throws: `refused` when there is no such copy, it is encrypted and no key is given, or the key does not open it;
  ///   `damaged` when it is not whole.
  package convenience init(_ name: String, of store: String, identities: [String] = []) throws(StoreError) {
    try self.init(name, of: store, identities: identities, age: .installed)
  }

  init(_ name: String, of store: String, identities: [String], age: Age) throws(StoreError) {
    self.name = name
    let file = try Self.file(name, of: store)
    if Sealing.isSealed(file) {
      let opened = try Self.open(file, name, of: store, identities, age)
      self.opened = opened
      path = opened.path
    } else {
      opened = nil
      path = file
    }
    content = try BackupContent.read(path)
  }

  private static func file(_ name: String, of store: String) throws(StoreError) -> String {
    if name.contains("/") {
      guard Facts(name)?.isFile ?? false else { throw .refused(Words("There is no file {1}.", name)) }
      return name
    }
    let entries = BackupShelf(store: store).entries
    let wanted = entries.filter {
      [$0.name.text, $0.name.text + ".age"].contains(name) || $0.name.text == name + ".db"
    }
    guard let entry = wanted.first else {
      throw .refused(
        Words(
          "There is no copy {1} on the shelf. caseload restore shows what there is; a file elsewhere is named with its folder.",
          name))
    }
    guard entry.isVerified else {
      throw .refused(Words("{1} is a damaged store that was moved aside, not a copy. Choose another.", name))
    }
    return entry.path
  }

  private static func open(
    _ file: String, _ name: String, of store: String, _ identities: [String], _ age: Age
  ) throws(StoreError) -> PartFile {
    guard !identities.isEmpty else {
      throw .refused(Words("{1} is encrypted. Give the file with your key: --identity FILE.", name))
    }
    let folder = FileRefusals.folder(of: store)
    if let facts = Facts(file) {
      try FreeSpace.requireForCopy(of: facts.size, in: folder, least: FreeSpace.leastForSaving)
    }
    let part = try PartFile(
      for: "\(folder)/\(StagedStore.opened)\(getpid())-\(UInt32.random(in: 0...(.max))).db", isOurs: true)
    try Sealing.unseal(file, into: part.descriptor, with: identities, age: age)
    return part
  }
}
