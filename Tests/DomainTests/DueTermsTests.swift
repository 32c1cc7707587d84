import Domain
import Testing

/// The table itself, the numbers of an office, moves, and records that say their own day.
struct DueTermsTests {
  @Test func everyRuleStandsInTheTableOnce() {
    #expect(
      DueRules.all.map(\.id).sorted { $0.rawValue < $1.rawValue }
        == DueRuleID.allCases.sorted { $0.rawValue < $1.rawValue })
    for rule in DueRules.all {
      #expect(rule.due.key.contains("{1}") == (rule.days != nil), "\(rule.id)")
      #expect(!rule.source.key.isEmpty)
      #expect((rule.settledBy == .nothing) == (rule.waitsFor != nil), "\(rule.id)")
    }
    #expect(
      DueRules.all.filter { $0.waitsFor != nil }.map(\.id) == [.permission])
  }

  @Test func theTableIsInTheOrderOfItsCodes() {
    #expect(DueRules.all.map(\.id) == DueRuleID.allCases)
    #expect(DueRuleID.allCases.map(\.place) == Array(0..<DueRuleID.allCases.count))
  }

  @Test func everyNumberBelongsToItsRuleAndHasACodeOfItsOwn() {
    for rule in DueRules.all {
      for number in rule.further {
        #expect(number.rule == rule.id && number.code.hasPrefix(rule.id.rawValue + "."))
        #expect(DueEntry.of(number.code) == nil || !number.isFixed, "\(number.code)")
      }
    }
    #expect(Set(DueEntry.all.map(\.code)).count == DueEntry.all.count)
    #expect(
      DueRules.all.flatMap(\.further).map { "\($0.code) \($0.days)" } == [
        "first_month.first_weeks 28", "disclosure_talk.window 14", "disclosure_at_trouble.lapses 60",
        "outreach.quiet 7",
        "agreed_contact.window 3", "step_down_check.window 7",
      ])
  }

  /// Of every further number: a case it decides, by the table and with the number of an office.
  @Test func furtherNumbersAreTheOffices() {
    let agreed = DueCase().with {
      $0.disclosure("2026-02-10", revisit: "2026-05-01")
      $0.contact("2026-04-16", .disclosure)
    }
    #expect(agreed.due(.disclosureTalk, on: "2026-04-20") == ["2026-05-01"])
    #expect(agreed.with { $0.setting("disclosure_talk.window", days: 15) }.due(.disclosureTalk, on: "2026-04-20") == [])
    let trouble = DueCase().with {
      $0.job("2026-02-01")
      $0.contact("2026-03-10", .trouble)
    }
    #expect(trouble.due(.disclosureAtTrouble, on: "2026-03-20") == ["2026-03-17"])
    #expect(
      trouble.with { $0.setting("disclosure_at_trouble.lapses", days: 9) }.due(.disclosureAtTrouble, on: "2026-03-20")
        == [])
    let next = DueCase().with {
      $0.contact("2026-03-01") { $0.nextOn = day("2026-03-20") }
      $0.contact("2026-03-16")
    }
    #expect(next.due(.agreedContact, on: "2026-03-18") == ["2026-03-20"])
    #expect(next.with { $0.setting("agreed_contact.window", days: 4) }.due(.agreedContact, on: "2026-03-18") == [])
    let down = DueCase().with {
      $0.status(.stepDown, "2026-03-01", review: "2026-04-01")
      $0.contact("2026-03-24")
    }
    #expect(down.due(.stepDownCheck, on: "2026-03-26") == ["2026-04-01"])
    #expect(down.with { $0.setting("step_down_check.window", days: 8) }.due(.stepDownCheck, on: "2026-03-26") == [])
  }

  @Test(
    "whole weeks of the first weeks decide the schedule and the phase alike",
    arguments: [
      (nil, "first_month 4 2026-02-01", Phase.startingWork), (21, "follow_along 2 2026-02-24", .working),
      (27, "follow_along 2 2026-02-24", .working), (35, "first_month 4 2026-02-01", .startingWork),
    ])
  func firstWeeks(days: Int?, next: String, phase: Phase) {
    let person = DueCase(entry: "2026-01-01").with {
      $0.job("2026-01-05")
      $0.contact("2026-01-22")
      if let days { $0.setting("first_month.first_weeks", days: days) }
    }
    #expect(person.schedule(on: "2026-01-27") == [next])
    var sources = PersonSummary.Sources()
    sources.facts = person.facts
    let terms = DueTerms(settings: person.settings)
    #expect(PersonSummary.derive(from: sources, terms, on: day("2026-01-27")).phase.phase == phase)
  }

  @Test func aFurtherNumberIsTurnedOffWithItsRule() {
    var setting = RuleSetting(id: Identifier(high: 9, low: 1))
    (setting.rule, setting.days, setting.applies) = ("disclosure_talk.window", 10, nil)
    #expect(RuleSetting.problems(of: setting).isEmpty)
    setting.applies = .no
    #expect(RuleSetting.problems(of: setting).map(\.field) == ["applies"])
  }

  /// A fact that nothing names is read for nobody, and one that is not read finds nothing: what is found for a person
  /// rests on nothing but what the rule names.
  @Test func everyFactIsNamed() {
    #expect(DueRules.facts.union(PersonSummary.facts) == Set(CaseFact.allCases))
    for rule in DueRules.all { #expect(rule.facts.isEmpty == (rule.waitsFor != nil), "\(rule.id)") }
  }

  @Test func waitingRulesFireNothingWhateverTheOfficeSays() {
    let terms = DueTerms(settings: DueRuleID.allCases.map { setting($0, applies: .yes) })
    for rule in DueRules.all { #expect(terms.applies(rule.id) == (rule.waitsFor == nil)) }
  }

  private func setting(_ rule: DueRuleID, applies: YesNo? = nil, days: Int? = nil, number: UInt64 = 1) -> RuleSetting {
    var setting = RuleSetting(id: Identifier(high: 9, low: number))
    (setting.rule, setting.applies, setting.days) = (rule.rawValue, applies, days)
    return setting
  }

  @Test func theOfficesNumberTakesThePlaceOfTheTables() {
    #expect(DueTerms().days(.firstMeeting) == 14)
    #expect(DueTerms(country: .norway).days(.firstMeeting) == 14)
    #expect(DueTerms(settings: [setting(.firstMeeting, days: 10)]).days(.firstMeeting) == 10)
    #expect(DueTerms(settings: [setting(.firstMeeting)]).days(.firstMeeting) == 14)
    // Two settings of one rule: the one made last holds, in whatever order they come.
    let two = [setting(.firstMeeting, days: 7, number: 2), setting(.firstMeeting, days: 10, number: 1)]
    #expect(DueTerms(settings: two).days(.firstMeeting) == 7)
    #expect(DueTerms(settings: two.reversed()).days(.firstMeeting) == 7)
    #expect(DueTerms().days(.promise) == 0)
  }

  @Test(
    "other days move the date",
    arguments: [
      (DueRuleID.firstEmployerContact, 28, "2026-02-02"), (.firstEmployerContact, 0, "2026-01-05"),
      (.firstEmployerContact, 400, "2027-02-09"), (.outreach, 14, "2026-01-19"),
    ])
  func otherDays(rule: DueRuleID, days: Int, expected: String) {
    #expect(DueCase().with { $0.setting(rule, days: days) }.due(rule, on: "2026-01-06") == [expected])
  }

  @Test func aRuleThatDoesNotApplyIsSilentAndTheNextOneSpeaks() {
    let person = DueCase().with { $0.job("2026-03-06") }
    let off = person.with { $0.setting(.afterStart, applies: .no) }
    #expect(off.schedule(on: "2026-03-08") == ["first_month 2 2026-03-19"])
    let monthly = off.with { $0.setting(.firstMonth, applies: .no) }
    #expect(monthly.schedule(on: "2026-03-08") == ["follow_along 2 2026-05-02"])
    #expect(monthly.with { $0.setting(.followAlong, applies: .no) }.schedule(on: "2026-03-08") == [])
    #expect(person.with { $0.setting(.beforeStart, applies: .no) }.due(.beforeStart, on: "2026-03-01") == [])
    // Where no visit before is asked for, one on the first day is the one after it.
    let visited = person.with { $0.contact("2026-03-06") }
    #expect(visited.schedule(on: "2026-03-08") == ["after_start 1 2026-03-09"])
    #expect(
      visited.with { $0.setting(.beforeStart, applies: .no) }.schedule(on: "2026-03-08") == ["first_month 2 2026-03-19"]
    )
  }

  @Test func aMonthHasAtLeastOneDay() {
    let person = DueCase().with {
      $0.job("2026-03-06")
      $0.contact("2026-04-10")
      $0.setting(.followAlong, days: 0)
    }
    #expect(person.schedule(on: "2026-04-11") == ["follow_along 10 2026-04-11"])
  }

  // MARK: Moves

  private func move(_ item: DueItem, _ number: UInt64, until: String = "", to colleague: Identifier? = nil)
    -> Postponement
  {
    var move = Postponement(id: Identifier(high: 8, low: number))
    (move.rule, move.subject, move.dueOn) = (item.rule.rawValue, item.subject.text, item.dueOn)
    (move.untilOn, move.passedOnToID) = (Day(iso: until), colleague)
    move.reason = "moved \(number)"
    return move
  }

  @Test func aMoveHoldsForOneDueDate() throws {
    let person = DueCase()
    let item = try #require(person.items(on: "2026-01-20").first { $0.rule == .outreach })
    let moved = person.with { $0.facts.dated.moves = [move(item, 1, until: "2026-02-20")] }
    let row = try #require(moved.items(on: "2026-01-20").first { $0.rule == .outreach })
    #expect([row.dueOn, row.shownOn] == [day("2026-01-26"), day("2026-02-20")])
    #expect(row.movedBecause == "moved 1")
    #expect(
      moved.items(on: "2026-01-20").map(\.rule) == [.firstEmployerContact, .outreach], "in the order of days shown")
    // The facts give another date: the move has lapsed.
    let met = moved.with { $0.contact("2026-01-21") { $0.mode = .phone } }
    #expect(met.items(on: "2026-01-22").first { $0.rule == .outreach }?.shownOn == day("2026-02-11"))
  }

  @Test func twoMovesOnOneRow() throws {
    let (mette, per) = (Identifier(high: 5, low: 1), Identifier(high: 5, low: 2))
    let person = DueCase()
    let item = try #require(person.items(on: "2026-01-20").first { $0.rule == .outreach })
    let moves = [
      move(item, 2, to: mette), move(item, 3, until: "2026-02-27", to: per), move(item, 1, until: "2026-02-20"),
    ]
    func shown(_ moves: [Postponement]) -> DueItem? {
      person.with { $0.facts.dated.moves = moves }.items(on: "2026-01-20").first { $0.rule == .outreach }
    }
    // Handed on after it was moved: the day stays. Whatever the order in which they are read, the newest holds.
    let both = shown([moves[0], moves[2]])
    #expect(both?.movedTo == day("2026-02-20"))
    #expect(both?.colleagueID == mette)
    for order in [moves, moves.reversed()] {
      #expect(shown(order)?.movedTo == day("2026-02-27"))
      #expect(shown(order)?.colleagueID == per)
      #expect(shown(order)?.movedBecause == "moved 3")
    }
    // Of another rule or record it says nothing.
    var other = moves[1]
    other.rule = DueRuleID.firstMeeting.rawValue
    #expect(shown([other])?.movedTo == nil)
  }

  // MARK: Dated records

  @Test func recordsThatSayTheirOwnDayStayWhenSomebodyLeaves() {
    let person = DueCase().with { person in
      var step = NextStep(id: person.id())
      (step.what, step.dueOn, step.atTime) = ("Call\nabout the bus", day("2026-03-04"), "09:30")
      var earlier = NextStep(id: person.id())
      (earlier.what, earlier.dueOn, earlier.atTime) = ("Ask", day("2026-03-04"), "08:15")
      var promise = Promise(id: person.id())
      (promise.what, promise.dueOn, promise.byParty) = ("Send the letter", day("2026-03-03"), .clinician)
      var appointment = Appointment(id: person.id())
      (appointment.what, appointment.onDay, appointment.purpose) = ("At Rema", day("2026-03-05"), .interview)
      var note = Note(id: person.id())
      (note.text, note.deadlineOn) = ("Ask about the shoes", day("2026-03-06"))
      person.facts.dated.steps = [step, NextStep(id: person.id()), earlier]
      (person.facts.dated.promises, person.facts.dated.notes) = ([promise, Promise(id: person.id())], [note])
      person.facts.dated.appointments = [appointment]
      person.facts.servicePeriods[0].leftOn = day("2026-03-01")
    }
    #expect(
      person.items(on: "2026-03-02").map { "\($0.rule.rawValue) \($0.dueOn.iso) \($0.text)" } == [
        "promise 2026-03-03 Send the letter", "next_step 2026-03-04 Ask", "next_step 2026-03-04 Call",
        "interview 2026-03-05 At Rema", "note_deadline 2026-03-06 Ask about the shoes",
      ])
  }

  @Test(
    "an agreed contact is not taken back by a try or a call long before",
    arguments: [
      (nil, false, nil, ["2026-03-20"]), ("2026-03-10", true, nil, ["2026-03-20"]),
      ("2026-03-16", false, nil, ["2026-03-20"]), ("2026-03-17", false, nil, []),
      ("2026-03-17", true, nil, ["2026-03-20"]),
      ("2026-03-25", false, nil, []), ("2026-03-10", false, "2026-04-02", ["2026-04-02"]),
      ("2026-03-10", true, "2026-03-12", ["2026-03-12"]),
    ] as [(String?, Bool, String?, [String])])
  func agreedContact(later: String?, isAttempt: Bool, next: String?, expected: [String]) {
    let person = DueCase().with { person in
      person.contact("2026-03-01") { $0.nextOn = day("2026-03-20") }
      later.map { person.contact($0) { ($0.isAttempt, $0.nextOn) = (isAttempt, next.flatMap { Day(iso: $0) }) } }
    }
    #expect(person.due(.agreedContact, on: "2026-03-18") == expected)
    #expect(person.facts.hasPlan(DueTerms()) == !expected.isEmpty)
  }

  // MARK: Words

  @Test(
    "reasons in plain words",
    arguments: [
      ("2026-03-01", "starts work in 5 days: meet before"), ("2026-03-05", "starts work tomorrow: meet before"),
      ("2026-03-06", "starts work today: meet before"), ("2026-03-11", "first week at work, day 5"),
      ("2026-03-20", "at work for 14 days, no contact yet"),
    ])
  func reasons(today: String, expected: String) {
    let person = DueCase().with { $0.job("2026-03-06") }
    let reasons = person.items(on: today).filter { ($0.lapsesOn ?? day(today)) >= day(today) }
      .map { DueText.reason($0, today: day(today)).english }
    #expect(reasons.contains(expected), "\(reasons)")
  }

  @Test(
    "how late",
    arguments: [
      ("2026-01-25", "tomorrow"), ("2026-01-26", "today"), ("2026-01-27", "1 day late"),
      ("2026-01-28", "2 days late"), ("2026-01-20", "in 6 days"),
    ])
  func when(today: String, expected: String) throws {
    let item = try #require(DueCase().items(on: today).first { $0.rule == .outreach })
    #expect(DueText.when(item, today: day(today)).english == expected)
  }

  @Test func everyRuleHasAReasonWithoutNegativeNumbers() {
    // What is due before a start has lapsed after it.
    for rule in DueRuleID.allCases where ![.beforeStart, .benefitsBeforeStart].contains(rule) {
      for (offset, number) in [(-40, 1), (-1, 2), (0, 0), (1, 1), (40, 3)] {
        let due = day("2026-03-06")
        let item = DueItem(
          rule, .job, Identifier(high: 1, low: 1), opensOn: due, dueOn: due, since: due, number: number, text: "x")
        let words = DueText.reason(item, today: due.adding(days: offset)).english
        #expect(!words.isEmpty && (!words.contains("-") || offset < 0), "\(rule): \(words)")
      }
    }
  }
}
