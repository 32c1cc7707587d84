import Domain

extension Read {
  /// A name: white space tidied, NFC. Never refused, because a name is whatever a person says it is.
  package static func name(_ text: String) -> CellReading<String> {
    let tidied = CellText.tidy(text)
    return CellReading(text, tidied.isEmpty ? .empty : .value(tidied))
  }

  /// Free text: outer white space gone, lines kept.
  package static func note(_ text: String) -> CellReading<String> {
    let trimmed = CellText.trim(text)
    return CellReading(text, trimmed.isEmpty ? .empty : .value(trimmed))
  }

  /// A telephone number, kept as written. Unknown without at least five digits.
  package static func phone(_ text: String) -> CellReading<String> {
    cell(text) { tidied in
      if isRounded(tidied) {
        return (.unknown(reason: "The spreadsheet has rounded this number; look it up again."), nil)
      }
      guard tidied.count(where: { $0.isNumber }) >= 5 else {
        return (.unknown(reason: "This is not a telephone number."), nil)
      }
      return (.value(tidied), nil)
    }
  }

  /// One e-mail address.
  package static func email(_ text: String) -> CellReading<String> {
    cell(text) { tidied in
      let bare = tidied.lowercased().hasPrefix("mailto:") ? String(tidied.dropFirst(7)) : tidied
      let parts = bare.split(separator: "@", omittingEmptySubsequences: false)
      let isAddress =
        parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !parts[1].hasPrefix(".")
        && !parts[1].hasSuffix(".") && !bare.contains { $0.isWhitespace || ",;<>()".contains($0) }
      guard isAddress else { return (.unknown(reason: "This is not one e-mail address."), nil) }
      return (.value(bare), nil)
    }
  }

  /// "ex-employer: Quayside Hotel" among the things not wanted: a reason and an employer's name.
  /// nil when the text is anything else, such as "bars", and is to be read as a preference.
  package static func noGoReason(_ text: String) -> NoGoReading? {
    let tidied = CellText.tidy(text)
    guard let colon = tidied.firstIndex(of: ":") else { return nil }
    let name = CellText.tidy(String(tidied[tidied.index(after: colon)...]))
    guard let why = ChoiceTable.noGoReason.code(for: String(tidied[..<colon])), !name.isEmpty else { return nil }
    return NoGoReading(why: why, employer: name)
  }

  /// `4.477E+11`, `4,477E+11`: what a spreadsheet makes of a long number.
  private static func isRounded(_ text: String) -> Bool {
    let halves = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
    guard halves.count == 2, halves[1].hasPrefix("+") else { return false }
    return halves.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isNumber || ".,+".contains($0) } }
  }
}

/// An employer a person must not be put forward to, and why.
package struct NoGoReading: Sendable, Equatable {
  /// A code of `ChoiceTable.noGoReason`: former_employer, relative.
  package let why: String
  package let employer: String
}
