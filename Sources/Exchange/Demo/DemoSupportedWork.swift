import Domain

/// What stands around a job: hours that grew, the plan of support, benefits with their days, and advice about them.
enum DemoSupportedWork {
  static func write(_ person: DemoPerson, _ to: inout DemoWriter) {
    hours(person, &to)
    for job in person.jobs { plan(job, person, &to) }
    benefits(person, &to)
    advice(person, &to)
  }

  /// By place in the cast: days ago, hours a week, why.
  private static let grown: [Int: [(ago: Int, hours: Int64, why: String)]] = [
    6: [(58, 8, "It went well; asked for it"), (19, 10, "A colleague left")],
    20: [(21, 30, "The spring crew is short of people")],
    27: [(120, 15, "After the plan was looked at again"), (40, 20, "Asked for it herself")],
    16: [(90, 28, "A second round, Tuesdays")],
  ]

  private static func hours(_ person: DemoPerson, _ to: inout DemoWriter) {
    guard let job = person.job, let start = job.startedOn else { return }
    for step in grown[person.life.index] ?? [] {
      let day = to.ago(step.ago).workdayBefore
      guard day > start else { continue }
      to.add(HoursChange.self) {
        ($0.applicantID, $0.jobID, $0.fromOn) = (person.id, job.id, day)
        ($0.hoursWeek, $0.reason) = (Hundredths(hundredths: step.hours * 100), step.why)
      }
    }
    guard person.life.index == 5 else { return }
    let day = to.ago(45).workdayBefore
    to.add(HoursChange.self) {
      ($0.applicantID, $0.jobID, $0.fromOn) = (person.id, job.id, day)
      ($0.pay, $0.payPeriod) = (Hundredths(hundredths: 23_850), .hour)
      $0.reason = "Three months there; the manager offered it"
    }
  }

  /// Most who work have a plan; who began last week has it still before them.
  private static func plan(_ job: Job, _ person: DemoPerson, _ to: inout DemoWriter) {
    guard let start = job.startedOn, job.endedOn == nil, person.life.isOpen, to.today.days(since: start) > 9
    else { return }
    let index = person.life.index
    let agreed = min(start.adding(days: 3 + index % 4).workdayAfter, to.today)
    let review = to.today.adding(days: 12 + index % 5 * 9).workdayAfter
    let entry = person.life.entry.map(to.ago) ?? agreed
    to.add(SupportPlan.self) {
      ($0.applicantID, $0.jobID, $0.agreedOn) = (person.id, job.id, max(agreed, entry))
      $0.supports =
        [[.talk, .employerVisits], [.talk, .travel, .wakeUp], [.coaching, .accommodations], [.talk, .earnings]][
          index % 4]
      $0.byWhom = index % 3 == 0 ? [.specialist, .colleague] : [.specialist, .clinician]
      ($0.howOften, $0.place) = (
        ["Every week the first month", "Every second Tuesday", "Once a month"][index % 3], "Café by the bus stop"
      )
      $0.employerContact = person.disclosure?.approach == .notAtAll ? .no : .yes
      $0.inTrouble = "Calls us before noon; we ring back the same day."
      ($0.goodDay, $0.badDay) = ("Hums; asks for the next task.", "Eats alone, answers in one word.")
      $0.reviewOn = review
      guard person.life.role.story == .workingStepDown else { return }
      ($0.stepDownWhen, $0.stepDownTo) = ("A year in the job, and no open question.", "The team's job support")
      $0.stepDownOn = review.adding(days: 30).workdayAfter
    }
  }

  private typealias Payment = (name: String, workRule: String, ends: Int?, review: Int?)

  /// By what `DemoProfiles` says the person lives on. Rules in words that a person can check with the office that pays.
  private static let payments: [Int: Payment] = [
    0: ("AAP", "Each hour of work goes on the card every second week; ask before more hours.", 74, nil),
    1: ("Social assistance", "Wages are counted month by month; bring the pay slip.", nil, 41),
    2: ("Disability benefit, partial", "A yearly limit of income; ask what it is this year.", nil, 160),
  ]
  /// Days from today on which somebody's benefit ends or is looked at, where it is not the usual one.
  private static let nearDays: [Int: Int] = [4: 22, 8: 118, 24: 60, 20: 95]

  private static func benefits(_ person: DemoPerson, _ to: inout DemoWriter) {
    let index = person.life.index
    guard let begun = person.life.profile, begun > 20, person.life.isOpen, let payment = payments[index % 4] else {
      return
    }
    let from = to.ago(begun + 200)
    let (ends, review) = (
      payment.ends.map { nearDays[index] ?? $0 + index * 3 }, payment.review.map { nearDays[index] ?? $0 + index * 3 }
    )
    let (endsOn, reviewOn) = (ends.map { to.today.adding(days: $0) }, review.map { to.today.adding(days: $0) })
    to.add(Benefit.self) {
      ($0.applicantID, $0.name, $0.workRule) = (person.id, payment.name, payment.workRule)
      ($0.fromOn, $0.endsOn, $0.reviewOn) = (from, endsOn, reviewOn)
    }
  }

  /// Advice is offered before a job and at a change of hours; whether it is taken is the person's affair.
  private static func advice(_ person: DemoPerson, _ to: inout DemoWriter) {
    let index = person.life.index
    guard let begun = person.life.profile, begun > 20, index % 4 != 3, let search = person.life.search else { return }
    let offered = to.ago(max(search - 6, 1)).workdayBefore
    add(person, offered, number: index, job: nil, &to)
    guard let job = person.job, let start = job.startedOn, job.basis != .retention else { return }
    let before = min(start.adding(days: -4).workdayBefore, to.today)
    if before > offered { add(person, before, number: index + 1, job: job, &to) }
    // The last change of hours is so fresh that the offer is still to come.
    let changes = (grown[index] ?? []).map(\.ago) + (index == 5 ? [45] : [])
    for ago in changes where ago > 30 { add(person, to.ago(ago - 6).workdayBefore, number: 0, job: job, &to) }
  }

  private static func add(_ person: DemoPerson, _ offered: Day, number: Int, job: Job?, _ to: inout DemoWriter) {
    let answer: AdviceAnswer = [.accepted, .accepted, .later, .declined, .accepted][number % 5]
    let given = answer == .accepted ? min(offered.adding(days: 3).workdayAfter, to.today) : nil
    to.add(BenefitsAdvice.self) {
      ($0.applicantID, $0.offeredOn, $0.answer, $0.jobID) = (person.id, offered, answer, job?.id)
      guard let given else { return }
      ($0.givenOn, $0.level) = (given, [.planner, .specialist, .trained, .leaflet][number % 4])
      ($0.adviser, $0.topics) = (number % 4 == 0 ? "Arne Vik, welfare office" : "", [.income, .housing])
      ($0.hoursAssumed, $0.written) = (job?.hoursWeek, number % 2 == 0 ? .yes : nil)
      ($0.reportingExplained, $0.outcome) = (.yes, "Nothing is lost at these hours; report each month.")
    }
  }
}
