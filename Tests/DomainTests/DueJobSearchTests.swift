import Domain
import Testing

/// The clocks of applications, preferences, benefits, changed hours and support plans, at their edges.
@Suite struct DueJobSearchTests {
  private func application(_ change: (inout Application) -> Void) -> DueCase {
    DueCase().with { person in
      var application = Application(id: person.id())
      (application.title, application.sentOn) = ("baker", Day(iso: "2026-03-02"))
      change(&application)
      person.facts.applications.append(application)
    }
  }

  @Test func anApplicationIsFollowedUpOnItsDayUntilThereIsAResult() {
    let sent = application { $0.followUpOn = Day(iso: "2026-03-09") }
    #expect(sent.due(.applicationFollowUp, on: "2026-03-03") == ["2026-03-09"])
    #expect(sent.due(.applicationFollowUp, on: "2026-04-03") == ["2026-03-09"], "it does not lapse")
    let answered = application { ($0.followUpOn, $0.result) = (Day(iso: "2026-03-09"), .turnedDown) }
    #expect(answered.due(.applicationFollowUp, on: "2026-03-10") == [])
    #expect(application { _ in }.due(.applicationFollowUp, on: "2026-03-10") == [], "nobody set a day")
  }

  @Test func anInterviewIsDueOnceThoughItStandsInTheCalendarToo() {
    let invited = application { ($0.interviewOn, $0.interviewTime) = (Day(iso: "2026-03-12"), "10:00") }
    #expect(invited.items(on: "2026-03-10").filter { $0.rule == .interview }.map(\.atTime) == ["10:00"])
    let both = invited.with { person in
      var appointment = Appointment(id: person.id())
      (appointment.purpose, appointment.onDay, appointment.what) = (.interview, Day(iso: "2026-03-12"), "interview")
      person.facts.dated.appointments.append(appointment)
    }
    #expect(both.items(on: "2026-03-10").filter { $0.rule == .interview }.map(\.subjectKind) == [.appointment])
  }

  private func preference(_ noted: String, confirmed: String = "", until: String = "") -> DueCase {
    DueCase(entry: "2026-01-05").with { person in
      var preference = JobPreference(id: person.id())
      (preference.notedOn, preference.confirmedOn, preference.untilOn) = (
        Day(iso: noted), Day(iso: confirmed), Day(iso: until)
      )
      person.facts.preferences.append(preference)
    }
  }

  @Test(arguments: [
    ("2026-02-01", "", "", ["2026-07-31"]), ("2026-02-01", "2026-06-01", "", ["2026-11-28"]),
    ("2026-02-01", "", "2026-03-01", []), ("", "", "", []), ("2020-02-01", "", "", ["2026-07-04"]),
  ])
  func preferencesAreAskedAboutAgain(noted: String, confirmed: String, until: String, due: [String]) {
    #expect(preference(noted, confirmed: confirmed, until: until).due(.preferencesStillTrue, on: "2026-08-01") == due)
  }

  @Test func theOldestWishSaysTheDayAndWorkOrAPauseStopsIt() {
    let two = preference("2026-02-01").with { person in
      var newer = JobPreference(id: person.id())
      newer.notedOn = Day(iso: "2026-06-01")
      person.facts.preferences.append(newer)
    }
    #expect(two.due(.preferencesStillTrue, on: "2026-08-01") == ["2026-07-31"])
    #expect(two.with { $0.status(.pause, "2026-07-01") }.due(.preferencesStillTrue, on: "2026-08-01") == [])
    #expect(two.with { $0.job("2026-07-01") }.due(.preferencesStillTrue, on: "2026-08-01") == [])
  }

  private func benefit(_ change: (inout Benefit) -> Void) -> DueCase {
    DueCase().with { person in
      var benefit = Benefit(id: person.id())
      benefit.name = "AAP"
      change(&benefit)
      person.facts.benefits.append(benefit)
    }
  }

  @Test func aBenefitThatEndsOrIsLookedAtAgainIsSpokenOfFourWeeksBefore() {
    let both = benefit { ($0.endsOn, $0.reviewOn) = (Day(iso: "2026-06-30"), Day(iso: "2026-05-01")) }
    #expect(both.due(.benefitDate, on: "2026-04-20") == ["2026-04-03", "2026-06-02"])
    #expect(both.due(.benefitDate, on: "2026-05-02") == ["2026-06-02"], "the first has lapsed")
    let item = both.items(on: "2026-06-20").first { $0.rule == .benefitDate && $0.number == 0 }
    #expect(item.map { DueText.reason($0, today: day("2026-06-20")).english } == "AAP ends in 10 days")
    let over = benefit { ($0.endsOn, $0.untilOn) = (Day(iso: "2026-06-30"), Day(iso: "2026-04-01")) }
    #expect(over.due(.benefitDate, on: "2026-04-20") == [])
  }

  @Test(arguments: [("2026-06-01", ["2026-06-02"]), ("2026-06-02", []), ("2026-06-20", [])])
  func adviceThatWasOfferedInTheseWeeksSettlesIt(offered: String, due: [String]) {
    let advised = benefit { $0.endsOn = Day(iso: "2026-06-30") }.with { person in
      var advice = BenefitsAdvice(id: person.id())
      advice.offeredOn = Day(iso: offered)
      person.facts.advice.append(advice)
    }
    #expect(advised.due(.benefitDate, on: "2026-06-25") == due)
  }

  private func hours(_ from: String...) -> DueCase {
    DueCase().with { person in
      person.job("2026-02-02")
      for from in from {
        var change = HoursChange(id: person.id())
        (change.jobID, change.fromOn) = (person.facts.jobs[0].id, Day(iso: from))
        person.facts.hoursChanges.append(change)
      }
    }
  }

  @Test func aChangeOfHoursAsksForAdviceWithinThirtyDaysEitherSide() {
    #expect(hours("2026-04-01").due(.benefitsAtChange, on: "2026-04-05") == ["2026-05-01"])
    #expect(hours("2026-04-01", "2026-06-01").due(.benefitsAtChange, on: "2026-06-05") == ["2026-05-01"], "the oldest")
    for (offer, due) in [("2026-03-01", ["2026-05-01"]), ("2026-03-02", []), ("2026-05-20", [])] {
      let talked = hours("2026-04-01").with { $0.contact(offer, .benefits) }
      #expect(talked.due(.benefitsAtChange, on: "2026-05-25") == due, "\(offer)")
    }
    var ended = hours("2026-04-01")
    ended.facts.jobs[0].endedOn = Day(iso: "2026-04-20")
    #expect(ended.due(.benefitsAtChange, on: "2026-04-21") == [])
  }

  @Test func aSupportedJobGetsAPlanAndAPlanItsReview() {
    let job = DueCase().with { $0.job("2026-02-02") }
    #expect(job.due(.supportPlan, on: "2026-02-03") == ["2026-02-09"])
    let planned = job.with { person in
      var plan = SupportPlan(id: person.id())
      (plan.jobID, plan.agreedOn) = (person.facts.jobs[0].id, Day(iso: "2026-02-04"))
      person.facts.supportPlans.append(plan)
    }
    #expect(planned.due(.supportPlan, on: "2026-02-10") == [])
    let reviewed = planned.with { $0.facts.supportPlans[0].reviewOn = Day(iso: "2026-05-04") }
    #expect(reviewed.due(.supportPlan, on: "2026-02-10") == ["2026-05-04"])
    var alone = job
    alone.facts.jobs[0].supported = .no
    #expect(alone.due(.supportPlan, on: "2026-02-10") == [])
  }
}
