import Domain
import Exchange
import Store
import Testing

@Suite struct PageTests {
  private func office() throws -> Office {
    let office = try Office()
    try office.bringInSamples()
    return office
  }

  private func pages(_ text: String) -> [[String]] {
    text.split(separator: "\u{0C}").map {
      $0.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
  }

  @Test func theCaseloadListHasEverybodyOnPagesOfSixtyLines() throws {
    let text = try CaseloadListPage.text(office().store, ListView(.everyone), initialsOnly: false) { $0.english }
    let pages = pages(text)
    #expect(pages.count == 1)
    #expect(pages[0][0].hasPrefix("Caseload "))
    #expect(pages[0][0].hasSuffix("2026-11-20   page 1 of 1"))
    #expect(pages.allSatisfy { $0.count <= 60 })
    for name in ["Zoë Brontë-Hughes", "Øyvind Ærlig Sørgård", "孝 山田"] { #expect(text.contains(name)) }
    #expect(text.contains("People on this list: 35"))
    // A long name is cut, never pushing the other columns aside.
    let long = try #require(pages[0].first { $0.contains("Hamish McTavish") })
    let short = try #require(pages[0].first { $0.contains("Jean-Luc D’Arcy") })
    #expect(long.prefix(24).hasSuffix(".."))
    #expect(Array(long)[24] == " ")
    let (phases, headings) = ([long, short].map { $0.dropFirst(27).prefix(16) }, pages[0][3].dropFirst(27))
    #expect(phases.allSatisfy { $0.first != " " }, "\(phases)")
    #expect(headings.hasPrefix("Phase"))
  }

  @Test func manyPeopleTakeSeveralPagesWithTheHeadingsOnEach() throws {
    let office = try Office()
    let rows = (1...130).map { "R\($0),Ola,Hansen\($0)" }.joined(separator: "\n")
    try office.bringIn(office.plan("Reference,First name,Surname\n" + rows + "\n", .applicants))
    let pages = pages(try CaseloadListPage.text(office.store, ListView(.everyone), initialsOnly: false) { $0.english })
    #expect(pages.count == 3)
    #expect(pages.allSatisfy { $0.count <= 60 && $0[3].hasPrefix("Name") })
    #expect(pages[2][0].hasSuffix("page 3 of 3"))
  }

  @Test func initialsHideTheNamesAndHowToReach() throws {
    let office = try office()
    let list = try CaseloadListPage.text(office.store, ListView(.everyone), initialsOnly: true) { $0.english }
    #expect(list.contains("Z. B."))
    #expect(!list.contains("Zoë"))
    let zoe = try office.person("C0104")
    let sheet = try FaceSheetPage.text(office.store, applicant: zoe.id, initialsOnly: true) { $0.english }
    #expect(!sheet.contains("Zoë"))
    #expect(!sheet.contains("07700 900588"))
  }

  @Test func theFaceSheetSaysWhatAColleagueMustKnow() throws {
    let office = try office()
    let person = try office.person("C0102")
    let sheet = try FaceSheetPage.text(office.store, applicant: person.id, initialsOnly: false) { $0.english }
    for text in [
      "Tadhg Mac Giolla Phádraig", "Specialist: Sunita Patel", "Treatment team: Community MHT Eastside", "WANTS",
      "library / archive, quiet", "EMPLOYERS NOT TO APPROACH", "Quayside Hotel, former employer", "WHAT MAY BE SAID",
      "\"may need a quiet break\"", "LAST CONTACTS", "NOTES",
    ] {
      #expect(sheet.contains(text), "\(text) is missing in\n\(sheet)")
    }
    #expect(sheet.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(throws: StoreError.refused("This person is not in the store any more.")) {
      try FaceSheetPage.text(office.store, applicant: Identifier(high: 0, low: 9), initialsOnly: false) { $0.english }
    }
  }
}
