import CCurses
import Cells

/// The way from the terminal's bytes and the process's signals to events. A class, because a session that is only
/// borrowed changes it.
final class TerminalInput {
  private let clock = ContinuousClock()
  private let escapeDelay: Duration
  private var decoder: KeyDecoder
  private var lastInput: ContinuousClock.Instant
  private var waiting: [TerminalSession.Event] = []
  private var isGone = false

  /// More of a burst of text may follow within this time.
  private static let burstGap: Duration = .milliseconds(20)
  /// A paste that stands still for so long has lost its end.
  private static let pasteGap: Duration = .seconds(5)
  /// Nobody types Esc and `[` so quickly; a slow link may part them so far.
  private static let sequenceFactor = 5
  /// The same for a secret, in milliseconds: nobody waits for an Esc there.
  private static let sequenceGap: Int32 = 500

  init(escapeDelay: Duration) {
    self.escapeDelay = escapeDelay
    lastInput = clock.now
    let extra = KeySequence.capabilities.compactMap { capability -> (bytes: [UInt8], key: Key)? in
      guard let string = ccurses_key_bytes(capability.name) else { return nil }
      let bytes = Array(String(cString: string).utf8)
      return bytes.count > 1 && bytes.first == KeyDecoder.escape ? (bytes, capability.key) : nil
    }
    decoder = KeyDecoder(extra: extra)
  }

  static var size: Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    ccurses_size(&columns, &rows)
    return Size(columns: Int(columns), rows: Int(rows))
  }

  var hasWaitingKey: Bool {
    if waiting.isEmpty {
      let event = next(waiting: .zero)
      if event != .idle { waiting.append(event) }
    }
    if case .key = waiting.first { return true }
    return false
  }

  func next(waiting limit: Duration?) -> TerminalSession.Event {
    if !waiting.isEmpty { return waiting.removeFirst() }
    let deadline = limit.map { clock.now.advanced(by: $0) }
    while true {
      if let event = news() ?? decoded() { return event }
      let now = clock.now
      let flush = flushTime
      if let flush, flush <= now {
        if case .key(let key) = decoder.next(isFinal: true) { return .key(key) }
        continue
      }
      if read(waitingUntil: [deadline, flush].compactMap(\.self).min(), now: now) { continue }
      if let deadline, deadline <= clock.now { return .idle }
    }
  }

  /// What was typed before belongs to the screen before: it is dropped.
  func nextSecret(into line: SecretLine) -> SecretEvent {
    waiting.removeAll()
    if !decoder.isEmpty { _ = decoder.next(isFinal: true) }
    while true {
      switch news() {
      case .hangUp: return .hangUp
      case .resize(let size): return .resize(size)
      case .key, .idle, nil: break
      }
      if let event = line.nextEvent() { return event }
      // Esc alone, or the beginning of a key: more of that would have come at once.
      guard ccurses_wait(line.isInSequence ? Self.sequenceGap : -1) != 0 else {
        line.endSequence()
        continue
      }
      if line.read({ Int(ccurses_read($0, Int32($1))) }) < 0 { isGone = true }
    }
  }

  /// When bytes that are no whole key have to make sense as they are; nil when there are none.
  private var flushTime: ContinuousClock.Instant? {
    if decoder.isEmpty { return nil }
    if decoder.isInPaste { return lastInput.advanced(by: Self.pasteGap) }
    if decoder.isBurst { return lastInput.advanced(by: Self.burstGap) }
    return lastInput.advanced(by: decoder.isLoneEscape ? escapeDelay : escapeDelay * Self.sequenceFactor)
  }

  private func decoded() -> TerminalSession.Event? {
    while !decoder.isBurst {
      switch decoder.next() {
      case .key(let key): return .key(key)
      case .nothing: continue
      case .incomplete: return nil
      }
    }
    return nil
  }

  private func news() -> TerminalSession.Event? {
    let news = UInt32(bitPattern: ccurses_take_news())
    if isGone || news & ccurses_hangup.rawValue != 0 {
      isGone = true
      return .hangUp
    }
    if news & ccurses_stop.rawValue != 0 {
      ccurses_suspend(0)
    } else if news & ccurses_resumed.rawValue != 0 {
      ccurses_resume()
      ccurses_update_size()
    } else if news & ccurses_resized.rawValue != 0 {
      ccurses_update_size()
    } else {
      return nil
    }
    return .resize(Self.size)
  }

  /// - Returns: whether anything came in, the end of the terminal included.
  private func read(waitingUntil deadline: ContinuousClock.Instant?, now: ContinuousClock.Instant) -> Bool {
    let milliseconds = deadline.map { Self.milliseconds(now.duration(to: $0)) } ?? -1
    guard ccurses_wait(milliseconds) != 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = Int(ccurses_read(&buffer, Int32(buffer.count)))
    if count < 0 { isGone = true }
    if count > 0 {
      decoder.feed(buffer.prefix(count))
      lastInput = clock.now
    }
    return true
  }

  /// Rounded up, so that the wait is not over a moment before its time.
  private static func milliseconds(_ duration: Duration) -> Int32 {
    let (seconds, attoseconds) = duration.components
    if seconds < 0 || attoseconds < 0 { return 0 }
    return Int32(clamping: seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
