import Domain
import Glibc
import Store

/// The file with the views of one login. It holds no record: names of views, and codes.
package struct SavedViews: Hashable, Sendable {
  package let path: String

  package init(path: String) { self.path = path }

  /// The views of a throw-away store lie beside it and go with it.
  package init(beside store: String) { self.init(path: Self.folder(of: store) + "/views.json") }

  /// - Returns: no views where there is no file.
  package func read() throws(ViewError) -> ViewFile {
    let bytes: [UInt8]
    do {
      bytes = try SmallFile.bytes(path, followsLinks: false)
    } catch {
      if error.isMissing { return ViewFile() }
      throw refusal(error)
    }
    return try ViewFile(bytes, path)
  }

  private func refusal(_ problem: FileProblem) -> ViewError {
    switch problem {
    case .notAFile, .tooLarge:
      ViewError(
        Words("{1} is no file of saved views, or too large for one: move it away. The usual list is shown.", path))
    case .system where problem.isLink:
      ViewError(Words("The file of saved views, {1}, is a link: put the file itself there.", path))
    case .system:
      ViewError(
        Words("The file of saved views, {1}, cannot be read ({2}): the usual list is shown.", path, problem.reason))
    }
  }

  /// Another window holds the lock for some milliseconds, and a program that is just being started for as long as it takes
  /// to begin: a second is waited for them.
  private static func take(_ lock: Int32) -> Bool {
    for _ in 0..<40 {
      if flock(lock, LOCK_EX | LOCK_NB) == 0 { return true }
      usleep(25_000)
    }
    return false
  }

  /// Reads the file again, changes it and puts it in its place whole: another window may have written meanwhile.
  package func change(_ edit: (inout ViewFile) throws(ViewError) -> Void) throws(ViewError) {
    let folder = Self.folder(of: path)
    guard Self.make(folder) else { throw unwritable() }
    let lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0 else { throw unwritable() }
    defer { close(lock) }
    guard Self.take(lock) else {
      throw ViewError("Another window is saving a view just now. Try again.", isRefusal: true)
    }
    var file = try read()
    try edit(&file)
    do {
      try SmallFile.replace(path, Array(file.text.utf8))
    } catch {
      throw unwritable(error)
    }
    guard fsync(lock) == 0 else { throw unwritable() }
  }

  private func unwritable(_ problem: FileProblem? = nil) -> ViewError {
    let reason = problem?.reason ?? String(cString: strerror(errno))
    return ViewError(Words("The view could not be saved: {1} cannot be written ({2}).", path, reason))
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
