import Cells
import Domain
import Exchange
import Foundation
import Store
import Testing

@testable import Screens

/// Saved views through keys, at the file they are kept in.
@Suite struct SavedViewScreenTests {
  private func views(_ walk: Walk) -> SavedViews { SavedViews(beside: walk.store.path) }

  private func put(_ text: String, _ walk: Walk) throws {
    try text.write(toFile: views(walk).path, atomically: true, encoding: .utf8)
  }

  @Test func theViewsOfTheProgramAreTakenByName() throws {
    var walk = try Walk.onDemo()
    walk.press("v")
    walk.expect("> My caseload", "Needs attention", "In work", "Searching", "New to me", "Unassigned", "opens first")
    walk.press("<down> <enter>")
    walk.expect("Applicants: Needs attention", "Only: overdue. Order: by next date.")
    walk.press("f w")
    walk.expect("Applicants: mine", "Only: in work + overdue.")
    walk.press("v e")
    #expect(walk.message == "This view comes with the program: it stays as it is.")
    walk.press("-")
    #expect(walk.message == "This view comes with the program: it stays as it is.")
  }

  @Test("Saved, taken, renamed, opened with, deleted", arguments: ListViewTests.sizes)
  func roundTrip(size: Size) throws {
    var walk = try Walk.onDemo(size)
    walk.press(#"f e f s o v + "Fast ones" <enter>"#)
    #expect(walk.message == "The view is saved: Fast ones.")
    walk.press("<end>")
    walk.expect("> Fast ones")
    walk.press("<esc> f c f m o o o v <end> <enter>")
    walk.expect("Applicants: Fast ones")
    #expect(
      try views(walk).read().views.map(\.view) == [ListView(.everyone, [.searching], order: .nextDate)])
    walk.press(#"v <end> e <c-u> "Slow ones" <enter>"#)
    #expect(walk.message == "The view is now called Slow ones.")
    walk.press("o")
    #expect(walk.message == "The list opens with \"Slow ones\" from now on.")
    var again = try Walk(walk.store, size)
    again.expect("Applicants: Slow ones")
    again.press("v <end> -")
    again.expect("Delete the view \"Slow ones\"?")
    again.press("<enter>")
    again.expect("Slow ones")
    again.press("- y")
    #expect(again.message == "The view is deleted: Slow ones.")
    #expect(try views(walk).read().views.isEmpty)
    #expect(try Walk(walk.store, size).lines[0].contains("Applicants: mine"))
  }

  @Test func aViewOfThatNameIsReplacedOnlyWhenAsked() throws {
    var walk = try Walk.onDemo()
    walk.press(#"f w v + "Mine" <enter> <esc> f c f s v + "Mine" <enter>"#)
    walk.expect("There is a view \"Mine\" already.")
    walk.press("<enter>")
    #expect(try views(walk).read().views.map(\.view.filters) == [[.inWork]])
    walk.press(#"+ "Mine" <enter> y"#)
    #expect(try views(walk).read().views.map(\.view.filters) == [[.searching]])
    walk.press(#"+ "In work" <enter>"#)
    #expect(walk.message == "There is a view of that name already: choose another.")
    walk.press("+ \"" + String(repeating: "a", count: 61) + "\" <enter>")
    #expect(walk.message == "The name is too long: 60 letters at most.")
  }

  @Test func aBuiltInViewCanBeOpenedFirst() throws {
    var walk = try Walk.onDemo()
    walk.press("v <down> o <esc>")
    var again = try Walk(walk.store)
    again.expect("Applicants: Needs attention")
    again.press("v <home> o")
    #expect(try Walk(walk.store).lines[0].contains("Applicants: My caseload"))
  }

  @Test func whatTheProgramDoesNotKnowIsSaidOnceAndKept() throws {
    let text = """
      {"version": 1, "opens_with": "Odd", "views": [{"name": "Odd", "filters": ["in_work", "sleeps_badly"], "x": [1]}]}
      """
    var walk = try Walk.onDemo()
    try put(text, walk)
    var again = try Walk(walk.store)
    #expect(
      again.message
        == "The view \"Odd\" has something this program does not know (filter sleeps_badly, x): it is shown without it, and the file keeps it."
    )
    again.expect("Applicants: Odd", "Only: in work.")
    again.press("f k v <end> <enter>")
    #expect(again.message.hasPrefix("The view \"Odd\" has something"))
    again.press(#"v + "Plain" <enter>"#)
    let kept = try String(contentsOfFile: views(walk).path, encoding: .utf8)
    #expect(kept.contains(#"{"name": "Odd", "filters": ["in_work", "sleeps_badly"], "x": [1]}"#))
    walk.press("v")
    walk.expect("Odd", "Plain")
  }

  @Test func aFileOfANewerVersionIsUsedAsFarAsItIsKnown() throws {
    var walk = try Walk.onDemo()
    try put(#"{"version": 3, "views": [{"name": "Later", "filters": ["left"]}]}"#, walk)
    walk.press("v")
    walk.expect("Later", "written by a newer Caseload (version 3)")
    walk.press(#"<end> <enter> v + "More" <enter>"#)
    #expect(try views(walk).read().views.map(\.name) == ["Later", "More"])
    #expect(try String(contentsOfFile: views(walk).path, encoding: .utf8).contains("\"version\": 3"))
  }

  @Test func aDamagedFileIsSaidAndLeftAsItIs() throws {
    var walk = try Walk.onDemo()
    try put("{\"version\": 1,\n oops", walk)
    walk.press("v")
    walk.expect("cannot be", "Needs attention")
    walk.press(#"+ "Mine" <enter>"#)
    #expect(walk.message.contains("cannot be understood (line 2)"))
    #expect(try String(contentsOfFile: views(walk).path, encoding: .utf8) == "{\"version\": 1,\n oops")
    let again = try Walk(walk.store)
    #expect(again.message.contains("cannot be understood (line 2)"))
    again.expect("> Aino Joki")
  }

  @Test func aViewThatIsGoneIsSaid() throws {
    let walk = try Walk.onDemo()
    try put(#"{"version": 1, "opens_with": "Gone", "views": []}"#, walk)
    #expect(
      try Walk(walk.store).message
        == "The list was to open with the view \"Gone\", which is not there any more.")
  }
}
