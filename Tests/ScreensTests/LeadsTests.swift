import Domain
import Screens
import Store
import Testing

/// Job leads, suggestions and applications by keys: from the first word of a job lead to the job.
@Suite struct LeadsTests {
  private let office: DayOffice
  private let ola: Applicant
  private let hotel: Employer

  init() throws {
    office = try DayOffice()
    ola = try office.person("Ola", "Hansen")
    hotel = try office.add(Employer.self) { $0.name = "Hotell Nordlys" }
  }

  private func lead(_ title: String = "Kitchen hand") throws -> JobLead {
    try office.add(JobLead.self) { ($0.title, $0.employerID, $0.kindOfWork) = (title, hotel.id, .cleaners) }
  }

  private func suggestion(_ lead: JobLead, _ answer: SuggestionAnswer? = nil) throws -> Suggestion {
    try office.add(Suggestion.self) {
      ($0.applicantID, $0.jobLeadID, $0.answer) = (ola.id, lead.id, answer)
      $0.suggestedOn = DayOffice.day("2026-11-15")
    }
  }

  private func application(_ fill: (inout Application) -> Void = { _ in }) throws -> Application {
    try office.add(Application.self) {
      ($0.applicantID, $0.employerID, $0.title) = (ola.id, hotel.id, "Kitchen hand")
      ($0.sentOn, $0.colleagueID) = (DayOffice.day("2026-11-03"), office.me)
      fill(&$0)
    }
  }

  private func search(_ size: (columns: Int, rows: Int) = (80, 24)) throws -> Walk {
    var walk = try office.walk(columns: size.columns, rows: size.rows)
    walk.press(#": "job search: a" <enter>"#)
    return walk
  }

  private func field(_ label: String, _ walk: Walk) -> String {
    walk.lines.first { $0.dropFirst(2).hasPrefix(label) }.map { String($0.dropFirst(30)) } ?? ""
  }

  @Test func anApplicationShowsTheTiesToTheEmployer() throws {
    try office.add(Connection.self) {
      ($0.employerID, $0.applicantID, $0.relation, $0.words) = (hotel.id, ola.id, .relative, "her aunt")
    }
    var walk = try office.walk()
    walk.app(
      open: FormScreen(
        .add(.application, ["applicant_id": .record(ola.id), "employer_id": .record(hotel.id), "title": .text("Cook")]))
    )
    walk.expect("Connection:", "relatives, her aunt")
  }

  // MARK: The job search

  @Test func rowsStandUnderTheirStageWithWhoActsNextAndTheDays() throws {
    _ = try suggestion(try lead("Cook"))
    _ = try application { $0.followUpOn = DayOffice.day("2026-11-20") }
    let walk = try search((132, 43))
    walk.expect("Job search: my caseload")
    let lines = walk.lines.map(\.trimmed)
    let asked = try #require(lines.firstIndex(of: "suggested"))
    #expect(lines[asked + 1].contains("Cook, Hotell Nordlys"))
    #expect(lines[asked + 1].contains("the applicant"))
    let sent = try #require(lines.firstIndex(of: "applied"))
    #expect(lines[sent + 1].contains("Kitchen hand, Hotell"))
    #expect(lines[sent + 1].contains("the employer"))
    #expect(lines[sent + 1].contains("! "), "\(lines[sent + 1])")
    #expect(lines[sent + 1].contains("follow up"))
    #expect(lines[sent + 1].hasSuffix("19 d"))
  }

  @Test func settledRowsAndOursStandBehindAFilter() throws {
    _ = try application { $0.result = .turnedDown }
    _ = try application { ($0.title, $0.acts) = ("Porter", .us) }
    _ = try application { $0.title = "Cook" }
    var walk = try search((132, 43))
    walk.expectNot("answered no", "Kitchen hand")
    walk.press("f s")
    walk.expect("answered no", "the employer chose somebody else", "closed too")
    walk.press("f c f u")
    walk.expect("Porter", "we act next")
    walk.expectNot("Cook")
    walk.press("f x")
    walk.expect("The filter is as it was.")
  }

  @Test func anEmptySearchSaysWhatToDo() throws {
    var walk = try search()
    walk.expect("Nothing is under way yet. + adds a suggestion")
    walk.press("d")
    walk.expect("No row is chosen. + adds something.")
    walk.press("f u")
    walk.expect("Nothing is in this list. f changes the filter.")
  }

  @Test func theSearchOfOnePersonOpensFromTheirPaneAndIsALook() throws {
    _ = try application()
    var walk = try office.walk(columns: 132, rows: 43)
    walk.press("2 <enter> <tab>")
    walk.expect("applied", "Kitchen hand", "waiting for: the employer")
    walk.press(#": "job search of" <enter>"#)
    walk.expect("Job search: Ola Hansen")
    walk.noteAccesses()
    let looks = try walk.store.answer(AccessLogOf(at: ola.id))
    #expect(!looks.isEmpty)
    walk.press("<enter>")
    walk.expect("Application: Ola Hansen", "Hotell Nordlys")
  }

  // MARK: The answer to a suggestion

  @Test(arguments: [
    ("y", SuggestionAnswer.yes, JobSearchStage.wanted), ("m", .maybe, .suggested), ("l", .notNow, .answeredNo),
    ("n", .no, .answeredNo),
  ]) func oneKeyForEachAnswer(key: String, answer: SuggestionAnswer, stage: JobSearchStage) throws {
    let asked = try suggestion(try lead())
    var walk = try search()
    walk.press("d")
    walk.expect("What did Ola Hansen say to \"Kitchen hand, Hotell Nordlys\"?")
    walk.press(key)
    let now = try office.stored(Suggestion.self, asked.id)
    #expect(now.answer == answer)
    #expect(now.answeredOn == Walk.today)
    if answer == .no { walk.expect("What did it teach?") } else { walk.expectNot("What did it teach?") }
    walk.press(answer == .no ? "<esc> u" : "u")
    #expect(try office.stored(Suggestion.self, asked.id).answer == nil)
  }

  @Test func theAnswerInTheirOwnWords() throws {
    let asked = try suggestion(try lead())
    var walk = try search()
    walk.press("d w")
    walk.expect("What the person said")
    walk.press(#"y <tab> "if it is mornings" <c-s>"#)
    let now = try office.stored(Suggestion.self, asked.id)
    #expect(now.answer == .yes)
    #expect(now.words == "if it is mornings")
    #expect(now.answeredOn == Walk.today, "the day is filled in with the answer")
  }

  @Test func aYesLeadsToAnApplicationThatKnowsTheOpening() throws {
    let lead = try lead()
    _ = try suggestion(lead, .yes)
    var walk = try search((132, 43))
    walk.press("d")
    walk.expect("New application: Ola Hansen", "Hotell Nordlys", "Kitchen hand")
    #expect(field("Kind of work", walk).hasPrefix(tr(KindOfWork.cleaners.label)))
    #expect(field("Follow up on", walk).trimmed.isEmpty, "no date is invented")
    walk.press("<c-s>")
    let made = try #require(try office.of(Application.self, ola).first)
    #expect(made.jobLeadID == lead.id)
    #expect(made.employerID == hotel.id)
    #expect(made.title == "Kitchen hand")
    #expect(made.followUpOn == nil && made.interviewOn == nil && made.sentOn == nil)
    walk.expect("wants it", "not sent yet")
  }

  @Test func choosingAnOpeningFillsInWhatItSays() throws {
    _ = try lead("Stockroom")
    var walk = try office.walk()
    walk.app(open: FormScreen(.add(.application, ["applicant_id": .record(ola.id)])))
    walk.press("<tab> <tab> <tab> stock <enter>")
    #expect(field("Employer", walk).hasPrefix("Hotell Nordlys"))
    #expect(field("Job title", walk).hasPrefix("Stockroom"))
  }

  // MARK: Interview

  private func interviews() throws -> [Appointment] { try office.of(Appointment.self, ola) }

  @Test func anInterviewWithATimeStandsInTheCalendarAndInTodayOnceAndIsOneUndo() throws {
    let sent = try application()
    var walk = try search()
    walk.press("d")
    walk.expect("What came of the application", "Kitchen hand, Hotell Nordlys, sent")
    walk.tab(to: "Interview on")
    walk.press(#"fri <tab> 10:30 <tab> "Storgata 1" <c-s>"#)
    let made = try #require(try interviews().first)
    #expect(try interviews().count == 1)
    #expect(made.onDay == DayOffice.day("2026-11-27"))
    #expect(made.atTime == "10:30" && made.place == "Storgata 1" && made.purpose == .interview)
    #expect(made.employerID == hotel.id && made.what == "Interview: Kitchen hand")
    #expect(try office.stored(Application.self, sent.id).interviewTime == "10:30")
    walk.press("1")
    #expect(walk.lines.filter { $0.contains("Kitchen hand") }.count == 1, "\(walk.text)")
    walk.press("u")
    #expect(try interviews().isEmpty)
    #expect(try office.stored(Application.self, sent.id).interviewOn == nil)
  }

  @Test func anInterviewWithADayAloneMakesNoAppointment() throws {
    _ = try application()
    var walk = try search()
    walk.press("e")
    walk.tab(to: "Interview on")
    walk.press("fri <c-s>")
    #expect(try interviews().isEmpty)
    walk.expect("interview")
  }

  @Test func movingTheInterviewMovesItsAppointment() throws {
    _ = try application()
    var walk = try search()
    walk.press("e")
    walk.tab(to: "Interview on")
    walk.press(#"fri <tab> 10:30 <tab> "Storgata 1" <c-s> e"#)
    walk.tab(to: "Interview on")
    #expect(field("Interview where", walk).hasPrefix("Storgata 1"))
    walk.press("2026-11-30 <tab> <c-u> 09:00 <c-s>")
    #expect(try interviews().map(\.onDay) == [DayOffice.day("2026-11-30")])
    #expect(try interviews().map(\.atTime) == ["09:00"])
    // The place alone is an answer too.
    walk.press("e")
    walk.tab(to: "Interview where")
    walk.press("<c-u> \"Torget 2\" <c-s>")
    #expect(try interviews().map(\.place) == ["Torget 2"])
    // Another save of the same form makes no second one.
    walk.press("e <c-s>")
    walk.expect("Nothing was changed.")
    #expect(try interviews().count == 1)
  }

  // MARK: What came of it

  @Test func anOfferOffersToRecordTheJobAndShowsTheBenefitClock() throws {
    let sent = try application { $0.kindOfWork = .cleaners }
    try office.add(Benefit.self) { ($0.applicantID, $0.name, $0.endsOn) = (ola.id, "AAP", DayOffice.day("2027-01-10")) }
    var walk = try search()
    walk.press("d offer <tab>")
    walk.expect("Benefits:", "AAP")
    #expect(field("Result on", walk).hasPrefix("2026-11-22"))
    walk.press("<c-s>")
    walk.expect("There is an offer. Record the job?")
    walk.press("j")
    walk.expect("New job: Ola Hansen", "Hotell Nordlys", "Kitchen hand")
    #expect(try office.stored(Application.self, sent.id).resultOn == Walk.today)
    walk.tab(to: "Start")
    walk.press("2026-12-01 <c-s>")
    let job = try #require(try office.of(Job.self, ola).first)
    #expect(job.applicationID == sent.id && job.employerID == hotel.id && job.kindOfWork == .cleaners)
    walk.expect("What belongs to a start")
    walk.press("<esc>")
    walk.expect("Nothing is under way yet.")
  }

  @Test func anOfferThatWaitsIsRecordedLaterByTheSameKey() throws {
    _ = try application { $0.result = .offer }
    var walk = try search()
    walk.press("d l")
    walk.expect("offer", "Kitchen hand")
    walk.press("d j")
    walk.expect("New job: Ola Hansen")
  }

  @Test func aRefusalAsksWhatItTaughtAndASecondSaveDoesNot() throws {
    let sent = try application()
    var walk = try search()
    walk.press("d chose <c-s>")
    walk.expect("What did it teach?")
    walk.press("<esc>")
    #expect(try office.stored(Application.self, sent.id).result == .turnedDown)
    walk.app(open: FormScreen(.change(.application, sent.id)))
    walk.tab(to: "Feedback")
    walk.press("\"kind words\" <c-s>")
    walk.expectNot("What did it teach?")
  }

  /// `d` on Today opens what came of it, for a follow-up and for an interview without an appointment.
  @Test(arguments: [true, false]) func doneOnTodayAsksWhatCameOfTheApplication(isInterview: Bool) throws {
    let sent = try application {
      if isInterview { $0.interviewOn = Walk.today } else { $0.followUpOn = Walk.today }
    }
    var walk = try office.walk()
    walk.go(to: isInterview ? "interview: Kitchen" : "follow up the application")
    walk.press("d")
    walk.expect("What came of the application", "Due:", "Kitchen hand, Hotell Nordlys, sent")
    walk.press("no <c-s>")
    #expect(try office.stored(Application.self, sent.id).result == .noAnswer)
  }

  @Test(arguments: [
    ("Interview on", "The interview is before the application was sent."),
    ("Follow up on", "The follow-up is before the application was sent."),
  ]) func impossibleDatesAreSaidAtTheField(label: String, words: String) throws {
    _ = try application()
    var walk = try search()
    walk.press("e")
    walk.tab(to: label)
    walk.press("2026-10-01 <c-s> <c-s>")
    walk.expect(words)
    #expect(walk.focusedLine.contains(label))
  }

  @Test(arguments: [
    ("Closes on", "2026-11-01", "It closes before it was found."),
    ("Hours a week, at most", "5", "The most hours are fewer than the least."),
  ]) func impossibleOpeningsAreSaidAtTheField(label: String, typed: String, words: String) throws {
    let lead = try office.add(JobLead.self) {
      ($0.title, $0.foundOn, $0.hoursLeast) = ("Cook", DayOffice.day("2026-11-10"), 10)
    }
    var walk = try office.walk()
    walk.app(open: FormScreen(.change(.jobLead, lead.id)))
    walk.tab(to: label)
    walk.press("\(typed) <c-s> <c-s>")
    walk.expect(words)
  }

  @Test func aSuggestionNeedsAnOpeningOrAnEmployer() throws {
    var walk = try search()
    walk.press("+ s")
    walk.expect("Put it to whom?")
    walk.press("ola <enter> <c-s>")
    walk.expect("Choose the job lead or the employer.")
  }

  // MARK: Job leads

  @Test func anEmployersOpeningsCountPeopleAndNameNobody() throws {
    let lead = try lead()
    _ = try suggestion(lead)
    _ = try application()
    var walk = try office.walk()
    walk.press(#"3 : "leads at" <enter>"#)
    walk.expect("Job leads: Hotell Nordlys", "Kitchen hand", "1 suggested", "Applications here without a job lead: 1")
    walk.expectNot("Ola", "Hansen")
    walk.press("<enter>")
    walk.expect("Job lead: Kitchen hand, Hotell Nordlys", "Ola Hansen", "suggested", "no closing day")
    walk.noteAccesses()
    #expect(try !walk.store.answer(AccessLogOf(at: ola.id)).isEmpty)
  }

  @Test func onlyAPersonClosesAnOpening() throws {
    let lead = try office.add(JobLead.self) {
      ($0.title, $0.closesOn) = ("Cook", DayOffice.day("2026-11-20"))
    }
    var walk = try office.walk()
    walk.press(#": "leads: ev" <enter>"#)
    walk.expect("Cook", "! ")
    walk.press("d")
    walk.expect("What became of the job lead \"Cook\"?", "filled", "came to nothing")
    walk.press("f")
    #expect(try office.stored(JobLead.self, lead.id).state == .filled)
    walk.expect("No job lead is written down. + adds one.")
    walk.press("f s d o")
    #expect(try office.stored(JobLead.self, lead.id).state == .open)
  }

  @Test func anOpeningIsPutToSomebodyFromItsOwnScreen() throws {
    let lead = try lead()
    var walk = try office.walk()
    walk.press(#": "leads: ev" <enter> <enter> + s"#)
    walk.press("ola <enter>")
    walk.expect("New suggestion: Ola Hansen", "Kitchen hand", "2026-11-22")
    walk.press("<c-s>")
    walk.expect("Job lead: Kitchen hand", "Ola Hansen", "suggested")
    let made = try #require(try office.of(Suggestion.self, ola).first)
    #expect(made.jobLeadID == lead.id && made.employerID == hotel.id && made.suggestedOn == Walk.today)
  }

  @Test func aNewOpeningSaysWhenItWasFoundAndByWhom() throws {
    var walk = try office.walk()
    walk.press(#"3 : "leads at" <enter> + renholder <c-s>"#)
    walk.expect("Saved: new job lead", "renholder")
    let lead = try #require(
      try office.store.answer(RecordsOf(.jobLead, where: "employer_id", is: hotel.id)).map(JobLead.init).first)
    #expect(lead.foundOn == Walk.today && lead.colleagueID == office.me)
  }
}

extension Walk {
  /// Goes through the fields of a form to one.
  mutating func tab(to label: String, _ location: SourceLocation = #_sourceLocation) {
    for _ in 0..<60 {
      if focusedLine.dropFirst(2).hasPrefix(label) { return }
      press("<tab>")
    }
    Issue.record("no field \"\(label)\":\n\(text)", sourceLocation: location)
  }
}
