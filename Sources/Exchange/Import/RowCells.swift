import Domain
import Foundation

/// The cells of a row by canonical column, cleaned as the store cleans text and with dates as yyyy-mm-dd, so that the
/// same content compares equal whatever the hand, the order of columns or the program that saved it.
struct RowCells: Sendable, Equatable {
  /// Canonical column to text; columns with nothing in them are left out.
  var texts: [String: String]

  subscript(_ column: String) -> String { texts[column] ?? "" }

  /// Same content in these columns.
  func isEqual(_ other: RowCells, in columns: Set<String>) -> Bool {
    columns.allSatisfy { texts[$0] == other.texts[$0] }
  }

  /// Columns whose text differs.
  func differences(_ other: RowCells, in columns: Set<String>) -> Set<String> {
    columns.filter { texts[$0] != other.texts[$0] }
  }

  /// One text for the content of these columns.
  func signature(_ columns: [String]) -> String {
    columns.map { self[$0] }.joined(separator: "\u{1F}")
  }

  /// The form kept in `ImportedRow.cells`: a JSON object with its keys in order.
  var json: String { JSONText.object(texts.sorted { $0.key < $1.key }.map { ($0.key, JSONText.string($0.value)) }) }

  init(texts: [String: String]) {
    self.texts = texts
  }

  init(json: String) {
    texts = (try? JSONDecoder().decode([String: String].self, from: Data(json.utf8))) ?? [:]
  }

  /// Columns whose cells are dates.
  static let dateColumns: Set<String> = [
    "referral_date", "first_meeting", "left_on", "job_start", "job_end", "last_contact", "next_contact", "last_visit",
    "next_date", "date", "start", "end",
  ]

  /// Reads a row of the sheet.
  init(_ row: SheetRow, _ map: ColumnMap, order: SheetDateOrder, today: Day) {
    var texts: [String: String] = [:]
    for (column, key) in map.keys.enumerated() {
      guard let key, column < row.cells.count else { continue }
      let text = CellText.clean(row.cells[column])
      if text.isEmpty { continue }
      texts[key] = Self.dateColumns.contains(key) ? Self.iso(text, order, today) : text
    }
    if !row.surplus.isEmpty { texts[Self.surplus] = row.surplus.map(CellText.clean).joined(separator: " | ") }
    self.texts = texts
  }

  /// Stands for the cells beyond the last heading.
  static let surplus = "+"

  private static func iso(_ text: String, _ order: SheetDateOrder, _ today: Day) -> String {
    // Whether such a day may lie ahead is asked later, where the field is known.
    Read.date(text, order: order, today: today, mayBeFuture: true).value?.iso ?? text
  }
}

extension CellText {
  /// What the store would keep of a text, with the sign our own export puts before formulas taken off.
  static func clean(_ text: String) -> String {
    trim(TextFilter.note(FormulaGuard.stripped(text)))
  }

  /// The same for a field of one line.
  static func cleanLine(_ text: String) -> String { tidy(TextFilter.line(text)) }
}
