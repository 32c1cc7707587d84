import Domain

/// A sheet with one job a row.
enum JobColumns {
  static let layout = SheetLayout(
    columns,
    reading: SheetLayout.Reading(
      key: nil, title: ["reference", "applicant_name", "employer", "title"], needed: ["reference", "applicant_name"],
      lacking:
        "No column says whose job it is. The headings are: {1}. Say which one with --map \"Heading=reference\"."))

  private static let columns = [
    job.column(
      "reference", "reference", \.applicantID, .by { $0.takeApplicant($1) }, write: .by(ContactColumns.references)),
    job.column(
      "applicant_name", "name of the person", \.applicantID, .never, write: .by(ContactColumns.applicants),
      names: .applicant),
    job.column("employer", "employer", \.employerID, .name(.employers)),
    job.column("title", "job title", \.title, .line),
    job.column("start", "first day", \.startedOn, .day),
    job.column("end", "last day", \.endedOn, .day),
    job.column("type_of_job", "type of job", \.typeOfJob, .choice(.typeOfJob)),
    job.column("hours_week", "hours a week in the job", \.hoursWeek, .hours),
    job.column("pay", "pay", \.pay, .money),
    job.column("pay_period", "pay for each", \.payPeriod, .choice(.payPeriod)),
    job.column("end_reason", "why the job ended", \.endWords, .line),
    job.column("notes", "notes", \.duties, .note),
    job.column("kind_of_work", "kind of work", \.kindOfWork, .by { $0.takeKindOfWork($1) }),
    job.column(
      "isco_code", "kind of work, as an ISCO-08 code", \.kindOfWork, .never,
      write: .by { isco($0.main[\Job.kindOfWork]) },
      heading: iscoHeading),
    job.column("scheme", "scheme that pays or decides", \.scheme, .by { $0.takeScheme($1) }),
    job.column(
      "job_group", "what the job counts as", .never, write: .by { $0.main[\Job.typeOfJob]?.report.rawValue ?? "" }),
    hours.column("hours_now", "hours a week now", \.hoursWeek, .hours),
    hours.column("hours_from", "day from which the present hours hold", \.fromOn, .day),
    job.column("found_by", "how the job was found", \.foundBy, .choice(.foundBy)),
    job.column("told_employer", "what the employer has been told about health", \.told, .choice(.told)),
    job.column("line_manager", "line manager at work", \.lineManager, .line),
    job.column("first_paid_hours", "day of the first four paid hours", \.firstFourHoursOn, .past),
    job.column("end_learned", "day we heard that the job ended", \.endLearnedOn, .past),
    job.column("ended_by", "who ended the job", \.endedBy, .choice(.endedBy)),
    job.column("end_reasons", "why the job ended, from the list", \.endReasons, .choices(.endReasons)),
    job.column("liked", "what was liked in the job", \.liked, .note),
    job.column("disliked", "what was not liked in the job", \.disliked, .note),
    job.column("learned", "what was learned from the job", \.learned, .note),
    job.recordID,
  ]

  static let iscoHeading = "ISCO code"
  static func isco(_ type: KindOfWork?) -> String { type?.iscoCode ?? "" }

  static let job = PartOf<Job>.main("job") { $0.checkJob(&$1) }

  /// The hours of the last change; of a job without changes, nothing: its hours stand already.
  static let hours = PartOf<HoursChange>("hours", links: [(\.jobID, "job")], finish: { $0.checkHours(&$1) }) {
    snapshot, job in
    Snapshot.last(
      snapshot.every(.hoursChange).filter { $0[\HoursChange.jobID] == job.id && $0[\HoursChange.hoursWeek] != nil })
  }
}
