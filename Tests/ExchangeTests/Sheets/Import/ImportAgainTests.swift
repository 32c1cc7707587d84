import Domain
import Exchange
import Store
import Testing

/// A sheet comes again every month: nothing of it may come in twice, and nothing that was corrected here may go.
@Suite struct ImportAgainTests {
  private func office() throws -> Office {
    let office = try Office()
    try office.bringInSamples()
    return office
  }

  @Test(arguments: Sample.allCases)
  func theSameFileChangesNothing(sample: Sample) throws {
    let plan = try office().plan(sample)
    #expect(plan.changes.isEmpty)
    #expect(plan.count(.new) == 0)
    #expect(plan.count(.changed) == 0)
    #expect(plan.questions.isEmpty)
    #expect(plan.missingRows == 0)
  }

  @Test(arguments: Sample.allCases)
  func theSameRowsInAnotherOrderChangeNothing(sample: Sample) throws {
    let text = try Written(sample).text { $0.rows.reverse() }
    #expect(try office().plan(text, sample.kind).changes.isEmpty)
  }

  @Test(arguments: Sample.allCases)
  func movedColumnsChangeNothing(sample: Sample) throws {
    let text = try Written(sample).text { sheet in
      sheet.headings.reverse()
      for index in sheet.rows.indices { sheet.rows[index].reverse() }
    }
    #expect(try office().plan(text, sample.kind).changes.isEmpty)
  }

  @Test func aColumnThatIsGoneChangesNothing() throws {
    let text = try Written(.tracker).text { sheet in
      sheet.headings.remove(at: 12)
      for index in sheet.rows.indices { sheet.rows[index].remove(at: 12) }
    }
    #expect(try office().plan(text, .applicants).changes.isEmpty)
  }

  @Test(arguments: [
    (4, "07700 900999", "phone"), (11, "Job search", "status"), (6, "02/02/2026", "referred_on"),
    (24, "12/10/2026", "happened_on"), (26, "Rang. Will come.", "text"), (2, "O’Sullivan", "last_name"),
    (8, "Recovery Team (Harbour House)", "team_id"),
  ])
  func oneEditedCellChangesOneField(column: Int, text: String, field: String) throws {
    let office = try office()
    let file = try Written(.tracker).text { $0.rows[0][column] = text }
    let plan = try office.plan(file, .applicants)
    #expect(plan.rows.filter { $0.state != .unchanged && $0.state != .refused }.map(\.line) == [2])
    #expect(plan.rows[0].changes.map(\.field) == [field])
    let sets = plan.changes.filter { $0.kind != .importedRow && $0.kind != .toCheck }
    #expect(sets.count == 1)
    try office.bringIn(plan)
    #expect(try office.plan(file, .applicants).changes.isEmpty)
  }

  @Test func aCellThatIsUnderstoodByNowIsSettled() throws {
    let office = try office()
    let plan = try office.plan(Written(.tracker).text { $0.rows[0][4] = "07700 900999" }, .applicants)
    #expect(plan.changes.contains { $0.kind == .toCheck })
    let before = try office.all(.toCheck).count { $0["checked_on"].isEmpty }
    try office.bringIn(plan)
    #expect(try office.all(.toCheck).count { $0["checked_on"].isEmpty } == before - 1)
    #expect(try office.person("C0101")["phone"].text == "07700 900999")
  }

  @Test func aCellThatIsNotUnderstoodAnyMoreKeepsWhatWasKnown() throws {
    let office = try office()
    let plan = try office.plan(Written(.tracker).text { $0.rows[3][4] = "ask Jo" }, .applicants)
    #expect(plan.toCheck.contains { $0.original == "ask Jo" })
    try office.bringIn(plan)
    #expect(try office.person("C0104")["phone"].text == "07700 900588")
  }

  @Test func aChangedWishEndsTheOldOne() throws {
    let office = try office()
    try office.bringIn(office.plan(Written(.tracker).text { $0.rows[0][12] = "a bakery" }, .applicants))
    let preferences = try office.of(office.person("C0101"), .jobPreference).filter {
      $0["about"].text == "kind_of_work" && $0["stance"].text == "wanted"
    }
    #expect(preferences.map { $0["words"].text } == ["warehouse or driving, not customer facing", "a bakery"])
    #expect(preferences.map { $0["until_on"].day } == [sampleToday, nil])
    #expect(preferences[1]["replaces_id"].record == preferences[0].id)
  }

  @Test func aCorrectionMadeHereStays() throws {
    let office = try office()
    let person = try office.person("C0104")
    _ = try office.store.commit(
      ChangeSet(
        "Correct", [.set(.applicant, person.id, field: "phone", old: person["phone"], new: .text("01632 960001"))]))
    // The cell itself is as it was, another one changed.
    let other = try office.plan(Written(.tracker).text { $0.rows[3][3] = "Zo" }, .applicants)
    #expect(other.rows[3].changes.map(\.field) == ["known_as"])
    // Both changed: a person decides.
    let both = try office.plan(Written(.tracker).text { $0.rows[3][4] = "07700 900777" }, .applicants)
    #expect(both.rows[3].state == .doubtful)
    #expect(both.toCheck.contains { $0.original == "07700 900777" })
    try office.bringIn(both)
    #expect(try office.person("C0104")["phone"].text == "01632 960001")
    // The sheet was corrected to the same: nothing to do but to remember.
    let same = try office.plan(Written(.tracker).text { $0.rows[3][4] = "01632 960001" }, .applicants)
    #expect(same.changes.allSatisfy { $0.kind == .importedRow || $0.kind == .toCheck })
  }

  @Test func emptiedCellsTakeBackOnlyWhatTheySaid() throws {
    let office = try office()
    try office.bringIn(
      office.plan(
        Written(.tracker).text { sheet in
          sheet.rows[3][4] = ""
          sheet.rows[3][26] = ""
        }, .applicants))
    let person = try office.person("C0104")
    #expect(person["phone"].isEmpty)
    #expect(try office.of(person, .note).isEmpty)
  }

  @Test func aRefusedRowComesInOnceItsReferenceIsItsOwn() throws {
    let office = try office()
    let plan = try office.plan(Written(.tracker).text { $0.rows[12][0] = "C0113" }, .applicants)
    #expect(plan.rows.filter { $0.state != .unchanged }.map { "\($0.title) \($0.state)" } == ["C0113 Mary Smith new"])
    try office.bringIn(plan)
    #expect(try office.of(office.person("C0113"), .job).count == 1)
    #expect(try office.all(.toCheck).allSatisfy { $0["field"].text != "reference" || !$0["checked_on"].isEmpty })
  }

  @Test func whatWasWithdrawnHereIsNotChangedByItsSheet() throws {
    let office = try office()
    let person = try office.person("C0104")
    _ = try office.store.commit(ChangeSet("Remove", [.withdraw(.applicant, person.id, reason: "moved")]))
    let plan = try office.plan(Written(.tracker).text { $0.rows[3][4] = "07700 900777" }, .applicants)
    #expect(
      plan.rows[3].reasons.map(\.english) == ["What this row became was removed here, so its changes are left alone."]
    )
    #expect(plan.changes.isEmpty)
  }

  @Test func undoOfAnImportTakesAllOfItAway() throws {
    let office = try Office()
    let kinds = RecordKind.allCases
    let before = try kinds.map { try office.all($0).count }
    try office.bringIn(office.plan(.tracker))
    guard case .done = try office.store.undo(confirmed: true) else {
      Issue.record("nothing was undone")
      return
    }
    #expect(try kinds.map { try office.all($0).count } == before)
    // And it can come in again.
    #expect(try office.plan(.tracker).count(.new) == 23)
  }
}

/// A sample as a table of texts, to be edited and written again.
struct Written {
  var headings: [String]
  var rows: [[String]]

  init(_ sample: Sample) throws {
    let table = try sample.table()
    headings = table.headings
    rows = table.rows.map(\.cells)
  }

  func text(_ edit: (inout Written) -> Void) -> String {
    var copy = self
    edit(&copy)
    let lines = ([copy.headings] + copy.rows).map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
