import Domain
import GRDB
import Testing

@testable import Store

struct LookLogTests {
  private func look(_ store: Store, _ person: Applicant, _ what: LookKind = .opened, words: String = "") throws {
    try store.note([PendingLook(what, of: person.id, at: store.session.clock.now(), words: words)])
  }

  @Test func theRecordsSayWhySomebodyLooks() throws {
    let office = try Office()
    let (mine, nobodys) = (try office.person("Ola"), try office.applicant("Per"))
    let colleague = try office.colleague("per", "Per Olsen")
    let covered = try office.person("Nina", staff: colleague.session.actor?.id)
    let theirs = try office.person("Tor", staff: colleague.session.actor?.id)
    try office.add(Assignment.self) {
      $0.applicantID = covered.id
      $0.staffID = office.me
      $0.role = .cover
    }
    let cases: [(Applicant, LookReason)] = [
      (mine, .ownCaseload), (nobodys, .nobodys), (covered, .cover), (theirs, .other),
    ]
    for (person, reason) in cases {
      try look(office.store, person)
      #expect(try office.store.answer(Looks(at: person.id)).map(\.reason) == [reason])
      #expect(try office.store.answer(ReasonToLook(at: person.id)) == .init(reason: reason, asksFirst: false))
    }
    let row = try #require(try office.store.answer(Looks(at: mine.id)).first)
    #expect(row.by == "Kari Nordmann" && row.login == "kari" && row.role == .specialist && row.what == .opened)
    #expect(!row.host.isEmpty && row.at == Instant(milliseconds: office.time.milliseconds))
    for (role, reason) in [("supervisor", LookReason.supervision), ("administrator", .administration)] {
      try office.set(try #require(try office.store.answer(OneRecord(.staff, office.me))), "role", .text(role))
      #expect(try office.store.answer(ReasonToLook(at: theirs.id)).reason == reason)
    }
  }

  @Test func theOfficeMayWantAReasonForAnotherCaseload() throws {
    let office = try Office()
    let colleague = try office.colleague("per", "Per Olsen")
    let (mine, theirs) = (try office.person("Ola"), try office.person("Tor", staff: colleague.session.actor?.id))
    try office.set(office.store.session.settings.stored, "asks_look_reason", .text("yes"))
    #expect(try office.store.answer(ReasonToLook(at: theirs.id)).asksFirst)
    #expect(try !office.store.answer(ReasonToLook(at: mine.id)).asksFirst)
    try office.store.note([
      PendingLook(.opened, of: theirs.id, at: Instant(milliseconds: 5), reason: .cover, words: "Tor rang\u{1B}[2J me")
    ])
    let row = try #require(try office.store.answer(Looks(at: theirs.id)).first)
    #expect(row.reason == .cover && row.words == "Tor rang[2J me")
  }

  @Test func aPersonWhoHasNotSaidWhoTheyAreIsNotedByLogin() throws {
    let office = try Office()
    let ola = try office.person("Ola")
    try look(try office.colleague("stranger"), ola, .printed)
    let row = try #require(try office.store.answer(Looks(at: ola.id)).first)
    #expect(row.by == "stranger" && row.role == nil && row.what == .printed && row.reason == .other)
  }

  @Test(
    "the log is only added to",
    arguments: ["UPDATE look SET login = 'x'", "DELETE FROM look", "UPDATE look SET words = NULL, salt = zeroblob(16)"])
  func appendOnly(sql: String) throws {
    let office = try Office()
    try look(office.store, try office.person("Ola"), words: "why")
    let error = #expect(throws: DatabaseError.self) { try office.sql { try $0.execute(sql: sql) } }
    #expect(error?.message == "the look log is only added to")
  }

  @Test(
    "a log that was changed from outside is found",
    arguments: [
      "UPDATE look SET login = 'x' WHERE number = 2", "UPDATE look SET words = 'other' WHERE number = 1",
      "UPDATE look SET words = NULL, salt = zeroblob(16) WHERE number = 1", "DELETE FROM look WHERE number = 1",
      "DELETE FROM look WHERE number = 2", "UPDATE look SET time_ms = 1 WHERE number = 3",
    ])
  func tampering(sql: String) throws {
    let office = try Office()
    let (ola, per) = (try office.person("Ola"), try office.person("Per"))
    for _ in 0..<2 {
      try look(office.store, ola, words: "why")
      try look(office.store, per)
    }
    #expect(try office.sql { try LookLog(db: $0).isUnbroken() })
    try office.sql { db in
      try db.execute(sql: "DROP TRIGGER look_stays; DROP TRIGGER look_is_kept; " + sql)
    }
    #expect(try !office.sql { try LookLog(db: $0).isUnbroken() })
  }

  @Test func looksAreFoundWithoutReadingTheWholeLog() throws {
    let office = try Office()
    let plan = try office.sql {
      try Row.fetchAll($0, sql: "EXPLAIN QUERY PLAN " + Looks.sql, arguments: [office.me.blob]).map {
        $0["detail"] as String
      }
    }
    #expect(plan.contains { $0.contains("look_at_person") })
    #expect(!plan.contains { $0.contains("TEMP B-TREE") })
  }
}
