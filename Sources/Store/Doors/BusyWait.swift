import Glibc

/// Waits while another program has the file: 5 seconds, asking again every few milliseconds.
///
/// SQLite's own busy timeout asks ten times a second, always after the same pauses. A program that saves without pause
/// lets go of the file only for moments, and another one could miss them all for 5 seconds.
///
/// Unchecked, because SQLite calls it only from the one connection that it waits for, and that one is not shared.
final class BusyWait: @unchecked Sendable {
  private var began = ContinuousClock.now
  private var asked = ContinuousClock.now
  /// How long to wait just now.
  var patience = BusyWait.usual

  static let usual = Duration.seconds(5)

  /// - Parameter tries: how often it has been asked for the same lock.
  /// - Returns: whether to try again.
  func goesOn(after tries: Int) -> Bool {
    // SQLite counts on from an earlier wait when a copy of pages is what waits: a pause means that this is a new one.
    let now = ContinuousClock.now
    if tries == 0 || now - asked > .milliseconds(100) { began = now }
    asked = now
    guard .now - began < patience else { return false }
    usleep(.random(in: 500...8_000))
    return true
  }
}
