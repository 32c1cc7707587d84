import Domain
import Store

/// The end of a job: five short questions, and what follows from them in the same step of undo.
///
/// What was learned stays in the job itself, which stands in the person's work history beside the work of the time
/// before: a copy there would be a second truth. Where somebody wrote down what it was like, the career profile has
/// been revised with it, so its day of revision is today; without a word about it the revision stays due.
enum JobEnding {
  private struct Question {
    let field: any PartialKeyPath<Job> & Sendable
    let label: Words
  }

  private static let questions: [Question] = [
    Question(field: \.endedOn, label: "1. The last day"),
    Question(field: \.endLearnedOn, label: "1. When we learned of it"),
    Question(field: \.endedBy, label: "2. Who ended it"),
    Question(field: \.endReasons, label: "2. Why"),
    Question(field: \.endWords, label: "2. Why, in words"),
    Question(field: \.liked, label: "3. What was liked"),
    Question(field: \.disliked, label: "3. What was not liked"),
    Question(field: \.wouldHaveHelped, label: "4. What would have helped"),
    Question(field: \.learned, label: "5. What it taught for the next"),
    Question(field: \.wantsAnother, label: "Wants another job"),
    Question(field: \.noticeGiven, label: "Notice was given"),
    Question(field: \.referencePossible, label: "Would give a reference"),
  ]

  /// What the end rests on, read when the form opens.
  private struct Facts: Sendable {
    let newStatus: Identifier
    let today: Day
    let servicePeriod: Identifier?
    let profile: StoredRecord?
    let statuses: [Status]
    let otherJobs: [Job]
  }

  static func content(for id: Identifier, _ store: Store, _ desk: Desk) throws(StoreError) -> FormContent {
    guard let record = try store.answer(OneRecord(.job, id)), record.removed == nil, let person = record.applicantID
    else { throw .refused("This record is not there any more.") }
    guard record[\Job.endedOn] == nil else { throw .refused("This job has ended already: change it with e.") }
    let facts = try facts(person, but: id, store, desk)
    let places = questions.flatMap { question in
      FormContent.places(0, [question.field]).map {
        FormContent.Place(part: 0, info: $0.info.labelled(question.label, isRequired: question.field == \Job.endedOn))
      }
    }
    return FormContent(
      title: "A job ended: five short questions", parts: [FormPart(record, isNew: false)], places: places,
      saved: "job ended", also: { records in changes(records[0], facts) }
    )
    .filling(Job.name(of: \.endLearnedOn), with: .day(desk.today), inPlace: true)
    .noticing(live: { notices($0, facts) })
  }

  private static func facts(
    _ person: Identifier, but job: Identifier, _ store: Store, _ desk: Desk
  ) throws(StoreError) -> Facts {
    func all(_ kind: RecordKind) throws(StoreError) -> [StoredRecord] {
      try store.answer(RecordsOf(kind, of: person))
    }
    return Facts(
      newStatus: desk.newIdentifier(), today: desk.today,
      servicePeriod: try all(.servicePeriod).first { $0.value(\ServicePeriod.leftOn).isEmpty }?.id,
      profile: try all(.careerProfile).first,
      statuses: try all(.status).map(Status.init), otherJobs: try all(.job).map(Job.init).filter { $0.id != job })
  }

  // MARK: What follows

  private enum Search {
    case from(Day)
    case goesOn, notWanted, otherJob, pause, left
  }

  private static func search(_ job: Job, _ facts: Facts) -> Search? {
    guard let end = job.endedOn, job.isWork else { return nil }
    guard facts.servicePeriod != nil else { return .left }
    if job.wantsAnother == .no { return .notWanted }
    let next = end.adding(days: 1)
    if facts.otherJobs.contains(where: { $0.isWork && $0.endedOn.map { next <= $0 } ?? true }) { return .otherJob }
    let standing = facts.statuses.filter { $0.untilOn.map { end < $0 } ?? true }
    if standing.contains(where: { $0.status == .pause }) { return .pause }
    return standing.contains { $0.status == .search } ? .goesOn : .from(end)
  }

  /// An ended job opens the next search, unless the person wants none just now; and it revises the profile, where
  /// something was said about it.
  private static func changes(_ record: StoredRecord, _ facts: Facts) -> [Change] {
    let job = Job(record)
    var changes: [Change] = []
    if case .from(let day) = search(job, facts) {
      var status = Status(id: facts.newStatus)
      (status.applicantID, status.servicePeriodID) = (job.applicantID, facts.servicePeriod)
      (status.status, status.fromOn) = (.search, day)
      changes.append(.create(status.stored))
    }
    if let profile = facts.profile, teaches(job), profile[\CareerProfile.revisedOn] != facts.today {
      changes.append(
        .set(\CareerProfile.revisedOn, of: profile.id, from: profile[\CareerProfile.revisedOn], to: facts.today))
    }
    return changes
  }

  private static func teaches(_ job: Job) -> Bool {
    ![job.liked, job.disliked, job.wouldHaveHelped, job.learned].allSatisfy(\.isEmpty)
  }

  // MARK: Said beforehand

  private static func notices(_ record: StoredRecord, _ facts: Facts) -> [FormNotice] {
    let job = Job(record)
    let what: String =
      switch search(job, facts) {
      case .from(let day): tr(Words("job search from {1}", Dates.long(day)))
      case .goesOn: tr("the job search goes on")
      case .notWanted: tr("no search, as the person wants none; that can change any day")
      case .otherJob: tr("no new search: another job goes on")
      case .pause: tr("no search while the person's own pause lasts")
      case .left: tr("no search: the person has left")
      case nil: job.isWork ? tr("job search from the last day on") : tr("no search: this was no work")
      }
    let profile =
      facts.profile != nil && teaches(job) ? ["; ", tr("the career profile is revised today")].joined() : ""
    return [
      FormNotice("Saving also notes:", what + profile),
      FormNotice("Then:", tr("get in touch within 3 days; it stands on Today")),
    ]
  }
}
