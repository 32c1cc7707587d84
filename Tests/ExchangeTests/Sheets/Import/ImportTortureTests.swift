import Domain
import Exchange
import Store
import TestKinds
import Testing

/// Whatever stands in a sheet: the plan is made, the store takes it as it is, and the same file then changes nothing.
@Suite struct ImportTortureTests {
  private static let pieces = [
    "", "-", "?", "n/a", "0", "-1", "999999999999", "31/02/2026", "2026-02-30", "1.1.1", "03/04/2099", "14:30", "=1+1",
    "'=x", "\u{202E}abc", "a\u{1B}]0;x\u{7}b", "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}", "👩‍👩‍👧‍👦", "N/A\nnew line\ttab",
    "C0101", "C0112", "Quayside Hotel", "S. Patel", "x: y", "ex-employer:", "Agreed words only:", "Nothing \"but\"",
    "100 %",
    "1e9", "168", "81", "1441 min", "\u{FEFF}", "\u{0}", "“”", ";", "|", "孝", "٣٤",
    String(repeating: "long ", count: 300),
    String(repeating: "ø", count: 3000), String(repeating: "y\n", count: 60_000), "a@b.c", "open (mostly)",
    "In work (Tesco)",
    "Left", "Avsluttet", "  ", "\u{A0}", "Y/N", "Coop; Rema", "2026-11-21", "20+", "5-3",
  ]

  @Test(.long, arguments: Sample.allCases, 1...8)
  func anyCellMayHoldAnythingAtLength(sample: Sample, seed: Int) throws {
    var numbers = SplitMix64(seed: UInt64(seed))
    let text = try Written(sample).text { sheet in
      for _ in 0..<60 {
        let row = Int.random(in: sheet.rows.indices, using: &numbers)
        let column = Int.random(in: sheet.headings.indices, using: &numbers)
        sheet.rows[row][column] = Self.pieces.randomElement(using: &numbers)?.replacing("\u{0}", with: "") ?? ""
      }
    }
    let office = try Office()
    let plan = try office.plan(text, sample.kind)
    try office.bringIn(plan)
    let again = try office.plan(text, sample.kind)
    #expect(again.changes.isEmpty, "\(again.report.map(\.english).prefix(20))")
    // And back to the clean sheet: everything is taken, nothing is refused by the store.
    let clean = try office.plan(Written(sample).text { _ in }, sample.kind)
    try office.bringIn(clean)
    #expect(try office.plan(Written(sample).text { _ in }, sample.kind).changes.isEmpty)
  }

  @Test func aCellBeyondAnyLimitIsSaid() throws {
    let office = try Office()
    let text =
      "Reference,First name,Notes,Wants\nA1,Ola,\(String(repeating: "n", count: 100_500)),\(String(repeating: "w ", count: 900))\n"
    let plan = try office.plan(text, .applicants)
    #expect(
      plan.fileProblems.map(\.words.english) == [
        "Line 2: the cell under \"Notes\" has 100500 characters; only the first 100,000 are kept."
      ])
    #expect(
      plan.toCheck.map { "\($0.column): \($0.reason.english)" } == ["Wants: At most 1,000 characters on one line."])
    try office.bringIn(plan)
    #expect(try office.plan(text, .applicants).changes.isEmpty)
  }
}
