import Domain

/// A sheet with one person a row.
enum ApplicantColumns {
  static let layout = SheetLayout(
    columns, others: [noGo.part],
    reading: SheetLayout.Reading(
      key: "reference", title: ["reference", "first_name", "last_name", "full_name"],
      needed: ["first_name", "last_name", "full_name", "known_as"],
      lacking:
        "No column holds names of people. The headings are: {1}. Say which one with --map \"Heading=full_name\"."))

  private static let columns = [
    person.column("reference", "reference", \.reference, .line),
    person.column("first_name", "first name", \.firstName, .line, names: .applicant),
    person.column("last_name", "last name", \.lastName, .line, names: .applicant),
    person.column(
      "full_name", "first and last name", .by { $0.takeFullName($1) }, write: .never, names: .applicant),
    person.column("known_as", "what the person is called", \.knownAs, .line, names: .applicant),
    person.column("phone", "phone", \.phone, .phone),
    person.column("email", "e-mail", \.email, .email),
    person.column("town", "town", \.town, .line),
    servicePeriod.column("referral_date", "day of referral", \.referredOn, .past),
    servicePeriod.column("referral_source", "who referred", \.referralSource, .line),
    servicePeriod.column("first_meeting", "day of the first meeting", \.firstMeetingOn, .past),
    person.column("clinical_team", "treatment team", \.teamID, .name(.teams)),
    clinician.column("care_coordinator", "clinician", \.name, .line),
    welfare.column("welfare_contact", "contact at the welfare office", \.name, .line),
    servicePeriod.column(
      "employed_at_referral", "in work at referral", \.workAtEntry, .by { $0.takeWorkAtEntry($1) },
      write: .by(workAtEntry)),
    status.column("status", "where the person stands", \.status, .never),
    wants.column("wants", "preferences for work", \.words, .by { $0.takeWants($1) }),
    doesNotWant.column(
      "does_not_want", "definitely not wanted", \.words, .by { $0.takeUnwanted($1) }, write: .by(unwanted)),
    hoursWanted.column(
      "hours_wanted", "hours a week wished for", \.words,
      .by { $0.preference($1, .wanted, .hours, limits: HoursWish.limits) }),
    travel.column(
      "travel", "travel wished for", \.words,
      .by { $0.preference($1, .wanted, .travel) { (nil, Read.minutes($0).value) } }),
    disclosure.column("disclosure", "what employers may be told", \.openness, .by { $0.takeDisclosure($1) }),
    disclosure.column(
      "permitted_words", "exact words that may be used", \.permittedWords, .by { $0.takePermittedWords($1) }),
    assignment.column("specialist", "specialist", \.colleagueID, .name(.colleagues)),
    job.column("job_start", "first day of the job", \.startedOn, .day),
    job.column("employer", "employer", \.employerID, .name(.employers)),
    job.column("job_title", "job title", \.title, .line),
    job.column("hours_week", "hours a week in the job", \.hoursWeek, .hours),
    job.column(
      "job_percent", "share of full time in the job", \.hoursWeek, .by { $0.takeShareOfFullTime($1) }, write: .never),
    job.column("job_end", "last day of the job", \.endedOn, .day),
    job.column("end_reason", "why the job ended", \.endWords, .line),
    lastContact.column("last_contact", "day of the last contact", \.happenedOn, .past),
    nextContact.column("next_contact", "day of the next contact", \.dueOn, .day),
    nextContact.column("next_step", "next step", \.what, .line),
    servicePeriod.column("left_on", "day of leaving the service", \.leftOn, .past),
    notes.column("notes", "notes", \.text, .note),
    wants.column("kind_of_work", "kind of work", \.kindOfWork, .by { $0.takeOnlyKindOfWork($1) }, write: .by(onlyKind)),
    noGo.column(
      "no_go_employers", "employers that are not to be approached for the person", .by { $0.takeNoGo($1) },
      write: .never),
    connections.column(
      "connections", "employers where the person knows somebody", .by { $0.takeConnections($1) },
      write: .by(connectionTexts)),
    person.recordID,
  ]

  // MARK: What the columns speak of

  static let person = PartOf<Applicant>.main("applicant") { builder, person in
    if !person.has([\Applicant.firstName, \Applicant.lastName, \Applicant.knownAs]) {
      builder.refuse("This row has no name.")
    }
  }

  static let servicePeriod = PartOf<ServicePeriod>(
    "service_period", links: [(\.applicantID, "applicant")], isNeeded: true
  ) {
    let servicePeriods = $0.of($1, .servicePeriod)
    return (servicePeriods.last { $0[\ServicePeriod.leftOn] == nil } ?? servicePeriods.last).map { [$0] } ?? []
  }

  static let status = PartOf<Status>(
    "status", links: [(\.applicantID, "applicant"), (\.servicePeriodID, "service_period")],
    finish: { $0.readStatus(into: &$1) },
    found: { Snapshot.end($0.of($1, .status).filter { $0[\Status.untilOn] == nil }) })

  private static let clinician = around("care_coordinator", .clinician)
  private static let welfare = around("welfare_contact", .welfare)

  private static func around(_ name: String, _ role: ContactPersonRole) -> PartOf<ContactPerson> {
    PartOf(name, links: [(\.applicantID, "applicant")], fixed: { $0.role = role }) {
      $0.of($1, .contactPerson).filter { $0[\ContactPerson.role] == role }
    }
  }

  private static let assignment = PartOf<Assignment>(
    "assignment", links: [(\.applicantID, "applicant")], fixed: { $0.role = .primary }
  ) {
    Snapshot.end(
      $0.of($1, .assignment).filter { $0[\Assignment.untilOn] == nil && $0[\Assignment.role] != .cover })
  }

  private static let wants = preferences("wants") { preference in
    preference[\JobPreference.stance] == .wanted && preference[\JobPreference.about] != .hours
      && preference[\JobPreference.about] != .travel
  }
  private static let hoursWanted = preferences("hours_wanted") {
    $0[\JobPreference.stance] == .wanted && $0[\JobPreference.about] == .hours
  }
  private static let travel = preferences("travel") {
    $0[\JobPreference.stance] == .wanted && $0[\JobPreference.about] == .travel
  }
  /// Preferences and no-go employers share a column, as they do in the sheets people keep.
  private static let doesNotWant = PartOf<JobPreference>(
    "does_not_want", links: [(\.applicantID, "applicant")], group: .preferences
  ) { noGoEmployers($0, $1).isEmpty ? definitelyNot($0, $1) : [] }

  private static func preferences(_ name: String, _ isOne: @escaping @Sendable (StoredRecord) -> Bool) -> PartOf<
    JobPreference
  > {
    PartOf(name, links: [(\.applicantID, "applicant")], group: .preferences) { preferencesByRank($0, $1).filter(isOne) }
  }

  private static func preferencesByRank(_ snapshot: Snapshot, _ person: StoredRecord) -> [StoredRecord] {
    snapshot.of(person, .jobPreference).filter { $0[\JobPreference.untilOn] == nil }
      .sorted { ($0[\JobPreference.rank] ?? 100, $0.id) < ($1[\JobPreference.rank] ?? 100, $1.id) }
  }

  private static func definitelyNot(_ snapshot: Snapshot, _ person: StoredRecord) -> [StoredRecord] {
    preferencesByRank(snapshot, person).filter { $0[\JobPreference.stance] == .definitelyNot }
  }

  private static func noGoEmployers(_ snapshot: Snapshot, _ person: StoredRecord) -> [StoredRecord] {
    snapshot.of(person, .noGoEmployer).filter { $0[\NoGoEmployer.untilOn] == nil }
  }

  static let noGo = PartOf<NoGoEmployer>("no_go", links: [(\.applicantID, "applicant")]) {
    let employers = noGoEmployers($0, $1)
    return employers.count == 1 && definitelyNot($0, $1).isEmpty ? employers : []
  }

  static let connections = PartOf<Connection>("connection", links: [(\.applicantID, "applicant")], isNumbered: true) {
    $0.of($1, .connection).filter { $0[\Connection.untilOn] == nil && $0[\Connection.employerID] != nil }
  }

  private static let disclosure = PartOf<Disclosure>(
    "disclosure", links: [(\.applicantID, "applicant")], group: .preferences,
    finish: { $0.checkPermittedWords(of: $1) },
    found: {
      Snapshot.end(
        $0.of($1, .disclosure).filter { $0[\Disclosure.untilOn] == nil && $0[\Disclosure.employerID] == nil })
    })

  static let job = PartOf<Job>(
    "job", links: [(\.applicantID, "applicant")], group: .job,
    finish: { $0.takeKindFromTitle(into: &$1, "job_title") }, found: { Snapshot.last($0.of($1, .job)) })

  private static let lastContact = PartOf<PersonContact>("last_contact", links: [(\.applicantID, "applicant")]) {
    Snapshot.last($0.of($1, .personContact))
  }

  private static let nextContact = PartOf<NextStep>(
    "next_contact", links: [(\.applicantID, "applicant")], finish: { $0.nameStep(&$1, by: "next_contact") },
    found: { $0.nextStep($1) { $0[\NextStep.employerID] == nil } })

  private static let notes = PartOf<Note>("notes", links: [(\.applicantID, "applicant")]) { $0.of($1, .note) }

  // MARK: How the irregular ones go out

  @Sendable private static func workAtEntry(_ row: ExportSource) -> String {
    let work = row.records(of: servicePeriod).first?[\ServicePeriod.workAtEntry]
    return work == .outOfWork ? YesNo.no.rawValue : work?.rawValue ?? ""
  }

  /// One preference has one kind of work; of several it could not be told which.
  @Sendable private static func onlyKind(_ row: ExportSource) -> String {
    let preferences = row.records(of: wants)
    guard preferences.count == 1, preferences[0][\JobPreference.about] == .kindOfWork else { return "" }
    return preferences[0][\JobPreference.kindOfWork]?.rawValue ?? ""
  }

  @Sendable private static func connectionTexts(_ row: ExportSource) -> String {
    row.records(of: connections).map { connection in
      "\(connection[\Connection.relation]?.rawValue ?? ""): \(row.snapshot.name(connection[\Connection.employerID]))"
    }.joined(separator: "; ")
  }

  @Sendable private static func unwanted(_ row: ExportSource) -> String {
    let names = noGoEmployers(row.snapshot, row.main).map { record in
      let stored = record[\NoGoEmployer.name]
      let name = stored.isEmpty ? row.snapshot.name(record[\NoGoEmployer.employerID]) : stored
      return record[\NoGoEmployer.why].map { "\($0.rawValue.replacing("_", with: " ")): \(name)" } ?? name
    }
    let words = definitelyNot(row.snapshot, row.main).map { $0[\JobPreference.words] }.filter { !$0.isEmpty }
    return (names + words).joined(separator: "; ")
  }
}
