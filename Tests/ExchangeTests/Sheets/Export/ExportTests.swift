import Domain
import Exchange
import Foundation
import Store
import Testing

@Suite struct ExportTests {
  @Test(arguments: SheetKind.allCases, [Country.unitedKingdom, .norway])
  func ourOwnExportComesInUnchanged(kind: SheetKind, country: Country) throws {
    let office = try Office(country: country)
    try office.bringInSamples()
    let text = try Exporter.csv(kind, office.store)
    #expect(text.hasPrefix("\u{FEFF}"))
    #expect(Importer.guessKind(Array(text.utf8)) == kind)
    let plan = try office.plan(text, kind)
    #expect(plan.changes.isEmpty, "\(plan.report.map(\.english))")
    #expect(plan.rows.allSatisfy { $0.state == .unchanged })
    #expect(plan.rows.count == (kind == .jobs ? 6 : kind == .applicants ? 35 : kind == .employers ? 15 : 64))
    #expect(plan.map.unmapped.isEmpty)
    #expect(plan.map.doubts.isEmpty)
  }

  @Test func anEditedCellOfOurExportChangesOneField() throws {
    let office = try Office()
    try office.bringInSamples()
    let text = try Exporter.csv(.applicants, office.store).replacing("07700 900588", with: "07700 900589")
    let plan = try office.plan(text, .applicants)
    #expect(plan.changes.count == 1)
    #expect(plan.rows.flatMap(\.changes).map(\.field) == ["phone"])
  }

  @Test func anotherStoreUnderstandsEveryCellOfOurExport() throws {
    let office = try Office()
    try office.bringInSamples()
    let other = try Office()
    for kind in [SheetKind.employers, .applicants] {
      let plan = try other.bringIn(other.plan(Exporter.csv(kind, office.store), kind))
      #expect(plan.count(.new) == plan.rows.count)
      // Only what the first sheets left open is open still.
      #expect(Set(plan.toCheck.map(\.column)).isSubset(of: ["Disclosure"]), "\(plan.toCheck.map(\.sentence.english))")
    }
    #expect(try other.all(.applicant).count == 35)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+47 400 00 000", "+47 400 00 000"), ("-3.5", "-3.5"), ("@sum", "'@sum"), ("-text", "'-text"),
    ("+1+cmd|' /C calc'!A0", "'+1+cmd|' /C calc'!A0"), ("'=x", "''=x"), ("'t Hooft", "'t Hooft"), ("", ""),
    ("2026-11-20", "2026-11-20"), ("\tx", "'\tx"), ("+1-2", "'+1-2"),
  ])
  func formulasAreMadeTextAndComeBack(text: String, written: String) {
    #expect(FormulaGuard.guarded(text) == written)
    #expect(FormulaGuard.stripped(FormulaGuard.guarded(text)) == text)
  }

  @Test func jsonHasEveryRecordWithStableKeys() throws {
    let office = try Office()
    try office.bringInSamples()
    let text = try Exporter.json(office.store)
    let parsed = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let records = try #require(parsed["records"] as? [String: [[String: Any]]])
    #expect(Set(records.keys) == Set(RecordKind.allCases.map(\.rawValue)))
    for kind in RecordKind.allCases {
      #expect(records[kind.rawValue]?.count == (try office.all(kind).count))
      let keys = Set(kind.type.fields.map(\.name) + ["id", "removed"])
      #expect(records[kind.rawValue]?.allSatisfy { Set($0.keys) == keys } == true)
    }
    let jobs = try #require(records["job"])
    #expect(jobs.contains { $0["hours_week"] as? Double == 16.5 })
    #expect(jobs.allSatisfy { $0["type_of_job"] is NSNull })
    #expect(try Exporter.json(office.store) == text)
  }

  @Test func aFileIsNewAndOnlyTheOwnersAndNeverOverAnother() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "caseload-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/out.csv"
    try Exporter.write("a,b\r\n", to: path)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let isThere = OutputError(words: Words("{1} is there already; choose another name.", path), isRefusal: true)
    #expect(throws: isThere) {
      try Exporter.write("c", to: path)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "a,b\r\n")
    try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: folder + "/elsewhere")
    #expect(throws: OutputError.self) { try Exporter.write("c", to: folder + "/link") }
    #expect(!FileManager.default.fileExists(atPath: folder + "/elsewhere"))
    #expect(
      throws: OutputError(words: Words("{1} cannot be written: {2}.", folder + "/no/x", "No such file or directory"))
    ) {
      try Exporter.write("c", to: folder + "/no/x")
    }
  }
}
