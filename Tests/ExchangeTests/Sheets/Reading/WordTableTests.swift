import Testing

@testable import Domain
@testable import Exchange

/// The tables of headings and of words in cells name only what the program knows.
@Suite struct WordTableTests {
  @Test func everyListOfWordsInCellsIsKnown() {
    let lists: [String: [String]] = [
      "yes_no": ["yes", "no"], "status": ChoiceTable.status.codes, "disclosure": codes(Openness.self),
      "no_go_reason": codes(NoGoReason.self), "mode": codes(ContactMode.self),
      "mode_by_applicant": codes(ContactMode.self),
      "visit_stage": codes(VisitStage.self), "employer_stage": ["not_contacted"], "type_of_job": codes(TypeOfJob.self),
      "pay_period": codes(PayPeriod.self), "ownership": codes(Ownership.self), "work_at_entry": codes(WorkAtEntry.self),
      "days": codes(WorkDay.self), "parts_of_day": codes(PartOfDay.self), "settings": codes(WorkSetting.self),
      "size": codes(EmployerSize.self), "purpose": codes(EmployerContactPurpose.self),
      "spoke": codes(ContactMaker.self), "said_about_health": codes(DisclosureUsed.self),
      "relation": codes(Relation.self), "found_by": codes(FoundBy.self), "told": codes(Told.self),
      "ended_by": codes(EndedBy.self), "preference": [PreferenceTopic.exploring.rawValue],
      "end_reasons": codes(EndReason.self),
    ]
    for row in Reference.table(.cellWords).rows {
      #expect(lists[row["list"]]?.contains(row["code"]) == true, "line \(row.line): \(row["list"]) \(row["code"])")
    }
    #expect(Set(Reference.table(.cellWords).rows.map { $0["list"] }) == Set(lists.keys))
  }

  private func codes<C: Choice>(_ type: C.Type) -> [String] { type.allCases.map(\.rawValue) }

  @Test func everyHeadingThatCountsInSeveralSheetsIsThere() {
    let rows = Reference.table(.headings).rows
    let shared = Set(rows.filter { $0["sheet"] == "shared" }.map { $0["key"] })
    #expect(Set(rows.map { $0["also"] }).subtracting([""]) == shared)
  }

  @Test func theWordsOfDaysAndMonthsAreThere() {
    for meaning in CommonWords.weekdays + CommonWords.months {
      #expect(Language.columns.allSatisfy { !CommonWords.of(meaning, in: $0).isEmpty }, "\(meaning)")
    }
    for meaning in ["not", "and", "ordinal_ending"] { #expect(!CommonWords.of(meaning).isEmpty) }
  }
}
