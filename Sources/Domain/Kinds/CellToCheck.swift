/// A cell of an imported sheet that could not be understood: the field stays unknown and the original text waits here
/// for a person to check.
public struct CellToCheck: Record {
  public static let description = describe(
    .toCheck, title: "To check",
    form: FormWords(
      "cell to check", adding: "New", changing: "Change", added: "added", changed: "changed"),
    layout: .ofTheTable, label: .beginning(\.original), day: .none, startsToday: .none,
    owners: Owners(applicant: .one(\.applicantID), employer: .one(\.employerID), colleague: .nobody),
    found: .byWords, inTimeline: false, history: .changedInPlace,
    sheets: [], derives: [], rules: [], speech: .silent, access: .program)
  public static let fields: [Field<CellToCheck>] = [
    .line("about_kind", "Kind of record", \.aboutKind, names: .nobodyElse, .kept),
    .line("about_id", "Record", \.aboutID, names: .nobodyElse, .kept),
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept),
    .reference("employer_id", "Employer", \.employerID, .employer, .kept),
    .line("field", "Field", \.field, names: .nobodyElse, .kept),
    .note("original", "Text in the sheet", \.original, names: .maybeOthers),
    .line("file", "File", \.file, names: .nobodyElse, .kept),
    .number("line", "Line", \.line, 1...10_000_000, .kept),
    .line("column", "Column", \.column, names: .nobodyElse, .kept),
    .line("reason", "Why", \.reason, names: .nobodyElse, .kept),
    .day("checked_on", "Checked on", \.checkedOn, .back, .kept),
  ]
  public static func problems(of record: CellToCheck) -> [FieldProblem] { [] }
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
  public var checkedOn: Day?
  public init(id: Identifier) { self.id = id }
}
