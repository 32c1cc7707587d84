import Glibc

/// Proves what the store promises of the disk: see `usage`.
@main struct TortureDisk {
  static let usage = """
    usage: torture-disk HARNESS [--seed N] [--minutes M] [--cases N] [--only OPERATION] [--fault 'read 107']
    Without minutes or cases: every case once.
      power-cut     at every flush of every operation and anywhere in a day: what was acknowledged is there
      faults        every n-th read, write, flush, truncate, rename, open .. of every operation fails
      disk-full     0 to 64 KiB free, for every operation
      two-programs  two write at once, one copies, one reads: nothing lost, nobody is told that it is busy
      operations    what can be tried with --only
      calls         how many calls that change files were seen in a day (Tests/Torture/covered)
    Exit codes: 0 all of it held; 1 not; 2 usage; 3 crashed; 4 the harness does not cover a call.

    """

  static func main() {
    var arguments = Array(CommandLine.arguments.dropFirst())
    guard !arguments.isEmpty else { stop() }
    let harness = arguments.removeFirst()
    do {
      exit(try run(harness, arguments))
    } catch {
      print("BROKEN \(harness) could not be set up: \(error)")
      exit(1)
    }
  }

  private static func run(_ harness: String, _ arguments: [String]) throws -> Int32 {
    if harness == Role.word { return try Role.run(arguments) }
    guard let plan = Plan(arguments) else { stop() }
    switch harness {
    case "power-cut": return try PowerCut(plan: plan).run()
    case "faults": return try Faults(plan: plan).run()
    case "disk-full": return try DiskFull(plan: plan).run()
    case "two-programs": return try TwoPrograms(plan: plan).run()
    case "calls": return try Calls.run(plan)
    case "operations":
      for operation in Operation.table { print(operation.name) }
      return 0
    default: stop()
    }
  }

  private static func stop() -> Never {
    _ = usage.withCString { write(2, $0, strlen($0)) }
    exit(2)
  }
}

extension Plan {
  /// nil for arguments that are not known.
  init?(_ arguments: [String]) {
    self.init()
    var rest = arguments[...]
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { return nil }
      switch option {
      case "--seed": if let number = UInt64(value) { seed = number } else { return nil }
      case "--minutes": if let number = Double(value) { minutes = number } else { return nil }
      case "--cases": if let number = Int(value), number > 0 { cases = number } else { return nil }
      case "--only": only = value
      case "--fault": fault = value
      default: return nil
      }
    }
    guard only == nil || !operations.isEmpty else { return nil }
  }
}
