import Domain

/// Jobs of several bases, standing and ended, each with what its story needs.
struct DemoJobs {
  let workplaces: [DemoWorkplace]

  /// Writes the person's jobs and keeps the one that the contacts are about.
  func write(_ person: inout DemoPerson, _ to: inout DemoWriter) {
    earlier(&person, &to)
    let life = person.life
    let since = life.role.since
    switch life.role.story {
    case .startingWork, .working, .workingAndStudying, .workingStepDown:
      person.job = job(person, started: life.work ?? since, basis: Self.bases[life.index] ?? .competitive, &to)
    case .leftWorking: person.job = job(person, started: life.work ?? since, basis: .competitive, &to)
    case .keptJob: person.job = job(person, started: since, basis: .retention, &to)
    case .offerWithDate: person.job = job(person, started: -10, basis: .competitive, &to)
    case .betweenJobs, .betweenJobsSearching:
      person.job = job(
        person, started: life.work ?? 120, basis: since > 10 ? .seasonal : .competitive, ended: life.workEnd, &to)
    case .studying: course(person, from: since, &to)
    case .studyingStepDown: course(person, from: since + 190, &to)
    case .backAgain: person.jobs.append(job(person, started: 395, basis: .competitive, ended: 318, &to))
    case .enquiry, .referred, .accepted, .met, .profile, .search, .offerOpen, .pause, .outOfTouch, .leftMoved: break
    }
    if let job = person.job { person.jobs.append(job) }
    beside(&person, &to)
  }

  /// Bases other than competitive, by place in the cast.
  private static let bases: [Int: JobBasis] = [
    6: .smallHours, 16: .selfEmployed, 20: .wageSubsidy, 27: .wageSubsidy, 10: .agency,
  ]

  /// What some did before the job: it counts as what it was.
  private func earlier(_ person: inout DemoPerson, _ to: inout DemoWriter) {
    guard let (basis, from, until) = Self.earlier[person.life.index] else { return }
    person.jobs.append(job(person, started: from, basis: basis, ended: until, hours: 15, &to))
  }

  /// A second job beside the first, some days before its thirteenth week.
  private func beside(_ person: inout DemoPerson, _ to: inout DemoWriter) {
    guard person.life.index == 6, let place = workplaces.first(where: { $0.employer.name == "Fjellsport Breivika" })
    else { return }
    let second = job(
      person, started: 87, basis: .competitive, hours: 5, title: "Cleaner, Saturdays", at: place, &to)
    person.jobs.append(second)
  }

  /// Local names of the arrangements; Norway is where the demo lies.
  private static let schemes: [Int: Scheme] = [
    4: .norwayWorkTraining, 6: .norwaySmallPost, 20: .norwayTemporarySubsidy, 27: .norwayLastingSubsidy,
    30: .norwayPreparation,
  ]
  private static let earlier: [Int: (JobBasis, Int, Int)] = [
    4: (.internship, 120, 92), 19: (.competitive, 420, 301), 24: (.volunteering, 110, 40), 5: (.seasonal, 300, 221),
    30: (.sheltered, 430, 390),
  ]

  @discardableResult
  private func job(
    _ person: DemoPerson, started: Int, basis: JobBasis, ended: Int? = nil, hours: Int? = nil, title: String? = nil,
    at place: DemoWorkplace? = nil, _ to: inout DemoWriter
  ) -> Job {
    let index = person.life.index
    let field = person.field
    let workplace = place ?? workplace(for: person)
    let title = title ?? field.titles[index % field.titles.count]
    let start = started > 0 ? to.ago(started).workdayBefore : to.ago(started).workdayAfter
    let today = to.today
    let isPaid = basis.report == .competitive || basis.report == .subsidised
    let hours = hours ?? (basis == .smallHours ? 6 : [16, 20, 25, 12, 30, 37][index % 6])
    let job = to.add(Job.self) {
      ($0.applicantID, $0.employerID) = (person.id, basis == .selfEmployed ? nil : workplace?.id)
      ($0.title, $0.duties, $0.startedOn, $0.basis) = (title, field.duties, start, basis)
      $0.jobType = DemoField.onlyType(of: title)
      $0.scheme = Self.schemes[index].flatMap { $0.basis == basis ? $0 : nil }
      Self.answer(&$0, basis, isAsked: index % 6 != 5)
      $0.preferenceIDs = basis.report == .competitive ? Self.met(person, since: start) : []
      $0.partsOfDay = workplace?.traits?.parts.first.map { [$0] } ?? []
      $0.hoursWeek = Hundredths(hundredths: Int64(hours) * 100 + (index % 3 == 1 ? 50 : 0))
      if isPaid {
        ($0.pay, $0.payPeriod) = (Hundredths(hundredths: 19_150 + Int64(index % 7) * 625), .hour)
        $0.wishesMet = "Kind of work, hours"
      }
      $0.foundBy = [.specialist, .network, .applicant, .specialist, .advert][index % 5]
      $0.permanent = basis == .competitive ? (index % 4 == 1 ? nil : .yes) : .no
      ($0.seasonal, $0.agency) = (basis == .seasonal ? .yes : .no, basis == .agency ? .yes : .no)
      $0.supervisor = workplace?.employer.people.last?.name ?? ""
      $0.told = told(person)
      ($0.supported, $0.wantsContact) = (.yes, index % 8 == 6 ? nil : .yes)
      if isPaid, start.adding(days: 1) <= today { $0.firstFourHoursOn = start.adding(days: 1) }
      if let ended { Self.end(&$0, today.adding(days: -ended), number: index) }
    }
    return job
  }

  /// The decision test, as far as it was asked.
  private static func answer(_ job: inout Job, _ basis: JobBasis, isAsked: Bool) {
    guard isAsked, basis != .retention, basis != .selfEmployed, basis != .agency else { return }
    let (isPaid, isOrdinary) = (
      basis.report == .competitive || basis.report == .subsidised, basis.report == .competitive
    )
    (job.paidAsUsual, job.openToAll) = (isPaid ? .yes : .no, isOrdinary ? .yes : .no)
    (job.reserved, job.endImposed) = (basis == .sheltered ? .yes : .no, isOrdinary ? .no : .yes)
    (job.ownContract, job.forItself) = (isPaid ? .yes : .no, isPaid ? .yes : .no)
  }

  /// Wishes that were known when the job began: what kind of work, and the hours.
  private static func met(_ person: DemoPerson, since start: Day) -> [Identifier] {
    person.wishes.filter { wish in
      wish.stance == .wanted && wish.replacesID == nil && wish.notedOn.map { $0 < start } ?? false
        && (wish.about == .kindOfWork || wish.about == .hours)
    }.map(\.id)
  }

  private func told(_ person: DemoPerson) -> Told? {
    switch person.disclosure?.openness {
    case .nothing: Told.none
    case .agreedWords: .partly
    case .open: .open
    case nil: nil
    }
  }

  /// A place of the person's own field that has come far enough and is not one to keep away from.
  private func workplace(for person: DemoPerson) -> DemoWorkplace? {
    let open = workplaces.filter { place in
      guard let stage = place.employer.stage, stage != .introduce else { return false }
      return !person.noGo.contains(place.id)
    }
    let fitting = open.filter { $0.employer.field == person.life.role.field }
    return fitting.isEmpty ? open.first : fitting[person.life.index % fitting.count]
  }

  /// A job ended: what it was like and what was learned, never a fault of anybody.
  private static func end(_ job: inout Job, _ ended: Day, number: Int) {
    let ending = DemoTexts.endings[number % DemoTexts.endings.count]
    job.endedOn = max(ended, job.startedOn ?? ended)
    job.endLearnedOn = job.endedOn
    (job.endedBy, job.endReasons, job.endWords) = (ending.by, ending.reasons, ending.words)
    (job.liked, job.disliked) = (ending.liked, ending.disliked)
    (job.wouldHaveHelped, job.learned) = (ending.wouldHaveHelped, ending.learned)
    job.wantsAnother = .yes
    job.newSearchOfferedOn = job.endedOn
    (job.noticeGiven, job.referencePossible) = (number % 3 == 0 ? .yes : nil, ending.by == .employer ? nil : .yes)
    // The job that ended last week has not been talked about yet.
    job.lessonAsked = number == 22 ? nil : .yes
  }

  /// A course on the way to a job goal: education, never counted as work.
  private func course(_ person: DemoPerson, from: Int, _ to: inout DemoWriter) {
    let start = to.ago(from).workdayBefore
    let title = person.life.role.field == .care ? "Care worker training, evenings" : "Course in network technology"
    to.add(Job.self) {
      ($0.applicantID, $0.title, $0.startedOn, $0.basis) = (person.id, title, start, .education)
      ($0.hoursWeek, $0.supported, $0.wantsContact) = (Hundredths(hundredths: 1_000), .yes, .yes)
      $0.foundBy = .applicant
    }
  }
}
