import Cells
import Domain
import Exchange
import Foundation
import Screens
import Store
import TestKinds
import Testing

/// Every screen over a store of bad texts: nothing on it steers a terminal, and every column stays where it is.
@Suite struct ScreenSweepTests {
  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 132, rows: 43)]

  @Test(
    "No screen shows what steers a terminal, and no neighbour of a bad text moves", .long, arguments: sizes,
    Effort.seeds)
  func everyScreenAtLength(size: Size, seed: UInt64) throws {
    let bad = try BadStore.copy()
    for text in BadText.mixtures(seed: seed, count: Effort.isLong ? 40 : 5) { try bad.add(text) }
    var looks = 0
    // The wide screen differs in its columns only, so a third of the looks is enough for it.
    let isWide = size.columns > 80
    for (place, entry) in try BadScreens.all(bad).enumerated() where !isWide || place % 3 == 0 || Effort.isLong {
      var app = App(store: bad.store, size: size, width: .builtIn)
      app.start()
      app.perform(.open(entry.screen))
      for key in entry.keys + [.down, .pageDown, .end, .tab, .home] {
        look(at: app, entry.name)
        looks += 1
        app.press(key)
        app.work()
        if app.isFinished { break }
      }
      if !app.isFinished { look(at: app, entry.name) }
    }
    #expect(looks > (isWide ? 250 : 800), "\(looks) looks")
  }

  private func look(at app: App, _ name: String) {
    let grid = app.view()
    OutputCheck.expectClean(grid.text, name)
    #expect(grid.cursor.map { grid.bounds.contains($0) } ?? false, "\(name): no cursor")
    if let top = app.stack.last, let foot = GridLayout.tables[String(describing: type(of: top))] {
      #expect(GridLayout.movedNeighbour(in: grid, foot: foot) == nil, "\(name):\n\(grid.text)")
    }
    for row in 0..<grid.size.rows {
      #expect(grid.cells(inRow: row).reduce(0) { $0 + Int($1.width) } == grid.size.columns, "\(name): row \(row)")
    }
  }

  @Test("Every screen of the program is looked at")
  func noneIsForgotten() throws {
    let bad = try BadStore([BadText.all[0]])
    let shown = Set(try BadScreens.all(bad).map { String(describing: Swift.type(of: $0.screen)) })
    let all = Set(Registry.all.map { String(describing: $0) })
    #expect(all.count > 25)
    #expect(all.subtracting(shown).isEmpty, "not looked at: \(all.subtracting(shown).sorted())")
  }

  @Test("Text that looks like a placeholder or a format is shown and kept as it was written")
  func placeholders() throws {
    let bad = try BadStore([])
    for text in ["{1} {2} %s %n {0}", "null", "{1", "%1$s %@ %%", "\\n \\u001b", "'; DROP TABLE applicant; --"] {
      var maker = BadRecordMaker(text: text, me: bad.me, newIdentifier: bad.store.newIdentifier)
      let id = maker.record(.applicant)
      maker.record(.assignment)
      _ = try bad.store.commit(ChangeSet("Add", maker.changes))
      var app = App(store: bad.store, size: Size(columns: 132, rows: 43), width: .builtIn)
      app.start(at: AppPlace([FormScreen(.change(.applicant, id))]))
      for key in [Key.control("u")] + text.map({ Key.character($0) }) + [.character("!"), .control("s")] {
        app.press(key)
      }
      #expect(app.message.hasPrefix("Saved:"), "\(app.message)")
      #expect(app.message.contains(text), "\(app.message)")
      #expect(try bad.store.answer(OneRecord(.applicant, id))?["first_name"] == .text(text + "!"))
    }
  }
}

/// Where the columns of a table begin, and whether anything runs over the blanks between them.
enum GridLayout {
  /// Screens that are one table, with the rows at the foot that do not belong to it.
  static let tables = [
    "ApplicantListScreen": 0, "EmployerListScreen": 0, "ContactsScreen": 0, "CellsToCheckScreen": 4, "RemovedScreen": 0,
    "ColleaguesScreen": 0, "ImportScreen": 3,
  ]

  /// The first row in which the two blanks before a column are not blank.
  static func movedNeighbour(in grid: Grid, foot: Int) -> String? {
    guard let (row, starts) = heading(in: grid) else { return "no headings" }
    // Of a list with nothing in it only a sentence is shown.
    if !grid.row(row + 1).hasPrefix(">"), !grid.row(row + 2).contains(BadText.canary.prefix(4)) { return nil }
    for below in row + 1..<max(row + 2, grid.size.rows - 2 - foot) {
      for start in starts.dropFirst() {
        let gap = [start - 2, start - 1].map { grid[Point(column: $0, row: below)] }
        if gap.contains(where: { $0.glyph != " " || $0.width != 1 }) { return "row \(below), column \(start)" }
      }
    }
    return nil
  }

  /// Columns at which the headings of a table begin.
  static func heading(in grid: Grid) -> (row: Int, starts: [Int])? {
    (1..<max(1, min(4, grid.size.rows))).map { ($0, headings(inRow: $0, of: grid)) }.first { $0.1.count > 1 }
  }

  private static func headings(inRow row: Int, of grid: Grid) -> [Int] {
    var starts: [Int] = []
    var isInside = false
    for (column, cell) in grid.cells(inRow: row).enumerated() {
      let isHeading = cell.style == .heading
      if isHeading, !isInside { starts.append(column) }
      isInside = isHeading
    }
    return starts
  }
}
