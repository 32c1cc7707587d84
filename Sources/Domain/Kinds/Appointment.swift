/// Something that will take place at a time and place: a meeting, an interview, a visit.
public struct Appointment: Record {
  public static let description = describe(
    .appointment, title: "Appointment",
    form: FormWords(
      "appointment", adding: "New appointment", changing: "Change an appointment", added: "new appointment",
      changed: "appointment changed"),
    layout: .ofTheTable, label: .whole(\.what), day: .field(\.onDay), startsToday: .none,
    owners: Owners(applicant: .one(\.applicantID), employer: .one(\.employerID), colleague: .one(\.colleagueID)),
    found: .byWords, inTimeline: true, history: .changedInPlace,
    sheets: [], derives: [.employerSummary], rules: [], speech: .plans, access: .caseload)
  public static let fields: [Field<Appointment>] = [
    .line("what", "What", \.what, names: .nobodyElse, required: true),
    .day("on_day", "Day", \.onDay, .forward, required: true),
    .time("at_time", "Time", \.atTime, help: "For example 09:30."),
    .line("place", "Place", \.place, names: .nobodyElse),
    .choice("purpose", "Kind", \.purpose),
    .reference("applicant_id", "Applicant", \.applicantID, .applicant),
    .reference("employer_id", "Employer", \.employerID, .employer),
    .number("minutes", "Minutes", \.minutes, 0...1440),
    .reference("colleague_id", "Who of us", \.colleagueID, .colleague),
    .choice("outcome", "What became of it", \.outcome, .kept),
  ]
  public static func problems(of record: Appointment) -> [FieldProblem] { [] }
  public var id: Identifier
  public var what = ""
  public var onDay: Day?
  /// `HH:MM` on the clock of the place; "" is unknown, or the whole day.
  public var atTime = ""
  public var place = ""
  public var purpose: AppointmentPurpose?
  public var applicantID: Identifier?
  public var employerID: Identifier?
  public var minutes: Int?
  public var colleagueID: Identifier?
  /// Nil while nobody has said.
  public var outcome: AppointmentOutcome?
  public init(id: Identifier) { self.id = id }

  public var isOpen: Bool { outcome == nil }
}

public enum AppointmentPurpose: String, Choice {
  case meeting, interview
  case workVisit = "work_visit"
  case employerVisit = "employer_visit"
  case team, welfare, other
  public var label: Words {
    switch self {
    case .meeting: "meeting with the person"
    case .interview: "job interview"
    case .workVisit: "visit at work"
    case .employerVisit: "visit to an employer"
    case .team: "team meeting"
    case .welfare: "meeting with welfare or job centre"
    case .other: "something else"
    }
  }
}

public enum AppointmentOutcome: String, Choice {
  case held
  case notHeld = "not_held"
  case cancelled
  public var label: Words {
    switch self {
    case .held: "took place"
    case .notHeld: "did not take place"
    case .cancelled: "called off"
    }
  }
}
