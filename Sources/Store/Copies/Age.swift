import CStore
import Domain
import Glibc

/// The program age, which does all encryption there is here. It is looked for in folders that only the administrator
/// can change, never along PATH; it gets names of files and no secret, and it cannot ask for a passphrase.
package struct Age: Sendable {
  package static let installed = Age(folders: ["/usr/bin", "/usr/local/bin", "/bin"])

  /// Folders that are searched, in this order.
  let folders: [String]

  init(folders: [String]) { self.folders = folders }

  /// Where the program is; nil when it is not installed.
  package var program: String? {
    folders.map { $0 + "/age" }.first { path in
      var facts = stat()
      return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
    }
  }

  /// What a run ended with.
  struct Ending {
    /// Whether it said that all went well.
    let isGood: Bool
    /// What it wrote on its standard error, for telling causes apart; it may hold names of files.
    let messages: String
  }

  /// Runs the program until it ends.
  /// - Parameters:
  ///   - input: descriptor it reads from.
  ///   - output: descriptor it writes to.
  func run(_ arguments: [String], input: Int32, output: Int32) throws(StoreError) -> Ending {
    let started = try start(arguments, input: input, output: output)
    return started.wait()
  }

  /// Runs the program and hands over what it writes, piece by piece, as it comes.
  func run(_ arguments: [String], input: Int32, take: (ArraySlice<UInt8>) -> Bool) throws(StoreError) -> Ending {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Self.unstartable(errno) }
    // The child gets copies of what it may have; all other descriptors are closed in it.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    let started: Started
    do {
      started = try start(arguments, input: input, output: ends[1])
      close(ends[1])
    } catch {
      close(ends[1])
      throw error
    }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var isWanted = true
    while true {
      let count = read(ends[0], &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      // Read to the end all the same: a program whose pipe breaks ends badly.
      if isWanted { isWanted = take(buffer[..<count]) }
    }
    return started.wait()
  }

  private func start(_ arguments: [String], input: Int32, output: Int32) throws(StoreError) -> Started {
    guard let program else { throw Self.missing }
    let errors = cstore_memory_file()
    guard errors >= 0 else { throw Self.unstartable(-errors) }
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    let child = cstore_start(program, words, input, output, errors)
    guard child > 0 else {
      close(errors)
      throw Self.unstartable(-child)
    }
    return Started(child: child, errors: errors)
  }

  private struct Started {
    let child: pid_t
    let errors: Int32

    func wait() -> Ending {
      var status: Int32 = 0
      while waitpid(child, &status, 0) < 0, errno == EINTR {}
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = pread(errors, &buffer, buffer.count, 0)
      close(errors)
      return Ending(isGood: status == 0, messages: String(decoding: buffer.prefix(max(0, count)), as: UTF8.self))
    }
  }

  static let missing = StoreError.unavailable(
    "The program age is not installed, so nothing could be encrypted or opened. Install it (Debian package age).")

  private static func unstartable(_ code: Int32) -> StoreError {
    .unavailable(Words("The program age could not be started: {1}. Try again.", String(cString: strerror(code))))
  }
}
