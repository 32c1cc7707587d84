import Domain
package import Store

/// Plain caseloads of any size, for tests of the key budget and for the benchmark: believable enough to be searched and
/// sorted, with no row prepared for anybody. The same seed and the same day make the same caseload.
package enum SeededCaseload {
  /// People written in one change set.
  private static let together = 2_000

  /// Fills an empty store. The first specialist gets the session's login; people are dealt out in turn.
  /// - Parameters:
  ///   - specialists: at least 1.
  ///   - active: how many of them are with the service; the others have left. Nil: most.
  ///   - employers: how many; nil: one for twenty people, 8 at least and 2,000 at most.
  ///   - contactsEach: contacts with the person of every person who has been met; every fifth has an employer contact too.
  /// - Throws: `refused` when the store has colleagues already; else what `commit` throws.
  package static func fill(
    _ store: Store, specialists: Int, applicants: Int, active: Int? = nil, employers: Int? = nil, contactsEach: Int,
    seed: UInt64 = 1
  ) throws(StoreError) {
    guard store.session.actor == nil else { throw DemoCaseload.notEmpty }
    var writer = DemoWriter(session: store.session, seed: seed)
    var office = SeededOffice(login: store.session.login, specialists: max(specialists, 1), &writer)
    try writer.commit("Seeded: colleagues and settings", to: store)
    office.addEmployers(employers ?? min(max(applicants / 20, 8), 2_000), &writer)
    try writer.commit("Seeded: employers", to: store)
    for index in 0..<applicants {
      let hasLeft = active.map { index >= $0 }
      SeededPerson(office: office, contacts: contactsEach, index: index, hasLeft: hasLeft).write(&writer)
      guard index % together == together - 1 else { continue }
      try writer.commit("Seeded: applicants", to: store)
    }
    try writer.commit("Seeded: applicants", to: store)
  }
}

/// Colleagues, employers and their people of a seeded caseload.
struct SeededOffice {
  let colleagues: [Identifier]
  private(set) var employers: [(id: Identifier, person: Identifier)] = []

  init(login: String, specialists: Int, _ to: inout DemoWriter) {
    let hired = to.ago(900)
    var colleagues: [Identifier] = []
    for number in 0..<specialists {
      colleagues.append(
        to.add(Colleague.self) {
          $0.name = number == 0 ? "Kari Nordmann" : SeededNames.person(number * 31)
          ($0.login, $0.role) = (number == 0 ? login : "colleague\(number)", .specialist)
          ($0.ftePercent, $0.weeklyTarget, $0.activeFrom) = (100, 6, hired)
        }.id)
    }
    self.colleagues = colleagues
    var settings = Settings()
    (settings.country, settings.serviceName, settings.language) = (.norway, "IPS", .english)
    (settings.dateOrder, settings.weeklyTarget) = (.dayMonth, 6)
    to.add(settings.stored)
  }

  mutating func addEmployers(_ count: Int, _ to: inout DemoWriter) {
    let offset = to.random.number(0...999)
    for number in 0..<count {
      let places = SeededSamples.all.workplaces
      let place = places[(number + offset) % places.count]
      let sample = place.employer
      let owner = colleagues[number % colleagues.count]
      let id = to.add(Employer.self) {
        $0.name = "\(SeededNames.last(number + offset)) \(sample.branch)"
        ($0.branch, $0.town, $0.travelMinutes) = (sample.branch, sample.town, sample.travelMinutes)
        ($0.size, $0.ownership, $0.stage, $0.leadContactID) = (sample.size, sample.ownership, sample.stage, owner)
        $0.take(conditionsOf: sample)
      }.id
      let person = to.add(EmployerPerson.self) {
        ($0.employerID, $0.name, $0.role) = (id, SeededNames.person(number * 7 + offset), "Manager")
        $0.hiringAuthority = number % 4 == 3 ? nil : .yes
      }.id
      employers.append((id, person))
      if number % 4 == 0 { SeededJobLead.write(place, id, person, owner, number, &to) }
    }
  }
}

/// Names out of the demo's tables, mixed.
enum SeededNames {
  private static let people = SeededSamples.all.people

  static func first(_ number: Int) -> String { people[number % people.count].firstName }

  static func last(_ number: Int) -> String {
    let one = people[number % people.count].lastName
    let round = number / people.count % (more.count + 1)
    return round == 0 ? one : more[round - 1]
  }

  /// A first and a last name; neighbours share neither.
  static func person(_ number: Int) -> String { "\(first(number)) \(last(number / 7 + number))" }

  private static let more = [
    "Andersen", "Berg", "Christiansen", "Dahl", "Eriksen", "Foss", "Guttorm", "Haugen", "Ibsen", "Jensen",
    "Kristoffersen", "Lie",
    "Murray", "Nilsen", "Olsen", "Pedersen", "Quinn", "Rasmussen", "Svensson", "Thomassen", "Ulriksen", "Viken",
    "Wilhelmsen",
    "Ydstie", "Zakariassen", "Ærø", "Øien", "Ås", "Hætta", "Ryan", "Doherty", "Holm", "Ekström", "Magga", "Valkeapää",
  ]
}
