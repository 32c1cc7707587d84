import Domain
package import Store

/// Many employers with kinds of work, job leads at them and wishes that name both, beside the people of a seeded caseload:
/// for measuring matches. The same seed and the same day make the same.
package enum SeededWork {
  /// Records written in one change set.
  private static let together = 4_000

  /// Adds to a store that has people; each of those who have not left gets preferences.
  /// - Parameter employers: every tenth has a job lead.
  package static func fill(_ store: Store, employers: Int, seed: UInt64 = 7) throws(StoreError) {
    var writer = DemoWriter(session: store.session, seed: seed)
    var made: [Identifier] = []
    for number in 0..<employers {
      made.append(employer(number, &writer))
      if writer.changes.count >= together { try writer.commit("Seeded: employers", to: store) }
    }
    try writer.commit("Seeded: employers", to: store)
    var anchor = Anchor.start
    while true {
      let page = try store.answer(ApplicantList(scope: .everyone, page: PageRequest(anchor, limit: 500)))
      for person in page.rows { preferences(of: person.id, made, &writer) }
      try writer.commit("Seeded: preferences", to: store)
      guard page.hasAfter, let last = page.rows.last else { return }
      anchor = .after(last.key)
    }
  }

  /// Kinds of work that most people look for, so that many share each.
  private static let kinds = [91, 94, 52, 53, 61, 83, 41, 71, 93, 51, 43, 72, 75, 42, 35].compactMap {
    KindOfWork(rawValue: "isco_\($0)")
  }
  private static let industries = "girfchqa".compactMap { Industry(rawValue: "nace_\($0)") }

  private static func employer(_ number: Int, _ to: inout DemoWriter) -> Identifier {
    let places = SeededSamples.all.workplaces
    let sample = places[number % places.count].employer
    let types = Set((0...to.random.number(0...3)).map { _ in to.random.one(of: kinds) })
    let industry = to.random.one(of: industries)
    let settings: [WorkSetting] = to.random.chance(50) ? [.indoors, .withOthers] : [.quiet]
    let minutes = to.random.number(5...90)
    let id = to.add(Employer.self) {
      $0.name = "\(SeededNames.last(number)) \(sample.branch) \(number)"
      ($0.branch, $0.town, $0.travelMinutes) = (sample.branch, sample.town, minutes)
      ($0.industry, $0.settings) = (industry, settings)
      $0.kindsOfWork = kinds.filter(types.contains)
      ($0.days, $0.partsOfDay) = ([.monday, .tuesday, .wednesday, .thursday, .friday], [.early, .day])
    }.id
    if number % 10 == 0 { lead(at: id, to.random.one(of: kinds), &to) }
    return id
  }

  private static func lead(at employer: Identifier, _ kind: KindOfWork, _ to: inout DemoWriter) {
    let hours = to.random.number(2...8) * 5
    let found = to.ago(to.random.number(0...30))
    to.add(JobLead.self) {
      ($0.title, $0.employerID, $0.kindOfWork) = (kind.label.english, employer, kind)
      ($0.hoursLeast, $0.hoursMost, $0.foundOn) = (hours, hours, found)
      ($0.days, $0.partsOfDay, $0.contract) = ([.monday, .tuesday, .saturday], [.evening], .temporary)
    }
  }

  private static func preferences(of person: Identifier, _ employers: [Identifier], _ to: inout DemoWriter) {
    let noted = to.ago(20)
    func preference(_ about: PreferenceTopic, _ stance: Stance, _ words: String, _ fill: (inout JobPreference) -> Void)
    {
      to.add(JobPreference.self) {
        ($0.applicantID, $0.about, $0.stance, $0.words, $0.notedOn) = (person, about, stance, words, noted)
        fill(&$0)
      }
    }
    for _ in 0...1 {
      let kind = to.random.one(of: kinds)
      preference(.kindOfWork, .wanted, kind.label.english) { $0.kindOfWork = kind }
    }
    let never = to.random.one(of: kinds)
    preference(.kindOfWork, .definitelyNot, never.label.english) { $0.kindOfWork = never }
    if to.random.chance(30) {
      let industry = to.random.one(of: industries)
      preference(.employer, .wanted, industry.label.english) { $0.industry = industry }
    }
    preference(.daysAndTimes, .wanted, "mornings") { ($0.partsOfDay, $0.importance) = ([.early, .day], .must) }
    preference(.travel, .wanted, "half an hour at most") { $0.most = 30 }
    preference(.setting, .ratherNot, "not too lively") { $0.settings = [.lively] }
    let (noGo, tied) = (to.random.one(of: employers), to.random.one(of: employers))
    to.add(NoGoEmployer.self) { ($0.applicantID, $0.employerID, $0.why) = (person, noGo, .formerEmployer) }
    to.add(Connection.self) { ($0.applicantID, $0.employerID, $0.relation) = (person, tied, .neighbour) }
  }
}
