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
    episode.column("referral_date", "day of referral", \.referredOn, .past),
    episode.column("referral_source", "who referred", \.referralSource, .line),
    episode.column("first_meeting", "day of the first meeting", \.entryOn, .past),
    person.column("clinical_team", "treatment team", \.teamID, .name(.teams)),
    clinician.column("care_coordinator", "clinician", \.name, .line),
    welfare.column("welfare_contact", "contact at the welfare office", \.name, .line),
    episode.column(
      "employed_at_referral", "in work at referral", \.workAtEntry, .by { $0.takeWorkAtEntry($1) },
      write: .by(workAtEntry)),
    status.column("status", "where the person stands", \.status, .never),
    wants.column("wants", "wishes for work", \.words, .by { $0.takeWants($1) }),
    doesNotWant.column(
      "does_not_want", "definitely not wanted", \.words, .by { $0.takeUnwanted($1) }, write: .by(unwanted)),
    hoursWanted.column(
      "hours_wanted", "hours a week wished for", \.words,
      .by { $0.wish($1, .wanted, .hours, limits: HoursWish.limits) }),
    travel.column(
      "travel", "travel wished for", \.words,
      .by { $0.wish($1, .wanted, .travel) { (nil, Read.minutes($0).value) } }),
    disclosure.column("disclosure", "what employers may be told", \.openness, .by { $0.takeDisclosure($1) }),
    disclosure.column(
      "permitted_words", "exact words that may be used", \.permittedWords, .by { $0.takePermittedWords($1) }),
    assignment.column("specialist", "specialist", \.staffID, .name(.staff)),
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
    episode.column("left_on", "day of leaving the service", \.leftOn, .past),
    notes.column("notes", "notes", \.text, .note),
    wants.column("kind_of_work", "kind of work", \.jobType, .by { $0.takeOnlyKindOfWork($1) }, write: .by(onlyKind)),
    noGo.column(
      "no_go_employers", "employers that are not to be approached for the person", .by { $0.takeNoGo($1) },
      write: .never),
    ties.column("ties", "employers where the person knows somebody", .by { $0.takeTies($1) }, write: .by(tieTexts)),
    person.recordID,
  ]

  // MARK: What the columns speak of

  static let person = PartOf<Applicant>.main("applicant") { builder, person in
    if !person.has([\Applicant.firstName, \Applicant.lastName, \Applicant.knownAs]) {
      builder.refuse("This row has no name.")
    }
  }

  static let episode = PartOf<Episode>("episode", links: [(\.applicantID, "applicant")], isNeeded: true) {
    let episodes = $0.of($1, .episode)
    return (episodes.last { $0[\Episode.leftOn] == nil } ?? episodes.last).map { [$0] } ?? []
  }

  static let status = PartOf<Status>(
    "status", links: [(\.applicantID, "applicant"), (\.episodeID, "episode")],
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

  private static let wants = wishes("wants") { wish in
    wish[\Preference.stance] == .wanted && wish[\Preference.about] != .hours && wish[\Preference.about] != .travel
  }
  private static let hoursWanted = wishes("hours_wanted") {
    $0[\Preference.stance] == .wanted && $0[\Preference.about] == .hours
  }
  private static let travel = wishes("travel") {
    $0[\Preference.stance] == .wanted && $0[\Preference.about] == .travel
  }
  /// Wishes and no-go employers share a column, as they do in the sheets people keep.
  private static let doesNotWant = PartOf<Preference>(
    "does_not_want", links: [(\.applicantID, "applicant")], group: .wishes
  ) { noGoEmployers($0, $1).isEmpty ? definitelyNot($0, $1) : [] }

  private static func wishes(_ name: String, _ isOne: @escaping @Sendable (StoredRecord) -> Bool) -> PartOf<Preference>
  {
    PartOf(name, links: [(\.applicantID, "applicant")], group: .wishes) { wishesByRank($0, $1).filter(isOne) }
  }

  private static func wishesByRank(_ snapshot: Snapshot, _ person: StoredRecord) -> [StoredRecord] {
    snapshot.of(person, .preference).filter { $0[\Preference.untilOn] == nil }
      .sorted { ($0[\Preference.rank] ?? 100, $0.id) < ($1[\Preference.rank] ?? 100, $1.id) }
  }

  private static func definitelyNot(_ snapshot: Snapshot, _ person: StoredRecord) -> [StoredRecord] {
    wishesByRank(snapshot, person).filter { $0[\Preference.stance] == .definitelyNot }
  }

  private static func noGoEmployers(_ snapshot: Snapshot, _ person: StoredRecord) -> [StoredRecord] {
    snapshot.of(person, .noGoEmployer).filter { $0[\NoGoEmployer.untilOn] == nil }
  }

  static let noGo = PartOf<NoGoEmployer>("no_go", links: [(\.applicantID, "applicant")]) {
    let employers = noGoEmployers($0, $1)
    return employers.count == 1 && definitelyNot($0, $1).isEmpty ? employers : []
  }

  static let ties = PartOf<Tie>("tie", links: [(\.applicantID, "applicant")], isNumbered: true) {
    $0.of($1, .tie).filter { $0[\Tie.untilOn] == nil && $0[\Tie.employerID] != nil }
  }

  private static let disclosure = PartOf<Disclosure>(
    "disclosure", links: [(\.applicantID, "applicant")], group: .wishes, finish: { $0.checkPermittedWords(of: $1) },
    found: {
      Snapshot.end(
        $0.of($1, .disclosure).filter { $0[\Disclosure.untilOn] == nil && $0[\Disclosure.employerID] == nil })
    })

  static let job = PartOf<Job>(
    "job", links: [(\.applicantID, "applicant")], group: .job,
    finish: { $0.takeKindFromTitle(into: &$1, "job_title") }, found: { Snapshot.last($0.of($1, .job)) })

  private static let lastContact = PartOf<SupportContact>("last_contact", links: [(\.applicantID, "applicant")]) {
    Snapshot.last($0.of($1, .supportContact))
  }

  private static let nextContact = PartOf<NextStep>(
    "next_contact", links: [(\.applicantID, "applicant")], finish: { $0.nameStep(&$1, by: "next_contact") },
    found: { $0.nextStep($1) { $0[\NextStep.employerID] == nil } })

  private static let notes = PartOf<Note>("notes", links: [(\.applicantID, "applicant")]) { $0.of($1, .note) }

  // MARK: How the irregular ones go out

  @Sendable private static func workAtEntry(_ row: ExportSource) -> String {
    let work = row.records(of: episode).first?[\Episode.workAtEntry]
    return work == .outOfWork ? YesNo.no.rawValue : work?.rawValue ?? ""
  }

  /// One wish has one kind of work; of several it could not be told which.
  @Sendable private static func onlyKind(_ row: ExportSource) -> String {
    let wishes = row.records(of: wants)
    guard wishes.count == 1, wishes[0][\Preference.about] == .kindOfWork else { return "" }
    return wishes[0][\Preference.jobType]?.rawValue ?? ""
  }

  @Sendable private static func tieTexts(_ row: ExportSource) -> String {
    row.records(of: ties).map { tie in
      "\(tie[\Tie.relation]?.rawValue ?? ""): \(row.snapshot.name(tie[\Tie.employerID]))"
    }.joined(separator: "; ")
  }

  @Sendable private static func unwanted(_ row: ExportSource) -> String {
    let names = noGoEmployers(row.snapshot, row.main).map { record in
      let stored = record[\NoGoEmployer.name]
      let name = stored.isEmpty ? row.snapshot.name(record[\NoGoEmployer.employerID]) : stored
      return record[\NoGoEmployer.tie].map { "\($0.rawValue.replacing("_", with: " ")): \(name)" } ?? name
    }
    let words = definitelyNot(row.snapshot, row.main).map { $0[\Preference.words] }.filter { !$0.isEmpty }
    return (names + words).joined(separator: "; ")
  }
}
