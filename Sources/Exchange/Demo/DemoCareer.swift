import Domain

/// What the career profile is made of: work and courses before, the meetings in which it was made, and what only an office
/// that has decided so may write down.
enum DemoCareer {
  static func write(_ person: DemoPerson, _ to: inout DemoWriter) {
    guard let begun = person.life.profile else { return }
    pastWork(person, &to)
    courses(person, &to)
    meetings(person, begun, &to)
    guard let note = sensitive[person.life.role.first] else { return }
    let noted = to.ago(max(begun - 6, 0)).workdayBefore
    let until = note.days.map { to.today.adding(days: $0) }
    to.add(SensitiveNote.self) {
      ($0.applicantID, $0.block, $0.words) = (person.id, note.block, note.words)
      ($0.notedOn, $0.validUntil) = (noted, until)
    }
  }

  private static func pastWork(_ person: DemoPerson, _ to: inout DemoWriter) {
    let stories = DemoPastWork.table[person.life.role.field] ?? []
    guard !stories.isEmpty else { return }
    let year = to.today.year
    for story in stories[person.life.index % stories.count] {
      to.add(PastWork.self) {
        ($0.applicantID, $0.title, $0.employer) = (person.id, story.title, story.employer)
        $0.jobType = DemoField.onlyType(of: story.title)
        ($0.fromYear, $0.toYear) = (year - story.from, year - story.to)
        $0.hoursWeek = story.hours.map { Hundredths(hundredths: Int64($0) * 100) }
        ($0.liked, $0.disliked, $0.helped) = (story.liked, story.disliked, story.helped)
        ($0.endReasons, $0.endWords, $0.lesson) = (story.reasons, story.words, story.lesson)
      }
    }
  }

  /// What `DemoField.education` tells, for every second person; and a course that goes on beside work.
  private static func courses(_ person: DemoPerson, _ to: inout DemoWriter) {
    let index = person.life.index
    if index % 2 == 0, let parts = DemoCareer.education[person.life.role.field] {
      for (course, level, finished, years) in parts {
        to.add(Education.self) {
          ($0.applicantID, $0.course, $0.level) = (person.id, course, level)
          ($0.finished, $0.years) = (finished, years)
        }
      }
    }
    guard person.life.role.story == .workingAndStudying else { return }
    let start = to.ago(60).workdayBefore
    to.add(Education.self) {
      ($0.applicantID, $0.course, $0.school) = (
        person.id, "Care worker, evening course", "Upper secondary school, Karasjok"
      )
      ($0.level, $0.startedOn, $0.finished) = (.vocational, start, .no)
      ($0.leadsToGoal, $0.supported) = (.yes, .yes)
      $0.note = "Likes the teacher. Reading at home is the hard part; Tuesdays at the library."
    }
  }

  private typealias Course = (course: String, level: EducationLevel, finished: YesNo?, years: String)
  private static let education: [DemoFieldCode: [Course]] = [
    .kitchen: [("Cookery", .vocational, .no, "2 years"), ("Food hygiene", .course, .yes, "")],
    .shop: [("Sales and service", .vocational, .no, "half of it")],
    .warehouse: [("Forklift, theory", .course, .no, "practice missing")],
    .animals: [("Agriculture", .vocational, .no, "1 year"), ("First aid for animals", .course, .yes, "")],
    .garden: [("Gardening", .course, .yes, "20 weeks")],
    .workshop: [("Carpentry", .vocational, .no, "first year passed"), ("Welding", .course, .yes, "")],
    .cleaning: [("Cleaner's certificate", .vocational, .yes, "in the home country")],
    .office: [("Accounting", .school, .yes, ""), ("Economics", .university, .no, "two courses")],
    .care: [("Health and care", .vocational, .no, "first year"), ("Youth leader", .course, .yes, "")],
    .driving: [("Licence C1", .course, .no, "part of it")],
    .computers: [("Informatics", .university, .no, "2 years")],
    .hotel: [("Tourism", .college, .no, "1 year")],
  ]

  /// Two or three talks make a profile; one more was held when the job began.
  private static func meetings(_ person: DemoPerson, _ begun: Int, _ to: inout DemoWriter) {
    let index = person.life.index
    var days = [begun, begun - 6, begun - 13].filter { $0 > (person.life.search ?? 0) }.prefix(index % 3 == 1 ? 2 : 3)
      .map(\.self)
    if let work = person.life.work, work > 3, work < begun, index % 2 == 0 { days.append(work - 2) }
    for (number, ago) in days.enumerated() {
      let day = to.ago(max(ago, 0)).workdayBefore
      let asksOthers = number == 1 && index % 3 == 0
      to.add(ProfileSession.self) {
        ($0.applicantID, $0.happenedOn, $0.staffID) = (person.id, day, person.staff)
        ($0.place, $0.minutes) = (
          [.publicPlace, .home, .ownOffice][(index + number) % 3], 40 + (index + number) % 4 * 10
        )
        $0.informants = asksOthers ? [.person, index % 2 == 0 ? .clinician : .family] : [.person]
        $0.consent = asksOthers ? .yes : nil
        $0.learned = learned[(index * 2 + number) % learned.count]
      }
    }
  }

  private static let learned = [
    "Tells more on a walk than at a table.", "The best jobs had a clear end to the day.",
    "Six names of people who work; two may be asked.", "Would rather begin small and be sure.",
    "Mornings are best; after three it takes twice as long.", "Papers found; the course can be used.",
    "Knows what helps, and can say it in one sentence.",
  ]

  private static let sensitive: [String: (block: SensitiveBlock, words: String, days: Int?)] = [
    "Ciarán": (.legal, "No driving jobs until the licence is back.", 118),
    "Agnieszka": (.care, "Fetches her son at four; a neighbour can on Wednesdays.", nil),
    "Fatima": (.care, "The little one is in kindergarten from eight.", nil),
  ]
}
