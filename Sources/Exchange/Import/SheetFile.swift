import Domain
import Glibc

/// Reads a whole file that somebody chose.
package enum SheetFile {
  /// A file this large is no spreadsheet; it is refused before it fills the memory.
  private static let limit = 200_000_000

  /// - Throws: `OutputError` with a sentence that says what is wrong with the file.
  package static func read(_ path: String) throws(OutputError) -> [UInt8] {
    let path = FolderListing.expanded(path)
    // O_NONBLOCK: a pipe with nobody at its other end must not hang the screen.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw failure() }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw failure() }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw OutputError(words: "This is a folder or a device, not a file.")
    }
    guard status.st_size <= limit else {
      throw OutputError(words: "This file is too large for a spreadsheet. Was the right file chosen?")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size))
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count > 0 { bytes += buffer.prefix(count) } else if errno != EINTR { throw failure() }
    }
  }

  private static func failure() -> OutputError {
    OutputError(words: Words("This file cannot be read: {1}.", String(cString: strerror(errno))))
  }
}
