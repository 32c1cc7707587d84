import Domain

/// An employer of the demo with the records it was written as.
struct DemoWorkplace: Sendable {
  let employer: DemoEmployer
  let id: Identifier
  let people: [Identifier]
  let owner: Identifier
  var traits: DemoTraits? { DemoTraits.table[employer.name] }
}

extension DemoWorkplace {
  static func writeAll(_ staff: DemoStaff, _ to: inout DemoWriter) -> [DemoWorkplace] {
    DemoEmployer.table.enumerated().map { place, employer in
      let owner = employer.town == "Harstad" || place % 5 == 4 ? staff.second : staff.first
      return write(employer, place, owner, &to)
    }
  }

  private static func write(
    _ employer: DemoEmployer, _ place: Int, _ owner: Identifier, _ to: inout DemoWriter
  ) -> DemoWorkplace {
    let before = place % 7 == 2 ? to.ago(590 + place).workdayBefore : nil
    let id = to.add(Employer.self) {
      ($0.name, $0.branch, $0.town, $0.travelMinutes) = (
        employer.name, employer.branch, employer.town, employer.minutes
      )
      ($0.size, $0.sector, $0.stage, $0.ownerID) = (employer.size, employer.sector, employer.stage, owner)
      ($0.firstKnown, $0.needs, $0.qualities) = (employer.firstKnown, employer.needs, employer.qualities)
      ($0.hoursOffered, $0.visitedBeforeOn) = (employer.hours, before)
      $0.phone = place % 3 == 0 ? "" : "+47 00 66 \(11 + place) \(77 - place)"
      if let traits = DemoTraits.table[employer.name] { Self.give(traits, to: &$0) }
      guard !employer.keepAway.isEmpty else { return }
      ($0.doNotContact, $0.doNotContactReason) = (.yes, employer.keepAway)
    }.id
    let people = employer.people.enumerated().map { number, somebody in
      to.add(EmployerPerson.self) {
        ($0.employerID, $0.name, $0.role, $0.hiringAuthority) = (id, somebody.name, somebody.role, somebody.hires)
        $0.bestTime = bestTimes[(place + number) % bestTimes.count]
        $0.phone = (place + number) % 2 == 0 ? "+47 00 77 \(11 + place) \(40 + number)" : ""
        $0.note = number == 1 ? "Good to ask about daily life there" : ""
      }.id
    }
    return DemoWorkplace(employer: employer, id: id, people: people, owner: owner)
  }

  static func give(_ traits: DemoTraits, to employer: inout Employer) {
    (employer.industry, employer.jobTypes, employer.settings) = (traits.industry, traits.jobTypes, traits.settings)
    (employer.days, employer.partsOfDay, employer.waysOfHiring) = (traits.days, traits.parts, traits.ways)
  }

  private static let bestTimes = ["Before eleven", "After lunch", "", "Wednesdays", "Not at month's end"]
}
