import Domain

/// What the reading of every row shares.
struct SheetContext {
  let layout: SheetLayout
  let order: SheetDateOrder
  let today: Day
  /// Canonical column to the heading as in the file.
  let headings: [String: String]
  let directory: Directory
  let people: People
  /// The office's, by which the name of a scheme is read.
  let country: Country?
  /// Folded name in the sheet to the colleague it was said to be.
  let aliases: [String: Identifier]

  /// The heading of a column, or a readable form of its canonical name.
  func heading(_ column: String) -> String { headings[column] ?? column.replacing("_", with: " ") }
}
