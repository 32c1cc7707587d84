package import Cells
package import Domain
package import Store

/// Cells of imported sheets that could not be understood: where each stands, why, and the way to the record.
package struct SettleScreen: Screen {
  package static let title: Words = "To settle"
  package static let commands: [Command<SettleScreen>] =
    [
      Command("Open the record it belongs to", .enter, .character("e"), hint: "open the record", unavailable: none) {
        screen, _ in screen.open()
      },
      Command("Mark it as settled", .character("d"), hint: "settled", unavailable: none) { screen, desk in
        screen.settle(desk)
      },
      Command("Choose more than one", .character(" "), hint: "select", unavailable: none) { screen, _ in
        screen.rows.toggleSelection()
        return screen.rows.move(by: 1)
      },
      Command("Open the person or employer", .character("o"), hint: "whose", unavailable: none) { screen, _ in
        screen.openOwner()
      },
      Command("Withdraw it, with a reason", .character("-"), unavailable: none) { screen, _ in
        screen.rows.focused.map { PersonActions.withdraw(.toSettle, $0.id, called: $0.record.label) } ?? .stay
      },
    ] + Command.list(\.rows, chrome: 5)

  private static let none: @Sendable (SettleScreen) -> Words? = { $0.rows.isEmpty ? "Nothing is left to settle." : nil }

  var rows = RowList<SettleRow>()

  package init() {}

  package var route: Route? { .settle }
  package var withoutRecords: (any Screen)? {
    var screen = SettleScreen()
    screen.rows = rows.withoutRows
    return screen
  }
  package var named: ShownPeople { ShownPeople(rows.rows.map(\.record)) }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    try rows.load(visible: desk.content.rows) { page throws(StoreError) in try store.answer(SettleList(page: page)) }
  }

  /// The form of the record when the field is one of its own, else the person or employer.
  private func open() -> Outcome {
    guard let cell = rows.focused.map({ ToSettle($0.record) }) else { return .stay }
    guard let kind = RecordKind(rawValue: cell.aboutKind), let id = Identifier(text: cell.aboutID),
      kind.type.field(cell.field) != nil
    else { return openOwner() }
    return .open(FormScreen(.change(kind, id)))
  }

  private func openOwner() -> Outcome {
    guard let cell = rows.focused.map({ ToSettle($0.record) }) else { return .stay }
    if let person = cell.applicantID { return .open(ApplicantScreen(person)) }
    if let employer = cell.employerID { return .open(EmployerScreen(employer)) }
    return .say("It belongs to no record; enter by hand what it says, then mark it as settled.")
  }

  private mutating func settle(_ desk: Desk) -> Outcome {
    let chosen = rows.chosen
    let title =
      chosen.count == 1
      ? Words("settled: {1}", rows.focused?.record.label ?? "") : Words("settled: {1} cells", String(chosen.count))
    rows.clearSelection()
    return .commit(
      ChangeSet(title, chosen.map { .set(.toSettle, $0.id, field: "settled_on", old: .none, new: .day(desk.today)) }))
  }

  package mutating func arrange(in size: Size, _ desk: Desk) { rows.arrange(visible: size.rows - 5) }

  package func draw(on frame: inout Frame) {
    let foot = min(4, frame.rows / 3)
    frame.inside(Rect(column: 0, row: 0, columns: frame.columns, rows: frame.rows - foot)) { part in
      part.table(
        rows,
        columns: [
          Column("Whose", 22) { row, frame in Self.owner(row, frame) },
          Column("Column", 18, rank: 2) { row, _ in row.record["column"].text ?? "" },
          Column("In the sheet", 24, grows: 1) { row, _ in
            (row.record["original"].text ?? "").replacing("\n", with: " ")
          },
        ], empty: "Nothing is left to settle: everything that came in is understood.")
    }
    guard let cell = rows.focused?.record else { return }
    frame.write(
      tr(Words("{1}, line {2}", cell["file"].text ?? "", String(cell["line"].number ?? 0))), row: frame.rows - foot,
      style: .label)
    frame.writeFolded(tr(Words(cell["reason"].text ?? "")), row: frame.rows - foot + 1, style: .dim, atMost: foot - 1)
  }

  private static func owner(_ row: SettleRow, _ frame: Frame) -> String {
    let isPerson = !row.record["applicant_id"].isEmpty
    return isPerson && frame.initialsOnly ? PersonName.initials(of: row.about) : row.about
  }
}
