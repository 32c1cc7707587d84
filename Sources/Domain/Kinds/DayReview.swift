/// A day whose review a colleague has gone through to its end.
public struct DayReview: Record {
  public static let description = describe(
    .dayReview, title: "Review of a day",
    form: nil,
    layout: .ofTheTable, label: .none, day: .field(\.onDay), startsToday: .none,
    owners: Owners(applicant: .nobody, employer: .nobody, colleague: .one(\.colleagueID)),
    found: .nowhere, inTimeline: false, history: .changedInPlace,
    sheets: [], derives: [], rules: [], speech: .silent, access: .own)
  public static let fields: [Field<DayReview>] = [
    .reference("colleague_id", "By", \.colleagueID, .colleague, .kept, required: true),
    .day("on_day", "Day", \.onDay, .back, .kept, required: true),
    .number("people", "People looked at", \.people, 0...100_000, .kept),
    .number("left_over", "Left for later", \.leftOver, 0...100_000, .kept),
  ]
  public static func problems(of record: DayReview) -> [FieldProblem] { [] }
  public var id: Identifier
  public var colleagueID: Identifier?
  public var onDay: Day?
  public var people: Int?
  public var leftOver: Int?
  public init(id: Identifier) { self.id = id }
}
