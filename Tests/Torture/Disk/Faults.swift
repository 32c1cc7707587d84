import CDisk
import Store

/// The n-th call of a class fails, once and for ever: every n of every operation, and a sample over a day.
struct Faults {
  let plan: Plan

  struct Fault {
    let which: disk_class
    let how: disk_fault
    let name: String
  }

  static let table: [Fault] = [
    Fault(which: DISK_READ, how: DISK_EIO, name: "read"),
    Fault(which: DISK_WRITE, how: DISK_EIO, name: "write"),
    Fault(which: DISK_WRITE, how: DISK_ENOSPC, name: "write without room"),
    Fault(which: DISK_WRITE, how: DISK_SHORT, name: "half a write"),
    Fault(which: DISK_SYNC, how: DISK_EIO, name: "flush"),
    Fault(which: DISK_TRUNCATE, how: DISK_EIO, name: "truncate"),
    Fault(which: DISK_RENAME, how: DISK_EIO, name: "rename"),
    Fault(which: DISK_OPEN, how: DISK_EIO, name: "open"),
    Fault(which: DISK_REMOVE, how: DISK_EIO, name: "remove"),
    Fault(which: DISK_FOLDER, how: DISK_ENOSPC, name: "make a folder"),
  ]

  struct Case {
    let fault: Fault
    let nth: Int
    let forEver: Bool

    func arm() { disk_fail(fault.which, Int64(nth), forEver ? 1 : 0, fault.how) }
    var words: String { "\(fault.name) \(nth)\(forEver ? " and all later ones" : "")" }
  }

  func run() throws -> Int32 {
    var tally = Tally()
    try rounds(plan, &tally) { plan, tally in
      let scratch = try Scratch()
      try eachOperation(plan, scratch, &tally)
      if plan.only == nil { try day(plan, scratch, &tally) }
    }
    return tally.report("faults", plan)
  }

  private func eachOperation(_ plan: Plan, _ scratch: Scratch, _ tally: inout Tally) throws {
    let prepared = try plan.operations.map { try Prepared($0, seed: plan.seed, scratch) }
    let all = prepared.flatMap { one in cases(one.calls, isSampled: one.operation.isSampled).map { (one, $0) } }
    tally.most("operations", prepared.count)
    for (fault, number) in zip(Self.table, Self.table.map({ fault in prepared.map { $0.calls[fault] }.reduce(0, +) })) {
      tally.most("calls: \(fault.name)", number)
    }
    tally.most("possible faults", all.count)
    let chosen = plan.choose(all).filter { plan.fault == nil || $0.1.words == plan.fault }
    for (one, fault) in chosen where !tally.isOver(plan, part: plan.only == nil ? 0.8 : 1) {
      tally.add("faults")
      tally.attempt("faults --seed \(plan.seed) --only '\(one.operation.name)', \(fault.words)") {
        try one.attempt(&$0, disturb: fault.arm)
      }
    }
  }

  /// Every n; of very many the first, the last and a hundred between.
  private func cases(_ calls: [Int], isSampled: Bool) -> [Case] {
    Self.table.flatMap { fault -> [Case] in
      let count = calls[fault]
      let step = isSampled ? max(count / 100, 1) : 1
      let numbers = Set(stride(from: 1, through: count, by: step)).union(count > 0 ? [count] : []).sorted()
      return numbers.flatMap { nth in
        [false, true].map { Case(fault: fault, nth: nth, forEver: $0) }
      }
    }
  }

  /// Faults somewhere in a day that goes on afterwards as if nothing had been.
  private func day(_ plan: Plan, _ scratch: Scratch, _ tally: inout Tally) throws {
    let day = Day(operations: Operation.day(seed: plan.seed, steps: plan.daySteps), seed: plan.seed, scratch)
    let calls = try day.run(disturb: { disk_fail(DISK_READ, 0, 0, DISK_EIO) }, &tally)
    var memory = Memory(seed: plan.seed)
    for _ in 0..<(plan.cases == nil ? 100 : 2) where !tally.isOver(plan) {
      let possible = Self.table.filter { calls[$0] > 0 }
      let fault = possible[memory.below(possible.count)]
      let one = Case(fault: fault, nth: memory.below(calls[fault]) + 1, forEver: memory.below(2) == 0)
      tally.add("days")
      tally.attempt("faults --seed \(plan.seed), over the day, \(one.words)") {
        _ = try day.run(disturb: one.arm, &$0)
      }
    }
  }
}

extension [Int] {
  fileprivate subscript(fault: Faults.Fault) -> Int { self[Int(fault.which.rawValue)] }
}

/// A day of operations in which something may go wrong at any time.
private struct Day {
  let operations: [Operation]
  let seed: UInt64
  let folder: String

  init(operations: [Operation], seed: UInt64, _ scratch: Scratch) {
    (self.operations, self.seed, folder) = (operations, seed, "\(scratch.folder)/day")
  }

  /// - Returns: how many calls of each class were made.
  func run(disturb: () -> Void, _ tally: inout Tally) throws -> [Int] {
    disk_rest()
    try Files.empty(folder)
    disk_watch(folder)
    let world = World(folder, Memory(seed: seed))
    disturb()
    disk_pause()
    var last = try Moment(world)
    for operation in operations {
      disk_resume()
      let opens = operation.startsClosed || world.store == nil
      let refusal = try Refusal.of { try operation.run(world) }
      disk_pause()
      if let refusal { tally.add("\(refusal.rawValue) in a day") }
      if refusal == .refused && !opens { try Moment.check(world, isOneOf: [last]) } else { last = try Moment(world) }
    }
    disk_rest()
    world.close()
    // Opened only afterwards: that may bring the schema up to date at last.
    try Moment.check(world, isOneOf: [last])
    try world.open()
    try world.check()
    try world.finishErasing()
    return (0..<DISK_CLASSES.rawValue).map { Int(disk_calls(disk_class($0))) }
  }
}
