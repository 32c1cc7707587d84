package import Domain
import Glibc

/// Why a file could not be written.
package struct OutputError: Error, Hashable, Sendable {
  package let words: Words
  /// A rule said no; otherwise the disk did.
  package let isRefusal: Bool

  package init(words: Words, isRefusal: Bool = false) {
    self.words = words
    self.isRefusal = isRefusal
  }
}

/// The one way in which a file with records in it is written: new, readable by its owner alone, whole or not at all.
package enum OutputFile {
  /// - Throws: `OutputError` when something stands there already or it cannot be written.
  package static func write(_ text: String, to path: String) throws(OutputError) {
    guard !path.isEmpty else { throw OutputError(words: "Give the file a name.") }
    // O_EXCL and O_NOFOLLOW: never over another file, never through a link somebody laid there.
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    guard fchmod(file, 0o600) == 0, writeAll(Array(text.utf8), file), fsync(file) == 0 else {
      let error = failure(path)
      unlink(path)
      throw error
    }
  }

  private static func failure(_ path: String) -> OutputError {
    let code = errno
    if code == EEXIST || code == ELOOP {
      return OutputError(words: Words("{1} is there already; choose another name.", path), isRefusal: true)
    }
    return OutputError(words: Words("{1} cannot be written: {2}.", path, String(cString: strerror(code))))
  }

  private static func writeAll(_ bytes: [UInt8], _ file: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let written = bytes[done...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      done += written
    }
    return true
  }
}
