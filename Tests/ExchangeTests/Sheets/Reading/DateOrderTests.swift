import Domain
import Exchange
import Testing

@Suite struct DateOrderTests {
  private func guess(_ dates: [String], chosen: SheetDateOrder? = nil) throws -> DateOrderGuess {
    let text = "name;date of referral\n" + dates.map { "A;\($0)\n" }.joined()
    return try sheet(text, options: SheetOptions(dateOrder: chosen)).guess.dateOrder
  }

  @Test(arguments: [
    (
      ["01/02/2026", "27/11/2026"], SheetDateOrder.dayMonth,
      "Dates are written with the day first, such as 27/11/2026 on line 3."
    ),
    (["01/02/2026", "11/27/2026"], .monthDay, "Dates are written with the month first, such as 11/27/2026 on line 3."),
    (["3.4.26"], .dayMonth, "Dates are written with the day first, such as 3.4.26 on line 2."),
    (["2026-11-27"], .yearMonth, "Dates are written with the year first, such as 2026-11-27 on line 2."),
    (
      ["2026-11-27 00:00:00"], .yearMonth,
      "Dates are written with the year first, such as 2026-11-27 00:00:00 on line 2."
    ),
    (["01/02/2026", "03/04/2026"], .undecided, "Dates that may have the day or the month first: 2. Say which."),
    (["2026-11-27", "03/04/2026"], .undecided, "Dates that may have the day or the month first: 1. Say which."),
    (
      ["27/11/2026", "11/27/2026"], .undecided,
      "Dates with the day first: 1, with the month first: 1. Say which order holds for the rest."
    ),
    (["soon", "27 apples", ""], .undecided, "The file has no dates that show an order."),
  ])
  func comesFromEvidence(dates: [String], order: SheetDateOrder, sentence: String) throws {
    let guess = try guess(dates)
    #expect(guess.order == order)
    #expect(guess.sentence.english == sentence)
  }

  @Test func oneSlipInTenDoesNotUndecide() throws {
    #expect(try guess(Array(repeating: "27/11/2026", count: 10) + ["11/27/2026"]).order == .dayMonth)
  }

  @Test func aColumnThatIsNotOfDatesSaysNothing() throws {
    #expect(try guess(["27/11/2026", "x", "y", "z"]).order == .undecided)
  }

  @Test(arguments: [
    (SheetDateOrder.dayMonth, "Dates are read with the day first, as chosen."),
    (.monthDay, "Dates are read with the month first, as chosen."),
    (.yearMonth, "Dates are read with the year first, as chosen."),
  ])
  func aChoiceWins(order: SheetDateOrder, sentence: String) throws {
    let guess = try guess(["01/02/2026", "27/11/2026"], chosen: order)
    #expect(guess.order == order)
    #expect(guess.isChosen)
    #expect(guess.sentence.english == sentence)
  }
}
