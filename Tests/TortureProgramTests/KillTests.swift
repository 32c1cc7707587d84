import PseudoTerminal
import TestKinds
import Testing

@testable import torture_program

/// Short forms of `torture-program kill`, with fixed seeds.
@Suite struct KillTests {
  @Test("What the screen called saved survives kill -9 at any moment", .long, arguments: [11, 12] as [UInt64])
  func killsAtLength(seed: UInt64) throws {
    var run = KillRun(
      program: VirtualTerminal.builtProgram("caseload"), seed: seed, place: try Place(), checksDrafts: true)
    let report = try run.run(for: .seconds(60), kills: 8)
    #expect(report.findings.isEmpty, "\(report.text)")
    #expect(report["kills"] == 8)
    #expect(report["\"Saved\" read off the screen"] > 0)
    #expect(report["changes compared with the journal"] > 0)
  }

  @Test("The bound of a draft: 50 characters, or what was typed in the last 5 seconds")
  func bound() {
    let text = String(repeating: "abcdefghi ", count: 12)
    func missing(_ kept: Int, echoed: Int, old: Int = 0, left: [String] = []) -> String? {
      let typing = Typing(fields: left + [text], echoed: echoed)
      return DraftBound.check(typing, old: old, against: ["0\t\(text.prefix(kept))\t"]).problem
    }
    #expect(missing(70, echoed: 120) == nil)
    #expect(missing(69, echoed: 120) != nil)
    #expect(missing(20, echoed: 30, old: 20) == nil)
    #expect(missing(20, echoed: 30, old: 21) != nil)
    #expect(missing(0, echoed: 0, left: ["another field"]) == nil)
    #expect(missing(0, echoed: 0, left: [String(repeating: "z", count: 51)]) != nil)
    #expect(missing(6, echoed: 6, left: ["another field"]) != nil)
    #expect(missing(1, echoed: 1, left: ["another field"]) == nil, "one letter may be seen by chance")
  }
}
