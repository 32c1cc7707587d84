import Domain
import Store

/// Everything that the career profile of one person is made of.
struct ProfileReading {
  let profile: StoredRecord?
  let work: [WorkHistory.Entry]
  let education: [StoredRecord]
  let benefits: [StoredRecord]
  let meetings: [StoredRecord]
  /// Sensitive parts that are switched on; of the others only how many there are.
  let sensitive: [StoredRecord]
  let hiddenSensitive: Int
  let mayBeSaid: [PaneRow]
  /// Endings, refusals and noes of which nobody has asked what they taught, each with its line.
  let lessons: [(record: StoredRecord, what: String)]
  let labels: [Identifier: String]

  init(_ applicant: Identifier, _ store: Store, _ desk: Desk) throws(StoreError) {
    func of(_ kind: RecordKind) throws(StoreError) -> [StoredRecord] {
      try kind.records(about: .applicant(applicant), store)
    }
    let jobs = try of(.job)
    profile = try of(.careerProfile).first
    work = WorkHistory.entries(try of(.pastJob).map(PastJob.init), jobs.map(Job.init))
    education = try of(.education)
    benefits = try of(.benefit).filter { $0[\Benefit.untilOn] == nil }
    meetings = try of(.profileMeeting)
    let notes = try of(.sensitiveNote)
    let allowed = Set(desk.settings.sensitiveBlocks.map(\.rawValue))
    sensitive = notes.filter { $0[\SensitiveNote.block].map { allowed.contains($0.rawValue) } ?? false }
    hiddenSensitive = notes.count - sensitive.count
    mayBeSaid = try Pane.mayBeSaid(applicant, store)
    var lessons: [(StoredRecord, String)] = []
    for record in try jobs + of(.application) + of(.suggestion) where LessonRule.isOpen(record) {
      lessons.append((record, try LessonText.what(record, store)))
    }
    self.lessons = lessons
    let keys =
      jobs.compactMap(\.employerID).map { RecordKey(.employer, $0) }
      + meetings.compactMap { $0[\ProfileMeeting.colleagueID] }.map { RecordKey(.colleague, $0) }
    labels = Dictionary(try store.answer(Labels(keys)).map { ($0.key.id, $0.label) }) { first, _ in first }
  }

  /// What records of their own say in the place of a field of the profile.
  var told: Set<String> {
    var told: Set<String> = []
    if !work.isEmpty { told.insert("work_history") }
    if !education.isEmpty { told.insert("education") }
    if !benefits.isEmpty { told.insert("benefits") }
    return told
  }
}
