import Domain
import Store

/// The forms of a job and of its hours: what is asked first, and what stands above while it is asked.
enum JobForms {
  /// Records about one job, which is filled in where the person has only one.
  static let aboutOneJob: Set<RecordKind> = [.personContact, .hoursChange, .supportPlan]

  /// What is told first, then what decides how it counts, then the rest.
  private static let start: [any PartialKeyPath<Job> & Sendable] =
    [\.employerID, \.title, \.startedOn, \.typeOfJob, \.hoursWeek, \.pay, \.payPeriod, \.scheme, \.permanent]
    + DecisionTest.Question.allCases.map(\.field) + [
      \.seasonal, \.agency, \.kindOfWork, \.told, \.foundBy, \.jobPreferenceIDs, \.preferencesMet, \.days, \.partsOfDay,
      \.duties, \.lineManager, \.supported, \.wantsContact, \.firstFourHoursOn,
    ]
  /// What is said of a job that has ended.
  private static let end: [any PartialKeyPath<Job> & Sendable] = [
    \.endedOn, \.endLearnedOn, \.endedBy, \.endReasons, \.endWords, \.liked, \.disliked, \.wouldHaveHelped, \.learned,
    \.wantsAnother, \.newSearchOfferedOn, \.noticeGiven, \.referencePossible,
  ]

  /// A start: its end is asked when it comes. After saving, what is missing and what belongs to a start is offered.
  static func starting(_ record: StoredRecord, _ desk: Desk) -> FormContent {
    let id = record.id
    return FormContent(
      title: RecordKind.job.form.adding, parts: [FormPart(record, isNew: true)],
      places: places(start, record, desk.settings),
      saved: RecordKind.job.form.added, next: { JobStartScreen(id) })
  }

  static func changing(_ record: StoredRecord, _ settings: Settings) -> FormContent {
    FormContent(
      title: RecordKind.job.form.changing, parts: [FormPart(record, isNew: false)],
      places: places(start + end, record, settings), saved: RecordKind.job.form.changed)
  }

  /// Of the schemes only those of the office's country, and the one that stands there.
  private static func places(
    _ paths: [any PartialKeyPath<Job> & Sendable], _ record: StoredRecord, _ settings: Settings
  ) -> [FormContent.Place] {
    let schemes =
      Scheme.schemes(in: settings.country).map(\.rawValue) + [record[\Job.scheme]?.rawValue].compactMap { $0 }
    return FormContent.places(0, paths).compactMap { place in
      guard place.info.is(\Job.scheme) else { return place }
      return schemes.isEmpty ? nil : FormContent.Place(part: place.part, info: place.info.offering(only: schemes))
    }
  }

  // MARK: Notices

  /// What must be in sight: no-go employers and permitted words, the benefit clock, how the job counts, and the preferences.
  static func notices(for record: StoredRecord, _ store: Store, _ desk: Desk) throws(StoreError) -> [FormNotice] {
    guard let person = record.applicantID else { return [] }
    if record.kind == .hoursChange { return try hoursNotices(HoursChange(record), person, store, desk) }
    let lines = try EmployerNotices.lines(for: [person], at: record.employerID, store, desk)
    let job = Job(record)
    return lines.filter(\.isWhole) + (try BenefitClock.notices(for: person, store, desk)) + [counted(job)]
      + (try hours(job, person, [], store)) + lines.filter { !$0.isWhole }
  }

  /// The verdict of the decision test on the answers so far.
  static func counted(_ job: Job) -> FormNotice {
    FormNotice(
      "Counts as:", JobWords.counted(job), isWarning: DecisionTest(job).report != .competitive, isWhole: true)
  }

  private static func hoursNotices(
    _ change: HoursChange, _ person: Identifier, _ store: Store, _ desk: Desk
  ) throws(StoreError) -> [FormNotice] {
    guard let id = change.jobID, let stored = try store.answer(OneRecord(.job, id)) else { return [] }
    let job = Job(stored)
    let changes = try store.answer(RecordsOf(\HoursChange.jobID, is: id)).map(HoursChange.init)
    let now = FormNotice(
      "Now:", JobWords.hours(WeeklyHours.agreed(job, changes.filter { $0.id != change.id }, on: desk.today)))
    return [now] + (try hours(job, person, [change], store)) + (try BenefitClock.notices(for: person, store, desk))
  }

  /// More hours than people usually work are asked about, never refused.
  private static func hours(
    _ job: Job, _ person: Identifier, _ typed: [HoursChange], _ store: Store
  ) throws(StoreError) -> [FormNotice] {
    let jobs = try store.answer(RecordsOf(\Job.applicantID, is: person)).map(Job.init)
    let changes = try store.answer(RecordsOf(\HoursChange.applicantID, is: person)).map(HoursChange.init)
    let all = changes.filter { change in !typed.contains { $0.id == change.id } } + typed
    guard let over = Contracts.exceeding(Contracts.unusualHours, job, among: jobs, all) else { return [] }
    let hours = over.hours.text(decimalSeparator: ".")
    return [
      FormNotice(
        "Hours:", tr(Words("all jobs together come to {1} a week on {2}: is that right?", hours, Dates.long(over.on))),
        isWarning: true, isWhole: true)
    ]
  }
}
