import Domain
import Glibc
import Store

/// How long matches take, both ways: `bench-fill STORE LOGIN match`. The worst of many people and places counts: who preferences
/// for much and an employer with many kinds of work have most to be looked at. The goal is 50 ms.
enum MatchTimes {
  private static let places = 60
  private static let page = PageRequest(limit: 40)

  static func measure(_ store: Store) throws {
    let people = try store.answer(
      ApplicantList(scope: .everyone, order: .phaseSince, filters: [.searching], page: PageRequest(limit: places))
    ).rows
    let employers = try store.answer(EmployerList(page: PageRequest(limit: places * 20))).rows.map(\.id)
    let some = stride(from: 0, to: employers.count, by: 20).map { employers[$0] }
    guard let person = people.first, !some.isEmpty else { return print("nobody searches, or there is no employer") }
    try time("one record by its key (the floor)", some) { _ in _ = try store.answer(OneRecord(.applicant, person.id)) }
    try time("employers and job leads for a person", people.map(\.id)) { _ = try store.answer(MatchesForPerson($0)) }
    for scope in [Scope.mine, .everyone] {
      let whose = scope == .mine ? "mine" : "everyone's"
      for shown in MatchPeople.allCases {
        try time("people for an employer, \(whose), \(shown.rawValue), a page", some) {
          _ = try store.answer(MatchesForPlace(RecordKey(.employer, $0), scope: scope, people: shown, page: page))
        }
      }
      try time("how many there are, \(whose)", some) {
        _ = try store.answer(MatchPeopleCount(RecordKey(.employer, $0), scope: scope))
      }
    }
    try measureLeads(store, some + employers)
  }

  private static func measureLeads(_ store: Store, _ employers: [Identifier]) throws {
    var leads: [Identifier] = []
    for employer in employers where leads.count < places {
      leads += try store.answer(RecordsOf(.jobLead, where: "employer_id", is: employer)).map(\.id)
    }
    try time("people for a job lead, everyone's, with_preference, a page", leads) {
      _ = try store.answer(MatchesForPlace(RecordKey(.jobLead, $0), scope: .everyone, page: page))
    }
  }

  /// The median and the worst over all of them, each asked twice.
  private static func time(_ name: String, _ ids: [Identifier], _ body: (Identifier) throws -> Void) throws {
    guard !ids.isEmpty else { return }
    var times: [Duration] = []
    for id in ids + ids {
      let begin = ContinuousClock.now
      try body(id)
      times.append(ContinuousClock.now - begin)
    }
    times.sort()
    print("| \(name) | \(milliseconds(times[times.count / 2])) | \(milliseconds(times[times.count - 1])) |")
  }

  private static func milliseconds(_ duration: Duration) -> Double { (duration / .microseconds(1)).rounded() / 1000 }
}
