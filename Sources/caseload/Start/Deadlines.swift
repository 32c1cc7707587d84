/// What is due at which moment although nobody presses a key. The loop waits for a key until the earliest of them, and
/// for ever when there is none, so that an idle program costs nothing.
///
/// The moments are those of `ContinuousClock`, which on Linux also counts while a laptop sleeps.
struct Deadlines {
  /// One line an errand; of those that are due at once, the earlier line goes first.
  enum Errand: CaseIterable {
    /// Nobody has pressed a key for so long that the screen is locked.
    case lock
  }

  private var moments: [Errand: ContinuousClock.Instant] = [:]

  /// - Parameter moment: nil when the errand need not be run any more.
  mutating func set(_ errand: Errand, at moment: ContinuousClock.Instant?) { moments[errand] = moment }

  /// How long to wait for a key before something is due: 0 when it is due already, nil when nothing will be.
  func milliseconds(from now: ContinuousClock.Instant) -> Int? {
    moments.values.min().map { moment in
      let (seconds, attoseconds) = max(.zero, now.duration(to: moment)).components
      // Rounded up, so that the wait is not over a moment before its time.
      return Int(seconds) * 1000 + Int((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }
  }

  /// Takes an errand whose moment has come off the table; nil when there is none.
  mutating func takeDue(at now: ContinuousClock.Instant) -> Errand? {
    guard let errand = Errand.allCases.first(where: { moments[$0].map { $0 <= now } ?? false }) else { return nil }
    moments[errand] = nil
    return errand
  }
}
