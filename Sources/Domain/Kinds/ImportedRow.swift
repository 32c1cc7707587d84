/// What one row of a sheet became, so that the same row is known again when the sheet comes back.
public struct ImportedRow: Record {
  public static let description = describe(
    .importedRow, title: "Imported row",
    form: FormWords(
      "row of a sheet", adding: "New", changing: "Change", added: "added", changed: "changed"),
    layout: .ofTheTable, label: .none, day: .none, startsToday: .none,
    owners: Owners(applicant: .nobody, employer: .nobody, colleague: .nobody),
    found: .nowhere, inTimeline: false, history: .changedInPlace,
    sheets: [], derives: [], rules: [], speech: .silent, access: .program)
  public static let fields: [Field<ImportedRow>] = [
    .line("sheet", "Kind of sheet", \.sheet, names: .nobodyElse, .kept, required: true),
    .line("key", "Key", \.key, names: .nobodyElse, .kept),
    .note("cells", "Cells", \.cells, names: .maybeOthers),
    .note("records", "Records", \.records, names: .maybeOthers),
  ]
  public static func problems(of record: ImportedRow) -> [FieldProblem] { [] }
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
