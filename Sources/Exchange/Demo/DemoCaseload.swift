import Domain
package import Store

/// The demo: an office of two specialists and a supervisor with 36 people and 18 months of work, in every phase and
/// with every kind of record, dated back from today. The same seed and the same day make the same caseload. Everybody
/// in it is invented.
package enum DemoCaseload {
  /// Fills an empty store whose session nobody has named yet; the first specialist gets the session's login.
  /// - Throws: `refused` when the store has colleagues already; else what `commit` throws.
  package static func fill(_ store: Store, seed: UInt64 = 1) throws(StoreError) {
    guard store.session.actor == nil else { throw notEmpty }
    var writer = DemoWriter(session: store.session, seed: seed)
    let staff = DemoStaff(login: store.session.login, &writer)
    // Without a colleague of this login a session may write nothing but colleagues and settings.
    try writer.commit("Demo: colleagues and settings", to: store)
    let workplaces = DemoWorkplace.writeAll(staff, &writer)
    try writer.commit("Demo: employers", to: store)
    let people = people(staff, workplaces, &writer)
    try writer.commit("Demo: applicants", to: store)
    contacts(people, staff, workplaces, &writer)
    try writer.commit("Demo: contacts, steps and notes", to: store)
    intoWork(people, staff, workplaces, &writer)
    try writer.commit("Demo: the way into work", to: store)
    writer.turnToCorrections()
    try writer.commit("Demo: what changed later", to: store)
  }

  static let notEmpty = StoreError.refused("The demo goes into an empty store only; this one has people in it.")

  private static func people(
    _ staff: DemoStaff, _ workplaces: [DemoWorkplace], _ writer: inout DemoWriter
  ) -> [DemoPerson] {
    let teams = teams.map { team in
      writer.add(Team.self) { ($0.name, $0.meeting, $0.phone) = team }.id
    }
    let paths = DemoPaths(staff: staff, teams: teams)
    let jobs = DemoJobs(workplaces: workplaces)
    return DemoRole.table.enumerated().map { index, role in
      let life = DemoLife(role, index: index, random: &writer.random)
      var person = paths.write(life, &writer)
      DemoAround.write(person, &writer)
      DemoAround.writeNoGo(&person, workplaces, &writer)
      DemoProfiles.write(person, &writer)
      DemoWishes.write(&person, &writer)
      person.disclosure = DemoDisclosure.choice(of: life)
      jobs.write(&person, &writer)
      DemoDisclosure.write(person, employers: workplaces, &writer)
      return person
    }
  }

  /// Written last, so that what stood before keeps its chances.
  private static func intoWork(
    _ people: [DemoPerson], _ staff: DemoStaff, _ workplaces: [DemoWorkplace], _ writer: inout DemoWriter
  ) {
    for person in people {
      DemoCareer.write(person, &writer)
      DemoSupportedWork.write(person, &writer)
      DemoLessons.write(fromJobsOf: person, &writer)
    }
    DemoWishes.writeNamed(people, workplaces, &writer)
    DemoTies.write(people, staff, workplaces, &writer)
    DemoTopics.write(people, workplaces, &writer)
    var search = DemoSearch(people: people, staff: staff, workplaces: workplaces)
    search.write(&writer)
  }

  private static let teams = [
    ("Team North", "Thursdays 09:00, room 2", "+47 00 88 10 20"), ("Team Fjord", "Tuesdays 13:00", "+47 00 88 10 30"),
    ("Youth team", "Every other Monday 10:00", ""),
  ]

  private static func contacts(
    _ people: [DemoPerson], _ staff: DemoStaff, _ workplaces: [DemoWorkplace], _ writer: inout DemoWriter
  ) {
    var visits = DemoVisits(people: people, staff: staff)
    visits.write(workplaces, &writer)
    for person in people {
      DemoSupport.write(person, staff: staff, &writer)
      DemoSteps.write(person, &writer)
      DemoSteps.notes(person, &writer)
    }
    DemoSteps.write(workplaces, &writer)
    DemoDay(people: people, staff: staff, workplaces: workplaces).write(&writer)
    DemoOldList.write(people, &writer)
    DemoSlips.write(people, staff, &writer)
  }
}
