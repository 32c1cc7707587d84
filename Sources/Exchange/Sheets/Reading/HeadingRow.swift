/// Finds the row of headings below whatever titles a sheet was printed with.
enum HeadingRow {
  /// Titles longer than this are rare, and a data row further down must not win.
  private static let searchDepth = 10

  /// Index of the row with the most known headings, and how many it has; row 0 when none is known.
  /// Only rows that look like titles, with half as many cells filled or fewer, may stand above it: else a sheet in
  /// a language we do not know would lose its first people to a chance word. `rows` hold no blank rows.
  static func find(in rows: [SheetRow]) -> (index: Int, known: Int) {
    var best = (index: 0, known: 0)
    for (index, row) in rows.prefix(searchDepth).enumerated() {
      let known = HeadingSynonyms.mostKnown(in: row.cells)
      let filled = filled(row)
      let isBelowTitles = rows[..<index].allSatisfy { Self.filled($0) * 2 <= filled }
      if known > best.known, isBelowTitles { best = (index, known) }
    }
    return best
  }

  private static func filled(_ row: SheetRow) -> Int { row.cells.count { !$0.isBlankText } }
}
