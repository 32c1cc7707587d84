import Domain

/// Bytes of a spreadsheet file in, a table of texts out. Our own reader instead of a library because it must
/// give physical line numbers, forgive broken quotes and work on bytes (docs/decisions.md).
package enum TableReader {
  /// Throws when nothing can be read; everything less is in `problems` of the result.
  package static func read(_ bytes: [UInt8], options: SheetOptions = SheetOptions()) throws(SheetError) -> SheetTable {
    if bytes.isEmpty { throw .empty }
    if let format = ForeignFormat.recognise(bytes) { throw .foreign(format) }
    let text = try TextDecoder.decode(bytes, as: options.encoding)
    let declared = DelimiterGuess.declared(in: text.bytes)
    let delimiter = options.delimiter ?? declared?.delimiter ?? DelimiterGuess.guess(text.bytes)
    var parser = RecordParser(
      text.bytes, delimiter: delimiter, from: declared?.next ?? 0, line: declared == nil ? 1 : 2)
    var rows: [SheetRow] = []
    while let row = parser.next() { if !row.isBlank { rows.append(row) } }
    if rows.isEmpty { throw .empty }
    let heading = HeadingRow.find(in: rows)
    if heading.index == rows.count - 1 { throw .onlyHeadings }
    let guess = SheetGuess(
      encoding: text.encoding, encodingReason: text.reason, delimiter: delimiter,
      dateOrder: DateOrderGuess(), headingLine: rows[heading.index].line)
    var table = SheetTable(
      headings: tidyHeadings(rows[heading.index].cells), rows: Array(rows[(heading.index + 1)...]),
      titleRows: Array(rows[..<heading.index]), guess: guess, problems: text.problems + parser.problems)
    noteHeadings(known: heading.known, in: &table)
    evenOut(&table)
    noteLongCells(&table)
    table.guess.dateOrder = DateOrderGuess.guess(table, chosen: options.dateOrder)
    table.problems.sort { $0.line < $1.line }
    return table
  }

  /// Spreadsheets export empty columns at the right; they are no columns.
  private static func tidyHeadings(_ cells: [String]) -> [String] {
    var headings = cells.map(CellText.tidy)
    while headings.count > 1, headings.last?.isEmpty == true { headings.removeLast() }
    return headings
  }

  private static func noteHeadings(known: Int, in table: inout SheetTable) {
    let line = table.guess.headingLine
    let titles = table.titleRows.count
    if titles > 0 { table.problems.append(SheetProblem(line: line, kind: .titles(count: titles))) }
    if known == 0 { table.problems.append(SheetProblem(line: line, kind: .unknownHeadings)) }
    if table.headings.count == 1 { table.problems.append(SheetProblem(line: line, kind: .oneColumn)) }
  }

  private static func noteLongCells(_ table: inout SheetTable) {
    for row in table.rows {
      for (heading, cell) in zip(table.headings, row.cells) where cell.utf8.count > TextFilter.noteLimit {
        let count = cell.unicodeScalars.count
        if count > TextFilter.noteLimit {
          table.problems.append(SheetProblem(line: row.line, kind: .longCell(heading, count: count)))
        }
      }
    }
  }

  /// Gives every row as many cells as there are headings.
  private static func evenOut(_ table: inout SheetTable) {
    let width = table.headings.count
    for index in table.rows.indices where table.rows[index].cells.count != width {
      let cells = table.rows[index].cells
      guard cells.count > width else {
        table.rows[index].cells += Array(repeating: "", count: width - cells.count)
        continue
      }
      let surplus = cells[width...].filter { !$0.isBlankText }
      table.rows[index].cells = Array(cells[..<width])
      table.rows[index].surplus = surplus
      guard !surplus.isEmpty else { continue }
      let kind = SheetProblem.Kind.surplusCells(surplus, mergeAt: splitColumn(cells, width: width))
      table.problems.append(SheetProblem(line: table.rows[index].line, kind: kind))
    }
  }

  /// A text split at its own separator leaves a piece that starts with a space. Only when there are exactly as
  /// many such pieces as cells too many, all in one run, is the column certain enough to be named.
  private static func splitColumn(_ cells: [String], width: Int) -> Int? {
    let pieces = cells.indices.filter { $0 > 0 && cells[$0].hasPrefix(" ") && !cells[$0].isBlankText }
    guard pieces.count == cells.count - width, let first = pieces.first, let last = pieces.last,
      last - first == pieces.count - 1
    else { return nil }
    return first - 1
  }
}
