import Domain
import Store

/// The forms of an application: made, changed, and what came of it. An interview with a time or a place stands in the
/// calendar too, made and undone together with the application.
enum ApplicationForms {
  private typealias Path = any PartialKeyPath<Application> & Sendable

  private static let made: [Path] = [
    \.employerID, \.title, \.kindOfWork, \.jobLeadID, \.sentOn, \.form, \.helpedBy, \.acts, \.followUpOn, \.interviewOn,
    \.interviewTime,
  ]
  private static let came: [Path] = [\.result, \.resultOn, \.resultWords, \.feedback]

  static func adding(_ record: StoredRecord, _ store: Store, _ desk: Desk) throws(StoreError) -> FormContent {
    try plan(
      RecordKind.application.form.adding, FormPart(record, isNew: true), made + [\.colleagueID],
      saved: RecordKind.application.form.added, store, desk)
  }

  static func changing(_ record: StoredRecord, _ store: Store, _ desk: Desk) throws(StoreError) -> FormContent {
    try plan(
      RecordKind.application.form.changing, FormPart(record, isNew: false), made + came + [\.colleagueID],
      saved: RecordKind.application.form.changed, store, desk)
  }

  /// What came of it; as long as nothing did, who acts next and when.
  static func result(_ record: StoredRecord, _ store: Store, _ desk: Desk) throws(StoreError) -> FormContent {
    let plan = try plan(
      "What came of the application", FormPart(record, isNew: false),
      came + [\.acts, \.followUpOn, \.interviewOn, \.interviewTime], saved: RecordKind.application.form.changed, store,
      desk)
    return plan.noticing([FormNotice("Application:", try words(Application(record), store))])
  }

  private static func words(_ application: Application, _ store: Store) throws(StoreError) -> String {
    let key = application.employerID.map { [RecordKey(.employer, $0)] } ?? []
    let employer = try store.answer(Labels(key)).first?.label ?? ""
    let sent = application.sentOn.map { tr(Words("sent {1}", Dates.long($0))) } ?? tr("not sent yet")
    return [application.title, employer, sent].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static func plan(
    _ title: Words, _ part: FormPart, _ paths: [Path], saved: Words, _ store: Store, _ desk: Desk
  ) throws(StoreError) -> FormContent {
    let before = Application(part.before)
    let standing = part.isNew ? nil : try standingInterview(before, store)
    var blank = RecordKind.appointment.type.blank(desk.newIdentifier())
    if let standing, !standing.place.isEmpty { blank[\Appointment.place] = standing.place }
    let place = FormContent.places(1, [\Appointment.place]).map {
      FormContent.Place(part: 1, info: $0.info.labelled("Interview where", isRequired: false))
    }
    let fields = FormContent.places(0, paths)
    let after = (fields.firstIndex { $0.info.is(\Application.interviewTime) } ?? fields.count - 1) + 1
    let (known, asked, id) = (standing, blank, blank.id)
    return FormContent(
      title: title, parts: [part, .aside(asked)], places: fields[..<after] + place + fields[after...], saved: saved,
      also: { records in interview(before, Application(records[0]), records[1][\Appointment.place], known, id) })
  }

  // MARK: The interview in the calendar

  /// The appointment that stands for the interview of this application, as long as nobody has said what became of it.
  private static func standingInterview(_ application: Application, _ store: Store) throws(StoreError) -> Appointment? {
    guard let person = application.applicantID, let on = application.interviewOn else { return nil }
    return try store.answer(RecordsOf(\Appointment.applicantID, is: person)).map(Appointment.init).first {
      $0.purpose == .interview && $0.isOpen && $0.onDay == on
        && ($0.employerID == nil || $0.employerID == application.employerID)
    }
  }

  private static func interview(
    _ before: Application, _ after: Application, _ place: String, _ standing: Appointment?, _ id: Identifier
  ) -> [Change] {
    guard let on = after.interviewOn else { return [] }
    if let standing {
      var moved = standing
      moved.onDay = on
      // A time that was only said to the calendar is not taken away by an application that does not know it.
      if before.interviewTime != after.interviewTime { moved.atTime = after.interviewTime }
      moved.place = place
      return standing.changes(to: moved)
    }
    let isNews = before.interviewOn != on || before.interviewTime != after.interviewTime || !place.isEmpty
    guard isNews, after.result == nil, !after.interviewTime.isEmpty || !place.isEmpty else { return [] }
    var appointment = Appointment(id: id)
    appointment.what = after.title.isEmpty ? tr("Interview") : tr(Words("Interview: {1}", after.title))
    (appointment.onDay, appointment.atTime, appointment.place) = (on, after.interviewTime, place)
    (appointment.purpose, appointment.colleagueID) = (.interview, after.colleagueID)
    (appointment.applicantID, appointment.employerID) = (after.applicantID, after.employerID)
    return [.create(appointment.stored)]
  }

  // MARK: What stands above, what comes after

  /// Until it is sent what the person wants and where they must not be named; beside an offer when their benefits end.
  static func notices(for record: StoredRecord, _ store: Store, _ desk: Desk) throws(StoreError) -> [FormNotice] {
    guard let person = record.applicantID else { return [] }
    if record.kind == .application {
      if record[\Application.result] == .offer { return try BenefitClock.notices(for: person, store, desk) }
      // What was sent is sent: then the room is for what came of it.
      if try store.answer(OneRecord(.application, record.id))?[\Application.sentOn] != nil { return [] }
    }
    return try EmployerConnections.lines(for: record, store, desk)
      + EmployerNotices.lines(for: [person], at: record.employerID, store, desk)
  }

  /// After an offer was saved: the job, with what the application says of it. nil when none was.
  static func afterSaving(_ parts: [FormPart], _ records: [StoredRecord]) -> Outcome? {
    for (part, record) in zip(parts, records) where record.kind == .application {
      let application = Application(record)
      if application.result == .offer, Application(part.before).result != .offer {
        return .sequence([.close, recordJob(application)])
      }
    }
    return nil
  }

  static func recordJob(_ application: Application) -> Outcome {
    let known = Job.filled {
      ($0.applicationID, $0.applicantID, $0.employerID) = (
        application.id, application.applicantID, application.employerID
      )
      ($0.title, $0.kindOfWork) = (application.title, application.kindOfWork)
    }
    let purpose = FormPurpose.add(.job, known)
    return .open(
      ChoiceMenu(
        "There is an offer. Record the job?",
        [
          .init("j", "record the job now") { .open(FormScreen(purpose)) },
          .init("l", "later: the offer stays in the job search") { .stay },
        ]))
  }
}
