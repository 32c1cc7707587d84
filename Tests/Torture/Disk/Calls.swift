import CDisk

/// Every operation, and how many calls that change files CDisk saw: `Tests/Torture/covered` compares it with strace.
enum Calls {
  static func run(_ plan: Plan) throws -> Int32 {
    let scratch = try Scratch()
    let world = World(try scratch.folder("watched"), Memory(seed: plan.seed))
    disk_watch(world.folder)
    let operations = Operation.day(seed: plan.seed, steps: 60)
    // Its name in the trace says where to begin, and below where to end.
    _ = try scratch.folder("begin")
    disk_record()
    for operation in operations { try operation.run(world) }
    disk_rest()
    _ = try scratch.folder("end")
    var counts: [String: Int] = [:]
    for index in 0..<disk_events() {
      if let name = name(disk_event_at(index)) { counts[name, default: 0] += 1 }
    }
    for (name, count) in counts.sorted(by: { $0.key < $1.key }) { print(name, count) }
    return 0
  }

  /// The call of the system an event stands for; nil for job lead.
  private static func name(_ event: disk_event) -> String? {
    switch event.kind {
    case DISK_WROTE: "write"
    case DISK_SIZED: "ftruncate"
    case DISK_SYNCED: event.flag == 1 ? "fdatasync" : "fsync"
    case DISK_RENAMED: "rename"
    case DISK_EXCHANGED: "renameat2"
    case DISK_REMOVED: "unlink"
    case DISK_REMOVED_FOLDER: "rmdir"
    case DISK_MADE_FOLDER: "mkdir"
    default: nil
    }
  }
}
