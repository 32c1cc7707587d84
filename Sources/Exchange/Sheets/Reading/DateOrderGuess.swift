package import Domain

/// What the numbers of a date mean.
package enum SheetDateOrder: String, CaseIterable, Sendable, Codable {
  /// 27/11/2026
  case dayMonth = "dmy"
  /// 11/27/2026
  case monthDay = "mdy"
  /// 2026-11-27
  case yearMonth = "ymd"
  /// The file does not tell; a date such as 03/04/2026 must not be read.
  case undecided
}

/// The order of dates in a file, with what speaks for it.
package struct DateOrderGuess: Sendable, Equatable {
  package var order: SheetDateOrder = .undecided
  /// A person decided it; the counts are then only information.
  package var isChosen = false
  /// Dates that can only be day first, month first, year first, and those that tell nothing.
  package var dayFirst = 0
  package var monthFirst = 0
  package var yearFirst = 0
  package var silent = 0
  /// One cell that decided it.
  package var example: Example?

  package struct Example: Sendable, Equatable {
    package let line: Int
    package let heading: String
    package let text: String
  }

  package init() {}

  package var sentence: Words {
    let text = example?.text ?? ""
    let line = example.map { String($0.line) } ?? ""
    switch order {
    case .dayMonth where isChosen: return "Dates are read with the day first, as chosen."
    case .monthDay where isChosen: return "Dates are read with the month first, as chosen."
    case .yearMonth where isChosen: return "Dates are read with the year first, as chosen."
    case .dayMonth: return Words("Dates are written with the day first, such as {1} on line {2}.", text, line)
    case .monthDay: return Words("Dates are written with the month first, such as {1} on line {2}.", text, line)
    case .yearMonth: return Words("Dates are written with the year first, such as {1} on line {2}.", text, line)
    case .undecided where dayFirst > 0 && monthFirst > 0:
      return Words(
        "Dates with the day first: {1}, with the month first: {2}. Say which order holds for the rest.",
        String(dayFirst), String(monthFirst))
    case .undecided where silent > 0:
      return Words("Dates that may have the day or the month first: {1}. Say which.", String(silent))
    case .undecided: return "The file has no dates that show an order."
    }
  }

  /// Looks at every column in which at least half of the filled cells are dates.
  package static func guess(_ table: SheetTable, chosen: SheetDateOrder?) -> DateOrderGuess {
    var total = DateOrderGuess()
    var examples: [SheetDateOrder: Example] = [:]
    for column in table.headings.indices {
      guard let counts = evidence(in: table, column: column, examples: &examples) else { continue }
      total.dayFirst += counts.dayFirst
      total.monthFirst += counts.monthFirst
      total.yearFirst += counts.yearFirst
      total.silent += counts.silent
    }
    total.order = chosen ?? total.decision
    total.isChosen = chosen != nil
    total.example = examples[total.order]
    return total
  }

  /// One slip of the pen in ten is forgiven; more than that and a person must say.
  private var decision: SheetDateOrder {
    if dayFirst > 0, dayFirst >= 10 * monthFirst { return .dayMonth }
    if monthFirst > 0, monthFirst >= 10 * dayFirst { return .monthDay }
    if dayFirst == 0, monthFirst == 0, silent == 0, yearFirst > 0 { return .yearMonth }
    return .undecided
  }

  private static func evidence(
    in table: SheetTable, column: Int, examples: inout [SheetDateOrder: Example]
  ) -> DateOrderGuess? {
    var counts = DateOrderGuess()
    var found: [SheetDateOrder: Example] = [:]
    var filled = 0
    for row in table.rows where !row.cells[column].isEmpty {
      let text = row.cells[column]
      filled += 1
      guard let shape = DateShape.scan(text) else { continue }
      switch shape.evidence {
      case .dayMonth: counts.dayFirst += 1
      case .monthDay: counts.monthFirst += 1
      case .yearMonth: counts.yearFirst += 1
      case .undecided: counts.silent += 1
      }
      if found[shape.evidence] == nil {
        found[shape.evidence] = Example(line: row.line, heading: table.headings[column], text: text)
      }
    }
    let dates = counts.dayFirst + counts.monthFirst + counts.yearFirst + counts.silent
    guard dates > 0, dates * 2 >= filled else { return nil }
    examples.merge(found) { first, _ in first }
    return counts
  }
}
