import Domain
import Testing

/// When disclosure is talked about again.
struct DueDisclosureTests {
  private let searching = DueCase().with { $0.status(.search, "2026-02-01") }

  @Test(
    "after 60 days of search, until there were two talks and one of them in the search",
    arguments: [
      ([], ["2026-04-02"]), (["2026-01-20"], ["2026-04-02"]), (["2026-02-01"], ["2026-04-02"]),
      // One talk only, though in the search; twice on one day is once.
      (["2026-02-20"], ["2026-04-02"]), (["2026-02-20", "2026-02-20"], ["2026-04-02"]),
      (["2026-01-20", "2026-02-02"], []), (["2026-01-20", "2026-01-25"], ["2026-04-02"]),
      (["2026-02-20", "2026-03-20"], []),
      // Of an earlier period.
      (["2025-02-20", "2026-03-20"], ["2026-04-02"]),
    ])
  func inSearch(talks: [String], expected: [String]) {
    let person = searching.with { for talk in talks { $0.contact(talk, .disclosure) } }
    #expect(person.due(.disclosureTalk, on: "2026-03-30") == expected)
    // A choice that was written down is a talk as well, an ended one too.
    let decided = searching.with { for talk in talks { $0.disclosure(talk, until: "2026-03-29") } }
    #expect(decided.due(.disclosureTalk, on: "2026-03-30") == expected)
  }

  @Test func notInWorkNotInAPauseNotAfterAMereTry() {
    #expect(searching.with { $0.job("2026-03-01") }.due(.disclosureTalk, on: "2026-04-10") == [])
    #expect(searching.with { $0.status(.pause, "2026-03-01") }.due(.disclosureTalk, on: "2026-04-10") == [])
    let tried = searching.with {
      $0.contact("2026-01-20", .disclosure)
      $0.contact("2026-03-20", .disclosure) { $0.isAttempt = true }
    }
    #expect(tried.due(.disclosureTalk, on: "2026-04-10") == ["2026-04-02"])
    #expect(DueCase().with { $0.status(.search) }.due(.disclosureTalk, on: "2026-04-10") == [], "since when is unknown")
    #expect(
      searching.with { $0.facts.statuses[0].untilOn = day("2026-03-01") }.due(.disclosureTalk, on: "2026-04-10") == [])
  }

  @Test("leap days count", arguments: [("2028-01-01", "2028-03-01"), ("2027-01-01", "2027-03-02")])
  func leapYears(from: String, expected: String) {
    let person = DueCase(entry: "2026-01-05").with { $0.status(.search, from) }
    #expect(person.due(.disclosureTalk, on: from) == [expected])
  }

  @Test(
    "an agreed day comes first, and a talk shortly before it will do",
    arguments: [("", ["2026-05-01"]), ("2026-04-16", ["2026-05-01"]), ("2026-04-17", []), ("2026-05-20", [])])
  func agreedDay(talk: String, expected: [String]) {
    let person = DueCase().with {
      $0.disclosure("2026-02-10", revisit: "2026-05-01")
      $0.disclosure("2026-02-10", revisit: "2026-03-01", until: "2026-02-10")  // replaced
      $0.job("2026-03-01")
      if !talk.isEmpty { $0.contact(talk, .disclosure) }
    }
    #expect(person.due(.disclosureTalk, on: "2026-05-10") == expected)
  }

  @Test func theDecisionItselfIsNotTheTalkThatWasAgreed() {
    let soon = DueCase().with { $0.disclosure("2026-02-10", revisit: "2026-02-15") }
    #expect(soon.due(.disclosureTalk, on: "2026-02-20") == ["2026-02-15"])
  }

  @Test func inANewEpisodeTheChoiceIsAskedAgain() {
    let person = DueCase(entry: "2024-01-05").with {
      $0.disclosure("2024-02-01", revisit: "2024-04-01")
      $0.facts.servicePeriods[0].leftOn = day("2024-06-01")
      $0.servicePeriod { $0.firstMeetingOn = day("2026-01-05") }
    }
    #expect(person.due(.disclosureTalk, on: "2026-01-20") == ["2026-01-05"])
  }

  @Test(
    "trouble at work asks for a talk within 7 days",
    arguments: [
      ("", ["2026-03-17"]), ("2026-03-09", ["2026-03-17"]), ("2026-04-01", []),
      // About the trouble of the same day; the newer one is still open.
      ("2026-03-10", ["2026-03-21"]), ("2026-03-14", []),
    ])
  func trouble(talk: String, expected: [String]) {
    let person = DueCase().with {
      $0.job("2026-02-01")
      $0.contact("2026-03-10", .trouble)
      // New trouble moves no date.
      $0.contact("2026-03-14", .trouble)
      if !talk.isEmpty { $0.contact(talk, .disclosure) }
    }
    #expect(person.due(.disclosureAtTrouble, on: "2026-03-20") == expected)
  }

  @Test func oldTroubleAsksForNothingMore() {
    let person = DueCase().with {
      $0.job("2026-02-01")
      $0.contact("2026-03-10", .trouble)
      $0.contact("2026-04-20", .trouble)
    }
    #expect(person.due(.disclosureAtTrouble, on: "2026-05-09") == ["2026-03-17"])
    #expect(person.due(.disclosureAtTrouble, on: "2026-05-10") == ["2026-04-27"], "the newer one is still open")
    #expect(person.due(.disclosureAtTrouble, on: "2026-06-20") == [])
  }

  @Test func troubleElsewhereAsksForNothing() {
    let troubled = DueCase().with { $0.contact("2026-03-10", .trouble) }
    #expect(troubled.due(.disclosureAtTrouble, on: "2026-03-20") == [], "not at work")
    let ended = troubled.with { $0.job("2026-02-01", end: "2026-03-12") }
    #expect(ended.due(.disclosureAtTrouble, on: "2026-03-12") == ["2026-03-17"])
    #expect(ended.due(.disclosureAtTrouble, on: "2026-03-13") == [])
    #expect(ended.with { $0.job("2026-03-13") }.due(.disclosureAtTrouble, on: "2026-03-20") == [], "at the job before")
    let tried = DueCase().with {
      $0.job("2026-02-01")
      $0.contact("2026-03-10", .trouble) { $0.isAttempt = true }
    }
    #expect(tried.due(.disclosureAtTrouble, on: "2026-03-20") == [])
  }
}
