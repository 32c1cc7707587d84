import Cells
import Domain
import PseudoTerminal
import TestKinds
import Testing

@testable import torture_program

/// Short forms of `torture-program terminal`: every screen once with one ending or another, one storm, one screen in
/// each multiplexer.
@Suite struct TerminalTortureTests {
  private func run(_ only: String = "") throws -> (run: TerminalRun, stage: Stage) {
    let place = try Place()
    let program = VirtualTerminal.builtProgram("caseload")
    return (
      TerminalRun(program: program, seed: 7, place: place, only: only), try Stage(program: program, place: place)
    )
  }

  @Test("On every screen: the terminal is given back, the program is gone within a second", .long)
  func endingsAtLength() throws {
    let (run, stage) = try run()
    var random = SplitMix64(seed: 7)
    var report = Report()
    let endings = Ending.allCases
    for (place, walk) in ScreenWalk.all.enumerated() {
      let term = TerminalRun.terms[place % TerminalRun.terms.count]
      run.end(walk, endings[place % endings.count], term, stage, &random, &report)
    }
    #expect(report.findings.isEmpty, "\(report.text)")
  }

  @Test("A form that is edited while the size changes all the time loses nothing")
  func sizes() throws {
    let (run, stage) = try run()
    var report = Report()
    run.storm("xterm-256color", 120, stage, 7, &report)
    #expect(report.findings.isEmpty, "\(report.text)")
  }

  @Test("In tmux and in screen")
  func multiplexers() throws {
    let (_, stage) = try run()
    let walk = try #require(ScreenWalk.all.first { $0.typed != nil })
    for multiplexer in Multiplexer.all where multiplexer.isInstalled {
      for event in [MultiplexerCase.Event.sessionEnded, .trap] {
        let one = MultiplexerCase(multiplexer: multiplexer, walk: walk, event: event, stage: stage)
        #expect(try one.run() == [], "\(one.name)")
      }
    }
  }
}
