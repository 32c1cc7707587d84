package import Domain

/// What one cell says, never guessed in silence.
package enum Reading<Value: Sendable & Equatable>: Sendable, Equatable {
  case empty
  case value(Value)
  /// The cell comes in as unknown and is listed as a cell to check; the reason says why.
  case unknown(reason: Words)
}

/// A reading together with the text it was read from.
package struct CellReading<Value: Sendable & Equatable>: Sendable, Equatable {
  /// The cell as it stands in the file.
  package let original: String
  package let reading: Reading<Value>
  /// Text beside the value that must be kept as a note ("90 (buss)" is 90 and "buss").
  package let remainder: String?

  package var value: Value? {
    if case .value(let value) = reading { value } else { nil }
  }

  package var reason: Words? {
    if case .unknown(let reason) = reading { reason } else { nil }
  }

  package var isEmpty: Bool { reading == .empty }

  init(_ original: String, _ reading: Reading<Value>, remainder: String? = nil) {
    self.original = original
    self.reading = reading
    self.remainder = remainder
  }
}

/// Pure functions from the text of a cell to a typed reading. Grouped by file: dates, numbers, texts, choices.
package enum Read {
  /// What every reader does first: tidy, and tell a cell with nothing in it.
  static func cell<Value>(
    _ text: String, _ read: (_ tidied: String) -> (Reading<Value>, remainder: String?)
  ) -> CellReading<Value> {
    let tidied = CellText.tidy(text)
    if CellText.saysNothing(tidied) { return CellReading(text, .empty) }
    let (reading, remainder) = read(tidied)
    return CellReading(text, reading, remainder: remainder)
  }

  /// Splits "90 (buss)" into "90" and "buss"; no bracket at the end, no remainder.
  static func splitBracket(_ text: String) -> (head: String, bracket: String?) {
    guard text.hasSuffix(")"), let open = text.firstIndex(of: "("), open > text.startIndex else { return (text, nil) }
    let inside = CellText.tidy(String(text[text.index(after: open)...].dropLast()))
    return (CellText.tidy(String(text[..<open])), inside.isEmpty ? nil : inside)
  }
}
