import Domain

/// A sheet with one employer a row.
enum EmployerColumns {
  static let layout = SheetLayout(
    columns,
    reading: SheetLayout.Reading(
      key: "name", title: ["name"], needed: ["name"],
      lacking:
        "No column holds names of employers. The headings are: {1}. Say which one with --map \"Heading=name\"."))

  private static let columns = [
    employer.column("name", "name of the employer", \.name, .line, names: .employer),
    employer.column("ownership", "who owns it, or line of business", \.ownership, .by { $0.takeOwnership($1) }),
    employer.column("branch", "line of business", \.branch, .line, write: .typed),
    employer.column("town", "town", \.town, .line),
    employer.column("travel_minutes", "travel in minutes", \.travelMinutes, .minutes),
    person.column("person", "person at the employer", \.name, .line),
    person.column("role", "role of that person", \.role, .line, write: .typed),
    person.column("can_hire", "can hire", \.hiringAuthority, .yesNo),
    employer.column("employer_phone", "phone of the employer", \.phone, .phone, write: .address),
    person.column("phone", "phone", \.phone, .by { $0.takePhone($1) }, write: .address),
    person.column("email", "e-mail", \.email, .email, write: .address),
    employer.column("stage", "stage of the relationship", \.stage, .by { $0.takeStage($1) }),
    employer.column("lead_contact", "who looks after the employer", \.leadContactID, .name(.colleagues)),
    employer.column("last_visit", "day of the last visit", \.visitedBeforeOn, .past),
    nextStep.column("next_step", "next step", \.what, .line, write: .typed),
    nextStep.column("next_date", "day of the next step", \.dueOn, .day),
    employer.column("needs", "needs of the employer", \.needs, .note, write: .typed),
    employer.column(
      "do_not_contact", "do not contact", \.doNotContactReason, .by { $0.takeDoNotContact($1) },
      write: .typedBy(doNotContact)),
    notes.column("notes", "notes", \.text, .note, write: .typed),
    employer.column("industry_group", "industry", \.industry, .by { $0.takeIndustry($1) }),
    employer.column("kinds_of_work", "kinds of work there", \.kindsOfWork, .kindsOfWork),
    employer.column("size", "how many work there", \.size, .choice(.size)),
    employer.column("settings", "what it is like to work there", \.settings, .choices(.settings)),
    employer.column("days", "days of work", \.days, .choices(.days)),
    employer.column("parts_of_day", "parts of the day", \.partsOfDay, .choices(.partsOfDay)),
    employer.column("qualities", "what they look for in people", \.qualities, .note, write: .typed),
    employer.column("hours_offered", "hours and shifts on offer", \.hoursOffered, .note, write: .typed),
    employer.column("ways_of_hiring", "how they find people", \.waysOfHiring, .note, write: .typed),
    employer.column("first_known", "how the employer was first known", \.firstKnown, .line, write: .typed),
    employer.column("about", "about the employer", \.about, .note, write: .typed),
    person.column("best_time", "best time to reach the person there", \.bestTime, .line, write: .typed),
    otherPeople.column(
      "other_people", "other people at the employer", .by { $0.takeOtherPeople($1) }, write: .by(withRoles)),
    employer.recordID,
  ]

  // MARK: What the columns speak of

  static let employer = PartOf<Employer>.main("employer") { builder, employer in
    if employer[\Employer.name].isEmpty { builder.refuse("This row has no name.") }
  }

  static let person = PartOf<EmployerPerson>("person", links: [(\.employerID, "employer")]) {
    Array($0.of($1, .employerPerson).prefix(1))
  }

  static let otherPeople = PartOf<EmployerPerson>("other people", links: [(\.employerID, "employer")]) { _, _ in [] }

  private static let nextStep = PartOf<NextStep>(
    "next_step", links: [(\.employerID, "employer")], finish: { $0.nameStep(&$1, by: "next_date") },
    found: { $0.nextStep($1) { $0[\NextStep.applicantID] == nil } })

  private static let notes = PartOf<Note>("notes", links: [(\.employerID, "employer")]) {
    $0.of($1, .note).filter { $0[\Note.applicantID] == nil }
  }

  // MARK: How the irregular ones go out

  @Sendable private static func doNotContact(_ row: ExportSource) -> String {
    let reason = row.main[\Employer.doNotContactReason]
    return reason.isEmpty ? row.main[\Employer.doNotContact]?.rawValue ?? "" : reason
  }

  /// "Pål Berg (head baker); Ida".
  @Sendable private static func withRoles(_ row: ExportSource) -> String {
    row.snapshot.of(row.main, .employerPerson).dropFirst().map { person in
      let role = person[\EmployerPerson.role]
      return person.label + (role.isEmpty ? "" : " (\(role))")
    }.joined(separator: "; ")
  }
}
