import Testing

@testable import caseload

@Suite struct DeadlinesTests {
  private let start = ContinuousClock.now

  @Test func withNothingDueItWaitsForEver() {
    var deadlines = Deadlines()
    #expect(deadlines.milliseconds(from: start) == nil)
    #expect(deadlines.takeDue(at: start) == nil)
    deadlines.set(.lock, at: start)
    deadlines.set(.lock, at: nil)
    #expect(deadlines.milliseconds(from: start) == nil)
  }

  @Test func itWaitsUntilTheMomentAndNotAMomentLess() {
    var deadlines = Deadlines()
    deadlines.set(.lock, at: start.advanced(by: .seconds(600) + .nanoseconds(1)))
    #expect(deadlines.milliseconds(from: start) == 600_001)
    #expect(deadlines.takeDue(at: start.advanced(by: .seconds(600))) == nil)
    #expect(deadlines.takeDue(at: start.advanced(by: .seconds(601))) == .lock)
    #expect(deadlines.takeDue(at: start.advanced(by: .seconds(601))) == nil)
  }

  @Test func whatIsOverdueIsDueNow() {
    var deadlines = Deadlines()
    deadlines.set(.lock, at: start)
    #expect(deadlines.milliseconds(from: start.advanced(by: .seconds(3600))) == 0)
  }
}
