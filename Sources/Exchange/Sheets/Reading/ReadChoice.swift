import Domain

extension Read {
  /// One code of a table. A note in brackets after the word is kept as the remainder: "In work (Tesco)".
  package static func choice(_ text: String, from table: ChoiceTable) -> CellReading<String> {
    cell(text) { tidied in
      if let code = table.code(for: tidied) { return (.value(code), nil) }
      let (head, bracket) = splitBracket(tidied)
      if let code = table.code(for: head) { return (.value(code), bracket) }
      return (.unknown(reason: Words("\"{1}\" is not a word we know here.", tidied)), nil)
    }
  }

  /// Where a person stands: a code of `ChoiceTable.status`.
  package static func status(_ text: String) -> CellReading<String> { choice(text, from: .status) }

  /// A code of `ChoiceTable.visitStage`.
  package static func visitStage(_ text: String) -> CellReading<String> { choice(text, from: .visitStage) }

  /// A code of `ChoiceTable.employerStage`.
  package static func employerStage(_ text: String) -> CellReading<String> { choice(text, from: .employerStage) }

  /// A code of `ChoiceTable.typeOfJob`.
  package static func typeOfJob(_ text: String) -> CellReading<String> { choice(text, from: .typeOfJob) }

  /// A code of `ChoiceTable.payPeriod`.
  package static func payPeriod(_ text: String) -> CellReading<String> { choice(text, from: .payPeriod) }

  /// Yes or no; also for hiring authority.
  package static func yesNo(_ text: String) -> CellReading<Bool> {
    cell(text) { tidied in
      switch ChoiceTable.yesNo.code(for: tidied) {
      case "yes": (.value(true), nil)
      case "no": (.value(false), nil)
      default: (.unknown(reason: "This is neither yes nor no."), nil)
      }
    }
  }

  /// How a contact was made, and by whom when the words say it ("Client rang").
  package static func mode(_ text: String) -> CellReading<ModeReading> {
    cell(text) { tidied in
      let (head, bracket) = splitBracket(tidied)
      for (word, rest) in [(tidied, nil), (head, bracket)] {
        if let code = ChoiceTable.mode.code(for: word) {
          return (.value(ModeReading(mode: code, isByApplicant: false)), rest)
        }
        if let code = ChoiceTable.modeByApplicant.code(for: word) {
          return (.value(ModeReading(mode: code, isByApplicant: true)), rest)
        }
      }
      return (.unknown(reason: Words("\"{1}\" is not a way of contact we know.", tidied)), nil)
    }
  }

  /// What an employer may be told, and the exact words when they stand in the cell:
  /// `Agreed words only: "may need a quiet break"`. Words beside another choice contradict it, so that is unknown.
  package static func disclosure(_ text: String) -> CellReading<DisclosureReading> {
    cell(text) { tidied in
      if let code = ChoiceTable.disclosure.code(for: tidied) {
        return (.value(DisclosureReading(choice: code, permittedWords: nil)), nil)
      }
      let parts = tidied.split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2, ChoiceTable.disclosure.code(for: parts[0]) == "agreed_words" else {
        return (.unknown(reason: Words("\"{1}\" does not say what an employer may be told.", tidied)), nil)
      }
      // The words are a promise: cut from the untidied text, so that not even a space of them changes.
      let exact = CellText.trim(String(text.split(separator: ":", maxSplits: 1)[1]))
      let words = unquoted(exact)
      return (.value(DisclosureReading(choice: "agreed_words", permittedWords: words.isEmpty ? nil : words)), nil)
    }
  }

  /// Without one pair of quotation marks around the whole.
  private static func unquoted(_ text: String) -> String {
    let pairs: [(Character, Character)] = [
      ("\"", "\""), ("“", "”"), ("”", "”"), ("«", "»"), ("„", "“"), ("'", "'"), ("‘", "’"),
    ]
    guard text.count >= 2, let first = text.first, let last = text.last,
      pairs.contains(where: { $0 == (first, last) }),
      !text.dropFirst().dropLast().contains(where: { $0 == first || $0 == last })
    else { return text }
    return CellText.trim(String(text.dropFirst().dropLast()))
  }
}

/// How a contact was made.
package struct ModeReading: Sendable, Equatable {
  /// A code of `ChoiceTable.mode`.
  package let mode: String
  /// The cell says that the applicant made the contact; false says nothing about who did.
  package let isByApplicant: Bool
}

/// A person's choice about telling employers.
package struct DisclosureReading: Sendable, Equatable {
  /// A code of `ChoiceTable.disclosure`: nothing, agreed_words, open.
  package let choice: String
  /// The exact words agreed, when the cell has them.
  package let permittedWords: String?
}
