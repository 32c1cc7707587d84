import Cells
import Domain
import Exchange
import Foundation
import Store
import Testing

@testable import Screens

/// A day on the road, by keys and on paper. Today is Sunday 22 November 2026.
@Suite struct TravelTests {
  @Test func aTownThenADay() throws {
    var walk = try Walk.onDemo()
    walk.press(#": "travel day" <enter>"#)
    walk.expect("Plan a travel day", "> Alta", "Tromsø", "My people")
    walk.press("<end> <enter>")
    walk.expect("Which day in Tromsø?")
    walk.press(#""thu" <enter>"#)
    walk.expect("Tromsø, Thu 26 Nov 2026, in 4 days", "people: 12, employers: 15", "person", "Ola Hansen")
    walk.press("<right>")
    walk.expect("Fri 27 Nov 2026")
    walk.press("<esc>")
    walk.expect("Applicants: mine")
  }

  @Test func whatIsDueStandsBelowAndEnterOpens() throws {
    var walk = try Walk.onDemo()
    walk.press(#": "travel day" <enter> <end> t"#)
    walk.go(to: "Kacper")
    walk.expect("> person    Kacper", "-- Kacper", "Call the manager, first month, Thu 19 Nov, 3 days late")
    walk.press("<enter>")
    walk.expect("Kacper", "[Wants]")
    walk.press("<esc> <end>")
    walk.expect("> employer")
    walk.press("n")
    walk.expect("Log an employer contact")
    walk.press("<esc> +")
    walk.expect("New appointment")
    walk.press(#""Say hello" <c-s>"#)
    let made = try #require(
      try walk.store.answer(EveryRecord(.appointment)).map(Appointment.init).first { $0.what == "Say hello" })
    #expect(made.onDay == Walk.today.adding(days: 1))
    #expect(made.employerID != nil)
    walk.press("<home>")
    walk.expect("any time  Tromsdalen")
  }

  @Test func initialsHideEverybody() throws {
    var walk = try Walk.onDemo()
    walk.press(#"i : "travel day" <enter> <end> t"#)
    let names = try walk.store.answer(EveryRecord(.applicant)).map { Applicant($0).name }
    for name in names where walk.text.contains(name.last) {
      Issue.record("\(name.last) is on the screen:\n\(walk.text)")
    }
    walk.press("p")
    for name in names where walk.text.contains(name.last) { Issue.record("\(name.last) is on the page:\n\(walk.text)") }
  }

  @Test func itFitsASmallWindow() throws {
    var walk = try Walk.onDemo(Size(columns: 40, rows: 12))
    walk.press(#": "travel day" <enter> <end> t"#)
    walk.expect("> 14:15", "-- Polar Terminal")
    walk.press("<down>")
    walk.expect("> person", "-- Elin")
    walk.press("<end> <home> <pgdn> <pgup>")
    #expect(walk.lines.allSatisfy { $0.count <= 40 })
  }

  @Test func thePageIsOnePageAndIsNoted() throws {
    let folder = try TemporaryFolder()
    var walk = try Walk.onDemo()
    walk.press(#": "travel day" <enter> <end> t p"#)
    walk.expect("File: travel-2026-11-23.txt", "Travel day 2026-11-23: Tromsø")
    walk.press(#"<c-u> "\#(folder.path)/page" <enter>"#)
    let page = try String(contentsOfFile: folder.path + "/page", encoding: .utf8)
    #expect(!page.contains("\u{0C}"))
    #expect(page.contains("page 1 of 1"))
    #expect(page.split(separator: "\n", omittingEmptySubsequences: false).count <= 61)
    for text in ["APPOINTMENTS THAT DAY", "PEOPLE THERE", "EMPLOYERS THERE", "Ola Hansen", "min driving"] {
      #expect(page.contains(text), "\(text)")
    }
    walk.noteAccesses()
    let ola = try #require(try walk.store.answer(NameSearch("Ola Hansen", kinds: [.applicant], limit: 1)).first)
    #expect(try walk.store.answer(AccessLogOf(at: ola.id)).map(\.what) == [.printed])
  }

  @Test func noApplicantStandsBesideAnEmployer() throws {
    let walk = try Walk.onDemo()
    let sheet = try TravelSheet(walk.store, town: "tromso", day: Walk.today, scope: .everyone)
    let page = TravelPage.text(sheet, initialsOnly: false) { $0.english }
    let start = try #require(page.range(of: "EMPLOYERS THERE"))
    let employers = page[start.upperBound...]
    for person in sheet.people where employers.contains(person.name.last) {
      Issue.record("\(person.name.last) stands among the employers")
    }
    #expect(sheet.employers.count == 15)
  }

  @Test func aFewAreToldInFull() throws {
    let walk = try Walk.onDemo()
    let sheet = try TravelSheet(walk.store, town: "Karasjok", day: Walk.today, scope: .everyone)
    let page = TravelPage.text(sheet, initialsOnly: true) { $0.english }
    #expect(page.contains("[ ] "))
    #expect(page.contains("wants: "))
    for person in sheet.people { #expect(!page.contains(person.name.last)) }
  }

  @Test func aTownNobodyIsInIsRefused() throws {
    let walk = try Walk.onDemo()
    #expect(throws: StoreError.self) { try TravelSheet(walk.store, town: "Oz", day: Walk.today, scope: .mine) }
    let empty = try Walk.onEmptyStore()
    #expect {
      try TravelSheet(empty.store, town: "Oz", day: Walk.today, scope: .mine)
    } throws: { error in
      (error as? StoreError)?.sentences.map(tr).first?.contains("has a town yet") == true
    }
  }
}
