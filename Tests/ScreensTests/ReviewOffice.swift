import Domain
import Store
import Testing

@testable import Screens

/// A small caseload of Kari's for walks: people without a period, so that nothing is due but what is put in.
struct ReviewOffice {
  let store: Store
  let me: Identifier

  init() throws {
    store = try Store.temporary(options: StoreOptions(login: "kari", clock: Walk.clock(), isThrowaway: true))
    me = store.newIdentifier()
    var colleague = Colleague(id: me)
    (colleague.name, colleague.login, colleague.role) = ("Kari Nordmann", "kari", .specialist)
    _ = try store.commit(ChangeSet("First answers", [.create(colleague.stored), .create(Settings().stored)]))
  }

  @discardableResult
  func add<R: Domain.Record>(_ type: R.Type, _ fill: (inout R) -> Void) throws -> R {
    var record = R(id: store.newIdentifier())
    fill(&record)
    _ = try store.commit(ChangeSet("Add", [.create(record.stored)]))
    return record
  }

  /// - Parameter days: of next steps, counted from today.
  @discardableResult
  func person(_ first: String, _ last: String = "Berg", due days: [Int] = []) throws -> Identifier {
    let person = try add(Applicant.self) { ($0.firstName, $0.lastName) = (first, last) }.id
    try add(Assignment.self) { ($0.applicantID, $0.colleagueID) = (person, me) }
    for day in days {
      try add(NextStep.self) {
        ($0.applicantID, $0.what, $0.colleagueID) = (person, "ring \(first)", me)
        $0.dueOn = Walk.today.adding(days: day)
      }
    }
    return person
  }

  func steps(_ person: Identifier) throws -> [ReviewResult] {
    try store.answer(RecordsOf(.reviewStep, where: "applicant_id", is: person)).compactMap { ReviewStep($0).result }
  }

  var stamps: [DayReview] {
    get throws { try store.answer(RecordsOf(.dayReview, where: "colleague_id", is: me)).map(DayReview.init) }
  }

  /// The same file in another window.
  func otherWindow() throws -> Store { try Walk.open(store.path) }
}
