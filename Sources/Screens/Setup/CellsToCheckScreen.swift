package import Cells
package import Domain
package import Store

/// Cells of imported sheets that could not be understood: where each stands, why, and the way to the record.
package struct CellsToCheckScreen: PagedListScreen, OnlyPlace {
  package static let code = "to-check"
  package static let title: Words = "To check"
  package static let everywhere: Opener? = Opener("Show cells to check") { CellsToCheckScreen() }
  package static let commands: [Command<CellsToCheckScreen>] =
    [
      .row("Open the record it belongs to", .enter, .character("e"), hint: "open the record") { row, _ in
        open(CellToCheck(row.record))
      },
      Command(
        "Mark it as checked", .character("d"), hint: "checked", unavailable: { $0.list.isEmpty ? noRow : nil },
        run: { screen, desk in screen.settle(desk) }),
      .select("Choose more than one", hint: "select"),
      .row("Open the person or employer", .character("o"), hint: "whose") { row, _ in
        openOwner(of: CellToCheck(row.record))
      },
      .row("Remove it, with a reason", .character("-")) { row, _ in
        PersonActions.withdraw(.toCheck, row.id, called: row.record.label)
      },
    ] + moves
  package static let noRow: Words = "Nothing is left to check."

  package var list = RowList<CellToCheckRow>()

  package init() {}

  package var named: ShownPeople { ShownPeople(list.rows.map(\.record)) }

  package func page(_ request: PageRequest, from store: Store) throws(StoreError) -> Page<CellToCheckRow> {
    try store.answer(CellsToCheck(page: request))
  }

  /// The form of the record when the field is one of its own, else the person or employer.
  private static func open(_ cell: CellToCheck) -> Outcome {
    guard let kind = StoredNames.present.known(kind: cell.aboutKind), let id = Identifier(text: cell.aboutID),
      StoredNames.present.known(field: cell.field, of: kind) != nil
    else { return openOwner(of: cell) }
    return .form(.change(kind, id))
  }

  private static func openOwner(of cell: CellToCheck) -> Outcome {
    if let person = cell.applicantID { return .open(ApplicantScreen(person)) }
    if let employer = cell.employerID { return .open(EmployerScreen(employer)) }
    return .say("It belongs to no record; enter by hand what it says, then mark it as checked.")
  }

  private mutating func settle(_ desk: Desk) -> Outcome {
    let chosen = list.chosen
    let title =
      chosen.count == 1
      ? Words("checked: {1}", list.focused?.record.label ?? "") : Words("checked: {1} cells", String(chosen.count))
    list.clearSelection()
    return .commit(ChangeSet(title, chosen.map { .set(\CellToCheck.checkedOn, of: $0.id, from: nil, to: desk.today) }))
  }

  package var empty: Words { "Nothing is left to check: everything that came in is understood." }

  package var columns: [Column<CellToCheckRow>] {
    [
      Column("Whose", 22) { row, frame in Self.owner(row, frame) },
      Column("Column", 18, rank: 2) { row, _ in row.record[\CellToCheck.column] },
      Column("In the sheet", 24, grows: 1) { row, _ in row.record[\CellToCheck.original].replacing("\n", with: " ") },
    ]
  }

  package func footRows(in size: Size) -> Int { min(4, size.rows / 3) }

  package func drawFoot(on frame: inout Frame) {
    guard let cell = list.focused.map({ CellToCheck($0.record) }) else { return }
    frame.write(tr(Words("{1}, line {2}", cell.file, String(cell.line ?? 0))), row: 0, style: .label)
    frame.writeFolded(tr(Words(cell.reason)), row: 1, style: .dim, atMost: frame.rows - 1)
  }

  private static func owner(_ row: CellToCheckRow, _ frame: Frame) -> String {
    let isPerson = row.record.applicantID != nil
    return isPerson && frame.initialsOnly ? PersonName.initials(of: row.about) : row.about
  }
}
