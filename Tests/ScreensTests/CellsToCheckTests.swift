import Cells
import Domain
import Store
import Testing

@testable import Screens

/// What `d` does on a row of Today: the fact is recorded, with what is known filled in and nothing invented.
@Suite struct CellsToCheckTests {
  @Test func aNoteIsTickedAndOneKeyTakesItBack() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    let note = try office.add(Note.self) {
      ($0.applicantID, $0.text, $0.deadlineOn) = (ola.id, "bring the papers", DayOffice.day("2026-11-21"))
    }
    var walk = try office.walk()
    walk.go(to: "bring the papers")
    walk.press("d")
    #expect(try office.stored(Note.self, note.id).doneOn == Walk.today)
    walk.press("u")
    #expect(try office.stored(Note.self, note.id).doneOn == nil)
  }

  @Test(arguments: [("k", PromiseOutcome.kept), ("b", .didNotHappen), ("r", .noLongerNeeded)])
  func aPromiseIsKeptBrokenOrReleased(key: String, outcome: PromiseOutcome) throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    let promise = try office.add(Promise.self) {
      ($0.what, $0.byParty, $0.applicantID) = ("call Nav", .us, ola.id)
      ($0.dueOn, $0.colleagueID) = (DayOffice.day("2026-11-20"), office.me)
    }
    var walk = try office.walk()
    walk.go(to: "we promised: call Nav")
    walk.press("d \(key)")
    let stored = try office.stored(Promise.self, promise.id)
    #expect(stored.outcome == outcome)
    #expect(stored.closedOn == Walk.today)
    #expect(walk.line(with: "call Nav")?.contains("done") == true)
    walk.press("u")
    #expect(try office.stored(Promise.self, promise.id).isOpen)
  }

  @Test(arguments: [Told.open, Told.partly, Told.none, nil] as [Told?])
  func aFollowAlongVisitIsTwoKeysAndAtWorkOnlyWhereTheEmployerKnows(told: Told?) throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    let job = try office.add(Job.self) {
      ($0.applicantID, $0.title, $0.startedOn, $0.told) = (ola.id, "baker", DayOffice.day("2026-11-02"), told)
    }
    var walk = try office.walk()
    walk.go(to: "at work")
    walk.press("d <c-s>")
    let contact = try #require(try office.of(PersonContact.self, ola).first)
    #expect(contact.mode == .faceToFace)
    #expect(contact.happenedOn == Walk.today)
    #expect(contact.purposes == [.followUp])
    #expect(contact.withWhom == [.applicant])
    #expect(contact.jobID == job.id)
    #expect(contact.colleagueID == office.me)
    #expect(contact.place == ([Told.open, Told.partly].contains(told) ? .workplace : nil))
    #expect(contact.minutes == nil)
    #expect(walk.line(with: "at work")?.contains("done") == true, "\(walk.text)")
  }

  @Test func theFirstMeetingBeginsTheEpisodeInTheSameStep() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen", entry: nil)
    var walk = try office.walk()
    walk.go(to: "since the referr")
    walk.press("d")
    walk.expect("First meeting", "2026-11-22", "Due:")
    walk.press("<c-s>")
    #expect(try office.of(ServicePeriod.self, ola).first?.firstMeetingOn == Walk.today)
    let contact = try #require(try office.of(PersonContact.self, ola).first)
    #expect(contact.mode == .faceToFace)
    walk.press("u")
    #expect(try office.of(ServicePeriod.self, ola).first?.firstMeetingOn == nil)
    #expect(try office.of(PersonContact.self, ola).isEmpty)
  }

  @Test func theFirstEmployerContactIsLoggedForThePerson() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen", entry: DayOffice.day("2026-10-20"))
    let employer = try office.add(Employer.self) { $0.name = "Bakery Quay" }
    var walk = try office.walk()
    walk.go(to: "to the first emp")
    walk.press("d \"bakery\" <enter> <tab> \"i\" <c-s>")
    let contact = try #require(try office.store.answer(ContactsOnBehalf(ola.id)).map(EmployerContact.init).first)
    #expect(contact.employerID == employer.id)
    #expect(contact.applicantIDs == [ola.id])
    #expect(contact.mode == .faceToFace)
    #expect(contact.hiringAuthority == nil)
    #expect(try office.due(.firstEmployerContact, ola) == nil)
  }

  private func appointment(
    _ office: DayOffice, _ purpose: AppointmentPurpose?, _ person: Applicant?, _ employer: Employer? = nil
  ) throws -> Appointment {
    try office.add(Appointment.self) {
      ($0.what, $0.onDay, $0.atTime) = ("talk about the winter", DayOffice.day("2026-11-20"), "09:30")
      ($0.place, $0.minutes, $0.purpose) = ("room 2", 45, purpose)
      ($0.applicantID, $0.employerID, $0.colleagueID) = (person?.id, employer?.id, office.me)
    }
  }

  @Test func anAppointmentThatTookPlaceBecomesItsContact() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    let meeting = try appointment(office, .meeting, ola)
    var walk = try office.walk()
    walk.go(to: "talk about the winter")
    walk.press("d l")
    walk.expect("Appointment: talk about the winter", "room 2")
    walk.press("<c-s>")
    let contact = try #require(try office.of(PersonContact.self, ola).first)
    #expect(contact.happenedOn == DayOffice.day("2026-11-20"))
    #expect(contact.startTime == "09:30")
    #expect(contact.minutes == 45)
    #expect(contact.mode == .faceToFace)
    #expect(contact.place == nil)
    #expect(try office.stored(Appointment.self, meeting.id).outcome == .held)
    walk.press("u")
    #expect(try office.stored(Appointment.self, meeting.id).outcome == nil)
    #expect(try office.of(PersonContact.self, ola).isEmpty)
  }

  @Test func anInterviewIsAnEmployerContactForThePerson() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    let employer = try office.add(Employer.self) { $0.name = "Bakery Quay" }
    let interview = try appointment(office, .interview, ola, employer)
    var walk = try office.walk()
    walk.go(to: "talk about the winter")
    walk.press("d l <c-s>")
    let contact = try #require(try office.store.answer(ContactsOnBehalf(ola.id)).map(EmployerContact.init).first)
    #expect(contact.employerID == employer.id)
    #expect(contact.madeBy == nil)
    #expect(try office.stored(Appointment.self, interview.id).outcome == .held)
  }

  @Test(arguments: [("h", AppointmentOutcome.held), ("n", .notHeld), ("c", .cancelled)])
  func ofAnAppointmentIsSaidWhatBecameOfIt(key: String, outcome: AppointmentOutcome) throws {
    let office = try DayOffice()
    let team = try appointment(office, .team, nil)
    var walk = try office.walk()
    walk.go(to: "talk about the winter")
    walk.expect("yourself")
    walk.press("d")
    walk.expectNot("log it as a contact")
    walk.press(key)
    #expect(try office.stored(Appointment.self, team.id).outcome == outcome)
  }

  @Test func aNewSearchIsOfferedOnADayInSight() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    let job = try office.add(Job.self) {
      ($0.applicantID, $0.title, $0.startedOn) = (ola.id, "baker", DayOffice.day("2026-09-01"))
      ($0.endedOn, $0.endLearnedOn) = (DayOffice.day("2026-10-25"), DayOffice.day("2026-10-25"))
    }
    try office.add(ServicePeriod.self) { ($0.applicantID, $0.referredOn) = (ola.id, DayOffice.day("2026-01-01")) }
    guard try office.due(.newSearch, ola) != nil else { return }
    var walk = try office.walk()
    walk.go(to: "offer a new sea")
    walk.press("d")
    walk.expect("New search offered on", "2026-11-22")
    walk.press("<c-s>")
    #expect(try office.stored(Job.self, job.id).newSearchOfferedOn == Walk.today)
    #expect(try office.due(.newSearch, ola) == nil)
  }

  @Test func aPauseIsLookedAtAgainOnADayThatThePersonChooses() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    let pause = try office.add(Status.self) {
      ($0.applicantID, $0.status, $0.fromOn) = (ola.id, .pause, DayOffice.day("2026-11-11"))
      $0.reviewOn = DayOffice.day("2026-11-20")
    }
    var walk = try office.walk()
    walk.go(to: "pause for 11 days")
    walk.press("d <c-s>")
    walk.expect("Nothing was changed.")
    walk.press("d \"+2w\" <c-s>")
    #expect(try office.stored(Status.self, pause.id).reviewOn == DayOffice.day("2026-12-06"))
  }

  @Test func aDisclosureTalkReplacesTheStandingChoiceAndKeepsIt() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    let old = try office.add(Disclosure.self) {
      ($0.applicantID, $0.openness, $0.permittedWords) = (ola.id, .agreedWords, "needs breaks")
      ($0.decidedOn, $0.revisitOn) = (DayOffice.day("2026-11-11"), DayOffice.day("2026-11-20"))
    }
    var walk = try office.walk()
    walk.go(to: "talk about disclosure")
    walk.press("d <c-s>")
    #expect(try office.stored(Disclosure.self, old.id).untilOn == Walk.today)
    let new = try #require(try office.of(Disclosure.self, ola).first { $0.untilOn == nil })
    #expect(new.replacesID == old.id)
    #expect(new.permittedWords == "needs breaks")
    #expect(new.decidedOn == Walk.today)
    #expect(new.revisitOn == nil)
    #expect(try office.due(.disclosureTalk, ola) == nil)
  }

  @Test func theCareerProfileIsRevisedTodayOrBegun() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    try office.add(Job.self) {
      ($0.applicantID, $0.title, $0.startedOn) = (ola.id, "baker", DayOffice.day("2026-11-12"))
    }
    let profile = try office.add(CareerProfile.self) {
      ($0.applicantID, $0.dreamJob, $0.startedOn) = (ola.id, "a van", DayOffice.day("2026-11-11"))
    }
    var walk = try office.walk()
    walk.press("2")
    // Due after the next 7 days, so it is settled from the person's own list.
    walk.press("d")
    walk.go(to: "revise the career profile")
    walk.press("d <c-s>")
    #expect(try office.stored(CareerProfile.self, profile.id).revisedOn == Walk.today)
    #expect(try office.due(.profileRevision, ola) == nil)
  }

  @Test func aFormThatWasLeftIsFoundAgainAmongTheDrafts() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen", entry: nil)
    var walk = try office.walk()
    walk.go(to: "since the referr")
    walk.press("d <down> <down> \"went well\" <esc> k")
    walk.expect("kept as a draft")
    var next = try office.walk()
    next.expect("You have a draft contact with the person")
    next.press("<enter>")
    next.expect("went well", "First meeting")
    next.press("<c-s>")
    #expect(try office.of(PersonContact.self, ola).first?.result == "went well")
    #expect(try office.of(ServicePeriod.self, ola).first?.firstMeetingOn == Walk.today)
  }
}
