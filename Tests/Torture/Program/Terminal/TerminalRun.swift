import Cells
import Domain
import PseudoTerminal

/// Every ending on every screen, storms of sizes, multiplexers: round after round, each with other sizes.
struct TerminalRun {
  let program: String
  let seed: UInt64
  let place: Place
  /// Only the screens whose name contains this; "" for all.
  let only: String

  static let terms = ["xterm-256color", "linux", "vt100", "screen-256color", "tmux-256color"]
  private static let sizesOfAStorm = 1000

  init(program: String, seed: UInt64, place: Place, only: String = "") {
    self.program = program
    self.seed = seed
    self.place = place
    self.only = only
  }

  private var walks: [ScreenWalk] { ScreenWalk.all.filter { only.isEmpty || $0.screen.contains(only) } }

  /// At least one whole round, more while there is time.
  func run(for time: Duration) throws -> Report {
    let clock = ContinuousClock()
    let start = clock.now
    var report = Report()
    report.title = "terminal: seed \(seed)"
    let stage = try Stage(program: program, place: place)
    var random = SplitMix64(seed: seed)
    repeat {
      report.count("rounds")
      let round = report["rounds"]
      endings(stage, round, &random, &report)
      storm(Self.terms[round % Self.terms.count], Self.sizesOfAStorm, stage, random.next(), &report)
      multiplexers(stage, round, &report)
    } while clock.now - start < time && report.findings.isEmpty
    report.say("screens and states walked to: \(walks.count), of \(Set(walks.map(\.screen)).count) screens")
    report.say("what this could have seen: a terminal not given back, a program that stays, lost text, a torn layout")
    return report
  }

  // MARK: Parts, which the short forms in the test suite run one by one

  /// Every screen with every ending; the types of terminal take turns, and after as many rounds as there are types each
  /// pair has been seen on each.
  func endings(_ stage: Stage, _ round: Int, _ random: inout SplitMix64, _ report: inout Report) {
    for (place, walk) in walks.enumerated() {
      for (number, ending) in Ending.allCases.enumerated() {
        let term = Self.terms[(place + number + round) % Self.terms.count]
        end(walk, ending, term, stage, &random, &report)
      }
    }
  }

  func end(
    _ walk: ScreenWalk, _ ending: Ending, _ term: String, _ stage: Stage, _ random: inout SplitMix64,
    _ report: inout Report
  ) {
    let size = random.happens(0.3) ? Self.anySize(&random) : EndingCase.walkSize
    let one = EndingCase(walk: walk, ending: ending, term: term, size: size, stage: stage)
    report.count(ending.name)
    report.count("of these with TERM=\(term)")
    note(one.name, &report) { try one.run() }
  }

  func storm(_ term: String, _ sizes: Int, _ stage: Stage, _ seed: UInt64, _ report: inout Report) {
    var storm = SizeStorm(stage: stage, term: term, sizes: sizes, random: SplitMix64(seed: seed))
    report.count("sizes while a form is edited, TERM=\(term)", sizes)
    note("a storm of \(sizes) sizes, TERM=\(term)", &report) { try storm.run() }
  }

  /// Every screen in each multiplexer; what happens there takes turns.
  func multiplexers(_ stage: Stage, _ round: Int, _ report: inout Report) {
    for multiplexer in Multiplexer.all {
      guard multiplexer.isInstalled else {
        report.say("\(multiplexer.name) is not installed and was left out")
        continue
      }
      for (place, walk) in walks.enumerated() {
        let events = MultiplexerCase.Event.allCases
        let event = events[(place + round) % events.count]
        let one = MultiplexerCase(multiplexer: multiplexer, walk: walk, event: event, stage: stage)
        report.count("in \(multiplexer.name): \(event.rawValue)")
        note(one.name, &report) { try one.run() }
      }
    }
  }

  private func note(_ name: String, _ report: inout Report, _ body: () throws -> [String]) {
    do {
      for problem in try body() { report.find("seed \(seed), \(name): \(problem)") }
    } catch {
      report.find("seed \(seed), \(name): \(error)")
    }
  }

  private static func anySize(_ random: inout SplitMix64) -> Size {
    Size(columns: Int.random(in: 1...132, using: &random), rows: Int.random(in: 1...50, using: &random))
  }
}
