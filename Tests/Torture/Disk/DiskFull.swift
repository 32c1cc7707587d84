import CDisk
import Store

/// From nothing to 64 KiB of room, sector by sector, for every operation. The program is told that there is plenty, so
/// that it cannot look before it leaps.
struct DiskFull {
  let plan: Plan

  func run() throws -> Int32 {
    var tally = Tally()
    try rounds(plan, &tally) { plan, tally in
      let scratch = try Scratch()
      let prepared = try plan.operations.map { try Prepared($0, seed: plan.seed, scratch) }
      tally.most("operations", prepared.count)
      let all = prepared.flatMap { one in stride(from: 0, through: 65_536, by: 512).map { (one, $0) } }
      tally.most("possible", all.count)
      for (one, room) in plan.choose(all) where !tally.isOver(plan) {
        tally.add("full disks")
        tally.attempt("disk-full --seed \(plan.seed) --only '\(one.operation.name)', \(room) bytes free") {
          try one.attempt(&$0) { disk_limit(Int64(room)) }
        }
      }
    }
    return tally.report("disk-full", plan)
  }
}
