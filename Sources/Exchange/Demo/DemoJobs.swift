import Domain

/// Jobs of several bases, standing and ended, each with what its story needs.
struct DemoJobs {
  let workplaces: [DemoWorkplace]

  /// Writes the person's jobs and keeps the one that the contacts are about.
  func write(_ person: inout DemoPerson, _ to: inout DemoWriter) {
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
    case .backAgain: job(person, started: 395, basis: .competitive, ended: 318, &to)
    case .enquiry, .referred, .accepted, .met, .profile, .search, .offerOpen, .pause, .outOfTouch, .leftMoved: break
    }
    earlier(person, &to)
  }

  /// Bases other than competitive, by place in the cast.
  private static let bases: [Int: JobBasis] = [
    6: .smallHours, 16: .selfEmployed, 20: .wageSubsidy, 27: .flexJob, 10: .agency,
  ]

  /// What some did before the job: it counts as what it was.
  private func earlier(_ person: DemoPerson, _ to: inout DemoWriter) {
    guard let (basis, from, until) = Self.earlier[person.life.index] else { return }
    job(person, started: from, basis: basis, ended: until, hours: 15, &to)
  }
  private static let earlier: [Int: (JobBasis, Int, Int)] = [
    4: (.internship, 120, 92), 19: (.competitive, 420, 301), 24: (.volunteering, 110, 40), 5: (.seasonal, 300, 221),
    30: (.sheltered, 430, 390),
  ]

  @discardableResult
  private func job(
    _ person: DemoPerson, started: Int, basis: JobBasis, ended: Int? = nil, hours: Int? = nil, _ to: inout DemoWriter
  ) -> Job {
    let index = person.life.index
    let field = person.field
    let workplace = workplace(for: person)
    let start = started > 0 ? to.ago(started).workdayBefore : to.ago(started).workdayAfter
    let today = to.today
    let hours = hours ?? (basis == .smallHours ? 6 : [16, 20, 25, 12, 30, 37][index % 6])
    let job = to.add(Job.self) {
      ($0.applicantID, $0.employerID) = (person.id, basis == .selfEmployed ? nil : workplace?.id)
      ($0.title, $0.duties, $0.startedOn, $0.basis) = (
        field.titles[index % field.titles.count], field.duties, start, basis
      )
      $0.hoursWeek = Hundredths(hundredths: Int64(hours) * 100 + (index % 3 == 1 ? 50 : 0))
      if basis.report == .competitive || basis.report == .subsidised {
        ($0.pay, $0.payPeriod) = (Hundredths(hundredths: 19_150 + Int64(index % 7) * 625), .hour)
        $0.wishesMet = "Kind of work, hours"
      }
      $0.foundBy = [.specialist, .network, .applicant, .specialist, .advert][index % 5]
      $0.permanent = basis == .competitive ? (index % 4 == 1 ? nil : .yes) : .no
      ($0.seasonal, $0.agency) = (basis == .seasonal ? .yes : .no, basis == .agency ? .yes : .no)
      $0.supervisor = workplace?.employer.people.last?.name ?? ""
      $0.told = told(person)
      ($0.supported, $0.wantsContact) = (.yes, index % 8 == 6 ? nil : .yes)
      if start.adding(days: 1) <= today { $0.firstFourHoursOn = start.adding(days: 1) }
      if let ended { Self.end(&$0, today.adding(days: -ended), number: index) }
    }
    return job
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
