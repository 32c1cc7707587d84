package import Domain

/// Which heading words mean which canonical key, for each kind of sheet: the table `data/reference/headings.tsv`, compared
/// after folding.
package enum HeadingSynonyms {
  /// The canonical keys of a kind, in the order they are offered.
  package static func keys(for kind: SheetKind) -> [String] { rows(of: kind.rawValue).map { $0["key"] } }

  /// From a comparable heading to its keys. More than one key: the word is ambiguous in this kind of sheet.
  static func index(for kind: SheetKind) -> [String: [String]] { indexes[kind] ?? [:] }

  /// How many cells of a row are headings of the kind that fits it best.
  static func mostKnown(in cells: [String]) -> Int {
    // A heading is short; folding whole notes would make the search for the heading row slow.
    let words = cells.filter { $0.utf8.count <= 60 }.map(CellText.comparable).filter { !$0.isEmpty }
    return SheetKind.allCases.map { kind in words.count { index(for: kind)[$0] != nil } }.max() ?? 0
  }

  private static let table = Dictionary(grouping: Reference.table(.headings).rows) { $0["sheet"] }

  private static func rows(of sheet: String) -> [DataTable.Row] { table[sheet] ?? [] }

  private static let indexes = Dictionary(uniqueKeysWithValues: SheetKind.allCases.map { ($0, index($0)) })

  private static func index(_ kind: SheetKind) -> [String: [String]] {
    var index: [String: [String]] = [:]
    for row in rows(of: kind.rawValue) {
      let shared = rows(of: "shared").first { $0["key"] == row["also"] }?.spoken ?? []
      let spellings = [row["key"].replacing("_", with: " ")] + shared + row.spoken
      for word in Set(spellings.map(CellText.comparable)) { index[word, default: []].append(row["key"]) }
    }
    return index
  }
}
