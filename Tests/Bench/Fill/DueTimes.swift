import Domain
import Glibc
import Store

/// How long it takes to read what is due: `bench-fill STORE LOGIN due`. The floor is one record read by its key in the same
/// process.
enum DueTimes {
  private static let rounds = 50

  static func measure(_ store: Store) throws {
    let today = store.session.today
    let page = PageRequest(limit: 40)
    let mine = try store.answer(DueList(scope: .mine, through: today.adding(days: 7), page: PageRequest(limit: 1000)))
    print("rows due of one specialist: \(mine.rows.count)")
    guard let person = mine.rows.compactMap(\.applicantID).first else { return print("nobody has anything due") }
    try time("one record by its key (the floor)") { _ = try store.answer(OneRecord(.applicant, person)) }
    try time("today of one specialist, a page") {
      _ = try store.answer(DueList(scope: .mine, through: today.adding(days: 7), page: page))
    }
    try time("today of one specialist, whole") {
      _ = try store.answer(DueList(scope: .mine, through: today.adding(days: 7), page: PageRequest(limit: 1000)))
    }
    try time("today of the whole team, a page") {
      _ = try store.answer(DueList(scope: .everyone, through: today.adding(days: 7), page: page))
    }
    try time("today of the whole team, whole") {
      _ = try store.answer(DueList(scope: .everyone, through: today.adding(days: 7), page: PageRequest(limit: 100_000)))
    }
    try time("what is due about one person") { _ = try store.answer(DueAbout(person)) }
    for filter in [ApplicantFilter.overdue, .waitsForUs, .new, .meetingToday] {
      try time("applicants, \(filter.rawValue), a page") {
        _ = try store.answer(ApplicantList(scope: .everyone, order: .name, filters: [filter], page: page))
      }
    }
  }

  private static func time(_ name: String, _ body: () throws -> Void) throws {
    var times: [Duration] = []
    for _ in 0..<rounds {
      let begin = ContinuousClock.now
      try body()
      times.append(ContinuousClock.now - begin)
    }
    times.sort()
    print("| \(name) | \(milliseconds(times[rounds / 2])) | \(milliseconds(times[rounds - 1])) |")
  }

  private static func milliseconds(_ duration: Duration) -> Double { (duration / .microseconds(1)).rounded() / 1000 }
}
