import Domain
import Exchange
import Testing

@Suite struct RoundTripTests {
  private static let pieces = ["\"", ",", ";", "\n", " ", "a", "ø", "12", "|", "孝", "'", "="]

  private func text(_ numbers: inout SplitMix64) -> String {
    let count = Int.random(in: 0...6, using: &numbers)
    return (0..<count).map { _ in Self.pieces.randomElement(using: &numbers) ?? "" }.joined()
  }

  @Test(arguments: 1...60)
  func whatIsWrittenByTheStandardComesBackUnchanged(seed: Int) throws {
    var numbers = SplitMix64(seed: UInt64(seed))
    // The first cell is never blank: blank records are left out on purpose.
    let rows = (0..<20).map { row in ["r\(row)"] + (0..<4).map { _ in text(&numbers) } }
    let separator = Delimiter.allCases.randomElement(using: &numbers) ?? .comma
    let signs: [Delimiter: String] = [.comma: ",", .semicolon: ";", .tab: "\t", .pipe: "|"]
    let headings = ["Reference", "First name", "Surname", "Phone", "Notes"]
    let written = ([headings] + rows).map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: signs[separator] ?? ",")
    }
    let table = try sheet(written.joined(separator: "\r\n"))
    #expect(table.guess.delimiter == separator)
    #expect(table.rows.map(\.cells) == rows)
    #expect(table.problems.isEmpty)
  }

  @Test(arguments: 1...200)
  func anySequenceOfSignsGivesEvenRowsAndRisingLines(seed: Int) throws {
    var numbers = SplitMix64(seed: UInt64(seed))
    let body = (0..<80).map { _ in text(&numbers) }.joined(separator: ",")
    let table = try sheet("Reference,First name,Surname\nx,y,z\n" + body)
    #expect(table.rows.allSatisfy { $0.cells.count == 3 })
    #expect(zip(table.rows, table.rows.dropFirst()).allSatisfy { $0.line < $1.line })
  }
}
