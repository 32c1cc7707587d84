import Domain
import Exchange
import Store
import Testing

/// The demo caseload goes through the same doors as everything else; what it must hold is counted here.
@Suite struct DemoCaseloadTests {
  @Test(arguments: [0, 1, 5, 6] as [Int32])
  func fillsAnEmptyStoreOnAnyDayOfTheWeek(offset: Int32) throws {
    let demo = try Demo(day: Demo.sunday.adding(days: Int(offset)))
    #expect(demo.store.session.actor?.name == "Kari Nordmann")
    #expect(try demo.all(.applicant).count == 36)
    #expect(try demo.all(.colleague).count == 3)
  }

  @Test func everyPhaseIsShownAndHolds() throws {
    let demo = try Demo()
    let people = try demo.all(.applicant)
    let summaries = try people.compactMap { try demo.store.answer(PersonSummaryOf(applicant: $0.id)) }
    #expect(Set(Phase.allCases).subtracting(summaries.map(\.phase.phase)) == [])
    #expect(summaries.contains { $0.otherPhases > 0 })
    #expect(summaries.count == 36)
  }

  @Test func everyKindWithAFormIsThere() throws {
    let demo = try Demo()
    // What an import remembers of a sheet: the demo was never a sheet. And nobody was erased from it.
    let withoutForm: Set<RecordKind> = [.importedRow, .headingMap, .erasure]
    for kind in RecordKind.allCases where !withoutForm.contains(kind) {
      #expect(try demo.all(kind).isEmpty == false, "no \(kind.rawValue)")
    }
  }

  @Test func theSameSeedAndDayMakeTheSameCaseload() throws {
    let (one, two, other) = (try Demo(), try Demo(), try Demo(seed: 2))
    for kind in RecordKind.allCases { #expect(try one.all(kind) == two.all(kind)) }
    #expect(try one.all(.personContact) != other.all(.personContact))
  }

  @Test func aStoreWithPeopleInItIsLeftAlone() throws {
    let demo = try Demo()
    let sentence: Words = "The demo goes into an empty store only; this one has people in it."
    #expect(throws: StoreError.refused(sentence)) { try DemoCaseload.fill(demo.store) }
    #expect(throws: StoreError.refused(sentence)) {
      try SeededCaseload.fill(demo.store, specialists: 1, applicants: 1, contactsEach: 0)
    }
  }
}

/// What must be true of the days and the words.
@Suite struct DemoContentTests {
  @Test func nothingHappensInTheFuture() throws {
    let demo = try Demo()
    let ahead: Set<String> = [
      "review_on", "until_on", "revisit_on", "due_on", "deadline_on", "next_on", "started_on", "valid_until",
      "closes_on",
      "follow_up_on", "interview_on", "step_down_on", "ends_on",
    ]
    for kind in RecordKind.allCases {
      for record in try demo.all(kind) {
        // Appointments and absences are ahead by their nature.
        guard ![.appointment, .absence].contains(kind) else { continue }
        for (info, value) in zip(kind.type.fields, record.values) where !ahead.contains(info.name) {
          guard let day = value.day else { continue }
          #expect(day <= demo.today, "\(kind.rawValue).\(info.name) of \(record.label)")
          #expect(day >= demo.today.adding(days: -1300), "\(kind.rawValue).\(info.name) of \(record.label)")
        }
      }
    }
    let future = try demo.all(.job).map { Job($0) }.filter { $0.startedOn.map { $0 > demo.today } ?? false }
    #expect(future.count == 1, "one offer has a first day")
  }

  @Test func nobodyIsLateWithEverythingAndSomeAre() throws {
    let demo = try Demo()
    let page = PageRequest(anchor: .start, limit: 100)
    func count(_ filters: Set<ApplicantFilter>) throws -> Int {
      try demo.store.answer(ApplicantList(scope: .mine, order: .name, filters: filters, page: page)).rows.count
    }
    let (all, late, none) = (try count([]), try count([.overdue]), try count([.noNextStep]))
    #expect((14...20).contains(all))
    #expect((4...9).contains(late))
    #expect((1...6).contains(none))
    #expect(try (3...9).contains(count([.inWork])))
    #expect(try count([.marked]) >= 3)
    #expect(try count([.left]) >= 1)
  }

  @Test func preferencesHaveAHistoryAndWordsAreExact() throws {
    let demo = try Demo()
    let preferences = try demo.all(.jobPreference).map { JobPreference($0) }
    let replaced = preferences.compactMap(\.replacesID)
    #expect(replaced.count >= 5)
    #expect(preferences.filter { replaced.contains($0.id) }.allSatisfy { $0.untilOn != nil })
    #expect(preferences.contains { $0.stance == .definitelyNot })
    let choices = try demo.all(.disclosure).map { Disclosure($0) }
    #expect(choices.contains { $0.replacesID != nil } && choices.contains { !$0.permittedWords.isEmpty })
    #expect(Set(choices.compactMap(\.openness)) == Set(Openness.allCases))
  }

  @Test func jobsAreOfSeveralKindsAndEndedOnesWereLearnedFrom() throws {
    let jobs = try Demo().all(.job).map { Job($0) }
    #expect(Set(jobs.compactMap { $0.typeOfJob?.report }) == Set(JobReport.allCases))
    let ended = jobs.filter { $0.endedOn != nil }
    #expect(ended.count >= 4 && ended.allSatisfy { !$0.learned.isEmpty })
  }

  @Test func employersAreSeenForNobodyForOneAndForSeveral() throws {
    let contacts = try Demo().all(.employerContact).map { EmployerContact($0) }
    #expect(Set(contacts.compactMap(\.visitStage)) == Set(VisitStage.allCases))
    let counts = Set(contacts.map(\.applicantIDs.count))
    #expect(counts.isSuperset(of: [0, 1, 2, 3]))
  }

  @Test func noEmployerIsApproachedAgainstAPreference() throws {
    let demo = try Demo()
    let noGo = Set(try demo.all(.noGoEmployer).map { [$0["applicant_id"].record, $0["employer_id"].record] })
    for contact in try demo.all(.employerContact).map({ EmployerContact($0) }) {
      for person in contact.applicantIDs { #expect(!noGo.contains([person, contact.employerID])) }
    }
  }

  @Test func preferencesHaveEveryStrengthAndSomeWereLearned() throws {
    let preferences = try Demo().all(.jobPreference).map { JobPreference($0) }
    #expect(Set(preferences.map(\.strength)) == Set(Strength.allCases))
    #expect(preferences.contains { $0.jobID != nil } && preferences.contains { $0.applicationID != nil })
    #expect(preferences.contains { $0.suggestionID != nil })
    let confirmed = preferences.compactMap { preference in preference.confirmedOn.map { ($0, preference) } }
    #expect(confirmed.count > 20)
    #expect(confirmed.allSatisfy { day, preference in preference.notedOn.map { $0 <= day } ?? false })
    for field: KeyPath<JobPreference, Bool> in [\.hasType, \.hasSettings, \.hasDays] {
      #expect(preferences.contains { $0[keyPath: field] })
    }
  }

  @Test func aJobThatEndedTaughtAndOneHasNotBeenAskedAboutYet() throws {
    let demo = try Demo()
    let ended = try demo.all(.job).map { Job($0) }.filter { $0.endedOn != nil }
    let learned = Set(try demo.all(.jobPreference).compactMap { JobPreference($0).jobID })
    #expect(ended.filter { $0.lessonAsked == .yes }.allSatisfy { learned.contains($0.id) })
    #expect(ended.filter { $0.lessonAsked == nil }.count == 1)
  }

  @Test func tiesAreOfApplicantsAndColleaguesOfSeveralKinds() throws {
    let connections = try Demo().all(.connection).map { Connection($0) }
    #expect(
      Set(connections.compactMap(\.relation)).isSuperset(of: [.relative, .neighbour, .clinicStaff, .formerBoss, .knows])
    )
    #expect(connections.contains { $0.colleagueID != nil } && connections.contains { $0.untilOn != nil })
  }

  @Test func choicesAreHeldByTopicAndEmployerWithAHistoryAndAReason() throws {
    let demo = try Demo()
    let choices = try demo.all(.disclosure).map { Disclosure($0) }
    #expect(Set(choices.compactMap(\.topic)).count >= 5)
    #expect(choices.contains { $0.employerID != nil && $0.replacesID != nil && $0.topic != .health })
    #expect(choices.contains { $0.untilOn != nil && $0.employerID != nil })
    let reasons = try demo.all(.employerContact).map { EmployerContact($0) }.filter { !$0.guardReason.isEmpty }
    #expect(reasons.contains { $0.disclosed == .more })
  }

  @Test func theJobSearchStandsInEveryStageWithAnInterviewThisWeek() throws {
    let demo = try Demo()
    let sent = try demo.all(.application).map { Application($0) }
    #expect(Set(sent.compactMap(\.result)) == Set(ApplicationResult.allCases))
    #expect(sent.contains { $0.sentOn == nil } && sent.contains { $0.result == nil && $0.followUpOn != nil })
    let week = demo.today...demo.today.adding(days: 6)
    #expect(sent.filter { $0.result == nil && $0.interviewOn.map(week.contains) ?? false }.count >= 2)
    let answers = try demo.all(.suggestion).map { Suggestion($0).answer }
    #expect(Set(answers) == Set(SuggestionAnswer.allCases.map(Optional.some) + [nil]))
    let leads = try demo.all(.jobLead).map { JobLead($0) }
    #expect(Set(leads.compactMap(\.state)) == Set(JobLeadState.allCases) && leads.contains { $0.employerID == nil })
  }

  @Test func jobsHaveSchemesHoursThatGrewAndOneComesToItsThirteenthWeek() throws {
    let demo = try Demo()
    let jobs = try demo.all(.job).map { Job($0) }
    let schemes = jobs.compactMap(\.scheme)
    #expect(Set(schemes.map(\.country)) == [.norway] && schemes.count >= 4)
    #expect(jobs.filter { $0.scheme != nil }.allSatisfy { $0.scheme?.typeOfJob == $0.typeOfJob })
    #expect(try demo.all(.hoursChange).contains { HoursChange($0).hoursWeek != nil })
    let near = (80...91).map { demo.today.adding(days: -$0) }
    #expect(jobs.contains { $0.endedOn == nil && $0.startedOn.map(near.contains) ?? false })
    #expect(Set(try demo.all(.benefit).map { Benefit($0).name }).count >= 3)
    #expect(Set(try demo.all(.benefitsAdvice).map { BenefitsAdvice($0).answer }).count >= 3)
    #expect(try demo.all(.supportPlan).count >= 6)
    #expect(try demo.all(.education).contains { Education($0).isGoingOn(on: demo.today) })
  }

  @Test func somebodyWasHandedOverAndSomebodyCameBack() throws {
    let demo = try Demo()
    let owners = Dictionary(grouping: try demo.all(.assignment).map { Assignment($0) }) { $0.applicantID }
    #expect(owners.values.contains { Set($0.filter { $0.role == .primary }.map(\.colleagueID)).count == 2 })
    let servicePeriods = Dictionary(grouping: try demo.all(.servicePeriod)) { $0["applicant_id"].record }
    #expect(servicePeriods.values.filter { $0.count == 2 }.count == 1)
  }
}

@Suite struct SeededCaseloadTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func fillsTheSameForTheSameSeed(seed: UInt64) throws {
    let store = try Demo.emptyStore()
    try SeededCaseload.fill(store, specialists: 3, applicants: 40, contactsEach: 6, seed: seed)
    let again = try Demo.emptyStore()
    try SeededCaseload.fill(again, specialists: 3, applicants: 40, contactsEach: 6, seed: seed)
    let (one, two) = (try store.answer(AllRecords(.personContact)), try again.answer(AllRecords(.personContact)))
    #expect(one == two && one.count > 150)
    #expect(try store.answer(AllRecords(.applicant)).count == 40)
  }
}

/// A store filled with the demo, on a known day.
private struct Demo {
  static let sunday = Day(year: 2026, month: 11, day: 22) ?? Day(number: 0)
  let store: Store
  let today: Day

  init(day: Day = Demo.sunday, seed: UInt64 = 1) throws {
    store = try Demo.emptyStore(day)
    today = day
    try DemoCaseload.fill(store, seed: seed)
  }

  static func emptyStore(_ day: Day = Demo.sunday) throws -> Store {
    let now = Instant(milliseconds: Int64(day.number) * 86_400_000 + 36_000_000)
    return try Store.temporary(options: StoreOptions(login: "kari", clock: Clock(now: { now }, today: { day })))
  }

  func all(_ kind: RecordKind) throws -> [StoredRecord] { try store.answer(AllRecords(kind)) }
}

extension JobPreference {
  fileprivate var hasType: Bool { kindOfWork != nil }
  fileprivate var hasSettings: Bool { !settings.isEmpty }
  fileprivate var hasDays: Bool { !days.isEmpty }
}
