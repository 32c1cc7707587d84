import Cells
import Domain
import Store
import Testing

@testable import Screens

/// The career profile: everything in order, made over several meetings, with sensitive parts off unless allowed.
@Suite struct CareerProfileTests {
  private func open(_ office: DayOffice, _ columns: Int = 80) throws -> Walk {
    var walk = try office.walk(columns: columns)
    walk.press(#"/ "ola han" <enter> : "career profile" <enter>"#)
    return walk
  }

  private func allow(_ office: DayOffice, _ blocks: [SensitiveBlock]) throws {
    try office.add(Settings.self) {
      $0.id = Settings.only
      $0.sensitiveBlocks = blocks
    }
  }

  @Test func aProfileThatWasNotBegunSaysSoAndBegins() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    var walk = try open(office)
    walk.expect("Career profile: Ola Hansen", "Not begun yet.", "Not asked yet", "Dream job; Next goal")
    walk.press(#"e "Train dogs" <c-s>"#)
    walk.expect("never revised  meetings: 0", "Goals", "Train dogs")
    #expect(try office.of(CareerProfile.self, ola).map(\.dreamJob) == ["Train dogs"])
    walk.press(#"<enter> <tab> "Visit a kennel" <c-s>"#)
    #expect(try office.of(CareerProfile.self, ola).map(\.nextGoal) == ["Visit a kennel"])
    #expect(try office.of(CareerProfile.self, ola).count == 1)
  }

  @Test func aMeetingBeginsAndRevisesTheProfileInOneStepOfUndo() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    var walk = try open(office)
    walk.press("n")
    walk.expect("New profile meeting: Ola Hansen")
    walk.press(#"<s-tab> "2026-11-10" <c-s>"#)
    walk.expect("begun Tue 10 Nov  last revised Tue 10 Nov, 12 days ago  meetings: 1")
    walk.press("u")
    #expect(try office.of(CareerProfile.self, ola).isEmpty)
    #expect(try office.of(ProfileMeeting.self, ola).isEmpty)
    walk.press("U n <c-s>")
    walk.expect("begun Tue 10 Nov  last revised Sun 22 Nov, today  meetings: 2")
    let profile = try #require(try office.of(CareerProfile.self, ola).first)
    #expect(profile.startedOn == DayOffice.day("2026-11-10"))
    #expect(profile.revisedOn == Walk.today)
  }

  @Test func everythingStandsInOrder() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    let bakery = try office.add(Employer.self) { $0.name = "Storgata Bakeri" }
    try office.add(CareerProfile.self) {
      ($0.applicantID, $0.dreamJob, $0.strengths, $0.network) = (ola.id, "Train dogs", "Patient", "A cousin")
    }
    try office.add(PastJob.self) {
      ($0.applicantID, $0.title, $0.employer, $0.fromYear, $0.toYear) = (ola.id, "Cook", "Harbour Cafe", 2016, 2019)
      ($0.liked, $0.disliked, $0.endReasons, $0.lesson) = ("the people", "the noise", [.hours], "mornings only")
    }
    try office.add(Job.self) {
      ($0.applicantID, $0.title, $0.employerID) = (ola.id, "Baker", bakery.id)
      ($0.startedOn, $0.endedOn) = (DayOffice.day("2026-02-02"), DayOffice.day("2026-10-30"))
      $0.learned = "start later"
    }
    try office.add(Education.self) { ($0.applicantID, $0.course, $0.years) = (ola.id, "Food hygiene", "2015") }
    try office.add(ProfileMeeting.self) {
      ($0.applicantID, $0.happenedOn, $0.consent) = (ola.id, DayOffice.day("2026-11-10"), .yes)
      ($0.informants, $0.learned) = ([.person, .clinician], "likes animals")
    }
    let walk = try Walk(office.store, Size(columns: 132, rows: 60), at: Menu.first)
    var screens = walk
    screens.app(open: CareerProfileScreen(ola.id))
    let wanted = [
      "Goals", "Train dogs", "Work before", "Baker, Storgata Bakeri; found here, Mon 2 Feb to Fri 30 Oct",
      "Learned for the next job", "start later", "2016-2019", "Cook, Harbour Cafe", "Liked", "the people",
      "Did not like", "the noise", "Why it ended", "mornings only", "Education", "Food hygiene",
      "Strengths and languages", "Patient", "Network", "A cousin", "Meetings about the profile",
      "told by the person, clinician; the person agreed to asking others", "likes animals", "Not asked yet",
      "What it taught", "Job: Baker, Storgata Bakeri, ended Fri 30 Oct 2026",
    ]
    let text = screens.text
    var rest = text[...]
    for part in wanted {
      guard let range = rest.range(of: part) else {
        Issue.record("\"\(part)\" is not where it should be:\n\(text)")
        continue
      }
      rest = rest[range.upperBound...]
    }
  }

  @Test func workACourseAndABenefitAreAddedAndOpened() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    var walk = try open(office)
    walk.press(#"+ w "Cook" <tab> "Harbour Cafe" <c-s>"#)
    walk.expect("Cook, Harbour Cafe", "years unknown")
    #expect(try office.of(PastJob.self, ola).map(\.title) == ["Cook"])
    walk.press(#"+ c "Food hygiene" <c-s> + b "AAP" <c-s>"#)
    walk.expect("Food hygiene", "AAP")
    walk.go(to: "Cook, Harbour")
    walk.press("<enter>")
    walk.expect("Work history: Ola Hansen", "Job title")
    walk.press("<esc> - \"twice\" <enter>")
    walk.expectNot("Harbour Cafe")
    walk.press("u")
    walk.expect("Harbour Cafe")
  }

  // MARK: Sensitive parts

  @Test func noSensitivePartIsOfferedWhereNoneIsSwitchedOn() throws {
    let office = try DayOffice()
    _ = try office.person("Ola", "Hansen")
    var walk = try open(office)
    walk.press("+ s")
    #expect(walk.message == "No sensitive part of the profile is switched on in the settings.")
  }

  @Test func onlyThoseThatAreSwitchedOnAreOfferedAndShown() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    try allow(office, [.money, .care])
    var walk = try open(office)
    walk.press("+ s")
    walk.expect("debts, or wages", "children and others")
    walk.expectNot("legal limits")
    walk.press(#"2 "Picks up at four" <c-s>"#)
    walk.expect("Sensitive parts, by the person's own wish", "Picks up at four")
    #expect(try office.of(SensitiveNote.self, ola).map(\.block) == [.care])
    // Choosing another part in the form is refused in one sentence, and nothing typed is lost.
    walk.press(#"+ s 1 <s-tab> 1 <tab> "a fine" <c-s>"#)
    walk.expect("The settings do not allow this part of the profile", "a fine")
    #expect(try office.of(SensitiveNote.self, ola).count == 1)
  }

  @Test func whatWasSwitchedOffIsKeptAndNotShown() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    try allow(office, [.money])
    try office.add(SensitiveNote.self) { ($0.applicantID, $0.block, $0.words) = (ola.id, .money, "owes the landlord") }
    let old = office.store.session.settings
    var new = old
    new.sensitiveBlocks = []
    _ = try office.store.commit(ChangeSet("Settings", old.changes(to: new)))
    var walk = try open(office)
    walk.expect("switched off", "settings switch their part off: 1")
    walk.expectNot("landlord", "debts")
    walk.go(to: "switched off")
    walk.press("<enter>")
    #expect(walk.message == "There is nothing to open here.")
    #expect(try office.of(SensitiveNote.self, ola).count == 1)
  }

  // MARK: Where it is

  @Test func theWantsPaneOpensIt() throws {
    var walk = try Walk.onDemo()
    walk.press("<enter>")
    walk.go(to: "career profile")
    walk.press("<enter>")
    walk.expect("Career profile: Aino Joki")
    walk.press("<esc> + c")
    walk.expect("Career profile: Aino Joki")
    walk.press("o")
    walk.expect("[Wants]")
  }

  @Test func namesAreHiddenAndNothingIsWiderThanTheWindow() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    try office.add(CareerProfile.self) {
      ($0.applicantID, $0.network) = (ola.id, "Ola's cousin and Hansen the neighbour")
    }
    for columns in [132, 80, 40] {
      var walk = try Walk(office.store, Size(columns: columns, rows: 24), initialsOnly: true, at: Menu.first)
      walk.app(open: CareerProfileScreen(ola.id))
      walk.expect("O. H.")
      walk.expectNot("Ola", "Hansen")
      #expect(walk.lines.allSatisfy { $0.count <= columns })
    }
  }

  @Test func aLongNoteStandsThereWhole() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    let note = (1...40).map { "word\($0)" }.joined(separator: " ")
    try office.add(CareerProfile.self) { ($0.applicantID, $0.whyWork) = (ola.id, note) }
    var walk = try open(office)
    for number in 1...40 { walk.expect("word\(number)") }
    walk.resize(Size(columns: 60, rows: 40))
    for number in 1...40 { walk.expect("word\(number)") }
  }
}
