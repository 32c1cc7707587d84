/// What a table of `data/reference` must look like: which columns it has, what may stand in them, and what tells its rows
/// apart.
public struct TableShape: Sendable {
  public let file: String
  let columns: [Column]
  /// The columns that tell a row from the others.
  let key: [String]
  /// Whether columns that no row needs may be left out, and rows may have no key.
  private let isLoose: Bool
  /// Whether an office's own table may have rows that ours has not. Codes are stored, so no office may add one.
  let mayAdd: Bool

  struct Column: Sendable {
    let name: String
    let content: Content
  }

  enum Content: Sendable {
    case text, textOrNothing
    /// `yes` or `no`.
    case mark
    /// One of a list, and several of it.
    case code(@Sendable () -> [String]), codes(@Sendable () -> [String])
  }

  init(_ file: String, key: [String], mayAdd: Bool = false, _ columns: [(String, Content)]) {
    (self.file, self.key, self.mayAdd, isLoose) = (file, key, mayAdd, false)
    self.columns = columns.map { Column(name: $0.0, content: $0.1) }
  }

  /// A table of texts, no two rows of which are the same.
  package init(_ file: String, _ columns: [String]) {
    self.init(file, key: columns, columns.map { ($0, .textOrNothing) })
  }

  /// Records of a kind: a key by which others refer to the row, and fields.
  init(_ file: String, recordsOf kind: RecordKind) {
    (self.file, key, mayAdd, isLoose) = (file, ["key"], true, true)
    columns = (["key"] + kind.type.fields.map(\.name)).map { Column(name: $0, content: .textOrNothing) }
  }

  /// The words of four languages, and which of them somebody has read over who grew up with the language.
  static let inLanguages: [(String, Content)] =
    Language.columns.map { ($0, .textOrNothing) } + [("checked", .codes { Language.columns })]

  /// Where a claim about the world comes from, and whether it was compared with that source.
  static let claim: [(String, Content)] = [("source", .text), ("verified", .mark)]

  func key(of row: DataTable.Row) -> String { key.map { row[$0] }.joined(separator: " ") }

  func problem(ofColumns names: [String]) -> Words? {
    let known = columns.map(\.name)
    if isLoose, Set(names).count == names.count, Set(names).isSubset(of: known) { return nil }
    return names == known ? nil : Words("The columns must be: {1}.", known.joined(separator: ", "))
  }

  func problem(of row: DataTable.Row) -> Words? {
    if row.cells.count > columns.count {
      return Words("There are {1} cells for {2} columns.", String(row.cells.count), String(columns.count))
    }
    // A byte that is no letter of UTF-8 was read as this one.
    if row.cells.contains(where: { $0.contains("\u{FFFD}") }) {
      return "A letter cannot be read: keep the file as UTF-8."
    }
    return columns.lazy.compactMap { $0.problem(of: row) }.first
  }

  func problem(ofKeyOf row: DataTable.Row, among keys: inout Set<String>) -> Words? {
    let text = key(of: row)
    if text.isEmpty { return isLoose ? nil : Words("Nothing stands under \"{1}\".", key[0]) }
    return keys.insert(text).inserted ? nil : Words("\"{1}\" stands in an earlier line too.", text)
  }
}

extension TableShape.Column {
  func problem(of row: DataTable.Row) -> Words? {
    let text = row[name]
    switch content {
    case .text: return text.isEmpty ? Words("Nothing stands under \"{1}\".", name) : nil
    case .textOrNothing: return nil
    case .mark: return ["yes", "no"].contains(text) ? nil : Words("Write yes or no under \"{1}\".", name)
    case .code(let known): return problem(of: [text], among: known())
    case .codes(let known): return problem(of: row.words(name), among: known())
    }
  }

  private func problem(of codes: [String], among known: [String]) -> Words? {
    codes.first { !known.contains($0) }.map {
      Words("\"{1}\" under \"{2}\" is none of: {3}.", $0, name, known.joined(separator: ", "))
    }
  }
}
