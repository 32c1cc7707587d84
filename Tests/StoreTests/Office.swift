import Domain
import class GRDB.Database
@testable import Store

/// A fresh store with one colleague, and short ways to put records in.
final class Office {
  let store: Store
  let time: TestTime
  let me: Identifier

  init(login: String = "kari", language: Language? = nil) throws {
    time = TestTime()
    store = try Store.temporary(options: StoreOptions(login: login, clock: time.clock))
    me = store.newIdentifier()
    var colleague = Colleague(id: me)
    colleague.name = "Kari Nordmann"
    colleague.login = login
    colleague.role = .specialist
    var settings = Settings()
    settings.language = language
    settings.weeklyTarget = 6
    settings.sensitiveBlocks = SensitiveBlock.allCases
    _ = try store.commit(ChangeSet("First answers", [.create(colleague.stored), .create(settings.stored)]))
  }

  /// Another program of a colleague on the same file.
  func colleague(_ login: String, _ name: String? = nil) throws -> Store {
    let other = try Store.open(
      at: store.path, options: StoreOptions(login: login, clock: time.clock, isThrowaway: true))
    guard let name else { return other }
    var colleague = Colleague(id: other.newIdentifier())
    colleague.name = name
    colleague.login = login
    _ = try other.commit(ChangeSet("First answers", [.create(colleague.stored)]))
    return other
  }

  @discardableResult
  func add<R: Domain.Record>(_ type: R.Type, _ fill: (inout R) -> Void) throws -> R {
    var record = R(id: store.newIdentifier())
    fill(&record)
    _ = try store.commit(ChangeSet("Add", [.create(record.stored)]))
    return record
  }

  @discardableResult
  func applicant(_ first: String, _ last: String = "") throws -> Applicant {
    try add(Applicant.self) {
      $0.firstName = first
      $0.lastName = last
    }
  }

  /// A person on a caseload, who has met the specialist.
  @discardableResult
  func person(_ first: String, _ last: String = "", colleague: Identifier? = nil) throws -> Applicant {
    let person = try applicant(first, last)
    try add(ServicePeriod.self) {
      $0.applicantID = person.id
      $0.firstMeetingOn = Day(iso: "2026-01-05")
    }
    try add(Assignment.self) {
      $0.applicantID = person.id
      $0.colleagueID = colleague ?? me
    }
    return person
  }

  func change<R: Domain.Record>(_ record: R, _ title: Words = "Change", _ edit: (inout R) -> Void) throws -> R {
    var new = record
    edit(&new)
    _ = try store.commit(ChangeSet(title, record.changes(to: new)))
    return new
  }

  func stored<R: Domain.Record>(_ record: R) throws -> StoredRecord? { try store.answer(OneRecord(R.kind, record.id)) }

  /// Runs SQL behind the doors' back.
  func sql<T>(_ body: (Database) throws -> T) throws -> T { try store.queue.inDatabase(body) }
}

/// A clock that tests set.
final class TestTime: @unchecked Sendable {
  var milliseconds: Int64 = 1_795_341_600_000  // 2026-11-22T10:00:00Z
  var day = Day(iso: "2026-11-22") ?? Day(number: 0)

  var clock: Clock {
    Clock(now: { Instant(milliseconds: self.milliseconds) }, today: { self.day })
  }
}

extension Day {
  /// A day of a test, written out.
  static func of(_ iso: String) -> Day {
    guard let day = Day(iso: iso) else { preconditionFailure("\(iso) is no day") }
    return day
  }
}
