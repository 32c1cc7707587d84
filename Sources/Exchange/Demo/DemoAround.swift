import Domain

/// The people around each applicant, and the employers that must not be approached for them.
enum DemoAround {
  static func write(_ person: DemoPerson, _ to: inout DemoWriter) {
    guard let accepted = person.life.accepted else { return }
    let index = person.life.index
    contact(person, clinicians[index % clinicians.count], .clinician, agreed: accepted, &to)
    if index % 2 == 0 { contact(person, welfare[index % welfare.count], .welfare, agreed: accepted, &to) }
    guard person.life.isMet else { return }
    if index % 3 == 0 { contact(person, family[index % family.count], .family, agreed: max(accepted - 20, 0), &to) }
    if index % 12 == 5 { contact(person, friend, .friend, agreed: max(accepted - 30, 0), &to) }
  }

  private typealias Somebody = (name: String, organisation: String, note: String)

  private static func contact(
    _ person: DemoPerson, _ somebody: Somebody, _ role: ContactPersonRole, agreed: Int, _ to: inout DemoWriter
  ) {
    let day = to.ago(agreed).workdayBefore
    let index = person.life.index
    let may: YesNo? = role == .family ? (index % 2 == 0 ? .yes : .no) : (person.life.isMet ? .yes : nil)
    to.add(ContactPerson.self) {
      ($0.applicantID, $0.name, $0.role) = (person.id, somebody.name, role)
      ($0.organisation, $0.note) = (somebody.organisation, somebody.note)
      $0.phone = index % 4 == 2 ? "" : "+47 00 44 \(10 + index) \(50 + index)"
      ($0.mayContact, $0.agreedOn) = (may, may == nil ? nil : day)
    }
  }

  private static let clinicians: [Somebody] = [
    ("Astrid Nygaard", "Team North", ""), ("Henrik Falk", "Team Fjord", "Best on Thursdays after the meeting"),
    ("Grete Solli", "Youth team", ""), ("Maeve Doyle", "Team North", "Answers messages the same day"),
  ]
  private static let welfare: [Somebody] = [
    ("Tove Jakobsen", "Welfare office, Tromsø", "Plan date in spring"), ("Arne Vik", "Welfare office, Harstad", ""),
    ("Berit Sara", "Welfare office, Karasjok", "Also speaks North Sámi"),
  ]
  private static let family: [Somebody] = [
    ("Mother", "", "Glad to help with the early bus"), ("Brother", "", "May be told about good news only"),
    ("Husband", "", ""),
    ("Daughter", "", "Interprets now and then"),
  ]
  private static let friend: Somebody = ("Mona from the choir", "", "Drives the same way in the morning")

  /// Which people have a no-go employer, why, and which of the employers by place in the table (nil: a name only).
  private static let noGo: [Int: (tie: EmployerTie, employer: Int?, words: String)] = [
    2: (.formerEmployer, 3, "Worked there once. Not again."), 3: (.acquaintance, 9, "My old teacher rides there."),
    6: (.wish, 20, "No rooms, I have done enough rooms."), 13: (.relative, nil, "My cousin's restaurant."),
    19: (.ownClinic, 16, "Too close to the clinic."), 24: (.formerEmployer, 6, "One winter was enough."),
    27: (.acquaintance, nil, "The neighbour keeps their books."),
    29: (.relative, nil, "My husband works in that house."),
  ]
  private static let names = [13: "Restaurant Sara", 27: "Havnegata Regnskap", 29: "Narvik Senter"]

  static func writeNoGo(_ person: inout DemoPerson, _ employers: [DemoWorkplace], _ to: inout DemoWriter) {
    let index = person.life.index
    guard let (tie, place, words) = noGo[index], let profile = person.life.profile else { return }
    let employer = place.map { employers[$0].id }
    let id = person.id
    let day = to.ago(max(profile - 5, 0)).workdayBefore
    to.add(NoGoEmployer.self) {
      ($0.applicantID, $0.employerID, $0.name) = (id, employer, Self.names[index] ?? "")
      ($0.tie, $0.reason, $0.notedOn) = (tie, words, day)
    }
    if let employer { person.noGo.insert(employer) }
  }
}
