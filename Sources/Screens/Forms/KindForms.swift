package import Domain
package import Store

/// Which fields a form asks, and what it fills in by itself. A form fills in only what the record already says;
/// everything else is unknown until somebody answers.
package enum KindForms {
  package static func content(for purpose: FormPurpose, _ store: Store, _ desk: Desk) throws(StoreError) -> FormContent
  {
    guard purpose.kind?.type.hasForm ?? true else { throw .refused(keptByTheProgram) }
    switch purpose {
    case .add(let kind, let known): return try catchingUp(kind, known, store, desk)
    case .addForEach(let kind, let people, let known):
      return try KindForms.addingForEach(kind, people, known, store, desk)
    case .change(.application, let id):
      return try ApplicationForms.changing(try standing(.application, id, store), store, desk)
    case .change(let kind, let id): return try changing(kind, id, store)
    case .again(let applicant): return try again(for: applicant, store, desk)
    case .endJob(let id): return try JobEnding.content(for: id, store, desk)
    case .firstRun: return firstRun(desk)
    case .settle(let key): return try SettleForms.content(for: key, store, desk)
    }
  }

  static let keptByTheProgram: Words = "The program keeps this record; nobody changes it by hand."

  // MARK: New records

  static func adding(
    _ kind: RecordKind, _ known: [String: Value], _ store: Store, _ desk: Desk
  ) throws(StoreError) -> FormContent {
    var record = kind.type.blank(desk.newIdentifier())
    for (name, value) in known { record[named: name] = value }
    try fillIn(&record, store, desk)
    switch kind {
    case .applicant: return newApplicant(record, desk)
    case .employer: return newEmployer(record, desk)
    case .employerContact, .personContact: return newContact(record, desk)
    case .jobPreference: return try PreferenceForms.adding(record, store)
    case .profileMeeting: return try ProfileForms.meeting(record, store, desk)
    case .job: return JobForms.starting(record, desk)
    case .connection: return EmployerConnections.adding(record)
    case .application: return try ApplicationForms.adding(record, store, desk)
    default:
      return FormContent(
        title: kind.form.adding, parts: [FormPart(record, isNew: true)], places: FormContent.places(0, kind),
        saved: kind.form.added)
    }
  }

  /// Today for what is logged today, the actor for who did it, the known period: nothing that somebody must answer.
  private static func fillIn(_ record: inout StoredRecord, _ store: Store, _ desk: Desk) throws(StoreError) {
    let type = record.kind.type
    if let day = type.todayField, record.values[day].isEmpty { record.values[day] = .day(desk.today) }
    if case .one(let place) = type.colleague, record.values[place].isEmpty, let actor = desk.actor {
      record.values[place] = .record(actor.id)
    }
    if record.kind == .status, let applicant = record.applicantID {
      let open = try store.answer(RecordsOf(\ServicePeriod.applicantID, is: applicant)).first {
        $0.value(\ServicePeriod.leftOn).isEmpty
      }
      record[value: \Status.servicePeriodID] = open.map { .record($0.id) } ?? .none
    }
    if JobForms.aboutOneJob.contains(record.kind), let place = type.jobField, record.values[place].isEmpty,
      let applicant = record.applicantID
    {
      record.values[place] = try theOneJob(of: applicant, store, desk).map(Value.record) ?? .none
    }
  }

  /// The one job the person has today; with two the person must say which.
  private static func theOneJob(
    of applicant: Identifier, _ store: Store, _ desk: Desk
  ) throws(StoreError) -> Identifier? {
    let jobs = try store.answer(RecordsOf(\Job.applicantID, is: applicant)).map(Job.init).filter {
      $0.isWork(on: desk.today)
    }
    return jobs.count == 1 ? jobs[0].id : nil
  }

  /// What the record says of an employer or a person there that was just chosen: the agreed stage, the one person
  /// known, whether they can hire. Fills only what is still unknown, and each answer once.
  static func fillInFollowing(
    _ fields: inout [FormField], _ followed: inout Set<Identifier>, _ store: Store
  ) throws(StoreError) {
    typealias Path = any PartialKeyPath<EmployerContact> & Sendable
    func value(_ path: Path) -> Value { fields.first { $0.info.is(path) }?.value ?? .none }
    func fill(_ path: Path, _ value: Value) {
      guard let index = fields.firstIndex(where: { $0.info.is(path) && $0.value.isEmpty }) else { return }
      fields[index].accept(value)
    }
    try JobLeadAnswers.fill(&fields, &followed, store)
    guard fields.contains(where: { $0.info.is(\EmployerContact.visitStage) }) else { return }
    if let employer = value(\.employerID).record, followed.insert(employer).inserted {
      fill(\.visitStage, try store.answer(OneRecord(.employer, employer))?.value(\Employer.stage) ?? .none)
      let people = try store.answer(RecordsOf(\EmployerPerson.employerID, is: employer))
      if people.count == 1, let person = people.first { fill(\.personID, .record(person.id)) }
    }
    if let person = value(\.personID).record, followed.insert(person).inserted {
      fill(
        \.hiringAuthority,
        try store.answer(OneRecord(.employerPerson, person))?.value(\EmployerPerson.hiringAuthority) ?? .none)
    }
  }

  private static func newApplicant(_ record: StoredRecord, _ desk: Desk) -> FormContent {
    var servicePeriod = RecordKind.servicePeriod.type.blank(desk.newIdentifier())
    servicePeriod[\ServicePeriod.applicantID] = record.id
    var assignment = RecordKind.assignment.type.blank(desk.newIdentifier())
    assignment[\Assignment.applicantID] = record.id
    assignment[\Assignment.role] = AssignmentRole.primary
    if let actor = desk.actor { assignment[\Assignment.colleagueID] = actor.id }
    return FormContent(
      title: RecordKind.applicant.form.adding,
      parts: [
        FormPart(record, isNew: true), FormPart(servicePeriod, isNew: true),
        FormPart(assignment, isNew: true, isOptional: true),
      ],
      places: FormContent.places(0, [\Applicant.firstName, \Applicant.lastName, \Applicant.knownAs, \Applicant.phone])
        + FormContent.places(
          1,
          [
            \ServicePeriod.referredOn, \ServicePeriod.referralSource, \ServicePeriod.firstMeetingOn,
            \ServicePeriod.workAtEntry,
          ])
        + FormContent.places(2, [\Assignment.colleagueID])
        + FormContent.places(
          0,
          [
            \Applicant.teamID, \Applicant.town, \Applicant.email, \Applicant.howToReach, \Applicant.reference,
            \Applicant.about,
          ]),
      saved: RecordKind.applicant.form.added)
  }

  private static func newEmployer(_ record: StoredRecord, _ desk: Desk) -> FormContent {
    var person = RecordKind.employerPerson.type.blank(desk.newIdentifier())
    person[\EmployerPerson.employerID] = record.id
    let head = Employer.names(of: [\.name, \.branch, \.town, \.phone])
    return FormContent(
      title: RecordKind.employer.form.adding,
      parts: [FormPart(record, isNew: true), FormPart(person, isNew: true, isOptional: true)],
      places: FormContent.places(0, [\Employer.name, \Employer.branch, \Employer.town, \Employer.phone])
        + FormContent.places(1, .employerPerson).map {
          FormContent.Place(
            part: $0.part, info: $0.info.labelled(Words("Person there: {1}", $0.info.label), isRequired: false))
        }
        + FormContent.places(0, .employer).filter { !head.contains($0.info.name) },
      saved: RecordKind.employer.form.added)
  }

  // MARK: Changes

  static func changing(_ kind: RecordKind, _ id: Identifier, _ store: Store) throws(StoreError) -> FormContent {
    let record = try standing(kind, id, store)
    if kind == .jobPreference { return try PreferenceForms.changing(record, store) }
    if kind == .job { return JobForms.changing(record, store.session.settings) }
    return FormContent(
      title: kind.form.changing, parts: [FormPart(record, isNew: false)],
      places: FormContent.places(0, kind, isChange: true),
      saved: kind.form.changed, replaces: kind.type.replacing != nil)
  }

  static func standing(_ kind: RecordKind, _ id: Identifier, _ store: Store) throws(StoreError) -> StoredRecord {
    guard let record = try store.answer(OneRecord(kind, id)) else {
      throw .refused("This record is not there any more.")
    }
    return record
  }

  private static func firstRun(_ desk: Desk) -> FormContent {
    var colleagues = RecordKind.colleague.type.blank(desk.newIdentifier())
    colleagues[\Colleague.login] = desk.session.login
    let settings = RecordKind.settings.type.blank(Settings.only)
    return FormContent(
      title: "Welcome to Caseload: a few questions first",
      parts: [FormPart(colleagues, isNew: true), FormPart(settings, isNew: true)],
      places: FormContent.places(0, [\Colleague.name, \Colleague.login, \Colleague.role, \Colleague.ftePercent])
        + FormContent.places(
          1,
          [\Settings.country, \Settings.serviceName, \Settings.dateOrder, \Settings.language, \Settings.weeklyTarget]),
      saved: "first questions answered", next: { WelcomeScreen() })
  }

  // MARK: Notices

  /// The preferences, the no-go employers and the exact permitted words of the people an employer is contacted for.
  package static func notices(
    for record: StoredRecord, _ store: Store, _ desk: Desk
  ) throws(StoreError) -> [FormNotice] {
    switch record.kind {
    case .employerContact:
      return try EmployerConnections.lines(for: record, store, desk)
        + EmployerNotices.lines(of: EmployerContact(record), was: nil, store, desk)
    case .employer, .employerPerson: return try DuplicateNotices.lines(for: record, store)
    case .ruleSetting: return try OfficeRules.notices(for: RuleSetting(record))
    case .application, .suggestion: return try ApplicationForms.notices(for: record, store, desk)
    case .job:
      return try EmployerConnections.lines(for: record, store, desk) + JobForms.notices(for: record, store, desk)
    case .hoursChange: return try JobForms.notices(for: record, store, desk)
    default: return []
    }
  }
}
