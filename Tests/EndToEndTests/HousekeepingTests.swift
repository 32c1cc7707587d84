import Cells
import Domain
import Screens
import Store
import Testing

@testable import caseload

/// What the idle turns do after a change of rules: a slice at a time, until nobody's dates are old.
@Suite struct HousekeepingTests {
  @Test func aChangedRuleIsWorkedOutForEverybody() throws {
    let clock = Clock(
      now: { Instant(milliseconds: 1_795_341_600_000) }, today: { Day(iso: "2026-11-22") ?? Day(number: 0) })
    let store = try Store.temporary(options: StoreOptions(login: "kari", clock: clock, isThrowaway: true))
    var app = App(store: store, size: Size(columns: 80, rows: 24), width: .builtIn, initialsOnly: false)
    try fill(store, people: 450)
    var housekeeping = Housekeeping(isWanted: { false })
    finish(&housekeeping, &app)
    #expect(!housekeeping.isDue(for: app))
    var setting = RuleSetting(id: store.newIdentifier())
    (setting.rule, setting.days) = ("outreach", 5)
    _ = try store.commit(ChangeSet("Rule", [.create(setting.stored)]))
    #expect(housekeeping.isDue(for: app))
    let turns = finish(&housekeeping, &app)
    #expect(turns == 4, "two hundred at a time, and a look whether any are left")
    let rows = try store.answer(
      DueList(scope: .everyone, through: Day(iso: "2026-11-14") ?? Day(number: 0), page: PageRequest(limit: 500))
    ).rows
    #expect(rows.count == 450)
    #expect(try store.maintain(.check).problems == [])
  }

  @discardableResult
  private func finish(_ housekeeping: inout Housekeeping, _ app: inout App) -> Int {
    var turns = 0
    while housekeeping.isDue(for: app), turns < 10_000 {
      housekeeping.turn(on: &app)
      turns += 1
    }
    return turns
  }

  private func fill(_ store: Store, people: Int) throws {
    var colleague = Colleague(id: store.newIdentifier())
    (colleague.name, colleague.login) = ("Kari", "kari")
    var changes: [Change] = []
    for number in 0..<people {
      var person = Applicant(id: store.newIdentifier())
      person.firstName = "P\(number)"
      var servicePeriod = ServicePeriod(id: store.newIdentifier())
      (servicePeriod.applicantID, servicePeriod.firstMeetingOn, servicePeriod.workAtEntry) = (
        person.id, Day(iso: "2026-11-09"), .employedKeep
      )
      changes += [.create(person.stored), .create(servicePeriod.stored)]
    }
    _ = try store.commit(ChangeSet("First answers", [.create(colleague.stored), .create(Settings().stored)]))
    _ = try store.commit(ChangeSet("People", changes))
  }
}
