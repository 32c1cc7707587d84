import CDisk
import Glibc

/// How a harness is to run, from its arguments.
struct Plan {
  var seed: UInt64 = 1
  /// How long: whole rounds with one seed after another, or less than a round when there is no time for it. nil: one
  /// whole round.
  var minutes: Double?
  /// At most so many cases of each round, chosen by the seed; nil: all.
  var cases: Int?
  /// Only operations of this name.
  var only: String?
  /// Only the fault that is called so, such as "read 107".
  var fault: String?

  /// How many things are done in a day; the last third of a whole one has an import larger than SQLite's memory.
  var daySteps: Int { cases == nil ? 60 : 32 }

  var operations: [Operation] { Operation.table.filter { only == nil || $0.name == only } }

  /// Chooses among the cases of a round; where the time may be too short for all, in an order of chance.
  func choose<T>(_ all: [T]) -> [T] {
    var memory = Memory(seed: seed)
    guard let cases else {
      guard minutes != nil else { return all }
      return all.map { ($0, memory.random.next()) }.sorted { $0.1 < $1.1 }.map(\.0)
    }
    guard all.count > cases else { return all }
    // One from each stretch of equal length, so that every operation and class has its share.
    return (0..<cases).map { index in
      let (low, high) = (index * all.count / cases, (index + 1) * all.count / cases)
      return all[low + memory.below(high - low)]
    }
  }
}

/// What a run did and found.
struct Tally {
  private(set) var counts: [(name: String, number: Int)] = []
  private(set) var broken: [String] = []
  private let begun = ContinuousClock.now

  mutating func add(_ name: String, _ number: Int = 1) {
    if let index = counts.firstIndex(where: { $0.name == name }) {
      counts[index].number += number
    } else {
      counts.append((name, number))
    }
  }

  func count(_ name: String) -> Int { counts.first { $0.name == name }?.number ?? 0 }

  mutating func most(_ name: String, _ number: Int) {
    let index = counts.firstIndex { $0.name == name }
    if let index { counts[index].number = max(counts[index].number, number) } else { counts.append((name, number)) }
  }

  mutating func broke(_ what: String, _ error: any Error) {
    broken.append("\(what): \(error)")
    // More would not be read.
    if broken.count <= 20 { print("BROKEN \(what): \(error)") }
    fflush(nil)
  }

  /// Whether a part of the time of a plan is over.
  func isOver(_ plan: Plan, part: Double = 1) -> Bool { plan.minutes.map { seconds >= $0 * 60 * part } ?? false }

  var seconds: Double { (ContinuousClock.now - begun) / .seconds(1) }

  /// Runs one case; what it finds is noted with how to find it again.
  mutating func attempt(_ what: String, _ body: (inout Tally) throws -> Void) {
    disk_trying(what)
    do { try body(&self) } catch {
      disk_rest()
      broke(what, error)
    }
  }

  /// - Returns: the exit code.
  func report(_ name: String, _ plan: Plan) -> Int32 {
    let numbers = counts.map { "\($0.name) \($0.number)" }.joined(separator: ", ")
    print("\(name): seed \(plan.seed), \(numbers), broken \(broken.count), seconds \(Int(seconds.rounded(.up)))")
    return broken.isEmpty ? 0 : 1
  }
}

/// Rounds with one seed after another, as long as the plan has time.
func rounds(_ plan: Plan, _ tally: inout Tally, _ round: (Plan, inout Tally) throws -> Void) rethrows {
  var plan = plan
  repeat {
    tally.add("rounds")
    try round(plan, &tally)
    plan.seed += 1
  } while plan.minutes != nil && !tally.isOver(plan) && tally.broken.count < 20
}
