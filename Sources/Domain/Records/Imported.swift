/// A cell of an imported sheet that could not be understood: the field stays unknown and the original text waits here
/// for a person to settle.
public struct ToSettle: Record {
  public static let kind = RecordKind.toSettle
  public static let title: Words = "To settle"
  public static let fields: [Field<ToSettle>] = [
    .line("about_kind", "Kind of record", \.aboutKind, .kept),
    .line("about_id", "Record", \.aboutID, .kept),
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept),
    .reference("employer_id", "Employer", \.employerID, .employer, .kept),
    .line("field", "Field", \.field, .kept),
    .note("original", "Text in the sheet", \.original),
    .line("file", "File", \.file, .kept),
    .number("line", "Line", \.line, 1...10_000_000, .kept),
    .line("column", "Column", \.column, .kept),
    .line("reason", "Why", \.reason, .kept),
    .day("settled_on", "Settled on", \.settledOn, .back, .kept),
  ]
  public var id: Identifier
  /// `RecordKind` code of the record the cell belongs to.
  public var aboutKind = ""
  /// Identifier of that record, as text: it may be of any kind.
  public var aboutID = ""
  public var applicantID: Identifier?
  public var employerID: Identifier?
  /// Name of the field that stayed unknown; empty when the cell has no field of its own.
  public var field = ""
  public var original = ""
  public var file = ""
  public var line: Int?
  public var column = ""
  public var reason = ""
  public var settledOn: Day?
  public init(id: Identifier) { self.id = id }
}

/// What one row of a sheet became, so that the same row is known again when the sheet comes back.
public struct ImportedRow: Record {
  public static let kind = RecordKind.importedRow
  public static let title: Words = "Imported row"
  public static let fields: [Field<ImportedRow>] = [
    .line("sheet", "Kind of sheet", \.sheet, .kept, required: true),
    .line("key", "Key", \.key, .kept),
    .note("cells", "Cells", \.cells),
    .note("records", "Records", \.records),
  ]
  public var id: Identifier
  /// Import kind: applicants, employers, contacts or jobs.
  public var sheet = ""
  /// What names the row in its sheet, such as the reference; empty when it has none.
  public var key = ""
  /// The cells as they were read last, as JSON: canonical column -> text.
  public var cells = ""
  /// What the row became, as JSON: part of the row -> record kind and identifier.
  public var records = ""
  public init(id: Identifier) { self.id = id }
}

/// Which heading of a sheet means which field, as a person corrected it.
public struct HeadingMap: Record {
  public static let kind = RecordKind.headingMap
  public static let title: Words = "Headings of a sheet"
  public static let fields: [Field<HeadingMap>] = [
    .line("sheet", "Kind of sheet", \.sheet, .kept, required: true),
    .note("headings", "Headings", \.headings),
    .note("map", "Meaning", \.map),
  ]
  public var id: Identifier
  public var sheet = ""
  /// The folded headings of the sheet, one a line, in order of the alphabet: what the map is found by.
  public var headings = ""
  /// Heading TAB canonical column, one a line.
  public var map = ""
  public init(id: Identifier) { self.id = id }
}
