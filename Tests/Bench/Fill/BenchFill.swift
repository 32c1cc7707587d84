import Domain
import Exchange
import Glibc
import Store

/// Makes a store for the benchmark: `bench-fill STORE LOGIN APPLICANTS CONTACTS-EACH [SEED]`, or, with `demo` instead of the
/// numbers, the demo caseload; `team` makes 45 specialists with 900 active people of 10,000; `work` adds
/// 5,000 employers with job leads and wishes to a store; `checks`, `due` and `match` measure one that is there. In the stores of a number all people are one specialist's: the longest list there can be.
@main struct BenchFill {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 4 else {
      print(
        "usage: bench-fill STORE LOGIN APPLICANTS CONTACTS-EACH [SEED] | bench-fill STORE LOGIN demo|team|work|checks|due|match"
      )
      exit(2)
    }
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    var parts = tm()
    localtime_r(&time.tv_sec, &parts)
    let now = Instant(milliseconds: Int64(time.tv_sec) * 1000)
    guard let today = Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday)) else {
      print("bench-fill: the clock of this computer is wrong")
      exit(1)
    }
    let options = StoreOptions(login: arguments[2], clock: Clock(now: { now }, today: { today }), isThrowaway: true)
    let store = try Store.open(at: arguments[1], options: options)
    if arguments[3] == "checks" { return try CheckTimes.measure(store) }
    if arguments[3] == "due" { return try DueTimes.measure(store) }
    if arguments[3] == "match" { return try MatchTimes.measure(store) }
    if arguments[3] == "work" { return try SeededWork.fill(store, employers: 5_000) }
    if arguments[3] == "demo" { return try DemoCaseload.fill(store) }
    if arguments[3] == "team" {
      return try SeededCaseload.fill(
        store, specialists: 45, applicants: 10_000, active: 900, employers: 5_000, contactsEach: 10)
    }
    try SeededCaseload.fill(
      store, specialists: 1, applicants: Int(arguments[3]) ?? 20,
      contactsEach: arguments.count > 4 ? Int(arguments[4]) ?? 1 : 1,
      seed: arguments.count > 5 ? UInt64(arguments[5]) ?? 1 : 1)
  }
}
