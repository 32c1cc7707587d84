import Domain

/// Openings, what was put to whom and what they said, and applications in every stage.
struct DemoSearch {
  let people: [DemoPerson]
  let staff: DemoStaff
  let workplaces: [DemoWorkplace]
  private var openings: [String: Lead] = [:]

  init(people: [DemoPerson], staff: DemoStaff, workplaces: [DemoWorkplace]) {
    self.people = people
    self.staff = staff
    self.workplaces = workplaces
  }

  mutating func write(_ to: inout DemoWriter) {
    for opening in DemoOpening.table { write(opening, &to) }
    for suggestion in DemoSuggestion.table { write(suggestion, &to) }
    for application in DemoApplication.table { write(application, &to) }
  }

  private func person(_ first: String) -> DemoPerson? { people.first { $0.life.role.first == first } }
  private func place(_ name: String?) -> DemoWorkplace? { workplaces.first { $0.employer.name == name } }

  private mutating func write(_ opening: DemoOpening, _ to: inout DemoWriter) {
    let place = place(opening.employer)
    let (found, closes) = (to.ago(opening.found).workdayBefore, opening.closes.map { to.today.adding(days: $0) })
    openings[opening.title] = to.add(Lead.self) {
      ($0.title, $0.jobType, $0.employerID) = (opening.title, opening.jobType, place?.id)
      ($0.personID, $0.staffID) = (place?.people.first, place?.owner ?? staff.first)
      ($0.source, $0.town) = (opening.source, opening.town ?? place?.employer.town ?? "")
      ($0.hoursLeast, $0.hoursMost) = (opening.hours?.lowerBound, opening.hours?.upperBound)
      ($0.days, $0.partsOfDay, $0.settings) = (opening.days, opening.parts, opening.settings)
      ($0.contract, $0.pay) = (opening.contract, opening.pay.map { Hundredths(hundredths: $0 * 100) })
      $0.payPeriod = opening.pay == nil ? nil : .hour
      ($0.tasks, $0.acts, $0.foundOn, $0.closesOn, $0.state) = (
        opening.tasks, opening.acts, found, closes, opening.state
      )
    }
  }

  private func write(_ suggestion: DemoSuggestion, _ to: inout DemoWriter) {
    guard let person = person(suggestion.first) else { return }
    let opening = suggestion.opening.flatMap { openings[$0] }
    let on = to.ago(suggestion.ago).workdayBefore
    let answered = suggestion.answer == nil ? nil : min(on.adding(days: 1), to.today)
    let record = to.add(Suggestion.self) {
      ($0.applicantID, $0.leadID, $0.staffID) = (person.id, opening?.id, person.staff)
      $0.employerID = opening?.employerID ?? place(suggestion.employer)?.id
      ($0.suggestedOn, $0.answer, $0.answeredOn, $0.words) = (on, suggestion.answer, answered, suggestion.words)
      $0.lessonAsked = suggestion.lesson == nil ? nil : .yes
    }
    guard let lesson = suggestion.lesson, let answered else { return }
    DemoLessons.add(lesson, person.id, answered, &to) { $0.suggestionID = record.id }
  }

  private func write(_ application: DemoApplication, _ to: inout DemoWriter) {
    guard let person = person(application.first) else { return }
    let opening = application.opening.flatMap { openings[$0] }
    let place = place(application.employer)
    let today = to.today
    let day = { (ahead: Int?) in ahead.map { today.adding(days: $0) } }
    let sent = application.sent.map { to.ago($0).workdayBefore }
    let result = application.resultAgo.map { to.ago($0).workdayBefore }
    let interview = application.interview.map { $0 < 0 ? to.ago(-$0).workdayBefore : to.today.adding(days: $0) }
    let record = to.add(Application.self) {
      ($0.applicantID, $0.leadID, $0.staffID) = (person.id, opening?.id, person.staff)
      ($0.employerID, $0.title) = (opening?.employerID ?? place?.id, application.title)
      ($0.jobType, $0.sentOn, $0.form) = (opening?.jobType ?? person.field.jobType, sent, application.form)
      ($0.helpedBy, $0.acts, $0.followUpOn) = (application.helpedBy, application.acts, day(application.followUp))
      ($0.interviewOn, $0.interviewTime) = (interview, application.time)
      ($0.result, $0.resultOn, $0.resultWords) = (application.result, result, application.words)
      ($0.feedback, $0.lessonAsked) = (application.feedback, application.lesson == nil ? nil : .yes)
    }
    if let lesson = application.lesson, let result {
      DemoLessons.add(lesson, person.id, result, &to) { $0.applicationID = record.id }
    }
    if application.result == .offer, let job = person.job, job.employerID == record.employerID {
      to.correct(.set(.job, job.id, field: "application_id", old: .none, new: .record(record.id)))
    }
  }
}
