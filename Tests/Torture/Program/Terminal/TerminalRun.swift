import Cells
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
    var random = SeededRandom(seed)
    repeat {
      report.count("rounds")
      for term in Self.terms.prefix(3) { try endings(term, stage, &random, &report) }
      for term in Self.terms.prefix(3) { try storm(term, Self.sizesOfAStorm, stage, random.next(), &report) }
      try multiplexers(stage, &report)
    } while clock.now - start < time && report.findings.isEmpty
    report.say("screens and states walked to: \(walks.count), of \(Set(walks.map(\.screen)).count) screens")
    report.say("what this could have seen: a terminal not given back, a program that stays, lost text, a torn layout")
    return report
  }

  // MARK: Parts, which the short forms in the test suite run one by one

  func endings(
    _ term: String, _ stage: Stage, _ random: inout SeededRandom, _ report: inout Report,
    _ chosen: [Ending] = Ending.allCases
  ) throws {
    for walk in walks {
      for ending in chosen {
        let size = random.chance(0.3) ? Self.anySize(&random) : EndingCase.walkSize
        let one = EndingCase(walk: walk, ending: ending, term: term, size: size, stage: stage)
        report.count("\(ending.name)")
        note(one.name, &report) { try one.run() }
      }
    }
  }

  func storm(
    _ term: String, _ sizes: Int, _ stage: Stage, _ seed: UInt64, _ report: inout Report
  ) throws {
    var storm = SizeStorm(stage: stage, term: term, sizes: sizes, random: SeededRandom(seed))
    report.count("sizes while a form is edited", sizes)
    note("a storm of \(sizes) sizes, TERM=\(term)", &report) { try storm.run() }
  }

  func multiplexers(_ stage: Stage, _ report: inout Report) throws {
    for multiplexer in Multiplexer.all {
      guard multiplexer.isInstalled else {
        report.say("\(multiplexer.name) is not installed and was left out")
        continue
      }
      for (index, walk) in walks.enumerated() {
        let events = MultiplexerCase.Event.allCases
        for event in [events[index % events.count], events[(index + 2) % events.count]] {
          let one = MultiplexerCase(multiplexer: multiplexer, walk: walk, event: event, stage: stage)
          report.count("screens in \(multiplexer.name)")
          note(one.name, &report) { try one.run() }
        }
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

  private static func anySize(_ random: inout SeededRandom) -> Size {
    Size(columns: Int.random(in: 1...132, using: &random), rows: Int.random(in: 1...50, using: &random))
  }
}
