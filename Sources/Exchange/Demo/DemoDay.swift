import Domain

/// What a day is made of beside contacts: promises, appointments, absences, what was moved, yesterday's review.
struct DemoDay {
  let people: [DemoPerson]
  let staff: DemoStaff
  let workplaces: [DemoWorkplace]

  func write(_ to: inout DemoWriter) {
    for visit in Self.firstVisits { write(visit, &to) }
    for promise in Self.promises { write(promise, &to) }
    for appointment in Self.appointments { write(appointment, &to) }
    absences(&to)
    moved(&to)
    review(&to)
    to.add(RuleSetting.self) {
      ($0.rule, $0.days, $0.source) = (DueRuleID.firstMeeting.rawValue, 10, "Our own promise to the treatment teams")
    }
  }

  private func person(_ first: String) -> DemoPerson? { people.first { $0.life.role.first == first } }

  // MARK: First visits

  /// The first visit to an employer for a person: after how many days with us, and at the how manyth employer.
  private static let firstVisits: [(first: String, after: Int, place: Int)] = [
    ("Per", 19, 2), ("Tor Eira", 26, 3), ("Noor", 14, 6), ("Siobhán", 22, 5),
  ]

  private func write(_ visit: (first: String, after: Int, place: Int), _ to: inout DemoWriter) {
    guard let person = person(visit.first), let entry = person.life.entry, visit.place < workplaces.count else {
      return
    }
    let workplace = workplaces[visit.place]
    let day = to.ago(max(0, entry - visit.after)).workdayBefore
    let promises = to.promises
    to.add(EmployerContact.self) {
      ($0.employerID, $0.happenedOn, $0.mode) = (workplace.id, day, .faceToFace)
      ($0.visitStage, $0.applicantIDs, $0.staffID) = (.learn, [person.id], person.staff)
      // Some let the specialist speak alone, some come along, some do the talking.
      let approach = DemoDisclosure.choice(of: person.life, ago: max(0, entry - visit.after))?.approach
      let isAlone = approach == nil || approach == .mayAlone
      ($0.competitiveJob, $0.applicantPresent) = (.yes, isAlone ? .no : .yes)
      $0.madeBy = isAlone ? .specialist : approach == .withPerson ? .both : .applicant
      $0.purpose = .jobDevelopment
      $0.result = "Saw the place and heard how a day goes there."
      var promise = DemoGuard()
      promise.keep(&$0, at: workplace, seen: nil, promises)
    }
  }

  // MARK: Promises

  private struct Pledge: Sendable {
    let first: String?
    let place: Int?
    let by: Party
    let to: Party
    let what: String
    /// Days from today; nil: no day was named.
    let due: Int?
    var outcome: PromiseOutcome?
    var words = ""
  }

  private static let promises: [Pledge] = [
    Pledge(first: "Tor Eira", place: nil, by: .us, to: .applicant, what: "Call Nav about the AAP letter", due: 3),
    Pledge(first: "Per", place: 2, by: .employer, to: .us, what: "Ring back about the Saturday shifts", due: -1),
    Pledge(
      first: "Fatima", place: nil, by: .clinician, to: .us, what: "Ask at the team meeting about mornings", due: 2),
    Pledge(first: "Åse", place: nil, by: .welfare, to: .applicant, what: "Send the decision in writing", due: 6),
    Pledge(first: "Ola", place: nil, by: .us, to: .employer, what: "Come by on a Friday before the lunch rush", due: 5),
    Pledge(first: "Kacper", place: nil, by: .applicant, to: .us, what: "Bring the first pay slip", due: nil),
    Pledge(first: nil, place: 4, by: .us, to: .employer, what: "Send the sheet about trial days", due: 1),
    Pledge(
      first: "Linh", place: nil, by: .us, to: .applicant, what: "Write down the bus times", due: -9, outcome: .kept),
    Pledge(
      first: "Aino", place: nil, by: .employer, to: .us, what: "Say when the kennel opens", due: -20, outcome: .broken,
      words: "Asked twice; asks again in spring."),
    Pledge(
      first: "Yousef", place: nil, by: .us, to: .family, what: "Phone his brother", due: -4, outcome: .released,
      words: "They have talked themselves."),
    Pledge(first: "Lars", place: nil, by: .us, to: .applicant, what: "Ask for gloves in a small size", due: 2),
  ]

  private func write(_ pledge: Pledge, _ to: inout DemoWriter) {
    let person = pledge.first.flatMap(person)
    let due = pledge.due.map { to.today.adding(days: $0) }
    let (made, today) = (to.ago(12 + abs(pledge.due ?? 0)).workdayBefore, to.today)
    to.add(Promise.self) {
      ($0.applicantID, $0.employerID) = (person?.id, pledge.place.map { workplaces[$0].id })
      ($0.byParty, $0.toParty, $0.what, $0.dueOn, $0.madeOn) = (pledge.by, pledge.to, pledge.what, due, made)
      $0.staffID = person?.staff ?? pledge.place.map { workplaces[$0].owner }
      ($0.outcome, $0.settledWords) = (pledge.outcome, pledge.words)
      if pledge.outcome != nil { $0.settledOn = min(due ?? today, today) }
    }
  }

  // MARK: Appointments

  private struct Meeting: Sendable {
    let first: String?
    let place: Int?
    let purpose: AppointmentPurpose
    let what: String
    let at: String
    let minutes: Int?
    let venue: String
    let day: Int
    var outcome: AppointmentOutcome?
  }

  private static let appointments: [Meeting] = [
    Meeting(
      first: "Per", place: 2, purpose: .interview, what: "Interview; you go along", at: "10:00", minutes: 45,
      venue: "Storgata 12", day: 0),
    Meeting(
      first: nil, place: nil, purpose: .team, what: "Team North", at: "13:00", minutes: 60, venue: "Room 2", day: 0),
    Meeting(
      first: "Kacper", place: nil, purpose: .workVisit, what: "Visit in the break", at: "11:30", minutes: 30,
      venue: "The warehouse, gate B", day: 2),
    Meeting(
      first: nil, place: 5, purpose: .employerVisit, what: "Second visit, as agreed", at: "14:15", minutes: 30,
      venue: "", day: 1),
    Meeting(
      first: "Rasmus", place: nil, purpose: .welfare, what: "Meeting about the first weeks", at: "09:00", minutes: 60,
      venue: "Nav Tromsø", day: 4),
    Meeting(
      first: "Yousef", place: nil, purpose: .meeting, what: "Second talk about the profile", at: "12:00", minutes: 60,
      venue: "Café at the library", day: -3, outcome: .held),
    Meeting(
      first: "Mette", place: nil, purpose: .meeting, what: "Coffee", at: "10:30", minutes: 45, venue: "Home",
      day: -9, outcome: .notHeld),
    Meeting(
      first: "Hassan", place: nil, purpose: .interview, what: "Talk about the contract", at: "15:00", minutes: 30,
      venue: "", day: 3),
  ]

  private func write(_ meeting: Meeting, _ to: inout DemoWriter) {
    let person = meeting.first.flatMap(person)
    let day = meeting.day < 0 ? to.ago(-meeting.day).workdayBefore : to.today.adding(days: meeting.day)
    to.add(Appointment.self) {
      ($0.what, $0.onDay, $0.atTime, $0.place) = (meeting.what, day, meeting.at, meeting.venue)
      ($0.purpose, $0.minutes, $0.outcome) = (meeting.purpose, meeting.minutes, meeting.outcome)
      ($0.applicantID, $0.employerID) = (person?.id, meeting.place.map { workplaces[$0].id })
      $0.staffID = person?.staff ?? meeting.place.map { workplaces[$0].owner } ?? staff.first
    }
  }

  // MARK: Absences, moves, the review of the day before

  private func absences(_ to: inout DemoWriter) {
    let monday = to.today.startOfWeek.adding(days: 7)
    let before = to.ago(16).workdayBefore
    to.add(Absence.self) {
      ($0.staffID, $0.fromOn, $0.untilOn, $0.reason) = (staff.second, monday, monday.adding(days: 4), .leave)
    }
    to.add(Absence.self) {
      ($0.staffID, $0.fromOn, $0.untilOn, $0.reason) = (staff.first, before, before, .training)
    }
  }

  /// Two rows of Today that were put off with a reason.
  private func moved(_ to: inout DemoWriter) {
    guard let aino = person("Aino"), let episode = aino.episode, let entry = aino.life.entry else { return }
    let due = to.ago(entry).workdayBefore.adding(days: DueTerms().days(.firstEmployerContact))
    let until = to.today.adding(days: 2).workdayAfter
    to.add(MovedDue.self) {
      ($0.applicantID, $0.rule, $0.subject) = (aino.id, DueRuleID.firstEmployerContact.rawValue, episode.text)
      ($0.dueOn, $0.untilOn, $0.staffID) = (due, until, aino.staff)
      $0.reason = "The kennel is closed until then"
    }
  }

  private func review(_ to: inout DemoWriter) {
    let yesterday = to.ago(1).workdayBefore
    let seen: [(String, ReviewResult)] = [
      ("Ola", .nothingNeeded), ("Kacper", .done), ("Per", .done), ("Fatima", .snoozed), ("Linh", .nothingNeeded),
    ]
    for (first, result) in seen {
      guard let person = person(first) else { continue }
      to.add(ReviewStep.self) {
        ($0.applicantID, $0.staffID, $0.onDay, $0.result) = (person.id, staff.first, yesterday, result)
      }
    }
    to.add(DayReview.self) {
      ($0.staffID, $0.onDay, $0.people, $0.leftOver) = (staff.first, yesterday, seen.count, 1)
    }
  }
}
