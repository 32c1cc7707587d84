import Domain

/// A sheet with one contact with an employer a row.
enum ContactColumns {
  static let layout = SheetLayout(
    columns,
    reading: SheetLayout.Reading(
      key: nil, title: ["date", "reference", "employer"], needed: ["employer"],
      lacking: "No column holds employers. The headings are: {1}. Say which one with --map \"Heading=employer\"."))

  private static let columns = [
    contact.column("date", "day of the contact", \.happenedOn, .past),
    contact.column("reference", "reference", \.applicantIDs, .by { $0.takeApplicants($1) }, write: .by(references)),
    contact.column(
      "applicant_name", "name of the person", \.applicantIDs, .never, write: .by(applicants), names: .applicant),
    contact.column("goal", "preference in mind", \.preferenceInMind, .line),
    contact.column("employer", "employer", \.employerID, .name(.employers)),
    contact.column("person", "person at the employer", \.personID, .by { $0.takePersonSeen($1) }),
    contact.column("hiring_authority", "can hire", \.hiringAuthority, .yesNo),
    contact.column("mode", "how", \.mode, .by { $0.takeMode($1) }, write: .by(mode)),
    contact.column("visit", "visit", \.visitStage, .choice(.visitStage)),
    contact.column("result", "what happened", \.result, .note),
    nextStep.column("next_step", "next step", \.what, .line.when(isRecorded), write: .never),
    nextStep.column("next_date", "day of the next step", \.dueOn, .day.when(isRecorded), write: .never),
    contact.column("specialist", "specialist", \.colleagueID, .name(.colleagues)),
    contact.column("purpose", "what the contact was for", \.purpose, .choice(.purpose)),
    contact.column("thanked", "thank-you sent", \.thanked, .yesNo),
    contact.column("minutes", "length in minutes", \.minutes, .minutes),
    contact.column("time", "time of day", \.startTime, .time),
    contact.column(
      "who_spoke", "who spoke with the employer", \.madeBy,
      .choice(.spoke).when { $0[contact.part][\EmployerContact.madeBy] == nil }, write: .by(whoSpoke)),
    contact.column("applicant_present", "whether the person was there", \.applicantPresent, .yesNo),
    contact.column("planned", "whether the contact was planned", \.planned, .yesNo),
    contact.column("about_ordinary_job", "whether it was about an ordinary paid job", \.competitiveJob, .yesNo),
    contact.column("said_about_health", "what was said about health", \.disclosed, .choice(.saidAboutHealth)),
    contact.column("why_all_the_same", "why more was done than the person allows", \.guardReason, .line),
    contact.recordID,
  ]

  // MARK: What the columns speak of

  static let contact = PartOf<EmployerContact>.main("contact") { $0.checkContact(&$1) }

  /// A contact without its day or its employer is not recorded, and no step can follow it.
  @Sendable static func isRecorded(_ builder: RowBuilder) -> Bool {
    let contact = builder[contact.part]
    return contact[\EmployerContact.happenedOn] != nil && contact[\EmployerContact.employerID] != nil
  }

  private static let nextStep = PartOf<NextStep>("next_step", finish: { $0.giveEmployer(to: &$1) }) { _, _ in [] }

  // MARK: How the irregular ones go out

  /// References where everybody has one, else names alone.
  @Sendable static func references(_ row: ExportSource) -> String {
    let references = row.applicants.map { $0[\Applicant.reference] }
    return references.contains("") ? "" : references.joined(separator: "; ")
  }

  @Sendable static func applicants(_ row: ExportSource) -> String {
    row.applicants.map(\.label).joined(separator: "; ")
  }

  private static func isByApplicant(_ row: ExportSource) -> Bool { row.main[\EmployerContact.madeBy] == .applicant }

  @Sendable private static func mode(_ row: ExportSource) -> String {
    guard let mode = row.main[\EmployerContact.mode] else { return "" }
    return isByApplicant(row) ? modesByApplicant[mode] ?? mode.rawValue : mode.rawValue
  }

  /// Words by which the reading knows that the applicant made the contact.
  private static let modesByApplicant: [ContactMode: String] = [
    .phone: "client rang", .faceToFace: "client visited", .email: "client emailed", .text: "client texted",
    .letter: "client wrote",
  ]

  @Sendable private static func whoSpoke(_ row: ExportSource) -> String {
    isByApplicant(row) ? "" : row.main[\EmployerContact.madeBy]?.rawValue ?? ""
  }
}
