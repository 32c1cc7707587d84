package import Cells
import Glibc

/// What came of typing a secret.
package enum SecretEvent: Equatable {
  /// Enter was pressed.
  case entered
  /// Esc, Ctrl-C or Ctrl-U took everything back.
  case cleared
  case resize(Size)
  /// As with keys: the link is gone or the process was asked to end.
  case hangUp
}

/// A line that is typed and never shown. Its bytes lie in one place that is kept out of swap where the system allows
/// it, and are wiped; they never become a `String`, whose copies nobody could find again.
package final class SecretLine {
  /// Longer than any password that PAM takes (PAM_MAX_RESP_SIZE is 512).
  package static let capacity = 512

  static let bytes = 2 * capacity
  private let memory: UnsafeMutablePointer<UInt8>
  private var count = 0
  /// What was read and not looked at yet, behind the secret in the same memory.
  private var unread = 0..<0
  private var sequence: [UInt8] = []
  private var isInPaste = false
  private var pending: SecretEvent?

  package init() {
    memory = .allocate(capacity: Self.bytes)
    memory.initialize(repeating: 0, count: Self.bytes)
    mlock(memory, Self.bytes)
  }

  deinit {
    explicit_bzero(memory, Self.bytes)
    munlock(memory, Self.bytes)
    memory.deallocate()
  }

  package var isEmpty: Bool { count == 0 }

  /// Whether exactly this letter was typed.
  package func isOnly(_ letter: Unicode.Scalar) -> Bool { count == 1 && UInt32(memory[0]) == letter.value }

  /// Lends the secret as a C string, and wipes it afterwards.
  package func use<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    memory[count] = 0
    defer { wipe() }
    return memory.withMemoryRebound(to: CChar.self, capacity: count + 1) { body($0) }
  }

  package func wipe() {
    explicit_bzero(memory, Self.bytes)
    count = 0
    unread = 0..<0
    sequence = []
    isInPaste = false
  }

  // MARK: Bytes

  /// What has come of the bytes read so far; nil when more are wanted.
  func nextEvent() -> SecretEvent? {
    digest()
    defer { pending = nil }
    return pending
  }

  var isInSequence: Bool { !sequence.isEmpty }

  /// Reads what has come; what was typed after Enter is not there any more.
  /// - Returns: as the reader says, -1 when the terminal is gone.
  func read(_ reader: (UnsafeMutablePointer<UInt8>, Int) -> Int) -> Int {
    let got = reader(memory + Self.capacity, Self.capacity)
    unread = Self.capacity..<Self.capacity + max(0, got)
    return got
  }

  /// Nothing more came: an Esc alone takes everything back, the torso of a key is dropped.
  func endSequence() {
    if sequence == [Self.escape] { clear() }
    sequence = []
  }

  private func digest() {
    while pending == nil, let index = unread.first {
      unread = unread.dropFirst()
      take(memory[index])
      memory[index] = 0
    }
    if case .entered? = pending { dropUnread() }
  }

  private func dropUnread() {
    for index in unread { memory[index] = 0 }
    unread = 0..<0
  }

  private func take(_ byte: UInt8) {
    if isInSequence { return takeInSequence(byte) }
    switch byte {
    case Self.escape: sequence = [byte]
    // The end of a line that came with a pasted password.
    case 0x0A, 0x0D: if !isInPaste { pending = .entered }
    case 0x03, 0x15: clear()
    case 0x08, 0x7F: erase()
    case 0x20...: if count < Self.capacity - 1 { append(byte) }
    default: break
    }
  }

  private func append(_ byte: UInt8) {
    memory[count] = byte
    count += 1
  }

  /// Takes back a whole letter, however many bytes it has.
  private func erase() {
    var isWhole = count == 0
    while !isWhole {
      count -= 1
      isWhole = count == 0 || memory[count] & 0xC0 != 0x80
      memory[count] = 0
    }
  }

  private func clear() {
    for index in 0..<count { memory[index] = 0 }
    count = 0
    pending = .cleared
  }

  // MARK: Keys that are no letters

  private static let escape: UInt8 = 0x1B

  private func takeInSequence(_ byte: UInt8) {
    sequence.append(byte)
    if sequence.count == 2 {
      if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O") { return }
      // Esc, and then something of its own.
      sequence = []
      clear()
      return
    }
    guard (0x40...0x7E).contains(byte) || sequence.count > 16 else { return }
    switch String(decoding: sequence.dropFirst(2), as: UTF8.self) {
    case "200~": isInPaste = true
    case "201~": isInPaste = false
    // Esc, as some terminals send it.
    case "27u": clear()
    default: break
    }
    sequence = []
  }
}
