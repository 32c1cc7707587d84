import Domain
import Testing

/// The clocks of the way into work, at their edges.
struct DueSearchTests {
  // MARK: First meeting

  @Test(
    "14 days from the acceptance, else from the referral, whatever the weekday or the month",
    arguments: [
      // Friday: a Friday again, no weekend is left out.
      ("2026-11-20", "", "2026-12-04"), ("2026-11-16", "2026-11-20", "2026-12-04"), ("", "2026-11-20", "2026-12-04"),
      ("2028-02-16", "", "2028-03-01"), ("2027-02-16", "", "2027-03-02"), ("2026-12-20", "", "2027-01-03"),
    ])
  func firstMeeting(referred: String, accepted: String, expected: String) {
    let person = DueCase(referred: referred, accepted: accepted, entry: "")
    #expect(person.due(.firstMeeting, on: "2026-11-22") == [expected])
  }

  @Test func theFirstMeetingEndsWithTheDayOfEntryOnly() {
    let person = DueCase(referred: "2026-11-02", entry: "")
    #expect(person.due(.firstMeeting, on: "2026-11-22") == ["2026-11-16"])
    // Met, but nobody has written down the day of entry: the row stays and says so.
    let met = person.with { $0.contact("2026-11-09") }
    let row = met.items(on: "2026-11-22").first { $0.rule == .firstMeeting }
    #expect(
      row.map { DueText.reason($0, today: day("2026-11-22")) }
        == Words("met {1} days ago: write down the day of the first meeting", "13"))
    #expect(row?.dueOn == day("2026-11-16"))
    // A call, a try, or a talk with the clinician is no meeting.
    for fill: (inout ContactFact) -> Void in [
      { $0.mode = .phone }, { $0.isAttempt = true }, { $0.with = [.clinician] },
    ] {
      #expect(person.with { $0.contact("2026-11-09", fill: fill) }.items(on: "2026-11-22").first?.number == 0)
    }
    #expect(DueCase(referred: "2026-11-02", entry: "2026-11-09").due(.firstMeeting, on: "2026-11-22") == [])
    #expect(DueCase(entry: "").due(.firstMeeting, on: "2026-11-22") == [], "nobody referred them yet")
  }

  // MARK: First employer contact

  @Test(
    "30 days from the first meeting",
    arguments: [
      ("2026-11-01", "2026-12-01"), ("2026-01-31", "2026-03-02"), ("2028-01-31", "2028-03-01"),
      ("2028-02-29", "2028-03-30"), ("2026-12-15", "2027-01-14"),
    ])
  func firstEmployerContact(entry: String, expected: String) {
    #expect(DueCase(entry: entry).due(.firstEmployerContact, on: entry) == [expected])
  }

  @Test(
    "what counts as the first employer contact",
    arguments: [
      ("2026-01-10", nil, nil, ContactMode.faceToFace, true), ("2026-01-10", .yes, .yes, .faceToFace, true),
      // After the referral, before the first meeting; but not before the referral.
      ("2026-01-02", nil, nil, .faceToFace, true), ("2025-12-31", nil, nil, .faceToFace, false),
      ("2026-01-10", nil, nil, .phone, false), ("2026-01-10", nil, nil, nil, false),
      ("2026-01-10", .no, nil, .faceToFace, false), ("2026-01-10", nil, .no, .faceToFace, false),
    ] as [(String, YesNo?, YesNo?, ContactMode?, Bool)])
  func employerContactThatCounts(on: String, competitive: YesNo?, hires: YesNo?, mode: ContactMode?, settles: Bool) {
    let person = DueCase(referred: "2026-01-01", entry: "2026-01-05").with {
      $0.employerContact(on) { ($0.isCompetitive, $0.hiringAuthority, $0.mode) = (competitive, hires, mode) }
    }
    #expect(person.due(.firstEmployerContact, on: "2026-01-20") == (settles ? [] : ["2026-02-04"]))
  }

  @Test(
    "who came with a job",
    arguments: [
      (WorkAtEntry.outOfWork, 1), (.employedChange, 1), (nil, 1), (.employedKeep, 0),
      (.student, 0),
    ] as [(WorkAtEntry?, Int)])
  func workAtEntry(work: WorkAtEntry?, rows: Int) {
    #expect(DueCase(work: work).due(.firstEmployerContact, on: "2026-01-20").count == rows)
  }

  @Test func aStudentWhoSearchesIsLookingForWork() {
    let student = DueCase(work: .student).with { $0.status(.search, "2026-01-10") }
    #expect(student.due(.firstEmployerContact, on: "2026-01-20") == ["2026-02-04"])
  }

  @Test func workFoundEndsTheFirstSearchButPracticeDoesNot() {
    let person = DueCase()
    #expect(person.with { $0.job("2026-01-20") }.due(.firstEmployerContact, on: "2026-02-10") == [])
    // Agreed for later, and of unknown type of job: work too.
    #expect(
      person.with { $0.job("2026-04-01") { $0.typeOfJob = nil } }.due(.firstEmployerContact, on: "2026-02-10") == [])
    for typeOfJob in [TypeOfJob.workPlacement, .education, .sheltered, .volunteering] {
      let trial = person.with { $0.job("2026-01-20") { $0.typeOfJob = typeOfJob } }
      #expect(trial.due(.firstEmployerContact, on: "2026-02-10") == ["2026-02-04"], "\(typeOfJob)")
    }
    #expect(person.with { $0.job("2025-01-20", end: "2025-06-01") }.due(.firstEmployerContact, on: "2026-02-10") != [])
  }

  // MARK: Pause

  @Test(
    "a pause hides the clocks of the search and moves no date",
    arguments: [("", true), ("2026-02-01", true), ("2026-02-11", true), ("2026-02-10", false)])
  func pause(until: String, holds: Bool) {
    let person = DueCase().with { $0.status(.pause, "2026-01-10", until: until) }
    #expect(
      person.due(.firstEmployerContact, on: until == "2026-02-01" ? "2026-01-31" : "2026-02-10")
        == (holds ? [] : ["2026-02-04"]))
    #expect(
      person.due(.outreach, on: until == "2026-02-01" ? "2026-01-31" : "2026-02-10") == (holds ? [] : ["2026-01-26"]))
  }

  @Test(
    "a pause is looked at on the agreed day, else after 90 days",
    arguments: [
      ("2026-11-01", "2026-12-15", "2026-12-15"), ("2026-11-30", "", "2027-02-28"), ("2027-12-01", "", "2028-02-29"),
      // Nobody wrote down since when: from the beginning, so that nobody is forgotten.
      ("", "", "2026-04-05"), ("", "2026-05-01", "2026-05-01"),
    ])
  func pauseReview(from: String, review: String, expected: String) {
    let person = DueCase().with { $0.status(.pause, from, review: review) }
    #expect(person.due(.pauseReview, on: "2028-01-01") == [expected])
  }

  @Test func aPauseOfAnEarlierEpisodeIsOver() {
    let person = DueCase(entry: "2024-01-05").with {
      $0.facts.servicePeriods[0].leftOn = day("2024-06-01")
      $0.status(.pause, "2024-02-01")
      $0.servicePeriod { $0.firstMeetingOn = day("2026-01-05") }
    }
    #expect(person.items(on: "2026-01-20").map(\.rule) == [.outreach, .firstEmployerContact])
  }

  // MARK: Outreach

  @Test(
    "21 days from the day the person was last reached",
    arguments: [
      ("2026-02-10", ContactMode.faceToFace, false, [], "2026-03-03"), ("2028-02-10", .phone, false, [], "2028-03-02"),
      ("2026-02-10", nil, false, [.applicant, .clinician], "2026-03-03"),
      // Not reached: a try, a talk with others about them; from the first meeting then.
      ("2026-02-10", .faceToFace, true, [], "2026-01-26"), ("2026-02-10", .phone, false, [.clinician], "2026-01-26"),
      ("2026-02-10", .faceToFace, false, [.family], "2026-01-26"),
      // Before the first meeting.
      ("2025-12-01", .faceToFace, false, [], "2026-01-26"),
    ] as [(String, ContactMode?, Bool, [ContactWith], String)])
  func outreach(on: String, mode: ContactMode?, isAttempt: Bool, with: [ContactWith], expected: String) {
    let person = DueCase().with {
      $0.contact(on) { ($0.mode, $0.isAttempt, $0.with) = (mode, isAttempt, with) }
    }
    #expect(person.due(.outreach, on: "2028-03-01") == [expected])
  }

  @Test func aVisitToAnEmployerWithThePersonIsAContact() {
    let person = DueCase().with { $0.employerContact("2026-02-10") { $0.applicantPresent = .yes } }
    #expect(person.due(.outreach, on: "2026-02-20") == ["2026-03-03"])
    let alone = DueCase().with { $0.employerContact("2026-02-10") }
    #expect(alone.due(.outreach, on: "2026-02-20") == ["2026-01-26"])
  }

  @Test func theWaysTriedAreCountedOnce() {
    let person = DueCase().with {
      $0.contact("2026-01-03") { ($0.isAttempt, $0.mode) = (true, .letter) }  // before the last contact
      for (on, mode) in [("2026-02-01", ContactMode.phone), ("2026-02-02", .video), ("2026-02-03", .text)] {
        $0.contact(on) { ($0.isAttempt, $0.mode) = (true, mode) }
      }
      $0.contact("2026-02-04") { ($0.isAttempt, $0.place) = (true, .home) }
      $0.contact("2026-02-05") { ($0.isAttempt, $0.place) = (true, .publicPlace) }
      $0.contact("2026-02-06") { $0.with = [.clinician] }
      $0.contact("2026-02-07") { ($0.isAttempt, $0.with) = (true, [.family]) }
      $0.contact("2026-02-08") { $0.with = [.welfare] }
    }
    // Call, message, home, town, team, family.
    #expect(person.items(on: "2026-02-20").first { $0.rule == .outreach }?.number == 6)
  }

  @Test func workAndStepDownTakeThePlaceOfOutreach() {
    #expect(DueCase().with { $0.job("2026-02-01") }.due(.outreach, on: "2026-05-01") == [])
    let declined = DueCase().with { $0.job("2026-02-01") { $0.wantsContact = .no } }
    #expect(declined.due(.outreach, on: "2026-05-01") == [], "who wants no contact is left in peace")
    #expect(DueCase().with { $0.status(.stepDown, "2026-02-01") }.due(.outreach, on: "2026-05-01") == [])
    #expect(DueCase().with { $0.job("2026-02-01", end: "2026-04-01") }.due(.outreach, on: "2026-05-01") != [])
    #expect(DueCase().with { $0.job("2026-06-01") }.due(.outreach, on: "2026-05-01") != [], "not begun yet")
    #expect(DueCase(referred: "2026-01-01", entry: "").due(.outreach, on: "2026-05-01") == [], "never met")
  }

  // MARK: Step-down

  @Test(
    "30 days after support was stepped down, or on the agreed day; a contact in the week before will do",
    arguments: [
      ("2026-02-01", "", "", ["2026-03-03"]), ("2028-02-01", "", "", ["2028-03-02"]),
      ("2026-02-01", "2026-04-10", "", ["2026-04-10"]), ("", "2026-04-10", "", ["2026-04-10"]), ("", "", "", []),
      ("2026-02-01", "", "2026-02-02", ["2026-03-03"]), ("2026-02-01", "", "2026-02-23", ["2026-03-03"]),
      ("2026-02-01", "", "2026-02-24", []), ("2026-02-01", "", "2026-03-20", []),
      ("2026-02-01", "2026-04-10", "2026-04-09", []), ("2026-02-01", "2026-04-10", "2026-03-20", ["2026-04-10"]),
    ])
  func stepDown(from: String, review: String, contact: String, expected: [String]) {
    let person = DueCase().with {
      $0.status(.stepDown, from, review: review)
      if !contact.isEmpty { $0.contact(contact) }
    }
    #expect(person.due(.stepDownCheck, on: "2028-05-01") == expected)
  }

  // MARK: Episodes

  @Test func whoHasLeftHasNoClocks() {
    let person = DueCase().with {
      $0.job("2026-02-01")
      $0.facts.servicePeriods[0].leftOn = day("2026-03-01")
    }
    #expect(person.items(on: "2026-02-28") != [])
    #expect(person.items(on: "2026-03-01") == [])
    #expect(DueCase().with { $0.facts.servicePeriods = [] }.items(on: "2026-03-01") == [], "an enquiry")
  }

  @Test func whoComesBackBeginsAnew() {
    let person = DueCase(entry: "2024-01-05").with {
      $0.contact("2024-03-01", .disclosure) { $0.nextOn = day("2024-04-01") }
      $0.employerContact("2024-03-01")
      $0.job("2024-03-05", end: "2024-05-01")
      $0.facts.servicePeriods[0].leftOn = day("2024-06-01")
      $0.servicePeriod { ($0.referredOn, $0.firstMeetingOn) = (day("2026-01-02"), day("2026-01-05")) }
    }
    #expect(
      person.items(on: "2026-01-20").map { "\($0.rule.rawValue) \($0.dueOn.iso)" }
        == ["outreach 2026-01-26", "first_employer_contact 2026-02-04"])
  }
}
