import Domain
import GRDB
import Glibc

/// What was erased, as identifiers in a file beside the store, so that an older copy of the store can be told.
///
/// An erasure is on the list, and on disk, before its commit: a crash between the two leaves somebody on the list who is
/// still in the store, and the next idle turn or restore erases them; the other order could leave somebody who comes
/// back with a backup and is on no list. A commit that is refused takes its lines back.
struct ErasureList {
  struct Entry: Hashable {
    let key: RecordKey
    let erasure: Identifier
    let day: Day

    var line: String { "\(key.kind.rawValue) \(key.id.text) \(erasure.text) \(day.iso)\n" }

    init(key: RecordKey, erasure: Identifier, day: Day) {
      self.key = key
      self.erasure = erasure
      self.day = day
    }

    init?(_ line: Substring) {
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 4, let kind = StoredNames.present.known(kind: words[0]), let id = Identifier(text: words[1]),
        let erasure = Identifier(text: words[2]), let day = Day(iso: words[3])
      else { return nil }
      self.init(key: RecordKey(kind, id), erasure: erasure, day: day)
    }
  }

  static let name = "erased.ids"
  /// Begins the line of an erasure that was refused after it was listed.
  private static let struck = "not"
  let path: String

  init(besideStoreAt store: String) { path = FileRefusals.folder(of: store) + "/" + Self.name }

  /// What is on the list; a line that was cut off by a crash is left out.
  func entries() throws -> [Entry] {
    guard Facts(path) != nil else { return [] }
    let lines = try text().split(separator: "\n")
    let struck = Set(
      lines.filter { $0.hasPrefix(Self.struck + " ") }.compactMap {
        Identifier(text: String($0.dropFirst(Self.struck.count + 1)))
      })
    return lines.compactMap(Entry.init).filter { !struck.contains($0.erasure) }
  }

  private func text() throws -> String {
    do {
      return String(decoding: try SmallFile.bytes(path, atMost: .max, followsLinks: false), as: UTF8.self)
    } catch {
      throw failure(error.reason)
    }
  }

  /// Where the lines of one erasure stand, to take them back.
  struct Added {
    let before: off_t
    let after: off_t
    let erasures: [Identifier]
  }

  /// Adds lines and waits until they are on disk.
  func add(_ entries: [Entry]) throws -> Added {
    let isNew = Facts(path) == nil
    let file = open(path, O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure() }
    defer { close(file) }
    guard flock(file, LOCK_EX) == 0, fchmod(file, 0o600) == 0 else { throw failure() }
    let before = lseek(file, 0, SEEK_END)
    // After a line that a crash cut off, the first new one must not become a part of it.
    let text = (before > 0 ? "\n" : "") + entries.map(\.line).joined()
    let erasures = Array(Set(entries.map(\.erasure))).sorted()
    do {
      guard write(Array(text.utf8), to: file), fsync(file) == 0 else { throw failure() }
      if isNew { try syncFolder() }
    } catch {
      _ = shorten(file, to: before, erasures)
      throw error
    }
    return Added(before: before, after: lseek(file, 0, SEEK_END), erasures: erasures)
  }

  /// The erasure was refused after all: its lines go. If another program has written behind them, they are struck out.
  /// - Returns: whether they count no more.
  func takeBack(_ added: Added) -> Bool {
    let file = open(path, O_RDWR | O_APPEND | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    guard flock(file, LOCK_EX) == 0 else { return false }
    let isLast = lseek(file, 0, SEEK_END) == added.after
    return isLast ? shorten(file, to: added.before, added.erasures) : strike(added.erasures, in: file)
  }

  private func shorten(_ file: Int32, to size: off_t, _ erasures: [Identifier]) -> Bool {
    guard ftruncate(file, size) == 0 else { return strike(erasures, in: file) }
    fsync(file)
    return true
  }

  private func strike(_ erasures: [Identifier], in file: Int32) -> Bool {
    let isWritten = write(Array(("\n" + erasures.map { "\(Self.struck) \($0.text)\n" }.joined()).utf8), to: file)
    fsync(file)
    return isWritten
  }

  private func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }

  private func syncFolder() throws {
    let folder = open(FileRefusals.folder(of: path), O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { throw failure() }
    defer { close(folder) }
    guard fsync(folder) == 0 else { throw failure() }
  }

  private func failure(_ reason: String? = nil) -> StoreError {
    .unavailable(
      Words(
        "The list of erased people, {1}, cannot be read or written: {2}. Nobody was erased.", path,
        reason ?? String(cString: strerror(errno))))
  }
}

extension ErasureList {
  /// Erases again who is on the list beside a store and in it: after a restore of an older copy, or a crash. Every
  /// restore calls this on the restored file before anybody may read it, outside a transaction, and calls
  /// `Cleaning.run` after it.
  /// - Returns: how many erasures were done again.
  static func reapply(in db: Database, at path: String, session: Session) throws -> Int {
    let groups = Dictionary(grouping: try ErasureList(besideStoreAt: path).entries(), by: \.erasure)
    var count = 0
    for (erasure, entries) in groups.sorted(by: { $0.key < $1.key }) {
      guard try entries.contains(where: { try db.record($0.key.kind, $0.key.id) != nil }) else { continue }
      try db.inTransaction(.immediate) {
        try again(erasure, entries, db, path, session)
        return .commit
      }
      count += 1
    }
    return count
  }

  /// The lines stand already. The copy has forgotten why; that it was done, it knows from here on.
  private static func again(
    _ erasure: Identifier, _ entries: [Entry], _ db: Database, _ path: String, _ session: Session
  ) throws {
    let listed = entries.map(\.key)
    let people = listed.filter { $0.kind == .applicant }.map(\.id)
    var random = SystemRandomNumberGenerator()
    let isForgotten = try db.record(.erasure, erasure) == nil
    let reasons = ErasureRun.Reasons(
      id: isForgotten ? erasure : Identifier(at: session.clock.now(), using: &random),
      day: entries.map(\.day).min() ?? session.today, words: againReason.english)
    let scope = try ErasureScope(db, people: people, listed: listed)
    let found = try ErasureRun(db: db, session: session.again(db), scope: scope).run(reasons)
    let known = Set(entries.map(\.key))
    let new = found.filter { !known.contains($0.key) }
    if !new.isEmpty { _ = try ErasureList(besideStoreAt: path).add(new) }
  }

  static let againReason: Words = "Erased before, and again because an older copy had it."
}
