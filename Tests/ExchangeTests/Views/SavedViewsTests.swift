import Domain
import Foundation
import Store
import Testing

@testable import Exchange

@Suite struct SavedViewsTests {
  /// A file of views in a folder of its own.
  private final class Shelf {
    let folder = FileManager.default.temporaryDirectory.appending(path: "views-\(UUID().uuidString)")
    var views: SavedViews { SavedViews(path: folder.path + "/caseload/views.json") }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func put(_ text: String) throws {
      try FileManager.default.createDirectory(
        at: folder.appending(path: "caseload"), withIntermediateDirectories: true)
      try text.write(toFile: views.path, atomically: true, encoding: .utf8)
    }

    func text() throws -> String { try String(contentsOfFile: views.path, encoding: .utf8) }

    func mode(_ path: String) throws -> Int {
      try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }
  }

  private let late = ListView(.everyone, [.overdue, .marked], order: .lastContact, columns: [.name, .note])

  @Test func aViewComesBackAsItWasSaved() throws {
    let shelf = Shelf()
    #expect(try shelf.views.read().views.isEmpty)
    try shelf.views.change { $0.save(late, as: "Mine & late") }
    #expect(
      try shelf.views.read().views == [SavedView(name: "Mine & late", view: late, unknown: nil)])
    #expect(try shelf.mode(shelf.views.path) == 0o600)
    #expect(try shelf.mode(shelf.folder.path + "/caseload") == 0o700)
    #expect(
      try shelf.text() == """
        {
          "version": 1,
          "views": [
            {"name": "Mine & late", "scope": "everyone", "filters": ["overdue", "marked"], "order": "last_contact", \
        "columns": ["name", "note"]}
          ]
        }

        """)
  }

  @Test func viewsAreRenamedDeletedAndChosen() throws {
    let shelf = Shelf()
    try shelf.views.change { $0.save(late, as: "One") }
    try shelf.views.change { $0.save(ListView(), as: "Two") }
    try shelf.views.change { $0.open(with: "One") }
    try shelf.views.change { file throws(ViewError) in try file.rename("One", to: "Three") }
    #expect(try shelf.views.read().views.map(\.name) == ["Three", "Two"])
    #expect(try shelf.views.read().opensWith == "Three")
    try shelf.views.change { file throws(ViewError) in try file.remove("Three") }
    #expect(try shelf.views.read().views.map(\.name) == ["Two"])
    #expect(try shelf.views.read().opensWith == nil)
    let gone = #expect(throws: ViewError.self) {
      try shelf.views.change { file throws(ViewError) in try file.remove("Three") }
    }
    #expect(gone?.words.english == "The view \"Three\" is not there any more.")
    #expect(try FileManager.default.contentsOfDirectory(atPath: shelf.folder.path + "/caseload") == ["views.json"])
  }

  static let newer = """
    {"version": 7, "theme": {"b": 1.50, "a": "\\u00e6"},
     "views": [
       {"name": "Odd", "filters": ["overdue", "sleeps_badly", {"any": [1, 2]}], "order": "by_moon", "scope": "county",
        "columns": ["shoe_size", "name", "note"], "colour": "blue"},
       "no view at all", {"filters": []}
     ], "opens_with": "Odd", "last": 0}
    """

  @Test func whatIsNotKnownIsSaidAndLeftOut() throws {
    let shelf = Shelf()
    try shelf.put(Self.newer)
    let file = try shelf.views.read()
    #expect(file.views.map(\.view) == [ListView(.mine, [.overdue], columns: [.name, .note])])
    #expect(
      file.views[0].unknown?.english
        == "The view \"Odd\" has something this program does not know (filter sleeps_badly, filter {\"any\": [1, 2]}, order by_moon, scope county, column shoe_size, colour): it is shown without it, and the file keeps it."
    )
    #expect(
      file.notice?.english
        == "The saved views were written by a newer Caseload (version 7): what this one does not know is left out and kept."
    )
    try shelf.put(Self.newer.replacing("7", with: "1"))
    #expect(
      try shelf.views.read().notice?.english
        == "Entries of the file of saved views that are no views: 2. They are left out and kept.")
  }

  @Test func whatIsNotKnownIsStillThereAfterEveryKindOfChange() throws {
    let shelf = Shelf()
    try shelf.put(Self.newer)
    let before = try JSONReader.value(Array(Self.newer.utf8))
    try shelf.views.change { $0.save(ListView(), as: "Another") }
    try shelf.views.change { file throws(ViewError) in try file.rename("Odd", to: "Even") }
    try shelf.views.change { file throws(ViewError) in try file.remove("Another") }
    try shelf.views.change { $0.open(with: "Odd") }
    var after = try JSONReader.value(Array(try shelf.text().utf8))
    var views = try #require(after["views"]?.elements)
    views[0]["name"] = .text("Odd")
    after["views"] = .array(views)
    #expect(after == before)
    // Saved over, it keeps what is not known beside what is.
    try shelf.views.change { $0.save(ListView(.everyone, [.left]), as: "Even") }
    let text = try shelf.text()
    for kept in [
      #"["left", "sleeps_badly", {"any": [1, 2]}]"#, #""shoe_size"]"#, #""colour": "blue""#, "1.50", "\\u00e6",
    ] {
      #expect(text.contains(kept), "\(kept)")
    }
  }

  @Test(arguments: [
    ("", 1), ("{\"version\": 1,\n \"views\": [}", 2), ("[]", 1), (#"{"views": []}"#, 1),
    (#"{"version": 1, "views": 3}"#, 1),
  ])
  func aDamagedFileIsSaidInOneSentenceAndNotTouched(text: String, line: Int) throws {
    let shelf = Shelf()
    try shelf.put(text)
    let sentence =
      "The file of saved views, \(shelf.views.path), cannot be understood (line \(line)): put it right or move it away; nothing in it was changed."
    let reading = #expect(throws: ViewError.self) { try shelf.views.read() }
    #expect(reading?.words.english == sentence)
    let saving = #expect(throws: ViewError.self) { try shelf.views.change { $0.save(late, as: "x") } }
    #expect(saving?.words.english == sentence)
    #expect(try shelf.text() == text)
  }

  @Test func whatIsNoFileOfOursIsRefused() throws {
    let shelf = Shelf()
    try shelf.put("{}")
    let path = shelf.views.path
    func refusal() -> String? {
      #expect(throws: ViewError.self) { try shelf.views.read() }?.words.english
    }
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/etc/hostname")
    #expect(refusal() == "The file of saved views, \(path), is a link: put the file itself there.")
    try FileManager.default.removeItem(atPath: path)
    #expect(mkfifo(path, 0o600) == 0)
    #expect(
      refusal() == "\(path) is no file of saved views, or too large for one: move it away. The usual list is shown.")
    try FileManager.default.removeItem(atPath: path)
    try shelf.put(String(repeating: " ", count: 1 << 20) + "{}")
    #expect(refusal()?.contains("too large") == true)
  }

  @Test func twoWindowsDoNotTakeEachOthersViews() throws {
    let shelf = Shelf()
    try shelf.views.change { $0.save(late, as: "One") }
    let folder = open(shelf.folder.path + "/caseload", O_RDONLY | O_DIRECTORY)
    defer { close(folder) }
    #expect(flock(folder, LOCK_EX) == 0)
    let refused = #expect(throws: ViewError.self) { try shelf.views.change { $0.save(late, as: "Two") } }
    #expect(refused?.words.english == "Another window is saving a view just now. Try again.")
    #expect(flock(folder, LOCK_UN) == 0)
    try shelf.views.change { $0.save(late, as: "Two") }
    #expect(try shelf.views.read().views.map(\.name) == ["One", "Two"])
  }

  @Test func whereNothingCanBeWrittenItIsSaid() throws {
    let shelf = Shelf()
    try FileManager.default.createDirectory(at: shelf.folder, withIntermediateDirectories: true)
    try "".write(toFile: shelf.folder.path + "/caseload", atomically: true, encoding: .utf8)
    let refused = #expect(throws: ViewError.self) { try shelf.views.change { $0.save(late, as: "x") } }
    #expect(
      refused?.words.english.hasPrefix("The view could not be saved: \(shelf.views.path) cannot be written (") == true)
  }

  @Test func viewsAreFoundByNameCodeAndLabel() {
    var file = ViewFile()
    file.save(late, as: "Late ones")
    func view(_ name: String) -> ListView? { file.view(called: name) { $0.english }?.view }
    #expect(view("Late ones") == late)
    #expect(view("needs_attention") == BuiltInView.attention.view)
    #expect(view("Needs attention") == BuiltInView.attention.view)
    #expect(view("nothing") == nil)
    for known in BuiltInView.allCases { #expect(known.view.columns == ApplicantColumn.usual) }
  }
}
