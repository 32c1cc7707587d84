import CStore
package import Domain
import Glibc
import Synchronization

/// A file in the making. Its name ends in ".part" until it is whole, and a lock that dies with the process shows that
/// somebody still works on it; what nobody works on is swept away.
final class PartFile: Sendable {
  static let suffix = ".part"

  /// The name it will have.
  let file: String
  var path: String { file + Self.suffix }
  let descriptor: Int32
  /// Nothing is left to be taken away: it has its name, or it was taken away already.
  private let isOver = Mutex(false)

  /// Makes an empty file that only its owner can read.
  /// - Parameter isOurs: the name is one that only this program gives, so what a killed run left under it may go. In a
  ///   folder of the person's own nothing is taken away.
  init(for file: String, isOurs: Bool) throws(StoreError) {
    self.file = file
    guard Facts(file) == nil else { throw Self.exists(file) }
    descriptor = try Self.make(file + Self.suffix, isOurs)
  }

  deinit {
    remove()
    close(descriptor)
  }

  /// Takes the file away unless it is finished; who still has it open may go on reading. Only once: a thread that lets
  /// go of it later must not take away the next file that was begun under this name.
  func remove() {
    isOver.withLock { isOver in
      guard !isOver else { return }
      isOver = true
      unlink(path)
      unlink(path + "-journal")
    }
  }

  /// Everything that was written is on the disk afterwards, and the file has its name; or it is gone. Nothing may have it
  /// open in SQLite any more.
  /// - Parameter state: the moment the file shows as its last change; nil leaves it.
  func finish(state: FileState? = nil) throws(StoreError) {
    if let state { state.put(on: descriptor) }
    guard fsync(descriptor) == 0 else { throw Self.failure(file, errno) }
    switch cstore_name(path, file) {
    case 0: isOver.withLock { $0 = true }
    case EEXIST: throw Self.exists(file)
    case let code: throw Self.failure(file, code)
    }
    do throws(StoreError) {
      try Self.flushFolder(of: file)
    } catch {
      // A name that may be gone tomorrow must not look like a copy, nor be in the way when it is tried again.
      unlink(file)
      throw error
    }
  }

  /// Removes what killed runs have left in a folder.
  /// - Parameter isOurs: whether this program would give a file this name; everything else stays.
  static func sweep(_ folder: String, isOurs: (_ file: String) -> Bool) {
    for name in FolderNames.of(folder) where name.hasSuffix(suffix) {
      if isOurs(String(name.dropLast(suffix.utf8.count))) { removeUnused("\(folder)/\(name)") }
    }
  }

  private static func make(_ path: String, _ isOurs: Bool) throws(StoreError) -> Int32 {
    for isFirst in [true, false] {
      let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      if descriptor < 0, errno == EEXIST, isFirst, isOurs {
        removeUnused(path)
        continue
      }
      guard descriptor >= 0 else {
        if errno == EEXIST { throw inTheWay(path) }
        throw .unavailable(Words("{1} cannot be made: {2}.", path, String(cString: strerror(errno))))
      }
      fchmod(descriptor, 0o600)
      // Somebody who sweeps may have come between the two calls; then the file is gone and is made again.
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0, stillThere(descriptor) { return descriptor }
      close(descriptor)
    }
    throw inTheWay(path)
  }

  private static func inTheWay(_ path: String) -> StoreError {
    .refused(
      Words(
        "{1} is in the way: a program is writing it just now, or one was stopped while it did. Wait, or remove it.",
        path))
  }

  private static func stillThere(_ descriptor: Int32) -> Bool {
    var facts = stat()
    return fstat(descriptor, &facts) == 0 && facts.st_nlink > 0
  }

  private static func removeUnused(_ path: String) {
    let descriptor = open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
      unlink(path)
      unlink(path + "-journal")
    }
    close(descriptor)
  }

  static func flushFolder(of path: String) throws(StoreError) {
    let folder = FileRefusals.folder(of: path)
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(folder, errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(folder, errno) }
  }

  static func failure(_ path: String, _ code: Int32) -> StoreError {
    .unavailable(Words("{1} could not be written: {2}.", path, String(cString: strerror(code))))
  }

  private static func exists(_ file: String) -> StoreError {
    .refused(Words("{1} exists already. Choose another name for the copy.", file))
  }
}

/// When a file was last written, to the nanosecond. A copy shows the state of the store it was made of, so that it can
/// be told without looking inside whether the store has changed since.
package struct FileState: Hashable, Codable, Sendable {
  let seconds: Int
  let nanoseconds: Int

  package init?(of path: String) {
    var facts = stat()
    guard lstat(path, &facts) == 0 else { return nil }
    seconds = facts.st_mtim.tv_sec
    nanoseconds = facts.st_mtim.tv_nsec
  }

  package var instant: Instant { Instant(milliseconds: Int64(seconds) * 1000 + Int64(nanoseconds) / 1_000_000) }

  func put(on descriptor: Int32) {
    let time = timespec(tv_sec: seconds, tv_nsec: nanoseconds)
    _ = [time, time].withUnsafeBufferPointer { futimens(descriptor, $0.baseAddress) }
  }
}

/// The names in a folder; none when it cannot be read.
enum FolderNames {
  static func of(_ folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(entry.pointee.d_reclen)) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
