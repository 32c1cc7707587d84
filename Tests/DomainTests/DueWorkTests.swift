import Domain
import Testing

/// The clocks of a job, at their edges. Follow-along itself is also compared with an oracle (`FollowAlongOracleTests`).
struct DueWorkTests {
  /// A job from Friday 6 March 2026.
  private let friday = DueCase().with { $0.job("2026-03-06") }

  // MARK: Before the start

  @Test(
    "a visit in the week before the start",
    arguments: [
      ("", ["2026-03-06"]), ("2026-02-26", ["2026-03-06"]), ("2026-02-27", []), ("2026-03-05", []), ("2026-03-06", []),
    ])
  func beforeStart(visit: String, expected: [String]) {
    let person = friday.with { if !visit.isEmpty { $0.contact(visit) } }
    #expect(person.due(.beforeStart, on: "2026-03-06") == expected)
    #expect(person.due(.beforeStart, on: "2026-03-07") == [], "it cannot be done any more")
  }

  @Test func onlyMeetingThePersonIsAVisit() {
    for fill: (inout ContactFact) -> Void in [
      { $0.mode = .phone }, { $0.mode = nil }, { $0.isAttempt = true }, { $0.with = [.employer] },
    ] {
      let person = friday.with { $0.contact("2026-03-03", fill: fill) }
      #expect(person.due(.beforeStart, on: "2026-03-04") == ["2026-03-06"])
      #expect(
        friday.with { $0.contact("2026-03-07", fill: fill) }.schedule(on: "2026-03-08") == ["after_start 1 2026-03-09"])
    }
    let both = friday.with { $0.contact("2026-03-03") { $0.with = [.employer, .applicant] } }
    #expect(both.due(.beforeStart, on: "2026-03-04") == [])
  }

  // MARK: Follow-along

  @Test(
    "a Friday start is due on Monday, then weekly, then every 30 days",
    arguments: [
      ([], "after_start 1 2026-03-09"), (["2026-03-09"], "first_month 2 2026-03-19"),
      (["2026-03-12"], "first_month 2 2026-03-19"), (["2026-03-13"], "first_month 3 2026-03-26"),
      (["2026-03-20"], "first_month 4 2026-04-02"), (["2026-04-02"], "follow_along 2 2026-05-02"),
      (["2026-04-03"], "follow_along 3 2026-06-01"), (["2026-05-02"], "follow_along 3 2026-06-01"),
      // A missed week is made good by the next meeting; an older one adds nothing.
      (["2026-03-07", "2026-05-20"], "follow_along 4 2026-07-01"),
      // Past the year, for as long as it is wanted.
      (["2027-03-29"], "follow_along 15 2027-05-27"),
    ])
  func schedule(meetings: [String], expected: String) {
    let person = friday.with { for meeting in meetings { $0.contact(meeting) } }
    #expect(person.schedule(on: "2026-03-10") == [expected])
  }

  @Test(
    "one visit on the first day does not serve both before and after",
    arguments: [
      // At work it is the one after; elsewhere the one before, unless that was made already.
      ([("2026-03-06", ContactPlace.workplace)], "first_month 2 2026-03-19"),
      ([("2026-03-06", .employer)], "first_month 2 2026-03-19"),
      ([("2026-03-06", nil)], "after_start 1 2026-03-09"), ([("2026-03-06", .home)], "after_start 1 2026-03-09"),
      ([("2026-03-01", nil), ("2026-03-06", nil)], "first_month 2 2026-03-19"),
      ([("2026-03-06", nil), ("2026-03-06", nil)], "first_month 2 2026-03-19"),
      ([("2026-02-26", nil), ("2026-03-06", nil)], "after_start 1 2026-03-09"),
    ] as [([(String, ContactPlace?)], String)])
  func dayNought(visits: [(String, ContactPlace?)], expected: String) {
    let person = friday.with { for (on, place) in visits { $0.contact(on) { $0.place = place } } }
    #expect(person.schedule(on: "2026-03-08") == [expected])
  }

  @Test(
    "months of 30 days over a leap day and the ends of months",
    arguments: [("2028-01-15", "follow_along 2 2028-03-12"), ("2027-01-15", "follow_along 2 2027-03-13")])
  func leapDay(start: String, expected: String) {
    let person = DueCase().with {
      $0.job(start)
      $0.contact(day(start).adding(days: 27).iso)
    }
    #expect(person.schedule(on: start) == [expected])
  }

  @Test func aJobThatEndsInsideABlock() {
    let person = friday.with {
      $0.contact("2026-04-02")
      $0.facts.jobs[0].endedOn = day("2026-04-20")
    }
    #expect(person.schedule(on: "2026-04-10") == ["follow_along 2 2026-04-20"])
    #expect(person.schedule(on: "2026-04-21") == [])
    // It ended before the next block began.
    #expect(person.with { $0.facts.jobs[0].endedOn = day("2026-04-02") }.schedule(on: "2026-04-02") == [])
    #expect(
      person.with { $0.facts.jobs[0].endedOn = day("2026-04-03") }.schedule(on: "2026-04-03")
        == ["follow_along 2 2026-04-03"])
  }

  @Test func aSecondJobWhileTheFirstGoesOn() {
    let person = friday.with {
      $0.contact("2026-04-02")
      $0.job("2026-05-04")
    }
    #expect(person.schedule(on: "2026-05-04") == ["follow_along 2 2026-05-02", "after_start 1 2026-05-07"])
    // One visit serves both.
    let met = person.with { $0.contact("2026-05-05") }
    #expect(met.schedule(on: "2026-05-06") == ["first_month 2 2026-05-17", "follow_along 4 2026-07-01"])
    // The first has ended: only the second is followed.
    let one = met.with { $0.facts.jobs[0].endedOn = day("2026-05-05") }
    #expect(one.schedule(on: "2026-05-06") == ["first_month 2 2026-05-17"])
  }

  @Test(
    "who gets follow-along",
    arguments: [
      (nil, nil, 1), (.yes, .yes, 1), (.no, nil, 0), (nil, .no, 0), (.yes, .no, 0), (.no, .yes, 0),
    ] as [(YesNo?, YesNo?, Int)])
  func preferences(supported: YesNo?, wantsContact: YesNo?, rows: Int) {
    let person = friday.with { ($0.facts.jobs[0].supported, $0.facts.jobs[0].wantsContact) = (supported, wantsContact) }
    #expect(person.schedule(on: "2026-03-10").count == rows)
    #expect(person.due(.beforeStart, on: "2026-03-01").count == rows)
  }

  @Test(
    "which kinds of work have clocks",
    arguments: [
      (nil, true), (.competitive, true), (.wageSubsidy, true), (.flexJob, true), (.keptJob, true),
      (.selfEmployed, true), (.workPlacement, false), (.sheltered, false), (.adaptedOrdinary, false),
      (.volunteering, false), (.education, false),
    ] as [(TypeOfJob?, Bool)])
  func kinds(typeOfJob: TypeOfJob?, hasClocks: Bool) {
    let person = friday.with { $0.facts.jobs[0].typeOfJob = typeOfJob }
    let rules = Set(person.items(on: "2026-03-01").map(\.rule))
    #expect(rules.isSuperset(of: [.beforeStart, .afterStart, .benefitsBeforeStart]) == hasClocks)
    #expect(rules.isDisjoint(with: [.beforeStart, .afterStart, .benefitsBeforeStart]) != hasClocks)
  }

  @Test func aJobOfBeforeIsFollowedFromTheFirstMeetingOn() {
    let kept = DueCase(entry: "2026-01-05", work: .employedKeep).with {
      $0.job("2023-05-01") { $0.typeOfJob = .keptJob }
    }
    let entry = day("2026-01-05")
    let row = kept.items(on: "2026-01-06").first { $0.rule == .followAlong }
    #expect(row.map { $0.opensOn >= entry && $0.opensOn < entry.adding(days: 30) } == true)
    #expect(kept.items(on: "2026-01-06").allSatisfy { $0.dueOn >= entry })
    #expect(kept.items(on: "2026-01-06").map(\.rule) == [.followAlong])
    // Begun between referral and first meeting: the week of the first meeting has gone by.
    let quick = DueCase(referred: "2026-01-01", entry: "2026-01-14").with { $0.job("2026-01-05") }
    #expect(quick.schedule(on: "2026-01-14") == ["first_month 3 2026-01-25"])
    // Going on from an earlier period.
    let back = DueCase(entry: "2024-01-05").with {
      $0.job("2024-03-01")
      $0.contact("2024-03-02")
      $0.facts.servicePeriods[0].leftOn = day("2024-06-01")
      $0.servicePeriod { $0.firstMeetingOn = day("2026-01-05") }
    }
    #expect(back.items(on: "2026-01-06").map(\.rule) == [.followAlong])
    #expect(back.items(on: "2026-01-06").allSatisfy { $0.dueOn >= entry })
  }

  @Test func stepDownEndsTheMonthlyContactButNotTheFirstWeeks() {
    let down = friday.with { $0.status(.stepDown, "2026-03-01") }
    #expect(down.schedule(on: "2026-03-10") == ["after_start 1 2026-03-09"])
    let met = down.with { $0.contact("2026-04-02") }
    #expect(met.schedule(on: "2026-04-10") == [])
  }

  // MARK: After the end

  @Test(
    "within 3 days of learning; a try counts, what was before does not",
    arguments: [
      ("", "2026-05-01", nil, ["2026-05-04"]), ("2026-05-08", "2026-05-01", nil, ["2026-05-11"]),
      // Learned beforehand: the clock starts then.
      ("2026-04-20", "2026-05-01", nil, ["2026-04-23"]),
      ("", "2026-05-01", "2026-05-01", []), ("", "2026-05-01", "2026-04-30", ["2026-05-04"]),
      ("2026-05-08", "2026-05-01", "2026-05-07", ["2026-05-11"]), ("2026-05-08", "2026-05-01", "2026-05-20", []),
    ] as [(String, String, String?, [String])])
  func jobEnded(learned: String, end: String, contact: String?, expected: [String]) {
    let person = friday.with { person in
      (person.facts.jobs[0].endedOn, person.facts.jobs[0].endLearnedOn) = (day(end), Day(iso: learned))
      contact.map { person.contact($0) { ($0.isAttempt, $0.mode) = (true, .phone) } }
    }
    #expect(person.due(.jobEnded, on: "2026-05-30") == expected)
    let clinician = friday.with { person in
      (person.facts.jobs[0].endedOn, person.facts.jobs[0].endLearnedOn) = (day(end), Day(iso: learned))
      contact.map { person.contact($0) { $0.with = [.clinician] } }
    }
    #expect(clinician.due(.jobEnded, on: "2026-05-30").count == 1)
  }

  @Test func aNewSearchIsOfferedOnceAfterTheLastJob() {
    let ended = friday.with { $0.facts.jobs[0].endedOn = day("2026-05-01") }
    #expect(ended.due(.newSearch, on: "2026-04-30") == [])
    #expect(ended.due(.newSearch, on: "2026-05-01") == ["2026-05-31"])
    let settled: [(inout DueCase) -> Void] = [
      { $0.facts.jobs[0].newSearchOfferedOn = day("2026-05-03") }, { $0.facts.jobs[0].wantsAnother = .no },
      { $0.job("2026-01-20") }, { $0.job("2026-08-01") }, { $0.status(.search, "2026-05-01") },
      { $0.status(.pause, "2026-05-02") },
    ]
    for change in settled { #expect(ended.with(change).due(.newSearch, on: "2026-05-20") == []) }
    let open: [(inout DueCase) -> Void] = [
      { $0.facts.jobs[0].wantsAnother = .yes }, { $0.status(.search, "2026-02-01") },
      { $0.job("2026-01-20") { $0.typeOfJob = .workPlacement } }, { $0.job("2026-01-20", end: "2026-04-01") },
      // Both ended on one day: one offer.
      { $0.job("2026-01-20", end: "2026-05-01") },
    ]
    for change in open { #expect(ended.with(change).due(.newSearch, on: "2026-05-20") == ["2026-05-31"]) }
    // A job that ended later is the one that counts.
    let later = ended.with { $0.job("2026-05-10", end: "2026-06-10") }
    #expect(later.due(.newSearch, on: "2026-06-20") == ["2026-07-10"])
  }

  // MARK: Profile and benefits

  @Test(
    "the profile is revised within 30 days of a start or an end, once for all",
    arguments: [
      ("", "2026-03-05", []), ("", "2026-03-06", ["2026-04-05"]), ("2026-03-05", "2026-03-06", ["2026-04-05"]),
      ("2026-03-06", "2026-03-20", []),
      // Not after the start: then the start counts, after it: the end.
      ("2026-03-05", "2026-05-10", ["2026-04-05"]), ("2026-03-20", "2026-05-10", ["2026-05-31"]),
      ("2026-05-01", "2026-05-10", []),
    ])
  func profile(revised: String, today: String, expected: [String]) {
    let person = friday.with {
      $0.facts.jobs[0].endedOn = day("2026-05-01")
      $0.job("2026-04-20")
      $0.facts.profile = CareerProfile(id: $0.id())
      $0.facts.profile?.revisedOn = Day(iso: revised)
    }
    let onlyFirst = today < "2026-04-20"
    #expect(
      person.due(.profileRevision, on: today)
        == (revised == "2026-03-20" && !onlyFirst ? ["2026-05-20"] : expected))
    #expect(friday.due(.profileRevision, on: "2026-03-10") == ["2026-04-05"], "no profile yet")
  }

  @Test func aProfileBegunAfterTheStartIsFresh() {
    let person = friday.with {
      $0.facts.profile = CareerProfile(id: $0.id())
      $0.facts.profile?.startedOn = day("2026-03-08")
    }
    #expect(person.due(.profileRevision, on: "2026-03-10") == [])
    #expect(friday.with { $0.status(.pause, "2026-03-07") }.due(.profileRevision, on: "2026-03-10") == [])
    let before = DueCase().with { $0.job("2023-05-01") }
    #expect(before.due(.profileRevision, on: "2026-03-10") == [], "begun before the person came")
  }

  @Test(
    "benefits advice is offered before each start",
    arguments: [("", 1), ("2025-12-20", 1), ("2026-01-05", 0), ("2026-03-06", 0), ("2026-03-07", 1)])
  func benefits(offer: String, rows: Int) {
    let person = friday.with { if !offer.isEmpty { $0.contact(offer, .benefits) } }
    #expect(person.due(.benefitsBeforeStart, on: "2026-03-06").count == rows)
    #expect(person.due(.benefitsBeforeStart, on: "2026-03-07") == [])
  }

  @Test func advisedForTheJobBeforeIsNotAdvisedForThisOne() {
    let person = friday.with {
      $0.contact("2026-03-01", .benefits)
      $0.job("2026-06-01")
    }
    #expect(person.due(.benefitsBeforeStart, on: "2026-05-20") == ["2026-06-01"])
    #expect(person.with { $0.contact("2026-04-01", .benefits) }.due(.benefitsBeforeStart, on: "2026-05-20") == [])
    let tried = person.with { $0.contact("2026-04-01", .benefits) { $0.isAttempt = true } }
    #expect(tried.due(.benefitsBeforeStart, on: "2026-05-20") == ["2026-06-01"])
  }
}
