import Cells
import Domain
import Store
import Testing

@testable import Screens

/// Preferences: how strong, what is asked, still true, as they were, and what taught them.
@Suite struct PreferenceTests {
  @discardableResult
  private func preference(
    _ office: DayOffice, _ person: Applicant, _ words: String, _ stance: Stance = .wanted,
    _ noted: String = "2026-01-10",
    _ fill: (inout JobPreference) -> Void = { _ in }
  ) throws -> JobPreference {
    try office.add(JobPreference.self) {
      ($0.applicantID, $0.stance, $0.about, $0.words) = (person.id, stance, .other, words)
      $0.notedOn = DayOffice.day(noted)
      fill(&$0)
    }
  }

  private func open(_ office: DayOffice) throws -> Walk {
    var walk = try office.walk()
    walk.press(#"/ "ola han" <enter>"#)
    return walk
  }

  // MARK: Strengths

  @Test func fiveStrengthsStandInThePaneAndAboveAContact() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    for (words, stance, importance) in [
      ("near home", Stance.wanted, Importance.must), ("mornings", .wanted, .want), ("music", .wanted, .nice),
      ("nights", .ratherNot, nil), ("a headset", .definitelyNot, nil),
    ] as [(String, Stance, Importance?)] {
      try preference(office, ola, words, stance) { $0.importance = importance }
    }
    var walk = try open(office)
    for (strength, words) in [
      ("must", "near home"), ("wants", "mornings"), ("nice to have", "music"), ("rather not", "nights"),
      ("never", "a headset"),
    ] {
      #expect(walk.line(with: words)?.dropFirst(2).hasPrefix(strength) == true, "\(walk.text)")
    }
    walk.press("n e")
    walk.expect("Ola wants: must: near home; wants: mornings; nice to have: music")
    walk.expect("Ola does not want: never: a headset; rather not: nights")
  }

  @Test(arguments: [("w", Stance.wanted), ("r", .ratherNot), ("x", .definitelyNot)])
  func eachIsOneLetterOfTheMenu(letter: String, stance: Stance) throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    var walk = try open(office)
    walk.press(#"+ \#(letter) "so" <tab> "nights" <tab>"#)
    if stance == .wanted { walk.expect("How much it is wanted") } else { walk.expectNot("How much it is wanted") }
    walk.press("<c-s>")
    #expect(try office.of(JobPreference.self, ola).map(\.stance) == [stance])
  }

  // MARK: The form

  @Test(arguments: [
    ("ho", ["At least", "At most"]), ("kin", ["Kind of work, from the list"]), ("set", ["Setting"]),
    ("da", ["Days", "Parts of the day"]), ("pa", ["At least", "Pay for each"]), ("tra", ["At most"]),
    ("emp", ["This employer", "Industry"]), ("kind of con", ["Contract"]), ("how", []),
  ])
  func theFormAsksWhatTheTopicNeeds(letters: String, labels: [String]) throws {
    let office = try DayOffice()
    _ = try office.person("Ola", "Hansen")
    var walk = try open(office)
    let all = [
      "At least", "At most", "Kind of work, from the list", "Setting", "Days", "Parts of the day", "Pay for each",
      "This employer", "Industry", "Contract",
    ]
    walk.press("+ w")
    for label in all { walk.expectNot("  " + label) }
    walk.press("\"\(letters)\" <tab>")
    for label in all {
      if labels.contains(label) { walk.expect("  " + label) } else { walk.expectNot("  " + label + " ") }
    }
  }

  @Test func whatWasAnsweredStaysInSightUnderAnotherTopic() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    var walk = try open(office)
    walk.press(#"+ w "ho" <tab> "few" <tab> <tab> "10" <tab>"#)
    walk.press("<s-tab> <s-tab> <s-tab> <s-tab>")
    walk.expect("> About")
    walk.press(#""pa" <tab>"#)
    walk.expect("At least", "Pay for each")
    walk.expectNot("At most")
    walk.press("<c-s>")
    #expect(try office.of(JobPreference.self, ola).map(\.least) == [10])
  }

  @Test(
    arguments: [
      ("hotel cleaner", KindOfWork.cleaners), ("renholder", .cleaners), ("something with boats", nil),
    ] as [(String, KindOfWork?)])
  func aKindOfWorkFollowsFromTheWordsInSight(words: String, type: KindOfWork?) throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    var walk = try open(office)
    walk.press(#"+ w "kin" <tab> "\#(words)" <tab>"#)
    if let type { walk.expect(tr(type.label)) }
    walk.press("<c-s>")
    #expect(try office.of(JobPreference.self, ola).map(\.kindOfWork) == [type])
  }

  @Test func aProposedKindOfWorkCanBeTakenAway() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    var walk = try open(office)
    walk.press(#"+ w "kin" <tab> "renholder" <tab> <tab>"#)
    walk.expect("> Kind of work, from the list")
    walk.press("<del> <tab> <s-tab> <c-s>")
    #expect(try office.of(JobPreference.self, ola).map(\.kindOfWork) == [nil])
    // Of another topic it is not asked, so it is not filled in either.
    walk.press(#"+ w "how" <tab> "ask the renholder" <c-s>"#)
    #expect(try office.of(JobPreference.self, ola).allSatisfy { $0.kindOfWork == nil })
  }

  // MARK: Still true?

  @Test func eachWishIsAnsweredByOneKeyAndOneStepOfUndo() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    let (a, b, c) = (
      try preference(office, ola, "near home", .wanted, "2026-01-01"),
      try preference(office, ola, "mornings", .wanted, "2026-01-02"),
      try preference(office, ola, "quiet", .wanted, "2026-01-03")
    )
    var walk = try open(office)
    walk.press(#": "still true" <enter>"#)
    walk.expect("Still true? Ola Hansen", "> wants", "near home", "asked today: 0 of 3")
    walk.press("y")
    walk.expect("Saved: still true: near home.", "asked today: 1 of 3", "wants: mornings")
    #expect(try office.stored(JobPreference.self, a.id).confirmedOn == Walk.today)
    walk.press("u")
    #expect(try office.stored(JobPreference.self, a.id).confirmedOn == nil)
    walk.press("<home> y")
    #expect(walk.focusedLine.contains("mornings"))
    walk.press(#"c <tab> <tab> <end> " or noon" <c-s>"#)
    #expect(try office.stored(JobPreference.self, b.id).untilOn == Walk.today)
    #expect(try office.of(JobPreference.self, ola).contains { $0.replacesID == b.id && $0.words == "mornings or noon" })
    #expect(walk.focusedLine.contains("quiet"), "\(walk.text)")
    walk.press("n")
    #expect(try office.stored(JobPreference.self, c.id).untilOn == Walk.today)
    // After the last one the screen below is back.
    walk.expect("[Wants]", "Saved: no longer wanted: quiet.")
    walk.press("u")
    #expect(try office.stored(JobPreference.self, c.id).untilOn == nil)
    walk.press(#": "still true" <enter> <home>"#)
    walk.go(to: "near home")
    walk.press("y")
    #expect(walk.message == "This was asked today already.")
  }

  @Test func theLastOneThatChangedGoesBackToo() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    try preference(office, ola, "near home")
    var walk = try open(office)
    walk.press(#": "still true" <enter> c <tab> <tab> <end> " or near" <c-s>"#)
    walk.expect("[Wants]", "near home or near")
  }

  @Test func theRowOfTodayIsSettledByAsking() throws {
    let office = try DayOffice()
    let ola = try office.add(Applicant.self) { ($0.firstName, $0.lastName) = ("Ola", "Hansen") }
    try office.add(ServicePeriod.self) {
      ($0.applicantID, $0.referredOn) = (ola.id, DayOffice.day("2026-01-01"))
      $0.firstMeetingOn = DayOffice.day("2026-01-05")
    }
    try office.add(Assignment.self) { ($0.applicantID, $0.colleagueID, $0.role) = (ola.id, office.me, .primary) }
    try preference(office, ola, "near home")
    var walk = try office.walk()
    walk.go(to: "preferences are")
    walk.press("d")
    walk.expect("Still true? Ola Hansen")
    walk.press("y")
    #expect(try office.due(.preferencesStillTrue, ola).map { $0.dueOn > Walk.today } == true)
  }

  @Test func nobodyIsAskedAboutNothing() throws {
    let office = try DayOffice()
    _ = try office.person("Ola", "Hansen")
    var walk = try open(office)
    walk.press(#": "still true" <enter>"#)
    walk.expect("No preference is written down yet.")
    for key in ["y", "c", "n"] {
      walk.press(key)
      #expect(walk.message == "No preference is written down that could be asked about.")
    }
  }

  // MARK: On a day

  @Test func theVersionOfAnyDay() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    try preference(office, ola, "full time", .wanted, "2026-01-10") { $0.untilOn = DayOffice.day("2026-06-01") }
    try preference(office, ola, "half days", .wanted, "2026-06-01")
    var walk = try open(office)
    walk.press(#": "preferences as" <enter>"#)
    walk.expect("On which day?", "for example 1.3, fri or 2026-03-01")
    walk.press("<enter>")
    #expect(walk.message == "Write the day, for example 1.3 or fri.")
    walk.press(#""2026-03-01" <enter>"#)
    walk.expect("Preferences on Sun 1 Mar 2026: Ola Hansen", "full time")
    walk.expectNot("half days")
    walk.press(#"@ "2026-06-01" <enter>"#)
    walk.expect("half days", "holds still")
    walk.expectNot("full time")
    walk.press("<esc>")
    walk.expect("[Wants]")
    walk.press(#": "preferences as" <enter> "2025-01-01" <enter>"#)
    walk.expect("No preference was written down that held on this day.")
    walk.press("<enter>")
    #expect(walk.message == "No preference held on this day.")
    walk.press(#"@ "2027-01-01" <enter>"#)
    #expect(walk.message == "Choose today or a day before it.")
  }
}
