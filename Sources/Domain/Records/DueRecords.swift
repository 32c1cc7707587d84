/// A row of Today that was moved to another day or handed to a colleague. It holds for one due date of one rule about one
/// record: when the facts give another date, the move has lapsed.
public struct MovedDue: Record {
  public static let kind = RecordKind.movedDue
  public static let title: Words = "Moved due date"
  public static let fields: [Field<MovedDue>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept),
    .reference("employer_id", "Employer", \.employerID, .employer, .kept),
    .line("rule", "Rule", \.rule, .kept, required: true),
    .line("subject", "Record", \.subject, .kept, required: true),
    .day("due_on", "Due on", \.dueOn, .forward, .kept, required: true),
    .day("until_on", "Moved to", \.untilOn, .forward),
    .reference("handed_to_id", "Handed to", \.handedToID, .staff),
    .line("reason", "Why", \.reason),
    .reference("staff_id", "By", \.staffID, .staff),
  ]
  public var id: Identifier
  public var applicantID: Identifier?
  public var employerID: Identifier?
  /// Code of a `DueRuleID`.
  public var rule = ""
  /// Text of the identifier of the record the row is about.
  public var subject = ""
  /// The due date the rule gave when it was moved.
  public var dueOn: Day?
  public var untilOn: Day?
  public var handedToID: Identifier?
  public var reason = ""
  public var staffID: Identifier?
  public init(id: Identifier) { self.id = id }
}

/// What the morning review of one day came to, for one person.
public struct ReviewStep: Record {
  public static let kind = RecordKind.reviewStep
  public static let title: Words = "Step of the review"
  public static let fields: [Field<ReviewStep>] = [
    .reference("applicant_id", "Applicant", \.applicantID, .applicant, .kept, required: true),
    .reference("staff_id", "By", \.staffID, .staff, .kept, required: true),
    .day("on_day", "Day", \.onDay, .back, .kept, required: true),
    .choice("result", "Result", \.result, .kept, required: true),
  ]
  public var id: Identifier
  public var applicantID: Identifier?
  public var staffID: Identifier?
  public var onDay: Day?
  public var result: ReviewResult?
  public init(id: Identifier) { self.id = id }
}

public enum ReviewResult: String, Choice {
  case done, snoozed
  case nothingNeeded = "nothing_needed"
  public var label: Words {
    switch self {
    case .done: "done"
    case .snoozed: "moved to another day"
    case .nothingNeeded: "seen, nothing needed"
    }
  }
}

/// A day whose review a colleague has gone through to its end.
public struct DayReview: Record {
  public static let kind = RecordKind.dayReview
  public static let title: Words = "Review of a day"
  public static let fields: [Field<DayReview>] = [
    .reference("staff_id", "By", \.staffID, .staff, .kept, required: true),
    .day("on_day", "Day", \.onDay, .back, .kept, required: true),
    .number("people", "People looked at", \.people, 0...100_000, .kept),
    .number("left_over", "Left for later", \.leftOver, 0...100_000, .kept),
  ]
  public var id: Identifier
  public var staffID: Identifier?
  public var onDay: Day?
  public var people: Int?
  public var leftOver: Int?
  public init(id: Identifier) { self.id = id }
}

/// How this office departs from the table of due rules.
public struct RuleSetting: Record {
  public static let kind = RecordKind.ruleSetting
  public static let title: Words = "Setting of a due rule"
  public static let fields: [Field<RuleSetting>] = [
    .line("rule", "Rule", \.rule, .kept, required: true),
    .choice("applies", "Applies", \.applies),
    .number("days", "Days", \.days, 0...400),
    .line("source", "Where this is laid down", \.source),
  ]
  public static func problems(of record: RuleSetting) -> [FieldProblem] {
    guard record.days != nil, let id = DueRuleID(rawValue: record.rule), id.rule.days == nil else { return [] }
    return [FieldProblem("days", "This rule counts no days: leave them out.")]
  }
  public var id: Identifier
  /// Code of a `DueRuleID`.
  public var rule = ""
  /// Nil: as the table says.
  public var applies: YesNo?
  /// Nil: as the table says.
  public var days: Int?
  public var source = ""
  public init(id: Identifier) { self.id = id }
}
