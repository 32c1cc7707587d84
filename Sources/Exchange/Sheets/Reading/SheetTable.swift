package import Domain

/// A spreadsheet file after reading: cells as text, nothing interpreted yet.
package struct SheetTable: Sendable, Equatable {
  /// The heading row, tidied (spaces collapsed). One entry a column; may hold empty texts.
  package var headings: [String]
  /// The records below the headings, blank lines left out.
  package var rows: [SheetRow]
  /// What stood above the heading row: titles, print dates. Kept so that nothing is dropped in silence.
  package var titleRows: [SheetRow]
  package var guess: SheetGuess
  /// What was odd in the file, in the order of its lines.
  package var problems: [SheetProblem]
}

/// One record of the file.
package struct SheetRow: Sendable, Equatable {
  /// Physical line of the file (from 1) where the record starts; a record may span several.
  package let line: Int
  /// As many cells as there are headings: short rows are filled up with empty cells.
  package var cells: [String]
  /// Non-empty cells beyond the last heading.
  package var surplus: [String] = []

  package init(line: Int, cells: [String], surplus: [String] = []) {
    self.line = line
    self.cells = cells
    self.surplus = surplus
  }
}

/// What the reader had to assume. Each part can be overridden with `SheetOptions`.
package struct SheetGuess: Sendable, Equatable {
  package var encoding: SheetEncoding
  /// Why that encoding.
  package var encodingReason: Words
  package var delimiter: Delimiter
  package var dateOrder: DateOrderGuess
  /// Physical line of the heading row, from 1.
  package var headingLine: Int

  /// The guess in sentences, to show before anything is imported.
  package var sentences: [Words] { [encodingReason, delimiter.sentence, dateOrder.sentence] }
}

/// What a person decided instead of the guess; nil means "guess".
package struct SheetOptions: Sendable, Equatable {
  package var encoding: SheetEncoding?
  package var delimiter: Delimiter?
  package var dateOrder: SheetDateOrder?

  package init(encoding: SheetEncoding? = nil, delimiter: Delimiter? = nil, dateOrder: SheetDateOrder? = nil) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.dateOrder = dateOrder
  }
}

/// Something odd in the file that did not stop the reading.
package struct SheetProblem: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// A quotation mark opens a cell and is never closed; it was kept as a plain character.
    case unclosedQuote
    /// Text follows a closing quotation mark; the marks were kept as plain characters.
    case strayQuote
    /// More cells than headings. `mergeAt` is the column whose text was probably split by the separator.
    case surplusCells([String], mergeAt: Int?)
    /// Bytes that mean nothing in the encoding; a replacement character stands in their place.
    case unreadableBytes(count: Int)
    /// Rows above the headings, taken for titles.
    case titles(count: Int)
    /// No heading is known, so the first row was taken for the headings.
    case unknownHeadings
    /// The whole file is one column: probably another separator.
    case oneColumn
    /// A cell that is longer than any record can hold.
    case longCell(String, count: Int)
  }

  /// Physical line of the file, from 1.
  package let line: Int
  package let kind: Kind

  package var words: Words {
    let at = String(line)
    switch kind {
    case .unclosedQuote:
      return Words("Line {1}: a quotation mark is opened and never closed; it was read as a plain character.", at)
    case .strayQuote:
      return Words("Line {1}: text follows a closing quotation mark; the marks were kept as they are.", at)
    case .surplusCells(let cells, let column?):
      return Words(
        "Line {1} has more cells than headings ({2}); the text in column {3} was probably split by a separator in it.",
        at, cells.joined(separator: " | "), String(column + 1))
    case .surplusCells(let cells, nil):
      return Words("Line {1} has more cells than headings: {2}", at, cells.joined(separator: " | "))
    case .unreadableBytes(let count):
      return Words("Line {1} is the first with characters that cannot be read ({2} in all).", at, String(count))
    case .titles:
      return Words("The headings were found on line {1}; what stands above them was taken for titles.", at)
    case .unknownHeadings:
      return Words("No heading in this file is known; line {1} was taken for the headings.", at)
    case .longCell(let heading, let count):
      return Words(
        "Line {1}: the cell under \"{2}\" has {3} characters; only the first 100,000 are kept.", at, heading,
        String(count))
    case .oneColumn:
      return "The file has only one column; if it should have more, say which character separates the cells."
    }
  }
}
