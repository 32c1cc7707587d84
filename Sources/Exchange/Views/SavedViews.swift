import Domain
import Glibc

/// The file with the views of one login. It holds no record: names of views, and codes.
package struct SavedViews: Hashable, Sendable {
  package let path: String
  /// More than anybody's views take.
  private static let mostBytes = 1 << 20

  package init(path: String) { self.path = path }

  /// The views of a throw-away store lie beside it and go with it.
  package init(beside store: String) { self.init(path: Self.folder(of: store) + "/views.json") }

  /// - Returns: no views where there is no file.
  package func read() throws(ViewError) -> ViewFile {
    // Not waiting: under the name there might be a pipe.
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return ViewFile() }
      throw errno == ELOOP
        ? ViewError(Words("The file of saved views, {1}, is a link: put the file itself there.", path)) : unreadable()
    }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0 else { throw unreadable() }
    guard facts.st_mode & S_IFMT == S_IFREG, facts.st_size <= Self.mostBytes else {
      throw ViewError(
        Words("{1} is no file of saved views, or too large for one: move it away. The usual list is shown.", path))
    }
    return try ViewFile(bytes(of: file, atMost: Int(facts.st_size)), path)
  }

  /// Reads the file again, changes it and puts it in its place whole: another window may have written meanwhile.
  package func change(_ edit: (inout ViewFile) throws(ViewError) -> Void) throws(ViewError) {
    let folder = Self.folder(of: path)
    guard Self.make(folder) else { throw unwritable() }
    let lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0 else { throw unwritable() }
    defer { close(lock) }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      throw ViewError("Another window is saving a view just now. Try again.", isRefusal: true)
    }
    var file = try read()
    try edit(&file)
    try write(file.text)
    guard fsync(lock) == 0 else { throw unwritable() }
  }

  private func write(_ text: String) throws(ViewError) {
    let part = path + ".part"
    // Whoever was writing it is gone: the lock is ours.
    unlink(part)
    do {
      try OutputFile.write(text, to: part)
    } catch {
      throw ViewError(error.words)
    }
    guard rename(part, path) == 0 else {
      let error = unwritable()
      unlink(part)
      throw error
    }
  }

  private func bytes(of file: Int32, atMost most: Int) throws(ViewError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: most)
    var used = 0
    while used < bytes.count {
      let count = bytes.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress?.advanced(by: used), $0.count - used) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw unreadable() }
      if count == 0 { break }
      used += count
    }
    return Array(bytes.prefix(used))
  }

  private func unreadable() -> ViewError {
    ViewError(
      Words(
        "The file of saved views, {1}, cannot be read ({2}): the usual list is shown.", path,
        String(cString: strerror(errno))))
  }

  private func unwritable() -> ViewError {
    ViewError(
      Words("The view could not be saved: {1} cannot be written ({2}).", path, String(cString: strerror(errno))))
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Makes the folders that are missing, closed to others.
  private static func make(_ folder: String) -> Bool {
    if access(folder, F_OK) == 0 { return true }
    let parent = self.folder(of: folder)
    return (parent == folder || make(parent)) && (mkdir(folder, 0o700) == 0 || errno == EEXIST)
  }
}
