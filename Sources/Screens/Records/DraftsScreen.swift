package import Cells
package import Domain
package import Store

/// What was typed and not saved, newest first: to go on with, or to discard. Offered at the start of the program, and
/// found again by its name.
package struct DraftsScreen: WholeListScreen {
  package static let title: Words = "Drafts"
  package static let everywhere: Opener? = Opener("Show my drafts: what I typed and did not save") { DraftsScreen() }
  package static let commands: [Command<DraftsScreen>] =
    [
      .row("Go on with the draft where it was left", .enter, hint: "continue") { row, _ in
        .sequence([.close, .resume(row.draft)])
      },
      .row("Discard the draft, after a question", .character("d"), hint: "discard") { row, _ in discarding(row.draft) },
      .row("Read the text", .character("r"), hint: "read") { row, _ in .open(DraftTextScreen(row.draft)) },
      Command("Leave the drafts for later", .escape, .character("q"), .control("c"), hint: "later") { _, _ in .close },
    ] + moves
  package static let noRow: Words = "You have no drafts: everything you typed is saved."

  private let isOffer: Bool
  private let about: Identifier?
  package var list = RowList<DraftRow>()

  /// - Parameters:
  ///   - isOffer: a pop-up over the first screen, at the start of the program.
  ///   - about: only those about this applicant.
  package init(isOffer: Bool = false, about: Identifier? = nil) {
    self.isOffer = isOffer
    self.about = about
  }

  package func overlayRows(in size: Size) -> Int? {
    isOffer ? min(size.rows, 2 + min(6, max(2, list.rows.count))) : nil
  }

  package func rows(from store: Store, _ desk: Desk) throws(StoreError) -> [DraftRow] {
    let found = if let about { try store.answer(DraftsAbout(about)) } else { try store.answer(DraftList()) }
    return try DraftRow.rows(found, store)
  }

  /// Nothing is left to offer.
  var isEmptyOffer: Bool { isOffer && list.isEmpty }

  static func discarding(_ draft: Draft) -> Outcome {
    .open(
      ConfirmScreen(
        "Discard this draft for good? No undo brings it back.",
        yes: .drop(draft)))
  }

  package func headRows(in size: Size) -> Int { isOffer ? 1 : 0 }

  package func drawHead(on frame: inout Frame) {
    if isOffer { frame.rule(tr(Words("You have {1} drafts", String(list.rows.count))), row: 0) }
  }

  package func draw(on frame: inout Frame) {
    if isOffer, list.rows.count == 1, let only = list.rows.first { return draw(only, on: &frame) }
    drawList(on: &frame)
  }

  /// One draft needs no list: the sentence is read whole, however narrow the window.
  private func draw(_ only: DraftRow, on frame: inout Frame) {
    frame.rule(tr(Self.title), row: 0)
    let words = only.sentence(on: frame)
    let used = frame.writeFolded(tr(words), column: 2, row: 1, atMost: 2)
    if !frame.initialsOnly { frame.write(only.excerpt, column: 2, row: 1 + used, style: .dim) }
    frame.setCursor(column: 2, row: 1)
  }

  package var columns: [Column<DraftRow>] {
    [
      Column("Draft", 18) { row, _ in tr(row.draft.title) },
      Column("For whom", 16, grows: 1, rank: 1) { row, frame in row.who(frame.initialsOnly) },
      Column("From", 21, rank: 2) { row, frame in Dates.recent(frame.local(row.draft.keptAt), today: frame.today) },
      // What was typed may say whom it is about.
      Column("First words", 12, grows: 2, rank: 3) { row, frame in frame.initialsOnly ? "" : row.excerpt },
    ]
  }
}
