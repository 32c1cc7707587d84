import CStore
import Domain
import Glibc

/// Encrypts and opens files with age, and proves as far as it can be proved that what came out is whole.
package enum Sealing {
  /// The first line of every file of age.
  static let intro = "age-encryption.org/v1"

  /// Writes a text encrypted to a new file. The text is on no disk in the clear.
  package static func write(
    _ text: String, to path: String, for recipients: Recipients, age: Age = .installed
  ) throws(StoreError) {
    let bytes = Array(text.utf8)
    let memory = cstore_memory_file()
    guard memory >= 0 else { throw PartFile.failure(path, -memory) }
    defer { close(memory) }
    guard put(bytes, into: memory), lseek(memory, 0, SEEK_SET) == 0 else { throw PartFile.failure(path, errno) }
    let part = try PartFile(for: path, isOurs: false)
    try seal(memory, count: Int64(bytes.count), into: part.descriptor, called: path, for: recipients, age: age)
    try part.finish()
  }

  /// Encrypts what a descriptor holds.
  /// - Parameters:
  ///   - count: how many bytes it holds.
  ///   - name: the file as a person knows it.
  static func seal(
    _ input: Int32, count: Int64, into output: Int32, called name: String, for recipients: Recipients, age: Age
  ) throws(StoreError) {
    let ending = try age.run(["--encrypt", "--recipients-file", recipients.path], input: input, output: output)
    guard ending.isGood else { throw refusal(ending, name, recipients) }
    guard let written = SealedFile(output), written.holds(count) else {
      throw .damaged(Words("The encrypted file {1} did not come out whole, so it was thrown away. Try again.", name))
    }
  }

  private static func refusal(_ ending: Age.Ending, _ name: String, _ recipients: Recipients) -> StoreError {
    if ending.messages.contains("recipient") {
      return .unavailable(
        Words(
          "A key in {1} is not whole, so nothing was encrypted. Copy each key again from its owner.", recipients.path))
    }
    if ending.messages.lowercased().contains("no space left on device") {
      return .unavailable(Words("The disk is full: {1} was not written. Make room and try again.", name))
    }
    return .unavailable(Words("The program age stopped before {1} was whole, so it was thrown away. Try again.", name))
  }

  /// Whether a file was made by age.
  package static func isSealed(_ path: String) -> Bool { SmallFile.text(path)?.utf8.starts(with: intro.utf8) ?? false }

  /// Opens an encrypted file into another.
  static func unseal(_ path: String, into output: Int32, with identities: [String], age: Age) throws(StoreError) {
    try reading(path, with: identities) { arguments, input throws(StoreError) in
      try age.run(arguments, input: input, output: output)
    }
  }

  /// Opens an encrypted file and compares it with what went into it, without writing it anywhere.
  static func compare(_ path: String, with plain: Int32, identities: [String], age: Age) throws(StoreError) {
    var place: off_t = 0
    var isSame = true
    try reading(path, with: identities) { arguments, input throws(StoreError) in
      try age.run(arguments, input: input) { piece in
        isSame = read(plain, at: place, count: piece.count) == Array(piece)
        place += off_t(piece.count)
        return isSame
      }
    }
    guard isSame, place == lseek(plain, 0, SEEK_END) else {
      throw .damaged(Words("The encrypted file {1} did not come out whole, so it was thrown away. Try again.", path))
    }
  }

  private static func reading(
    _ path: String, with identities: [String], _ run: ([String], Int32) throws(StoreError) -> Age.Ending
  ) throws(StoreError) {
    for identity in identities { try Identities.check(identity) }
    let input = open(path, O_RDONLY | O_CLOEXEC)
    guard input >= 0 else {
      throw .unavailable(Words("{1} cannot be read: {2}.", path, String(cString: strerror(errno))))
    }
    defer { close(input) }
    let ending = try run(["--decrypt"] + identities.flatMap { ["--identity", $0] }, input)
    guard ending.isGood else {
      if ending.messages.contains("no identity matched") {
        throw .refused(
          Words("The identity given does not open {1}. Use the one of somebody it was encrypted to.", path))
      }
      throw .damaged(Words("{1} could not be opened: it is damaged or not whole. Use another copy.", path))
    }
  }

  private static func read(_ descriptor: Int32, at place: off_t, count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let got = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress?.advanced(by: done), count - done, place + off_t(done))
      }
      if got <= 0 { break }
      done += got
    }
    return Array(bytes.prefix(done))
  }

  private static func put(_ bytes: [UInt8], into descriptor: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }
}

/// What can be seen of an encrypted file without a key: where its header ends, and so how much it holds.
struct SealedFile {
  private let payload: Int64

  /// - Parameter descriptor: an open file; nil when it does not begin as files of age do.
  init?(_ descriptor: Int32) {
    var facts = stat()
    var head = [UInt8](repeating: 0, count: 1 << 16)
    let count = pread(descriptor, &head, head.count, 0)
    guard fstat(descriptor, &facts) == 0, count > 0, head.starts(with: (Sealing.intro + "\n").utf8) else { return nil }
    // The last line of the header begins with three hyphens.
    let mark = Array("\n--- ".utf8)
    guard let last = (0..<max(0, count - mark.count)).first(where: { head[$0..<$0 + mark.count].elementsEqual(mark) }),
      let end = head[(last + mark.count)..<count].firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    payload = Int64(facts.st_size) - Int64(end) - 1
  }

  /// Whether exactly so many bytes can be in it: 16 for the nonce, and 16 for each piece of 64 KiB.
  func holds(_ count: Int64) -> Bool { payload == 16 + count + 16 * max(1, (count + 65_535) / 65_536) }
}
