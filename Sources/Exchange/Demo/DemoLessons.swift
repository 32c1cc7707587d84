import Domain

/// What ended jobs, applications and suggestions taught, as wishes that name where they come from.
enum DemoLessons {
  struct Lesson: Sendable {
    let about: PreferenceTopic
    let stance: Stance
    var importance: Importance?
    let words: String
    var settings: [WorkSetting] = []
    var parts: [PartOfDay] = []
    var contracts: [ContractKind] = []
    var travelMost: Int?
  }

  /// In the order of `DemoTexts.endings`.
  static let ofEndings: [Lesson] = [
    Lesson(
      about: .contract, stance: .wanted, importance: .want, words: "A place that goes on in winter",
      contracts: [.permanent]),
    Lesson(
      about: .daysAndTimes, stance: .wanted, importance: .must, words: "Early shifts only, so that the bus fits",
      parts: [.early, .day]),
    Lesson(
      about: .setting, stance: .wanted, importance: .nice, words: "Customers who come back", settings: [.customers]),
    Lesson(about: .setting, stance: .ratherNot, words: "Rather not alone in the evening", settings: [.alone]),
  ]

  static func write(fromJobsOf person: DemoPerson, _ to: inout DemoWriter) {
    for job in person.jobs where job.lessonAsked == .yes {
      guard let ended = job.endLearnedOn else { continue }
      let lesson = ofEndings[person.life.index % ofEndings.count]
      let noted = min(ended.adding(days: 4).workdayAfter, to.today)
      add(lesson, person.id, noted, &to) { $0.jobID = job.id }
    }
  }

  static func add(
    _ lesson: Lesson, _ person: Identifier, _ noted: Day, _ to: inout DemoWriter,
    _ source: (inout Preference) -> Void
  ) {
    // What was learned long ago was asked about again since.
    let again = to.today.days(since: noted) > 150 ? to.ago(50).workdayBefore : nil
    to.add(Preference.self) {
      ($0.applicantID, $0.stance, $0.about, $0.words) = (person, lesson.stance, lesson.about, lesson.words)
      ($0.importance, $0.settings, $0.partsOfDay) = (lesson.importance, lesson.settings, lesson.parts)
      ($0.contracts, $0.most, $0.source, $0.notedOn) = (lesson.contracts, lesson.travelMost, .person, noted)
      $0.confirmedOn = again
      source(&$0)
    }
  }
}
