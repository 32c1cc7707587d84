import Domain

/// Who is tied to which employer: applicants, which the employer's page never shows, and colleagues.
enum DemoTies {
  private struct Knot: Sendable {
    /// First name of the applicant; nil for a colleague's tie.
    let first: String?
    let employer: String
    /// The how manyth of the people there; nil for nobody in particular.
    var person: Int?
    let relation: Relation
    let words: String
    var ended = false
  }

  private static let knots: [Knot] = [
    Knot(first: "Fatima", employer: "Storgata Bakeri", relation: .relative, words: "An aunt bakes there on weekends."),
    Knot(
      first: "Per", employer: "Fjordkjøkken Catering", person: 0, relation: .neighbour,
      words: "Lives on the same stairs; they greet."),
    Knot(
      first: "Noor", employer: "Solbakken Barnehage", person: 0, relation: .clinicStaff,
      words: "Her husband works in the treatment team."),
    Knot(first: "Siobhán", employer: "Gjenbruk Sør", person: 0, relation: .knows, words: "Comes in every week."),
    Knot(
      first: "Hassan", employer: "Fjordkjøkken Catering", person: 0, relation: .formerColleague,
      words: "Worked side by side one summer."),
    Knot(
      first: "Agnieszka", employer: "Rent og Rolig", person: 1, relation: .formerBoss,
      words: "Years ago in Tromsø. Was fair."),
    Knot(
      first: "Magnus", employer: "Gjenbruk Sør", relation: .other, words: "Sang in the same choir until last year.",
      ended: true),
    Knot(
      first: nil, employer: "Sykkelverkstedet Skippergata", person: 0, relation: .knows,
      words: "They ski together in winter."),
    Knot(first: nil, employer: "Polar Terminal", person: 1, relation: .relative, words: "Cousins."),
  ]

  static func write(
    _ people: [DemoPerson], _ staff: DemoStaff, _ workplaces: [DemoWorkplace], _ to: inout DemoWriter
  ) {
    for knot in knots {
      guard let place = workplaces.first(where: { $0.employer.name == knot.employer }) else { continue }
      let person = people.first { $0.life.role.first == knot.first }
      let noted = to.ago(min(40, person?.life.profile ?? 40)).workdayBefore
      let until = knot.ended ? to.ago(9).workdayBefore : nil
      to.add(Tie.self) {
        ($0.employerID, $0.personID) = (place.id, knot.person.map { place.people[$0] })
        ($0.applicantID, $0.staffID) = (person?.id, person == nil ? staff.first : nil)
        ($0.relation, $0.words, $0.notedOn, $0.untilOn) = (knot.relation, knot.words, noted, until)
      }
    }
  }
}
