import Domain

/// Sheets of the job search, which only go out.
enum SearchColumns {
  // MARK: Preferences, those that have ended too: what was wanted on any day can be read off them

  private static let preference = PartOf<JobPreference>.main("preference")

  static let preferences = SheetLayout([
    preference.shown("reference", reference),
    preference.shown("applicant_name", ContactColumns.applicants),
    preference.shown("importance") { JobPreference($0.main).strength.rawValue },
    preference.shown("about", \.about),
    preference.shown("words", \.words),
    preference.shown("kind_of_work", \.kindOfWork),
    preference.shown("isco_code", heading: JobColumns.iscoHeading) {
      JobColumns.isco($0.main[\JobPreference.kindOfWork])
    },
    preference.shown("industry", \.industry),
    preference.shown("employer", \.employerID),
    preference.shown("days", \.days),
    preference.shown("parts_of_day", \.partsOfDay),
    preference.shown("settings", \.settings),
    preference.shown("contracts", \.contracts),
    preference.shown("least", \.least),
    preference.shown("most", \.most),
    preference.shown("rank", \.rank),
    preference.shown("told_by", \.source),
    preference.shown("noted_on", \.notedOn),
    preference.shown("still_true_on", \.confirmedOn),
    preference.shown("held_until", \.untilOn),
    preference.shown("learned_from", learnedFrom),
    preference.recordID,
  ])

  @Sendable private static func learnedFrom(_ row: ExportSource) -> String {
    let sources = [
      ("job", row.main[\JobPreference.jobID]), ("application", row.main[\JobPreference.applicationID]),
      ("suggestion", row.main[\JobPreference.suggestionID]),
    ]
    return sources.first { $0.1 != nil }?.0 ?? ""
  }

  // MARK: Job leads, which name no applicant

  private static let lead = PartOf<JobLead>.main("lead")

  static let leads = SheetLayout([
    lead.shown("title", \.title, write: .typed),
    lead.shown("kind_of_work", \.kindOfWork),
    lead.shown("isco_code", heading: JobColumns.iscoHeading) { JobColumns.isco($0.main[\JobLead.kindOfWork]) },
    lead.shown("employer", \.employerID),
    lead.shown("person", \.personID),
    lead.shown("source", \.source),
    lead.shown("town", \.town),
    lead.shown("hours_least", \.hoursLeast),
    lead.shown("hours_most", \.hoursMost),
    lead.shown("days", \.days),
    lead.shown("parts_of_day", \.partsOfDay),
    lead.shown("settings", \.settings),
    lead.shown("contract", \.contract),
    lead.shown("pay", \.pay),
    lead.shown("pay_period", \.payPeriod),
    lead.shown("tasks", \.tasks, write: .typed),
    lead.shown("who_acts", \.acts),
    lead.shown("found_on", \.foundOn),
    lead.shown("closes_on", \.closesOn),
    lead.shown("state") { ($0.main[\JobLead.state] ?? .open).rawValue },
    lead.shown("specialist", \.colleagueID),
    lead.recordID,
  ])

  // MARK: Applications

  private static let application = PartOf<Application>.main("application")

  static let applications = SheetLayout([
    application.shown("reference", reference),
    application.shown("applicant_name", ContactColumns.applicants),
    application.shown("title", \.title),
    application.shown("kind_of_work", \.kindOfWork),
    application.shown("isco_code", heading: JobColumns.iscoHeading) {
      JobColumns.isco($0.main[\Application.kindOfWork])
    },
    application.shown("employer", \.employerID),
    application.shown("job_lead", \.jobLeadID),
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
    application.shown("specialist", \.colleagueID),
    application.recordID,
  ])

  @Sendable private static func reference(_ row: ExportSource) -> String {
    row.applicants.first?[\Applicant.reference] ?? ""
  }
}
