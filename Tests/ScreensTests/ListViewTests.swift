import Cells
import Domain
import Exchange
import Store
import Testing

@testable import Screens

/// The list of applicants that answers at a glance: filters, orders, columns.
@Suite struct ListViewTests {
  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 132, rows: 43), Size(columns: 40, rows: 12)]

  /// How many people a filter must leave, counted another way: over the rows of the whole caseload.
  private func expected(_ filter: ApplicantFilter, _ scope: Scope, _ store: Store) throws -> Int {
    try ListView(scope, [filter]).everyone(in: store).count
  }

  private static let letters: [(String, ApplicantFilter)] = [
    ("r", .new), ("a", .waitsForUs), ("h", .waitsForThem), ("o", .overdue), ("w", .inWork), ("s", .searching),
    ("n", .noNextStep), ("t", .meetingToday), ("k", .marked), ("l", .left),
  ]

  @Test("One letter a filter, shown at once, and the same letter takes it off", arguments: letters)
  func oneLetterAFilter(letter: String, filter: ApplicantFilter) throws {
    var walk = try Walk.onDemo()
    walk.press("f")
    walk.expect("Filter: press a letter", "[m mine]")
    walk.press(letter)
    let people = try expected(filter, .mine, walk.store)
    walk.expect("Only: \(filter.label.english). ", "People: \(people).", "applicants: \(people)")
    walk.press("f")
    walk.expect("[\(letter) \(filter.label.english)]")
    walk.press(letter)
    walk.expectNot("Only:")
    walk.expect("Applicants: mine", "applicants: 18")
  }

  @Test func filtersAreCombinedAndCleared() throws {
    var walk = try Walk.onDemo()
    walk.press("f e f w f o")
    let both = try ListView(.everyone, [.inWork, .overdue]).everyone(in: walk.store)
    #expect(!both.isEmpty && both.allSatisfy { $0.phase.isWork })
    walk.expect("Applicants: everyone's", "Only: in work + overdue. Order: by next date. People: \(both.count).")
    walk.press("f c")
    walk.expectNot("Only:")
    walk.expect("applicants: 34")
    walk.press("f u")
    walk.expect("Only: unassigned.")
    walk.press("f m")
    walk.expect("Nobody is in this list. f changes the filter.")
  }

  @Test func escapeLeavesTheFilterAsItIs() throws {
    var walk = try Walk.onDemo()
    walk.press("f w f z")
    #expect(walk.message == "z does nothing here. ? shows the keys.")
    walk.press("<esc>")
    walk.expect("Only: in work.")
  }

  @Test("All the letters and what is on can be read", arguments: sizes)
  func theStripIsReadable(size: Size) throws {
    var walk = try Walk.onDemo(size)
    walk.press("f w f k f h f")
    for line in FilterScreen.lines { walk.expect("\(line.letter) \(line.label.english)") }
    walk.expect("[w in work]", "[k marked]", "[h waiting for them]")
    walk.press("<esc>")
    let shown = walk.lines.prefix(5).joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(shown.contains("Only: in work + marked + waiting for them."))
    #expect(shown.contains("People: "))
  }

  @Test func theOrderGoesRoundAndIsSaid() throws {
    var walk = try Walk.onDemo()
    func first() -> String { walk.lines.first { $0.hasPrefix("> ") } ?? "" }
    #expect(first().contains("Aino Joki"))
    for order in [ApplicantOrder.nextDate, .lastContact, .phaseSince] {
      walk.press("o")
      #expect(walk.message == "Order: \(order.label.english)")
      walk.expect("Order: \(order.label.english). People: 18.")
      let row = try #require(try walk.store.answer(ListView(order: order).page(PageRequest(limit: 1))).rows.first)
      #expect(first().contains(row.name.full.prefix(10)), "\(order)")
    }
    walk.press("o")
    walk.expectNot("Order: by name.")
    #expect(first().contains("Aino Joki"))
    walk.press("f o o o")
    #expect(walk.message == "Order: longest without contact first; with these filters the list comes by next date.")
    walk.expect("Order: by next date.")
  }

  @Test func theDaysStandWhereTheOrderIsByThem() throws {
    var walk = try Walk.onDemo()
    walk.expectNot(" Days ")
    walk.press("o o o")
    walk.expect(" Days ")
  }

  @Test("What a row says at each width")
  func columnsAtEachWidth() throws {
    let headings = [
      (Size(columns: 80, rows: 24), ["Name", "Phase", "Contact", "Waiting", "Next"]),
      (Size(columns: 132, rows: 43), ["Name", "Phase", "Days", "Contact", "Waiting", "Next", "Note"]),
      (Size(columns: 40, rows: 12), ["Name", "Next"]),
    ]
    for (size, wanted) in headings {
      var walk = try Walk.onDemo(size)
      let found = walk.lines[1].split(separator: " ").joined(separator: " ")
      #expect(found == wanted.joined(separator: " "))
      // Names of the usual length are whole, and the mark stands beside them.
      let ase = try #require(walk.lines.first { $0.contains("Åse") })
      #expect(ase.split(separator: " ").dropFirst(2).first == "*", "\(ase)")
      walk.press("<end>")
      let rasmus = try #require(walk.lines.first { $0.contains("Rasmus") })
      #expect(rasmus.contains(" Rasmus Østergaard  "), "\(rasmus)")
    }
  }

  @Test func aPromiseANoteAndADeadlineStandInTheRow() throws {
    var walk = try Walk.onDemo(Size(columns: 132, rows: 43))
    let aino = try #require(try walk.store.answer(NameSearch("Aino Joki", kinds: [.applicant], limit: 1)).first).id
    var promise = Promise(id: walk.store.newIdentifier())
    (promise.what, promise.byParty, promise.applicantID) = ("send the form", .us, aino)
    promise.dueOn = Walk.today.adding(days: -2)
    var note = Note(id: walk.store.newIdentifier())
    (note.text, note.applicantID, note.deadlineOn) = ("Bring the CV\nand more", aino, Walk.today.adding(days: 3))
    _ = try walk.store.commit(ChangeSet("Test", [.create(promise.stored), .create(note.stored)]))
    walk.press("f a")
    let row = try #require(walk.lines.first { $0.contains("Aino Joki") })
    #expect(row.contains("us late 20 Nov") && row.contains("Wed 25 Nov Bring the CV"), "\(row)")
    #expect(!row.contains("and more"))
    // Where the column is too narrow for the day, the word that it is late stays whole.
    walk.resize(Size(columns: 80, rows: 24))
    let narrow = try #require(walk.lines.first { $0.contains("Aino Joki") })
    #expect(narrow.contains(" late us "), "\(narrow)")
  }

  @Test func columnsAreChosenAndMoved() throws {
    var walk = try Walk.onDemo()
    walk.press(#": "choose the col" <enter>"#)
    walk.expect("Which columns, from left to right?")
    // The name stays, the mark goes, the specialist comes and stands first.
    walk.press("<space>")
    #expect(walk.message == "The name is always shown.")
    walk.press("<down> <space> <end> <space>")
    for _ in 0..<9 { walk.press("<left>") }
    walk.press("<enter>")
    // What stands in front is shown, however narrow the screen.
    #expect(walk.lines[1].split(separator: " ").first == "Specialist")
    walk.expect("Kari Nordmann  ")
    walk.press(#": "choose the col" <enter> <end> <right>"#)
    #expect(walk.message == "Show the column first, with Space.")
    walk.press("<esc>")
    #expect(walk.lines[1].split(separator: " ").first == "Specialist")
  }

  @Test func thePrintedListIsTheOneThatIsShown() throws {
    var walk = try Walk.onDemo()
    walk.press("f w p")
    walk.expect("Caseload")
    let text = try CaseloadListPage.text(walk.store, ListView(.mine, [.inWork]), initialsOnly: false) { $0.english }
    #expect(text.contains("Only: in work."))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let wide = ListView(.everyone, order: .phaseSince, columns: [.specialist, .name, .days, .meeting])
    let other = try CaseloadListPage.text(walk.store, wide, initialsOnly: true) { $0.english }
    #expect(other.contains("Kari Nordmann") && other.contains("Order: longest in the phase first."))
    #expect(!other.contains("Aino"))
  }
}
