/// Which heading of a sheet means which field, as a person corrected it.
public struct HeadingMap: Record {
  public static let description = describe(
    .headingMap, title: "Headings of a sheet",
    form: FormWords(
      "headings of a sheet", adding: "New", changing: "Change", added: "added", changed: "changed"),
    layout: .ofTheTable, label: .none, day: .none, startsToday: .none,
    owners: Owners(applicant: .nobody, employer: .nobody, colleague: .nobody),
    found: .nowhere, inTimeline: false, history: .changedInPlace,
    sheets: [], derives: [], rules: [], speech: .silent, access: .program)
  public static let fields: [Field<HeadingMap>] = [
    .line("sheet", "Kind of sheet", \.sheet, names: .nobodyElse, .kept, required: true),
    .note("headings", "Headings", \.headings, names: .maybeOthers),
    .note("map", "Meaning", \.map, names: .maybeOthers),
  ]
  public static func problems(of record: HeadingMap) -> [FieldProblem] { [] }
  public var id: Identifier
  public var sheet = ""
  /// The folded headings of the sheet, one a line, in order of the alphabet: what the map is found by.
  public var headings = ""
  /// Heading TAB canonical column, one a line.
  public var map = ""
  public init(id: Identifier) { self.id = id }
}
