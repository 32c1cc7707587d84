import Domain
import Exchange
import Store
import Testing

/// What only a person can decide, and what is refused in a sentence.
@Suite struct ImportDecisionTests {
  private let people = "Reference,First name,Surname,Date of referral,Employment specialist\n"

  @Test func withoutATerminalEveryOpenDecisionNamesItsFlag() throws {
    let office = try Office()
    let plan = try office.plan(
      Array((people + "A1,Ola,Hansen,03/04/2026,S. Patel\nA2,Kari,Moe,04/05/2026,K. Byrne\n").utf8), .applicants,
      me: nil
    ) { $0.create = nil }
    #expect(plan.missingDecisions.map(\.flag) == ["--date-order", "--me", "--create"])
    #expect(
      plan.missingDecisions.map(\.words.english) == [
        "Dates such as 03/04/2026 may have the day or the month first. Say which: --date-order dmy or --date-order mdy.",
        "Which name in the sheet is you? Say --me with one of S. Patel, K. Byrne, or --me none.",
        "The sheet names for the first time: colleagues: S. Patel, K. Byrne. Say what to make: --create all, --create none, "
          + "or for example --create colleagues.",
      ])
    #expect(
      plan.questions.map(\.words.english) == [
        "Does the day or the month come first in dates such as 03/04/2026?",
        "Which name in the sheet is you: S. Patel, K. Byrne?",
        "The sheet names some for the first time: colleagues. Shall they be made?",
      ])
    // Until it is said, such a date is not guessed.
    #expect(plan.toCheck.count { $0.column == "Date of referral" } == 2)
  }

  @Test func theNameThatIsOneselfIsKept() throws {
    let office = try Office()
    let text = people + "A1,Ola,Hansen,13/04/2026,S. Patel\n"
    try office.bringIn(office.plan(Array(text.utf8), .applicants, me: .named("s. patel")))
    #expect(try office.of(office.person("A1"), .assignment).map { $0["colleague_id"].record } == [office.me])
    let next = try office.plan(Array((text + "A2,Kari,Moe,14/04/2026,S. Patel\n").utf8), .applicants, me: nil)
    #expect(next.questions.isEmpty)
    try office.bringIn(next)
    #expect(try office.of(office.person("A2"), .assignment).map { $0["colleague_id"].record } == [office.me])
    #expect(try office.all(.colleague).count == 1)
  }

  @Test func whatIsNotToBeMadeIsLeftToSettle() throws {
    let office = try Office()
    let plan = try office.plan(Sample.tracker.bytes, .applicants) { $0.create = [] }
    #expect(plan.proposals.allSatisfy { !$0.isIncluded })
    #expect(plan.toCheck.contains { $0.reason.english == "\"K. Byrne\" is not on the list of colleagues." })
    #expect(plan.toCheck.contains { $0.reason.english == "\"The Anchor (pub)\" is not on the list of employers." })
    try office.bringIn(plan)
    #expect(try office.all(.employer).isEmpty)
    #expect(try office.all(.colleague).count == 1)
    // A no-go employer keeps its name, because the warning matters.
    #expect(try office.all(.noGoEmployer).allSatisfy { $0["name"].text == "Quayside Hotel" })
  }

  @Test func oneProposalCanBeLeftOut() throws {
    let office = try Office()
    let first = try office.plan(.tracker)
    let hotel = try #require(first.proposals.first { $0.name == "Quayside Hotel" })
    let plan = try office.plan(Sample.tracker.bytes, .applicants) { $0.leftOut = [hotel.key] }
    #expect(plan.proposals.filter { !$0.isIncluded }.map(\.name) == ["Quayside Hotel"])
    try office.bringIn(plan)
    #expect(
      try office.all(.employer).map(\.label).sorted() == [
        "Harbour Garden Centre", "St Brigid’s Library", "The Anchor (pub)",
      ])
  }

  @Test func aCorrectedMapIsKept() throws {
    let office = try Office()
    let bytes = try Sample.norwegian.bytes
    let plan = try office.plan(bytes, .applicants) { $0.map = ["Timer pr uke": ""] }
    #expect(plan.leftOutColumns.map(\.english) == ["The column \"Timer pr uke\" is left out."])
    try office.bringIn(plan)
    #expect(try office.all(.jobPreference).allSatisfy { $0["about"].text != "hours" })
    let again = try office.plan(bytes, .applicants)
    #expect(again.map.keys[11] == nil)
    #expect(again.map.doubts.isEmpty)
    #expect(again.changes.isEmpty)
  }

  @Test(arguments: [
    ("", SheetKind.applicants, "The file is empty. Save the sheet again as CSV and choose that file."),
    (
      "Reference,Surname\n", .applicants,
      "The file has headings but no rows below them. Check that the right sheet was saved as CSV."
    ),
    (
      "Phone,Town\n1,2\n", .applicants,
      "No column holds names of people. The headings are: Phone, Town. Say which one with --map \"Heading=full_name\"."
    ),
    (
      "Phone,Town\n1,2\n", .employers,
      "No column holds names of employers. The headings are: Phone, Town. Say which one with --map \"Heading=name\"."
    ),
    (
      "Date,Mode\n1,2\n", .contacts,
      "No column holds employers. The headings are: Date, Mode. Say which one with --map \"Heading=employer\"."
    ),
    (
      "Employer,Start\n1,2\n", .jobs,
      "No column says whose job it is. The headings are: Employer, Start. Say which one with --map \"Heading=reference\"."
    ),
  ])
  func aFileThatSaysNothingIsRefusedInASentence(text: String, kind: SheetKind, sentence: String) throws {
    let office = try Office()
    let error = #expect(throws: ImportError.self) { try office.plan(text, kind) }
    #expect(error?.sentences.map(\.english) == [sentence])
    #expect(error?.exit == .usage)
  }

  @Test func wrongChoicesAreRefusedInASentence() throws {
    let office = try Office()
    let bytes = try Sample.tracker.bytes
    func refusal(_ change: (inout ImportOptions) -> Void) -> [String]? {
      let error = #expect(throws: ImportError.self) { try office.plan(bytes, .applicants, me: .nobody, change) }
      return error?.sentences.map(\.english)
    }
    #expect(
      refusal { $0.me = .named("J. Doe") } == [
        "\"J. Doe\" does not stand in the sheet. The specialists in it are: S. Patel, K. Byrne"
      ])
    #expect(
      refusal { $0.map = ["Nonsense": "phone"] } == [
        "The file has no heading \"Nonsense\". Look at the headings with --dry-run."
      ])
    #expect(refusal { $0.encoding = .utf16LE } != nil)
    let noColumn = #expect(throws: ImportError.self) {
      try office.plan(Array("Name,Phone\nOla,12345\n".utf8), .applicants, me: .named("X"))
    }
    #expect(
      noColumn?.sentences.map(\.english) == [
        "The sheet has no column of specialists, so \"X\" cannot be found in it. Leave --me out."
      ])
  }

  @Test func whereTheStoreKnowsNobodyTheImportSaysSo() throws {
    let clock = Clock(now: { Instant(milliseconds: 1) }, today: { sampleToday })
    let store = try Store.temporary(options: StoreOptions(login: "nobody", clock: clock))
    var options = ImportOptions(kind: .applicants)
    options.me = .nobody
    options.create = []
    let plan = try Importer.plan(Sample.tracker.bytes, fileName: "t.csv", options: options, store: store)
    let error = #expect(throws: StoreError.self) { try store.commit(plan.changeSet()) }
    #expect(ImportError.store(try #require(error)).exit == .notPermitted)
  }
}
