package import Domain
package import Store

/// Which fields a form asks, and what it fills in by itself. A form fills in only what the record already says;
/// everything else is unknown until somebody answers.
package enum FormPlans {
  package static func plan(for purpose: FormPurpose, _ store: Store, _ desk: Desk) throws(StoreError) -> FormPlan {
    guard purpose.kind?.type.hasForm ?? true else { throw .refused(keptByTheProgram) }
    switch purpose {
    case .add(let kind, let known): return try catchingUp(kind, known, store, desk)
    case .addForEach(let kind, let people, let known):
      return try FormPlans.addingForEach(kind, people, known, store, desk)
    case .change(.application, let id):
      return try ApplicationPlans.changing(try standing(.application, id, store), store, desk)
    case .change(let kind, let id): return try changing(kind, id, store)
    case .again(let applicant): return try again(for: applicant, store, desk)
    case .endJob(let id): return try JobEnding.plan(for: id, store, desk)
    case .firstRun: return firstRun(desk)
    case .settle(let key): return try SettlePlans.plan(for: key, store, desk)
    }
  }

  static let keptByTheProgram: Words = "The program keeps this record; nobody changes it by hand."

  // MARK: New records

  static func adding(
    _ kind: RecordKind, _ known: [String: Value], _ store: Store, _ desk: Desk
  ) throws(StoreError) -> FormPlan {
    var record = kind.type.blank(desk.newIdentifier())
    for (name, value) in known { record[name] = value }
    try fillIn(&record, store, desk)
    switch kind {
    case .applicant: return newApplicant(record, desk)
    case .employer: return newEmployer(record, desk)
    case .employerContact, .supportContact: return newContact(record, desk)
    case .preference: return try WishPlans.adding(record, store)
    case .profileSession: return try ProfilePlans.meeting(record, store, desk)
    case .job: return JobPlans.starting(record, desk)
    case .tie: return EmployerTies.adding(record)
    case .application: return try ApplicationPlans.adding(record, store, desk)
    case .promise:
      return FormPlan(
        title: FormTitles.adding(kind), parts: [FormPart(record, isNew: true)],
        places: FormPlan.places(0, kind, only: promiseFields), saved: FormTitles.added(kind))
    default:
      return FormPlan(
        title: FormTitles.adding(kind), parts: [FormPart(record, isNew: true)], places: FormPlan.places(0, kind),
        saved: FormTitles.added(kind))
    }
  }

  /// Today for what is logged today, the actor for who did it, the known episode: nothing that somebody must answer.
  private static func fillIn(_ record: inout StoredRecord, _ store: Store, _ desk: Desk) throws(StoreError) {
    for name in ["happened_on", "noted_on", "decided_on", "made_on", "found_on", "suggested_on"]
    where record.kind.type.field(name) != nil && record[name].isEmpty {
      record[name] = .day(desk.today)
    }
    if record.kind.type.field("staff_id") != nil, record["staff_id"].isEmpty, let actor = desk.actor {
      record["staff_id"] = .record(actor.id)
    }
    if record.kind == .status, let applicant = record.applicantID {
      let open = try store.answer(RecordsOf(.episode, where: "applicant_id", is: applicant)).first {
        $0["left_on"].isEmpty
      }
      record["episode_id"] = open.map { .record($0.id) } ?? .none
    }
    if JobPlans.aboutOneJob.contains(record.kind), record["job_id"].isEmpty, let applicant = record.applicantID {
      try fillInJob(&record, applicant, store, desk)
    }
  }

  /// The one job the person has today; with two the person must say which.
  private static func fillInJob(
    _ record: inout StoredRecord, _ applicant: Identifier, _ store: Store, _ desk: Desk
  ) throws(StoreError) {
    let jobs = try store.answer(RecordsOf(.job, where: "applicant_id", is: applicant)).map(Job.init).filter {
      $0.isWork(on: desk.today)
    }
    if jobs.count == 1, let job = jobs.first { record["job_id"] = .record(job.id) }
  }

  /// What the record says of an employer or a person there that was just chosen: the agreed stage, the one person
  /// known, whether they can hire. Fills only what is still unknown, and each answer once.
  static func fillInFollowing(
    _ fields: inout [FormField], _ followed: inout Set<Identifier>, _ store: Store
  ) throws(StoreError) {
    func value(_ name: String) -> Value { fields.first { $0.info.name == name }?.value ?? .none }
    func fill(_ name: String, _ value: Value) {
      guard let index = fields.firstIndex(where: { $0.info.name == name && $0.value.isEmpty }) else { return }
      fields[index].accept(value)
    }
    try LeadAnswers.fill(&fields, &followed, store)
    guard fields.contains(where: { $0.info.name == "visit_stage" }) else { return }
    if let employer = value("employer_id").record, followed.insert(employer).inserted {
      fill("visit_stage", try store.answer(OneRecord(.employer, employer))?["stage"] ?? .none)
      let people = try store.answer(RecordsOf(.employerPerson, where: "employer_id", is: employer))
      if people.count == 1, let person = people.first { fill("person_id", .record(person.id)) }
    }
    if let person = value("person_id").record, followed.insert(person).inserted {
      fill("hiring_authority", try store.answer(OneRecord(.employerPerson, person))?["hiring_authority"] ?? .none)
    }
  }

  private static func newApplicant(_ record: StoredRecord, _ desk: Desk) -> FormPlan {
    var episode = RecordKind.episode.type.blank(desk.newIdentifier())
    episode["applicant_id"] = .record(record.id)
    var assignment = RecordKind.assignment.type.blank(desk.newIdentifier())
    assignment["applicant_id"] = .record(record.id)
    assignment["role"] = .text(AssignmentRole.primary.rawValue)
    if let actor = desk.actor { assignment["staff_id"] = .record(actor.id) }
    return FormPlan(
      title: FormTitles.adding(.applicant),
      parts: [
        FormPart(record, isNew: true), FormPart(episode, isNew: true),
        FormPart(assignment, isNew: true, isOptional: true),
      ],
      places: FormPlan.places(0, .applicant, only: ["first_name", "last_name", "known_as", "phone"])
        + FormPlan.places(1, .episode, only: ["referred_on", "referral_source", "entry_on", "work_at_entry"])
        + FormPlan.places(2, .assignment, only: ["staff_id"])
        + FormPlan.places(0, .applicant, only: ["team_id", "town", "email", "how_to_reach", "reference", "about"]),
      saved: FormTitles.added(.applicant))
  }

  private static func newEmployer(_ record: StoredRecord, _ desk: Desk) -> FormPlan {
    var person = RecordKind.employerPerson.type.blank(desk.newIdentifier())
    person["employer_id"] = .record(record.id)
    return FormPlan(
      title: FormTitles.adding(.employer),
      parts: [FormPart(record, isNew: true), FormPart(person, isNew: true, isOptional: true)],
      places: FormPlan.places(0, .employer, only: ["name", "branch", "town", "phone"])
        + FormPlan.places(1, .employerPerson).map {
          FormPlan.Place(
            part: $0.part, info: $0.info.labelled(Words("Person there: {1}", $0.info.label), isRequired: false))
        }
        + FormPlan.places(0, .employer).filter { !["name", "branch", "town", "phone"].contains($0.info.name) },
      saved: FormTitles.added(.employer))
  }

  /// What a promise usually needs comes first.
  private static let promiseFields = [
    "by_party", "what", "due_on", "to_party", "by_name", "applicant_id", "employer_id", "made_on", "staff_id",
  ]
  /// What the person said comes first: the rest is known by then.
  private static let suggestionFields = [
    "answer", "words", "answered_on", "lead_id", "employer_id", "suggested_on", "staff_id",
  ]
  private static let settledFields = ["outcome", "settled_on", "settled_words"]

  // MARK: Changes

  static func changing(_ kind: RecordKind, _ id: Identifier, _ store: Store) throws(StoreError) -> FormPlan {
    let record = try standing(kind, id, store)
    if kind == .preference { return try WishPlans.changing(record, store) }
    if kind == .job { return JobPlans.changing(record, store.session.settings) }
    let only: [RecordKind: [String]] = [.promise: promiseFields + settledFields, .suggestion: suggestionFields]
    return FormPlan(
      title: FormTitles.changing(kind), parts: [FormPart(record, isNew: false)],
      places: FormPlan.places(0, kind, only: only[kind]),
      saved: FormTitles.changed(kind), replaces: kind == .disclosure)
  }

  static func standing(_ kind: RecordKind, _ id: Identifier, _ store: Store) throws(StoreError) -> StoredRecord {
    guard let record = try store.answer(OneRecord(kind, id)) else {
      throw .refused("This record is not there any more.")
    }
    return record
  }

  private static func firstRun(_ desk: Desk) -> FormPlan {
    var staff = RecordKind.staff.type.blank(desk.newIdentifier())
    staff["login"] = .text(desk.session.login)
    let settings = RecordKind.settings.type.blank(Settings.only)
    return FormPlan(
      title: "Welcome to Caseload: a few questions first",
      parts: [FormPart(staff, isNew: true), FormPart(settings, isNew: true)],
      places: FormPlan.places(0, .staff, only: ["name", "login", "role", "fte_percent"])
        + FormPlan.places(1, .settings, only: ["country", "scheme", "date_order", "language", "weekly_target"]),
      saved: "first questions answered", next: { WelcomeScreen() })
  }

  // MARK: Notices

  /// The wishes, the no-go employers and the exact permitted words of the people an employer is contacted for.
  package static func notices(
    for record: StoredRecord, _ store: Store, _ desk: Desk
  ) throws(StoreError) -> [FormNotice] {
    switch record.kind {
    case .employerContact:
      return try EmployerTies.lines(for: record, store, desk)
        + EmployerNotices.lines(of: EmployerContact(record), was: nil, store, desk)
    case .employer, .employerPerson: return try LookAlikeNotices.lines(for: record, store)
    case .ruleSetting: return try OfficeRules.notices(for: RuleSetting(record))
    case .application, .suggestion: return try ApplicationPlans.notices(for: record, store, desk)
    case .job:
      return try EmployerTies.lines(for: record, store, desk) + JobPlans.notices(for: record, store, desk)
    case .hoursChange: return try JobPlans.notices(for: record, store, desk)
    default: return []
    }
  }
}
