import Domain
import GRDB
import Testing

@testable import Store

struct AccessLogTests {
  private func look(_ store: Store, _ person: Applicant, _ what: AccessKind = .opened, words: String = "") throws {
    try store.note([PendingAccess(what, of: person.id, at: store.session.clock.now(), words: words)])
  }

  @Test func theRecordsSayWhySomebodyLooks() throws {
    let office = try Office()
    let (mine, nobodys) = (try office.person("Ola"), try office.applicant("Per"))
    let colleague = try office.colleague("per", "Per Olsen")
    let covered = try office.person("Nina", colleague: colleague.session.actor?.id)
    let theirs = try office.person("Tor", colleague: colleague.session.actor?.id)
    try office.add(Assignment.self) {
      $0.applicantID = covered.id
      $0.colleagueID = office.me
      $0.role = .cover
    }
    let cases: [(Applicant, AccessReason)] = [
      (mine, .ownCaseload), (nobodys, .nobodys), (covered, .cover), (theirs, .other),
    ]
    for (person, reason) in cases {
      try look(office.store, person)
      #expect(try office.store.answer(AccessLogOf(at: person.id)).map(\.reason) == [reason])
      #expect(try office.store.answer(ReasonToOpen(at: person.id)) == .init(reason: reason, asksFirst: false))
    }
    let row = try #require(try office.store.answer(AccessLogOf(at: mine.id)).first)
    #expect(row.by == "Kari Nordmann" && row.login == "kari" && row.role == .specialist && row.what == .opened)
    #expect(!row.host.isEmpty && row.at == Instant(milliseconds: office.time.milliseconds))
    for (role, reason) in [("supervisor", AccessReason.supervision), ("administrator", .administration)] {
      try office.set(try #require(try office.store.answer(OneRecord(.colleague, office.me))), "role", .text(role))
      #expect(try office.store.answer(ReasonToOpen(at: theirs.id)).reason == reason)
    }
  }

  @Test func theOfficeMayWantAReasonForAnotherCaseload() throws {
    let office = try Office()
    let colleague = try office.colleague("per", "Per Olsen")
    let (mine, theirs) = (try office.person("Ola"), try office.person("Tor", colleague: colleague.session.actor?.id))
    try office.set(office.store.session.settings.stored, "asks_why_opened", .text("yes"))
    #expect(try office.store.answer(ReasonToOpen(at: theirs.id)).asksFirst)
    #expect(try !office.store.answer(ReasonToOpen(at: mine.id)).asksFirst)
    try office.store.note([
      PendingAccess(.opened, of: theirs.id, at: Instant(milliseconds: 5), reason: .cover, words: "Tor rang\u{1B}[2J me")
    ])
    let row = try #require(try office.store.answer(AccessLogOf(at: theirs.id)).first)
    #expect(row.reason == .cover && row.words == "Tor rang[2J me")
  }

  @Test func aPersonWhoHasNotSaidWhoTheyAreIsNotedByLogin() throws {
    let office = try Office()
    let ola = try office.person("Ola")
    try look(try office.colleague("stranger"), ola, .printed)
    let row = try #require(try office.store.answer(AccessLogOf(at: ola.id)).first)
    #expect(row.by == "stranger" && row.role == nil && row.what == .printed && row.reason == .other)
  }

  @Test(
    "the log is only added to",
    arguments: [
      "UPDATE access SET login = 'x'", "DELETE FROM access", "UPDATE access SET words = NULL, salt = zeroblob(16)",
    ])
  func appendOnly(sql: String) throws {
    let office = try Office()
    try look(office.store, try office.person("Ola"), words: "why")
    let error = #expect(throws: DatabaseError.self) { try office.sql { try $0.execute(sql: sql) } }
    #expect(error?.message == "the access log is only added to")
  }

  @Test(
    "a log that was changed from outside is found",
    arguments: [
      "UPDATE access SET login = 'x' WHERE number = 2", "UPDATE access SET words = 'other' WHERE number = 1",
      "UPDATE access SET words = NULL, salt = zeroblob(16) WHERE number = 1", "DELETE FROM access WHERE number = 1",
      "DELETE FROM access WHERE number = 2", "UPDATE access SET time_ms = 1 WHERE number = 3",
    ])
  func tampering(sql: String) throws {
    let office = try Office()
    let (ola, per) = (try office.person("Ola"), try office.person("Per"))
    for _ in 0..<2 {
      try look(office.store, ola, words: "why")
      try look(office.store, per)
    }
    #expect(try office.sql { try AccessLog(db: $0).isUnbroken() })
    try office.sql { db in
      try db.execute(sql: "DROP TRIGGER access_stays; DROP TRIGGER access_is_kept; " + sql)
    }
    #expect(try !office.sql { try AccessLog(db: $0).isUnbroken() })
  }

  @Test func looksAreFoundWithoutReadingTheWholeLog() throws {
    let office = try Office()
    let plan = try office.sql {
      try Row.fetchAll($0, sql: "EXPLAIN QUERY PLAN " + AccessLogOf.sql, arguments: [office.me.blob]).map {
        $0["detail"] as String
      }
    }
    #expect(plan.contains { $0.contains("access_by_person") })
    #expect(!plan.contains { $0.contains("TEMP B-TREE") })
  }
}
