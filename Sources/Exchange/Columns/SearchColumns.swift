import Domain

/// Sheets of the job search, which only go out.
enum SearchColumns {
  // MARK: Wishes, those that have ended too: what was wanted on any day can be read off them

  private static let wish = PartOf<Preference>.main("wish")

  static let wishes = SheetLayout([
    wish.shown("reference", reference),
    wish.shown("applicant_name", ContactColumns.applicants),
    wish.shown("strength") { Preference($0.main).strength.rawValue },
    wish.shown("about", \.about),
    wish.shown("words", \.words),
    wish.shown("kind_of_work", \.jobType),
    wish.shown("isco_code", heading: JobColumns.iscoHeading) { JobColumns.isco($0.main[\Preference.jobType]) },
    wish.shown("sector", \.industry),
    wish.shown("employer", \.employerID),
    wish.shown("days", \.days),
    wish.shown("parts_of_day", \.partsOfDay),
    wish.shown("settings", \.settings),
    wish.shown("contracts", \.contracts),
    wish.shown("least", \.least),
    wish.shown("most", \.most),
    wish.shown("rank", \.rank),
    wish.shown("told_by", \.source),
    wish.shown("noted_on", \.notedOn),
    wish.shown("still_true_on", \.confirmedOn),
    wish.shown("held_until", \.untilOn),
    wish.shown("learned_from", learnedFrom),
    wish.recordID,
  ])

  @Sendable private static func learnedFrom(_ row: ExportSource) -> String {
    let sources = [
      ("job", row.main[\Preference.jobID]), ("application", row.main[\Preference.applicationID]),
      ("suggestion", row.main[\Preference.suggestionID]),
    ]
    return sources.first { $0.1 != nil }?.0 ?? ""
  }

  // MARK: Openings, which name no applicant

  private static let opening = PartOf<Lead>.main("opening")

  static let openings = SheetLayout([
    opening.shown("title", \.title, write: .typed),
    opening.shown("kind_of_work", \.jobType),
    opening.shown("isco_code", heading: JobColumns.iscoHeading) { JobColumns.isco($0.main[\Lead.jobType]) },
    opening.shown("employer", \.employerID),
    opening.shown("person", \.personID),
    opening.shown("source", \.source),
    opening.shown("town", \.town),
    opening.shown("hours_least", \.hoursLeast),
    opening.shown("hours_most", \.hoursMost),
    opening.shown("days", \.days),
    opening.shown("parts_of_day", \.partsOfDay),
    opening.shown("settings", \.settings),
    opening.shown("contract", \.contract),
    opening.shown("pay", \.pay),
    opening.shown("pay_period", \.payPeriod),
    opening.shown("tasks", \.tasks, write: .typed),
    opening.shown("who_acts", \.acts),
    opening.shown("found_on", \.foundOn),
    opening.shown("closes_on", \.closesOn),
    opening.shown("state") { ($0.main[\Lead.state] ?? .open).rawValue },
    opening.shown("specialist", \.staffID),
    opening.recordID,
  ])

  // MARK: Applications

  private static let application = PartOf<Application>.main("application")

  static let applications = SheetLayout([
    application.shown("reference", reference),
    application.shown("applicant_name", ContactColumns.applicants),
    application.shown("title", \.title),
    application.shown("kind_of_work", \.jobType),
    application.shown("isco_code", heading: JobColumns.iscoHeading) { JobColumns.isco($0.main[\Application.jobType]) },
    application.shown("employer", \.employerID),
    application.shown("opening", \.leadID),
    application.shown("sent_on", \.sentOn),
    application.shown("form", \.form),
    application.shown("helped_by", \.helpedBy),
    application.shown("who_acts", \.acts),
    application.shown("follow_up_on", \.followUpOn),
    application.shown("interview_on", \.interviewOn),
    application.shown("interview_time", \.interviewTime),
    application.shown("result", \.result),
    application.shown("result_on", \.resultOn),
    application.shown("result_words", \.resultWords),
    application.shown("feedback", \.feedback),
    application.shown("specialist", \.staffID),
    application.recordID,
  ])

  @Sendable private static func reference(_ row: ExportSource) -> String {
    row.applicants.first?[\Applicant.reference] ?? ""
  }
}
