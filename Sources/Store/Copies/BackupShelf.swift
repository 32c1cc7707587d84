package import Domain
import Glibc

/// The copies that lie in the folder `backups` beside a store. What has a name there is whole and verified.
package struct BackupShelf: Sendable {
  package struct Entry: Hashable, Codable, Sendable {
    package let name: BackupName
    package let path: String
    /// In bytes.
    package let size: Int64
    /// When the store was last changed before this copy was made: everything up to then is in it.
    package let state: FileState

    package var upTo: Instant { state.instant }
    package var isEncrypted: Bool { name.isEncrypted }
    /// Whether it was checked when it was made; only a damaged store that was moved aside was not.
    package var isVerified: Bool { if case .damaged = name.slot { false } else { true } }
  }

  /// The store whose copies these are.
  package let store: String
  package var folder: String { FileRefusals.folder(of: store) + "/backups" }

  package init(store path: String) { store = path }

  /// What is there, the newest first.
  package var entries: [Entry] {
    let found = FolderNames.of(folder).compactMap { text -> Entry? in
      let path = "\(folder)/\(text)"
      guard let name = BackupName(text), let facts = Facts(path), facts.isFile, let state = FileState(of: path)
      else { return nil }
      return Entry(name: name, path: path, size: facts.size, state: state)
    }
    return found.sorted { ($0.upTo, $0.name.text) > ($1.upTo, $1.name.text) }
  }

  /// The newest verified copy; nil when there is none.
  package var newest: Entry? { entries.first(where: \.isVerified) }

  /// Whether some verified copy holds the store as it is now.
  package var isCurrent: Bool {
    guard let now = FileState(of: store) else { return false }
    return entries.contains { $0.isVerified && $0.state == now }
  }

  /// Whether today's copy is still to be made: there is none of today, and something has changed since the last one.
  package func isDailyDue(on today: Day) -> Bool { !entries.contains { $0.name.slot == .daily(today) } && !isCurrent }

  /// What can be said of a copy without restoring it.
  package enum Look: Sendable {
    case content(BackupContent)
    /// Encrypted, and no key was given.
    case encrypted
    /// Moved aside because it could not be read.
    case damaged
    /// It cannot be read now, and why.
    case unreadable(Words)
  }

  /// - Parameter identities: files with keys, for encrypted copies.
  package func look(into entry: Entry, identities: [String] = []) -> Look {
    guard entry.isVerified else { return .damaged }
    if entry.isEncrypted, identities.isEmpty { return .encrypted }
    do {
      return .content(try RestoreSource(entry.name.text, of: store, identities: identities).content)
    } catch {
      return error.sentences.first.map(Look.unreadable) ?? .damaged
    }
  }

  package func path(of slot: BackupSlot, isEncrypted: Bool) -> String {
    "\(folder)/\(BackupName(slot, isEncrypted: isEncrypted).text)"
  }

  /// Makes the folder, closed to others, and takes away what killed runs have left in it.
  func prepare() throws(StoreError) {
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw .unavailable(Words("The folder {1} cannot be made: {2}.", folder, String(cString: strerror(errno))))
    }
    var facts = stat()
    guard stat(folder, &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR else {
      throw .unavailable(Words("{1} is not a folder. Move it away: copies of the store belong there.", folder))
    }
    guard facts.st_mode & 0o077 == 0 || chmod(folder, 0o700) == 0 else {
      throw .unavailable(
        Words("Others may look into {1}, so no copy was made there. Close it with: chmod 700 {1}", folder))
    }
    // The first copy is on the disk only when its folder is; one that an earlier run made may not be yet.
    try PartFile.flushFolder(of: folder)
    PartFile.sweep(folder, isOurs: BackupParts.isOurs)
    PartFile.sweep(FileRefusals.folder(of: store), isOurs: StagedStore.isOurs)
  }

  /// Takes away or renames what is too old to stay as it is.
  func rotate(today: Day) throws(StoreError) {
    for step in BackupRotation.steps(for: entries.map(\.name), today: today) {
      switch step {
      case .rename(let name, let new):
        guard rename("\(folder)/\(name.text)", "\(folder)/\(new.text)") == 0 else {
          throw PartFile.failure("\(folder)/\(new.text)", errno)
        }
      case .remove(let name): unlink("\(folder)/\(name.text)")
      }
    }
  }
}
