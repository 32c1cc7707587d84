import Domain

/// Contacts with employers: the three visits, what followed, and the talks held for those who searched at the time.
struct DemoVisits {
  let people: [DemoPerson]
  let staff: DemoStaff
  /// How many results of each stage were used, so that neighbours differ.
  private var used: [VisitStage: Int] = [:]
  private var promise = DemoGuard()

  init(people: [DemoPerson], staff: DemoStaff) {
    self.people = people
    self.staff = staff
  }

  mutating func write(_ workplaces: [DemoWorkplace], _ to: inout DemoWriter) {
    for (place, workplace) in workplaces.enumerated() {
      for visit in Self.visits(to: workplace.employer, place: place, &to.random) { write(visit, workplace, &to) }
    }
    for (number, ago) in Self.lately.enumerated() {
      let workplace = workplaces[number * 5 % (workplaces.count - 1)]
      guard let stage = workplace.employer.stage, stage != .introduce else { continue }
      write((stage, ago), workplace, &to)
    }
  }

  private typealias Visit = (stage: VisitStage, ago: Int)

  /// Days before today of contacts in the present and the last week, beside the regular ones.
  private static let lately = [0, 1, 2, 3, 3, 4, 5, 8, 9, 10, 11, 2]

  private static func visits(to employer: DemoEmployer, place: Int, _ random: inout SplitMix64) -> [Visit] {
    guard let stage = employer.stage else { return [] }
    let first = (firstVisit[stage] ?? 0) - place * 3
    var visits: [Visit] = [(.introduce, first)]
    if stage == .introduce { return visits }
    let second = first - random.number(8...15)
    visits.append((.learn, second))
    if stage == .learn { return visits + [(.learn, second - random.number(9...14))] }
    var day = second - random.number(15...40)
    var number = 0
    while day > 12 {
      visits.append((stage == .ongoing && number % 3 != 0 ? .ongoing : .propose, day))
      day -= random.number(26...48)
      number += 1
    }
    return visits
  }

  /// How long ago an employer of that stage was met first.
  private static let firstVisit: [VisitStage: Int] = [.introduce: 60, .learn: 130, .propose: 320, .ongoing: 525]

  private mutating func write(_ visit: Visit, _ workplace: DemoWorkplace, _ to: inout DemoWriter) {
    let asked = visit.stage == .propose ? searchers(visit, workplace, &to.random) : []
    let seen = workplace.people.isEmpty ? nil : to.random.number(0...workplace.people.count - 1)
    let mode = mode(visit.stage, &to.random)
    let day = to.ago(visit.ago).workdayBefore
    let ago = to.today.days(since: day)
    // Who wants to be there is spoken for only where they are.
    let choice = { (person: DemoPerson) in DemoDisclosure.choice(of: person.life, ago: ago) }
    let applicants = asked.filter { person in
      choice(person)?.approach == .mayAlone || choice(person)?.approach == .withPerson && mode == .faceToFace
    }
    let isPresent = applicants.contains { choice($0)?.approach == .withPerson }
    let by = applicants.first?.staff ?? workplace.owner
    let result = result(visit.stage)
    let planned: YesNo? = visit.ago % 4 == 3 ? nil : (visit.ago % 3 == 0 ? .no : .yes)
    let promises = to.promises
    to.add(EmployerContact.self) {
      ($0.employerID, $0.personID) = (workplace.id, seen.map { workplace.people[$0] })
      ($0.mode, $0.happenedOn, $0.visitStage, $0.staffID) = (mode, day, visit.stage, by)
      $0.hiringAuthority = seen.flatMap { workplace.employer.people[$0].hires }
      ($0.applicantIDs, $0.result, $0.planned) = (applicants.map(\.id), result, planned)
      ($0.madeBy, $0.minutes) = (isPresent ? .both : .specialist, mode == .faceToFace ? 15 + visit.ago % 5 * 5 : nil)
      $0.purpose = visit.stage == .ongoing && visit.ago % 2 == 0 ? .support : visit.ago % 5 == 1 ? nil : .jobDevelopment
      $0.thanked = visit.stage == .learn ? .yes : nil
      if applicants.isEmpty { return promise.keep(&$0, at: workplace, seen: seen, promises) }
      ($0.applicantPresent, $0.competitiveJob) = (isPresent ? .yes : .no, .yes)
      $0.disclosed =
        applicants.allSatisfy { choice($0)?.words.isEmpty == false } ? .agreedWords : DisclosureUsed.none
      $0.wishInMind = applicants.first.map { $0.field.wants[$0.life.index % $0.field.wants.count] } ?? ""
      $0.preferenceIDs = applicants.compactMap { $0.wish(.kindOfWork, knownOn: day) }
      promise.keep(&$0, at: workplace, seen: seen, promises)
    }
  }

  private func mode(_ stage: VisitStage, _ random: inout SplitMix64) -> ContactMode {
    if stage == .introduce || stage == .learn { return .faceToFace }
    return random.chance(65) ? .faceToFace : random.one(of: [.phone, .phone, .email, .text, .video])
  }

  /// Those on whose behalf one may speak there on that day: they search, have decided that one may speak for them,
  /// and have nothing against the place. One to three of them.
  private func searchers(_ visit: Visit, _ workplace: DemoWorkplace, _ random: inout SplitMix64) -> [DemoPerson] {
    let open = people.filter { person in
      guard person.life.searches(visit.ago), let choice = DemoDisclosure.choice(of: person.life, ago: visit.ago) else {
        return false
      }
      return choice.approach != .notAtAll && !person.noGo.contains(workplace.id)
    }
    let fitting = open.filter { $0.life.role.field == workplace.employer.field }
    let pool = fitting.isEmpty ? open : fitting
    guard !pool.isEmpty else { return [] }
    let count = [1, 1, 1, 2, 1, 3][random.number(0...5)]
    let from = random.number(0...pool.count - 1)
    return (0..<min(count, pool.count)).map { pool[(from + $0) % pool.count] }
  }

  private mutating func result(_ stage: VisitStage) -> String {
    let number = used[stage, default: 0]
    used[stage] = number + 1
    let texts = DemoTexts.visits[stage] ?? []
    return texts.isEmpty ? "" : texts[number % texts.count]
  }
}
