import Domain

/// A person's case, put together in few words; what is due comes out as text.
struct DueCase {
  var facts = CaseFacts()
  var settings: [RuleSetting] = []
  private var count: UInt64 = 0

  /// - Parameter entry: the first meeting; "" for none yet.
  init(referred: String = "", accepted: String = "", entry: String = "2026-01-05", work: WorkAtEntry? = .outOfWork) {
    servicePeriod { servicePeriod in
      (servicePeriod.referredOn, servicePeriod.acceptedOn) = (Day(iso: referred), Day(iso: accepted))
      (servicePeriod.firstMeetingOn, servicePeriod.workAtEntry) = (Day(iso: entry), work)
    }
  }

  mutating func id() -> Identifier {
    count += 1
    return Identifier(high: 7, low: count)
  }

  mutating func servicePeriod(_ fill: (inout ServicePeriod) -> Void) {
    var servicePeriod = ServicePeriod(id: id())
    fill(&servicePeriod)
    facts.servicePeriods.append(servicePeriod)
  }

  mutating func status(_ kind: StatusKind, _ from: String = "", until: String = "", review: String = "") {
    var status = Status(id: id())
    (status.status, status.servicePeriodID) = (kind, facts.servicePeriods.last?.id)
    (status.fromOn, status.untilOn, status.reviewOn) = (Day(iso: from), Day(iso: until), Day(iso: review))
    facts.statuses.append(status)
  }

  mutating func job(_ start: String, end: String = "", _ fill: (inout Job) -> Void = { _ in }) {
    var job = Job(id: id())
    (job.startedOn, job.endedOn, job.typeOfJob) = (Day(iso: start), Day(iso: end), .competitive)
    fill(&job)
    facts.jobs.append(job)
  }

  /// A contact in person that reached the person, unless `fill` says something else.
  mutating func contact(_ on: String, _ purposes: ContactPurpose..., fill: (inout ContactFact) -> Void = { _ in }) {
    var contact = ContactFact(id: id(), day: day(on), mode: .faceToFace, purposes: purposes)
    fill(&contact)
    facts.contacts.append(contact)
    facts.contacts.sort { ($1.day, $1.id) < ($0.day, $0.id) }
  }

  mutating func employerContact(_ on: String, _ fill: (inout EmployerContactFact) -> Void = { _ in }) {
    var contact = EmployerContactFact(day: day(on), mode: .faceToFace)
    fill(&contact)
    facts.employerContacts.append(contact)
  }

  mutating func disclosure(_ decided: String, revisit: String = "", until: String = "") {
    var choice = Disclosure(id: id())
    (choice.decidedOn, choice.revisitOn, choice.untilOn) = (Day(iso: decided), Day(iso: revisit), Day(iso: until))
    facts.disclosures.append(choice)
  }

  mutating func setting(_ rule: DueRuleID, days: Int? = nil, applies: YesNo? = nil) {
    setting(rule.rawValue, days: days, applies: applies)
  }

  mutating func setting(_ code: String, days: Int? = nil, applies: YesNo? = nil) {
    var setting = RuleSetting(id: id())
    (setting.rule, setting.days, setting.applies) = (code, days, applies)
    settings.append(setting)
  }

  func items(on today: String) -> [DueItem] { DueRules.items(of: facts, DueTerms(settings: settings), on: day(today)) }

  /// The days on which a rule is due; what has lapsed is left out, as lists do.
  func due(_ rule: DueRuleID, on today: String) -> [String] {
    items(on: today).filter { $0.rule == rule && ($0.lapsesOn ?? day(today)) >= day(today) }.map(\.dueOn.iso)
  }

  /// The schedule of work: rule, number and day.
  func schedule(on today: String) -> [String] {
    items(on: today).filter {
      [.afterStart, .firstMonth, .followAlong].contains($0.rule) && ($0.lapsesOn ?? day(today)) >= day(today)
    }
    .map { "\($0.rule.rawValue) \($0.number ?? 0) \($0.dueOn.iso)" }
  }

  func with(_ change: (inout DueCase) -> Void) -> DueCase {
    var copy = self
    change(&copy)
    return copy
  }
}
