package import Domain

/// One column of a sheet, and all that the program knows of it but the words that head it: those stand in
/// `data/reference/headings.tsv` under its key. Import, export and preview read these rows.
package struct SheetColumn: Sendable {
  /// Its name in JSON and on the command line; with blanks for its underscores it is also its heading.
  package let key: String
  /// For a person who says what a heading means; nil for what only goes out.
  package let meaning: Words?
  /// The record of the row that a cell speaks of.
  let part: SheetPart
  /// The field of that record; nil where a reader of its own finds it.
  let field: FieldInfo?
  /// nil for what only goes out.
  let read: CellReader?
  let write: CellWriter
  /// Whom the cell names, if it is a name of whom the row is about.
  let names: Named?
  /// What it is headed by in our own sheets.
  let heading: String

  enum Named: Sendable { case applicant, employer }

  var fieldName: String { field?.name ?? "" }
}

/// How the cell of a column is written.
enum CellWriter: Sendable {
  /// The value of the field; of several records parted by semicolons, of several notes by a blank line.
  case value
  /// The same for words that somebody typed on a sheet about employers: names of applicants become initials.
  case typed
  /// A telephone number or an address there, which may happen to hold part of somebody's name.
  case address
  case by(@Sendable (ExportSource) -> String)
  case typedBy(@Sendable (ExportSource) -> String)
  case never
}

extension PartOf {
  /// A column of which a cell is one field.
  func column<V>(
    _ key: String, _ meaning: Words, _ path: FieldPath<R, V>, _ read: CellReader, write: CellWriter = .value,
    names: SheetColumn.Named? = nil, heading: String? = nil
  ) -> SheetColumn {
    SheetColumn(
      key: key, meaning: meaning, part: part, field: R.field(path), read: read, write: write, names: names,
      heading: heading ?? SheetColumn.heading(key))
  }

  /// A column whose reader finds the fields by itself.
  func column(
    _ key: String, _ meaning: Words, _ read: CellReader, write: CellWriter, names: SheetColumn.Named? = nil,
    heading: String? = nil
  ) -> SheetColumn {
    SheetColumn(
      key: key, meaning: meaning, part: part, field: nil, read: read, write: write, names: names,
      heading: heading ?? SheetColumn.heading(key))
  }

  /// A column that only goes out.
  func shown<V>(_ key: String, _ path: FieldPath<R, V>, write: CellWriter = .value) -> SheetColumn {
    SheetColumn(
      key: key, meaning: nil, part: part, field: R.field(path), read: nil, write: write, names: nil,
      heading: SheetColumn.heading(key))
  }

  func shown(_ key: String, heading: String? = nil, _ write: @escaping @Sendable (ExportSource) -> String)
    -> SheetColumn
  {
    SheetColumn(
      key: key, meaning: nil, part: part, field: nil, read: nil, write: .by(write), names: nil,
      heading: heading ?? SheetColumn.heading(key))
  }

  /// The identifier by which a row of our own sheet is known again.
  var recordID: SheetColumn {
    column(
      "record_id", "number given by this program", .never, write: .by { $0.main.id.text }, heading: "Caseload ID")
  }
}

extension SheetColumn {
  fileprivate static func heading(_ key: String) -> String {
    let words = key.replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
