import Domain

/// A job lead at a seeded employer, of the kind of work and the conditions that stand there.
enum SeededJobLead {
  static func write(
    _ place: SeededSamples.Workplace, _ employer: Identifier, _ person: Identifier, _ owner: Identifier, _ number: Int,
    _ to: inout DemoWriter
  ) {
    let (sample, field) = (place.employer, place.field)
    let (found, closes) = (to.ago(3 + number % 60), to.today.adding(days: 5 + number % 40))
    to.add(JobLead.self) {
      ($0.title, $0.kindOfWork, $0.employerID) = (field.titles[number % field.titles.count], field.kindOfWork, employer)
      ($0.personID, $0.colleagueID, $0.town, $0.source) = (person, owner, sample.town, .walkIn)
      ($0.hoursLeast, $0.hoursMost) = (8 + number % 5 * 4, 16 + number % 5 * 5)
      ($0.days, $0.partsOfDay, $0.settings) = (sample.days, sample.partsOfDay, sample.settings)
      ($0.foundOn, $0.closesOn, $0.state) = (found, closes, number % 12 == 8 ? .filled : .open)
    }
  }
}

extension Employer {
  /// What work there is like, as at another.
  mutating func take(conditionsOf other: Employer) {
    (industry, kindsOfWork, settings) = (other.industry, other.kindsOfWork, other.settings)
    (days, partsOfDay, waysOfHiring) = (other.days, other.partsOfDay, other.waysOfHiring)
  }
}
