import Domain
import Screens
import Store
import Testing

/// An office with two specialists and no more than a test puts into it, seen on Sunday 22 November 2026.
struct DayOffice {
  let store: Store
  let me: Identifier
  let colleague: Identifier

  init() throws {
    store = try Store.temporary(options: StoreOptions(login: "kari", clock: Walk.clock(), isThrowaway: true))
    me = store.newIdentifier()
    colleague = store.newIdentifier()
    var kari = Colleague(id: me)
    (kari.name, kari.login, kari.role) = ("Kari Nordmann", "kari", .specialist)
    var bo = Colleague(id: colleague)
    (bo.name, bo.login, bo.role) = ("Bo Lind", "bo", .specialist)
    _ = try store.commit(ChangeSet("First answers", [.create(kari.stored), .create(bo.stored)]))
  }

  static func day(_ iso: String) -> Day { Day(iso: iso) ?? Walk.today }

  @discardableResult
  func add<R: Domain.Record>(_ type: R.Type, _ fill: (inout R) -> Void) throws -> R {
    var record = R(id: store.newIdentifier())
    fill(&record)
    _ = try store.commit(ChangeSet("Add", [.create(record.stored)]))
    return record
  }

  /// A person of mine who was met on the first day and yesterday, so that no clock of the way into work has run out.
  @discardableResult
  func person(_ first: String, _ last: String, entry: Day? = DayOffice.day("2026-11-10")) throws -> Applicant {
    let person = try add(Applicant.self) { ($0.firstName, $0.lastName) = (first, last) }
    try add(ServicePeriod.self) {
      ($0.applicantID, $0.referredOn, $0.firstMeetingOn) = (person.id, Self.day("2026-11-01"), entry)
    }
    try add(Assignment.self) { ($0.applicantID, $0.colleagueID, $0.role) = (person.id, me, .primary) }
    return person
  }

  @discardableResult
  func step(_ person: Applicant, _ what: String, _ day: String?) throws -> NextStep {
    try add(NextStep.self) {
      ($0.applicantID, $0.what, $0.dueOn, $0.colleagueID) = (person.id, what, day.map(Self.day), me)
    }
  }

  func stored<R: Domain.Record>(_ type: R.Type, _ id: Identifier) throws -> R {
    R(try #require(try store.answer(OneRecord(R.kind, id))))
  }

  func of<R: Domain.Record>(_ type: R.Type, _ person: Applicant) throws -> [R] {
    try store.answer(RecordsOf(R.kind, where: "applicant_id", is: person.id)).map(R.init)
  }

  func due(_ rule: DueRuleID, _ person: Applicant) throws -> DueItem? {
    try store.answer(DueAbout(person.id)).first { $0.item.rule == rule }?.item
  }

  /// The screens, on Today.
  func walk(columns: Int = 80, rows: Int = 24, initialsOnly: Bool = false) throws -> Walk {
    try Walk(store, .init(columns: columns, rows: rows), initialsOnly: initialsOnly, at: Menu.first)
  }
}

extension Walk {
  /// Moves the focus to the first row with a text.
  mutating func go(to text: String, _ location: SourceLocation = #_sourceLocation) {
    press("<home>")
    for _ in 0..<200 {
      if lines.contains(where: { $0.hasPrefix(">") && $0.contains(text) }) { return }
      press("<down>")
    }
    Issue.record("no row with \"\(text)\":\n\(self.text)", sourceLocation: location)
  }

  /// The focused row of the screen.
  var focusedLine: String { lines.first { $0.hasPrefix(">") } ?? "" }
  func line(with text: String) -> String? { lines.first { $0.contains(text) } }
}
