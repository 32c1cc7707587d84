import Domain
@testable import Exchange
import Foundation
import Testing

/// One word for each thing, the one that people read: names of kinds, fields, codes, due rules, columns and commands take it,
/// because they reach sheets, JSON and the history. What a thing was called before stands in the tables of earlier names alone.
@Suite struct GlossaryTests {
  /// Each with the word in its place.
  private static let retired = [
    "staff": "colleague", "episode": "service_period", "wish": "preference", "wishes": "preferences",
    "tie": "connection", "ties": "connections", "opening": "job_lead", "openings": "leads", "basis": "type_of_job",
    "settle": "to_check", "settled": "closed", "snooze": "postpone", "snoozed": "postponed", "pipeline": "job-search",
    "look": "access", "looks": "access-log", "graduated": "moved_on", "internship": "work_placement",
    "released": "no_longer_needed", "broken": "did_not_happen", "sector": "ownership or industry",
    "owner": "lead_contact", "handed": "passed_on", "withdrawn": "removed", "occupation": "kind_of_work",
  ]
  /// The person's own wish, an application that the person took back, and people of the clinic, who are no colleagues.
  private static let meant: Set<String> = [
    "career_profile.wish_to_study", "application.result.withdrawn", "connection.relation.clinic_staff",
  ]

  private func refuse(_ name: String, in place: String) {
    if Self.meant.contains(place) { return }
    for word in name.split(whereSeparator: { "_- .".contains($0) }) {
      let instead = Self.retired[String(word)]
      #expect(instead == nil, "\(place): \"\(word)\" is called \(instead ?? "") now")
    }
  }

  @Test func kindsFieldsAndCodes() {
    for kind in RecordKind.allCases {
      refuse(kind.rawValue, in: kind.rawValue)
      for field in kind.type.fields {
        refuse(field.name, in: "\(kind.rawValue).\(field.name)")
        for option in field.kind.choiceList?.options ?? [] {
          refuse(option.code, in: "\(kind.rawValue).\(field.name).\(option.code)")
        }
      }
    }
  }

  @Test func dueRules() {
    for rule in DueRuleID.allCases { refuse(rule.rawValue, in: rule.rawValue) }
  }

  @Test func columnsOfSheets() {
    for sheet in ExportedSheet.allCases { refuse(sheet.rawValue, in: sheet.rawValue) }
    let layouts =
      SheetKind.allCases.map(SheetLayout.of)
      + [SearchColumns.preferences, SearchColumns.leads, SearchColumns.applications]
    for key in layouts.flatMap(\.keys) { refuse(key, in: key) }
  }

  @Test("Commands, and the columns that they list")
  func commands() throws {
    for path in try Repository.files("swift", in: "Sources/caseload") {
      let source = try Repository.text(path)
      for match in source.matches(of: /(?:commandName: |ListColumn\(|ListingColumn\(| Column\()"([a-z_-]+)"/) {
        refuse(String(match.output.1), in: path)
      }
    }
  }

  @Test("The check refuses a retired word, wherever in a name it stands")
  func refused() {
    withKnownIssue { refuse("staff_id", in: "note.staff_id") }
    withKnownIssue { refuse("wishes", in: "wishes") }
  }
}
