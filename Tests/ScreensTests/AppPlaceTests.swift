import Cells
import Domain
import Store
import Testing

@testable import Screens

/// After a lock everything is as it was, although nothing that was read has been kept.
@Suite struct AppPlaceTests {
  /// The screens in a new process, as it were: another store on the same file.
  private func reopened(_ app: App, _ path: String) throws -> App {
    var again = App(store: try Walk.open(path), size: app.size, width: .builtIn)
    again.start(at: app.place)
    return again
  }

  private func demo(_ keys: String, _ size: Size = Size(columns: 100, rows: 24)) throws -> (
    Walk, String, TemporaryFolder
  ) {
    let folder = try TemporaryFolder()
    let path = try DemoStore.copy(into: folder)
    var walk = try Walk(try Walk.open(path), size)
    walk.press(keys)
    return (walk, path, folder)
  }

  static let places = [
    "<down> <down> <down>", "f e o <down> <down>", "f e <end>", "f e <pgdn> <pgdn> <up>",
    "f e <pgdn> <pgdn> <pgdn> <pgup>",
    "f w <down>", "<enter> <down>", "<enter> <s-tab> <pgdn> <down>", "<enter> <down> <enter> <down> <down>",
    "<enter> <down> <enter> <tab> <down>", "3 o <pgdn> <down>", "3 f m <down>", "3 <down> <enter> <down> <down>",
    "4 f <pgdn> <pgdn> <down>", ": \"cells to\" <enter> <down>",
  ]

  @Test(arguments: places) func theSameRowHasTheCursor(keys: String) throws {
    let (walk, path, folder) = try demo(keys)
    let again = try reopened(walk.app, path)
    #expect(again.view().text == walk.text)
    #expect(again.view().cursor == walk.app.view().cursor)
    withExtendedLifetime(folder) {}
  }

  @Test func whatIsKeptMeanwhileNamesNobody() throws {
    let folder = try TemporaryFolder()
    let path = try CanaryCaseload.copy(into: folder)
    // Employers are no applicants, and nothing there names one.
    for keys in Self.places where !keys.hasPrefix("3") {
      var walk = try Walk(try Walk.open(path), Size(columns: 100, rows: 24))
      walk.press(keys)
      var all = ""
      dump(walk.app.stack, to: &all)
      #expect(CanaryCaseload.isNamed(in: all), "what is looked for can be found: \(keys)")
      var kept = ""
      dump(walk.app.place, to: &kept)
      #expect(!CanaryCaseload.isNamed(in: kept), "\(keys)")
    }
  }

  @Test func undoGoesOnWithoutAsking() throws {
    let (walk, path, folder) = try demo(#"a "ring the job centre" <c-s> a "write to them" <c-s> u"#)
    var again = try reopened(walk.app, path)
    again.press(.character("u"))
    #expect(again.message.hasPrefix("Undone: next step planned"))
    again.press(.character("U"))
    again.press(.character("U"))
    #expect(again.message.hasPrefix("Done again: next step planned"))
    // Another window is another matter.
    var other = try Walk(try Walk.open(path))
    other.press("u")
    other.expect("is from an earlier session")
    withExtendedLifetime(folder) {}
  }

  @Test func aRowThatIsGoneLeavesTheCursorInTheList() throws {
    let (walk, path, folder) = try demo("<down> <down>")
    var other = try Walk(try Walk.open(path))
    other.press(#"<down> <down> - "moved away" <enter>"#)
    let again = try reopened(walk.app, path)
    #expect(again.view().cursor == Point(column: 0, row: 2))
    withExtendedLifetime(folder) {}
  }
}
