/// Which heading words mean which canonical key, for each kind of sheet. The words are data: English, Norwegian,
/// Danish and Swedish, separated by `|`, compared after folding.
package enum HeadingSynonyms {
  /// One line of a table: a canonical key and the words for it.
  typealias Line = (key: String, words: String)

  static func lines(for kind: ImportKind) -> [Line] {
    switch kind {
    case .applicants: applicants
    case .employers: employers
    case .contacts: contacts
    case .jobs: jobs
    }
  }

  /// The canonical keys of a kind, in the order they are offered.
  package static func keys(for kind: ImportKind) -> [String] {
    lines(for: kind).map(\.key)
  }

  /// From a comparable heading to its keys. More than one key: the word is ambiguous in this kind of sheet.
  static func index(for kind: ImportKind) -> [String: [String]] {
    indexes[kind] ?? [:]
  }

  /// How many cells of a row are headings of the kind that fits it best.
  static func mostKnown(in cells: [String]) -> Int {
    // A heading is short; folding whole notes would make the search for the heading row slow.
    let words = cells.filter { $0.utf8.count <= 60 }.map(CellText.comparable).filter { !$0.isEmpty }
    return ImportKind.allCases.map { kind in words.count { index(for: kind)[$0] != nil } }.max() ?? 0
  }

  private static let indexes = Dictionary(
    uniqueKeysWithValues: ImportKind.allCases.map { ($0, buildIndex(lines(for: $0))) })

  private static func buildIndex(_ lines: [Line]) -> [String: [String]] {
    var index: [String: [String]] = [:]
    for line in lines {
      let spellings = [line.key.replacing("_", with: " ")] + line.words.split(separator: "|").map(String.init)
      for word in Set(spellings.map(CellText.comparable)) {
        index[word, default: []].append(line.key)
      }
    }
    return index
  }
}
