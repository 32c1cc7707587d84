import Glibc

/// Why a file could not be read or written.
package enum FileProblem: Error, Hashable, Sendable {
  /// The number of the system's error.
  case system(Int32)
  /// A folder, a pipe or a device.
  case notAFile
  case tooLarge

  /// In the system's words.
  package var reason: String {
    switch self {
    case .system(let code): String(cString: strerror(code))
    case .notAFile: String(cString: strerror(EISDIR))
    case .tooLarge: String(cString: strerror(EFBIG))
    }
  }

  package var isMissing: Bool { self == .system(ENOENT) || self == .system(ENOTDIR) }
  package var isLink: Bool { self == .system(ELOOP) }

  fileprivate static var last: FileProblem { .system(errno) }
}

/// The one way to read and write a small file whole. What is written is its owner's alone, and whole or not at all.
package enum SmallFile {
  /// - Parameters:
  ///   - limit: bytes; a larger file is refused before it fills the memory.
  ///   - isCut: a larger file is read as far as the limit instead.
  ///   - followsLinks: false where somebody else may have laid a link.
  ///   - takesPipes: waits for what is no file, as for what another program writes; otherwise that is refused.
  package static func bytes(
    _ path: String, atMost limit: Int = 1 << 20, isCut: Bool = false, followsLinks: Bool = true,
    takesPipes: Bool = false
  ) throws(FileProblem) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | (followsLinks ? 0 : O_NOFOLLOW) | (takesPipes ? 0 : O_NONBLOCK))
    guard file >= 0 else { throw .last }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0 else { throw .last }
    guard takesPipes || facts.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard isCut || facts.st_size <= limit else { throw .tooLarge }
    // Files of the kernel say that they are empty.
    return try read(file, atMost: limit, isCut: isCut, expecting: Int(facts.st_size))
  }

  private static func read(
    _ file: Int32, atMost limit: Int, isCut: Bool, expecting: Int
  ) throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(expecting, limit))
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .last }
      if count == 0 { return bytes }
      let room = limit - bytes.count
      bytes += buffer.prefix(min(count, room))
      if count > room {
        if isCut { return bytes }
        throw .tooLarge
      }
    }
  }

  /// At most 64 KiB of a file; nil when it cannot be read.
  package static func text(_ path: String) -> String? {
    (try? bytes(path, atMost: 1 << 16, isCut: true)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Makes a new file: never over another one, and never through a link that somebody laid there.
  package static func create(_ path: String, _ bytes: [UInt8]) throws(FileProblem) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .last }
    defer { close(file) }
    guard fchmod(file, 0o600) == 0, send(bytes, to: file), fsync(file) == 0 else {
      let problem = FileProblem.last
      unlink(path)
      throw problem
    }
  }

  /// Puts a file in the place of what stands there, whole. The caller holds what keeps other writers away, and flushes
  /// the folder.
  package static func replace(_ path: String, _ bytes: [UInt8]) throws(FileProblem) {
    let part = path + ".part"
    // Whoever was writing it is gone.
    unlink(part)
    try create(part, bytes)
    guard rename(part, path) == 0 else {
      let problem = FileProblem.last
      unlink(part)
      throw problem
    }
  }

  /// Writes everything to an open file or pipe; false, with `errno`, when that failed.
  package static func send(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { sent += count } else if count == 0 || errno != EINTR { return false }
    }
    return true
  }

  package static func trimmed(_ line: Substring) -> Substring {
    var line = line.drop { $0.isWhitespace }
    while line.last?.isWhitespace ?? false { line.removeLast() }
    return line
  }
}
