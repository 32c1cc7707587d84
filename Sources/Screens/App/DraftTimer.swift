import Cells
import Domain

/// When typed text has to be kept, so that at most five seconds or fifty characters of it can ever be lost: after a
/// pause, after some characters, on leaving a field, and from time to time when somebody types on without a pause.
struct DraftTimer {
  /// Without a key for so long, in milliseconds, the text is kept.
  static let pause: Int64 = 2000
  /// Nor does text wait longer than this, however slowly and steadily it is typed.
  static let longest: Int64 = 4000
  /// After so many characters it is kept when the key has been shown, so that the key waits for nothing.
  static let early = 40
  /// After so many it is kept before they are shown: a paste, or keys that came all at once.
  static let most = 50
  /// After a keep that did not succeed.
  static let again: Int64 = 5000

  private var first: Instant?
  private var last = Instant(milliseconds: 0)
  private var characters = 0
  private var isAsked = false
  private var refusedAt: Instant?

  mutating func typed(_ key: Key, at now: Instant) {
    first = first ?? now
    last = now
    characters += Self.characters(of: key)
  }

  /// The field was left, or another screen was opened over it.
  mutating func left() { isAsked = first != nil }

  mutating func kept() { self = DraftTimer() }

  /// The text is as it was when it was last kept; only the cursor has moved, which can wait for the pause.
  mutating func keptBefore() {
    isAsked = false
    characters = 0
  }

  mutating func notKept(at now: Instant) { refusedAt = now }

  var isFull: Bool { characters >= Self.most && refusedAt == nil }

  /// Milliseconds until something has to be kept; nil when there is nothing. A clock that was set back counts as time
  /// that has passed: rather once too often than not.
  func wait(at now: Instant) -> Int? {
    guard let first else { return nil }
    if let refusedAt { return Self.left(of: Self.again, since: refusedAt, now) }
    if isAsked || characters >= Self.early { return 0 }
    return min(Self.left(of: Self.pause, since: last, now), Self.left(of: Self.longest, since: first, now))
  }

  /// Whether a pause, or the longest time, is over.
  func isPause(at now: Instant) -> Bool {
    guard let first else { return false }
    return Self.left(of: Self.pause, since: last, now) == 0 || Self.left(of: Self.longest, since: first, now) == 0
  }

  private static func left(of span: Int64, since start: Instant, _ now: Instant) -> Int {
    let passed = now.milliseconds - start.milliseconds
    return passed < 0 ? 0 : Int(max(0, span - passed))
  }

  /// Taking a character out counts like typing one: it too would have to be done again.
  private static func characters(of key: Key) -> Int {
    switch key {
    case .character, .backspace, .delete: 1
    case .paste(let text): text.count
    case .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .wordLeft,
      .wordRight, .function, .control:
      0
    }
  }
}
