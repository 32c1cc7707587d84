/// A table of `data`: text that people correct without Swift. Columns are parted by tabs and named in the first line;
/// a line that begins with `#` is a remark; words in a cell are parted by `|`.
public struct DataTable: Sendable {
  public internal(set) var rows: [Row]
  /// What is wrong in it. A wrong line is no row.
  public private(set) var problems: [TableProblem]

  public struct Row: Sendable {
    /// Counted from 1, as editors do.
    public let line: Int
    let columns: [String]
    let cells: [String]

    /// The text of a cell; "" where nothing stands.
    public subscript(column: String) -> String {
      columns.firstIndex(of: column).flatMap { $0 < cells.count ? cells[$0] : nil } ?? ""
    }

    /// The words of a cell.
    public func words(_ column: String) -> [String] { DataTable.parts(self[column], at: "|") }

    /// The words of every language.
    public var spoken: [String] { Language.columns.flatMap(words) }
  }

  /// Reads a table and checks each row against the shape.
  public init(_ bytes: some Collection<UInt8>, _ shape: TableShape) {
    (rows, problems) = ([], [])
    var keys: Set<String> = []
    var columns: [String]?
    for (index, line) in bytes.split(separator: newline, omittingEmptySubsequences: false).enumerated() {
      let text = Self.trimmed(String(decoding: line, as: UTF8.self))
      if text.isEmpty || text.hasPrefix("#") { continue }
      let cells = text.split(separator: "\t", omittingEmptySubsequences: false).map { Self.trimmed(String($0)) }
      guard let named = columns else {
        columns = cells
        if let words = shape.problem(ofColumns: cells) { note(shape, index + 1, words) }
        continue
      }
      let row = Row(line: index + 1, columns: named, cells: cells)
      if let words = shape.problem(of: row) ?? shape.problem(ofKeyOf: row, among: &keys) {
        note(shape, row.line, words)
      } else {
        rows.append(row)
      }
    }
    if columns == nil { note(shape, 1, "The first line must name the columns.") }
  }

  private mutating func note(_ shape: TableShape, _ line: Int, _ words: Words) {
    problems.append(TableProblem(file: shape.file, line: line, words: words))
  }

  static func parts(_ text: String, at mark: Character) -> [String] {
    text.split(separator: mark).map { trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  /// Without blanks around it, a line end of Windows or the mark that some editors begin a file with. A tab stays: it
  /// parts cells.
  private static func trimmed(_ text: String) -> String {
    let isBlank = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\r" || scalar == "\u{FEFF}" }
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }), let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}

/// What is wrong with a line of a table.
public struct TableProblem: Error, Equatable, Sendable {
  public let file: String
  public let line: Int
  public let words: Words

  public var sentence: Words { Words("{1}, line {2}: {3}", file, String(line), words) }
}

private let newline = UInt8(ascii: "\n")

extension Language {
  /// The columns of words in tables: English, Norwegian, Danish and Swedish.
  static let columns = ["en", "nb", "da", "sv"]
}
