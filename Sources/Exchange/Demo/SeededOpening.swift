import Domain

/// An opening at a seeded employer, of the kind of work and the conditions that stand there.
enum SeededOpening {
  static func write(
    _ sample: DemoEmployer, _ employer: Identifier, _ person: Identifier, _ owner: Identifier, _ number: Int,
    _ to: inout DemoWriter
  ) {
    let traits = DemoTraits.table[sample.name]
    let field = DemoField.of(sample.field)
    let (found, closes) = (to.ago(3 + number % 60), to.today.adding(days: 5 + number % 40))
    to.add(Lead.self) {
      ($0.title, $0.jobType, $0.employerID) = (field.titles[number % field.titles.count], field.jobType, employer)
      ($0.personID, $0.staffID, $0.town, $0.source) = (person, owner, sample.town, .walkIn)
      ($0.hoursLeast, $0.hoursMost) = (8 + number % 5 * 4, 16 + number % 5 * 5)
      ($0.days, $0.partsOfDay, $0.settings) = (traits?.days ?? [], traits?.parts ?? [], traits?.settings ?? [])
      ($0.foundOn, $0.closesOn, $0.state) = (found, closes, number % 12 == 8 ? .filled : .open)
    }
  }
}
