import Domain
import Testing

@testable import Store

/// Appointments by day and colleague, and the times in which they are written.
struct AppointmentTests {
  private func list(
    _ office: Office, _ scope: Scope = .mine, _ from: String = "2026-11-22", _ through: String = "2026-11-28",
    limit: Int = 50, _ anchor: Anchor = .start
  ) throws -> Page<AppointmentRow> {
    try office.store.answer(
      AppointmentList(scope: scope, from: .of(from), through: .of(through), page: PageRequest(anchor, limit: limit)))
  }

  private func texts(_ page: Page<AppointmentRow>) -> [String] { page.rows.map(\.appointment.what) }

  @discardableResult
  private func make(
    _ office: Office, _ what: String, _ day: String, colleague: Identifier?,
    _ edit: (inout Appointment) -> Void = { _ in }
  ) throws -> Appointment {
    try office.add(Appointment.self) {
      $0.what = what
      $0.onDay = .of(day)
      $0.colleagueID = colleague
      edit(&$0)
    }
  }

  @Test func daysScopesAndWithdrawnOnes() throws {
    let office = try Office()
    let other = try office.add(Colleague.self) { $0.name = "Mette" }
    let person = try office.person("Anna", "Berg")
    let firm = try office.add(Employer.self) { $0.name = "Rema" }
    try make(office, "late", "2026-11-28", colleague: office.me)
    try make(office, "after", "2026-11-29", colleague: office.me)
    try make(office, "before", "2026-11-21", colleague: office.me)
    try make(office, "first", "2026-11-22", colleague: office.me) {
      $0.applicantID = person.id
      $0.employerID = firm.id
      $0.outcome = .cancelled
    }
    try make(office, "hers", "2026-11-25", colleague: other.id)
    try make(office, "nobody's", "2026-11-26", colleague: nil)
    let gone = try make(office, "gone", "2026-11-23", colleague: office.me)
    _ = try office.store.commit(ChangeSet("Remove", [.withdraw(.appointment, gone.id, reason: "twice")]))
    #expect(texts(try list(office)) == ["first", "late"])
    #expect(texts(try list(office, .everyone)) == ["first", "hers", "nobody's", "late"])
    #expect(texts(try list(office, .colleague(other.id))) == ["hers"])
    let row = try #require(try list(office).rows.first)
    #expect(row.name?.full == "Anna Berg")
    #expect(row.employer == "Rema")
    #expect(row.colleague == "Kari Nordmann")
  }

  @Test func pages() throws {
    let office = try Office()
    for number in 0..<25 { try make(office, "\(number)", "2026-11-2\(2 + number / 5)", colleague: office.me) }
    var seen: [String] = []
    var anchor = Anchor.start
    while true {
      let page = try list(office, .everyone, limit: 4, anchor)
      seen += texts(page)
      guard page.hasAfter, let last = page.rows.last else { break }
      anchor = .after(last.key)
    }
    #expect(seen == (0..<25).map(String.init))
  }

  @Test(
    "A time is stored in one form, however it was typed",
    arguments: [
      ("9:30", "09:30"), ("9.30", "09:30"), ("0930", "09:30"), (" 9 ", "09:00"), ("23:59", "23:59"), ("", ""),
    ])
  func times(typed: String, stored: String) throws {
    let office = try Office()
    let made = try make(office, "a", "2026-11-22", colleague: office.me) { $0.atTime = typed }
    #expect(try office.stored(made).map(Appointment.init)?.atTime == stored)
    let step = try office.add(NextStep.self) {
      $0.what = "a"
      $0.applicantID = try? office.person("Anna").id
      $0.atTime = typed
    }
    #expect(try office.stored(step).map(NextStep.init)?.atTime == stored)
    var moved = Appointment(try #require(try office.stored(made)))
    let before = moved
    moved.atTime = "1015"
    _ = try office.store.commit(ChangeSet("Move", before.changes(to: moved)))
    #expect(try office.stored(made).map(Appointment.init)?.atTime == "10:15")
  }

  @Test(arguments: ["half past", "25:00", "9:60", "09:30:00", "-1"]) func noTime(typed: String) throws {
    let office = try Office()
    #expect(throws: StoreError.self) { try make(office, "a", "2026-11-22", colleague: office.me) { $0.atTime = typed } }
  }

  @Test func aStampCountsTheChanges() throws {
    let office = try Office()
    let made = try make(office, "a", "2026-11-22", colleague: office.me)
    let untouched = try make(office, "b", "2026-11-22", colleague: office.me)
    office.time.milliseconds += 60_000
    _ = try office.change(made) {
      $0.what = "c"
      $0.place = "d"
    }
    let stamps = try office.store.answer(
      RecordStamps(.appointment, [made.id, untouched.id, office.store.newIdentifier()]))
    #expect(stamps.map(\.id) == [made.id, untouched.id])
    #expect(stamps.map(\.revision) == [1, 0])
    #expect(stamps[0].changedAt.milliseconds - stamps[1].changedAt.milliseconds == 60_000)
  }
}
