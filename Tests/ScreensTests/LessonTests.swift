import Cells
import Domain
import Store
import Testing

@testable import Screens

/// What an ending, a refusal and a "no" have taught: asked once, and the line from the lesson to the preference and back.
@Suite struct LessonTests {
  private func job(_ office: DayOffice, _ person: Applicant, ended: String?) throws -> Job {
    try office.add(Job.self) {
      ($0.applicantID, $0.title, $0.startedOn) = (person.id, "Baker", DayOffice.day("2026-02-02"))
      $0.endedOn = ended.map(DayOffice.day)
      $0.learned = "the nights were too long"
    }
  }

  private func on(_ office: DayOffice, _ kind: RecordKind, _ id: Identifier) throws -> Walk {
    var walk = try office.walk()
    walk.app(open: RecordScreen(kind, id))
    return walk
  }

  @Test func aFormThatEndsAJobAsks() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    let job = try job(office, ola, ended: nil)
    let end: DraftPayload.Answer = .init(part: "job", name: "ended_on", text: "today")
    var walk = try office.walk()
    walk.app(open: FormScreen(.change(.job, job.id), typed: [end]))
    walk.press("<c-s>")
    walk.expect("What did it teach?", "Job: Baker, ended Sun 22 Nov 2026", "w a preference to write down", "n nothing")
    walk.press("<esc>")
    walk.expect("Today")
    #expect(try office.stored(Job.self, job.id).lessonAsked == nil)
    // A later change of the same job does not ask again.
    walk.app(open: FormScreen(.change(.job, job.id), typed: [.init(part: "job", name: "title", text: "Baker's hand")]))
    walk.press("<c-s>")
    walk.expectNot("What did it teach?")
    walk.expect("Saved: job changed")
  }

  @Test func aLessonBecomesAPreferenceInOneStepAndCanBeFollowedBothWays() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    let job = try job(office, ola, ended: "2026-11-20")
    var walk = try on(office, .job, job.id)
    walk.press(#": "what it taught" <enter> w"#)
    walk.expect(
      "New job preference: Ola Hansen", "Learned from Job: Baker, ended Fri 20 Nov 2026",
      "What was said then: the nights were too long")
    walk.press(#""ra" <tab> "da" <tab> "No nights" <c-s>"#)
    let preference = try #require(try office.of(JobPreference.self, ola).first)
    #expect(preference.jobID == job.id)
    #expect(preference.stance == .ratherNot)
    #expect(try office.stored(Job.self, job.id).lessonAsked == .yes)
    walk.expect("Job: Ola Hansen")
    walk.press("<end>")
    #expect(walk.focusedLine.contains("Taught the preference"), "\(walk.text)")
    walk.press("<enter>")
    walk.expect("Job preference: Ola Hansen", "No nights")
    walk.go(to: "Learned from the job")
    walk.press("<enter>")
    walk.expect("Job: Ola Hansen", "Baker")
    walk.press("u")
    #expect(try office.of(JobPreference.self, ola).isEmpty)
    #expect(try office.stored(Job.self, job.id).lessonAsked == nil)
  }

  @Test func nothingIsAnAnswerToo() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    let application = try office.add(Application.self) {
      ($0.applicantID, $0.title, $0.result, $0.feedback) = (ola.id, "Waiter", .turnedDown, "wanted more practice")
    }
    var walk = try on(office, .application, application.id)
    walk.press(#": "what it taught" <enter>"#)
    walk.expect("Application: Waiter, the employer chose somebody else")
    walk.press("n")
    walk.expect("Saved: asked what it taught: Application: Waiter")
    #expect(try office.stored(Application.self, application.id).lessonAsked == .yes)
    walk.press(#": "what it taught" <enter> n"#)
    #expect(walk.message == "It was asked already; nothing was changed.")
    walk.press("u")
    #expect(try office.stored(Application.self, application.id).lessonAsked == nil)
  }

  @Test func aSuggestionWithANoAsksAndOthersSayWhyNot() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    let employer = try office.add(Employer.self) { $0.name = "Rema Storgata" }
    let suggestion = try office.add(Suggestion.self) { ($0.applicantID, $0.employerID) = (ola.id, employer.id) }
    var walk = try on(office, .suggestion, suggestion.id)
    walk.press(#": "what it taught" <enter>"#)
    #expect(
      walk.message == "This is for a job that ended, an application that was turned down and a suggestion with a no.")
    walk.press("<esc>")
    let answer: [DraftPayload.Answer] = [.init(part: "suggestion", name: "answer", codes: "no")]
    walk.app(open: FormScreen(.change(.suggestion, suggestion.id), typed: answer))
    walk.press("<c-s>")
    walk.expect("What did it teach?", "Suggestion: Rema Storgata, the person said: no")
    walk.press(#"<enter> "de" <tab> "em" <tab> "Not a chain" <c-s>"#)
    let preference = try #require(try office.of(JobPreference.self, ola).first)
    #expect(preference.suggestionID == suggestion.id)
    #expect(try office.stored(Suggestion.self, suggestion.id).lessonAsked == .yes)
  }

  @Test func theProfileRemembersWhatWasNotAsked() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    _ = try job(office, ola, ended: "2026-11-20")
    var walk = try office.walk()
    walk.app(open: CareerProfileScreen(ola.id))
    walk.press("<end>")
    walk.expect("What it taught")
    walk.press("<enter>")
    walk.expect("What did it teach?")
    walk.press("n")
    walk.expectNot("What it taught")
    walk.expect("Career profile: Ola Hansen")
  }

  /// A preference that is being learned is another text than one that was just told.
  @Test func theDraftOfALessonIsItsOwn() throws {
    let office = try DayOffice()
    let ola = try office.person("Ola", "Hansen")
    let job = try job(office, ola, ended: "2026-11-20")
    var walk = try on(office, .job, job.id)
    walk.press(#": "what it taught" <enter> w "wa" <tab> "ho" <tab> "fewer hours" <esc> k"#)
    walk.app(open: FormScreen(.add(.jobPreference, ["applicant_id": .record(ola.id)])))
    walk.expectNot("fewer hours")
    walk.press("<esc>")
    walk.press(#": "what it taught" <enter> w"#)
    walk.expect("fewer hours")
  }
}
