import Glibc
import Store

/// How long the checks of a store take: `bench-fill STORE LOGIN checks`. The longest slice of the light check is what a key
/// may have to wait at most when nobody pressed one before.
enum CheckTimes {
  static func measure(_ store: Store) throws {
    try time("quick check") { _ = try store.maintain(.quickCheck) }
    try time("full check") { _ = try store.maintain(.check) }
    for name in ["light check", "light check, not thorough"] {
      var check = LightCheck()
      var (slices, longest, isFinished) = (0, Duration.zero, false)
      try time(name) {
        while !isFinished {
          let begin = ContinuousClock.now
          isFinished = try check.slice(of: store, until: { false })
          longest = max(longest, ContinuousClock.now - begin)
          slices += 1
        }
      }
      print("  \(slices) slices, the longest \(milliseconds(longest)) ms")
    }
    for every in [1, 10, 50] { try measureWaiting(store, every: every) }
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    print("peak memory: \(usage.ru_maxrss / 1024) MB")
  }

  /// Somebody presses a key every so many milliseconds: how long until the check lets it through.
  private static func measureWaiting(_ store: Store, every: Int) throws {
    var check = LightCheck()
    var longest = Duration.zero
    let end = ContinuousClock.now + .seconds(2)
    while ContinuousClock.now < end {
      let pressed = ContinuousClock.now + .milliseconds(every)
      if try check.slice(of: store, until: { ContinuousClock.now >= pressed }) { check = LightCheck() }
      longest = max(longest, ContinuousClock.now - pressed)
    }
    print("a key after \(every) ms waits at most \(milliseconds(longest)) ms")
  }

  private static func time(_ name: String, _ body: () throws -> Void) throws {
    let begin = ContinuousClock.now
    try body()
    print("\(name): \(milliseconds(ContinuousClock.now - begin)) ms")
  }

  private static func milliseconds(_ duration: Duration) -> Double { (duration / .microseconds(1)).rounded() / 1000 }
}
