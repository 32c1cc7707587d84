package import Cells
package import Domain
package import Store

/// What was typed and not saved, newest first: to go on with, or to discard. Offered at the start of the program, and
/// found again by its name.
package struct DraftsScreen: Screen {
  package static let title: Words = "Drafts"
  package static let commands: [Command<DraftsScreen>] =
    [
      Command("Go on with the draft where it was left", .enter, hint: "continue", unavailable: Self.none) {
        screen, _ in screen.chosen { .sequence([.close, .resume($0)]) }
      },
      Command("Discard the draft, after a question", .character("d"), hint: "discard", unavailable: Self.none) {
        screen, _ in screen.chosen { Self.discarding($0) }
      },
      Command("Read the text", .character("r"), hint: "read", unavailable: Self.none) { screen, _ in
        screen.chosen { .open(DraftTextScreen($0)) }
      },
      Command("Leave the drafts for later", .escape, .character("q"), .control("c"), hint: "later") { _, _ in .close },
    ] + Command.list(\.drafts)

  private static let none: @Sendable (DraftsScreen) -> Words? = { $0.drafts.isEmpty ? Self.empty : nil }
  private static let empty: Words = "You have no drafts: everything you typed is saved."

  private let isOffer: Bool
  private let about: Identifier?
  var drafts = RowList<DraftLine>()

  /// - Parameters:
  ///   - isOffer: a pop-up over the first screen, at the start of the program.
  ///   - about: only those about this applicant.
  package init(isOffer: Bool = false, about: Identifier? = nil) {
    self.isOffer = isOffer
    self.about = about
  }

  package func overlayRows(in size: Size) -> Int? {
    isOffer ? min(size.rows, 2 + min(6, max(2, drafts.rows.count))) : nil
  }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    let found =
      if let about { try store.answer(DraftsAbout(about)) } else { try store.answer(DraftList()) }
    drafts.show(try DraftLine.lines(found, store))
  }

  /// Nothing is left to offer.
  var isEmptyOffer: Bool { isOffer && drafts.isEmpty }

  private func chosen(_ outcome: (Draft) -> Outcome) -> Outcome { drafts.focused.map { outcome($0.draft) } ?? .stay }

  static func discarding(_ draft: Draft) -> Outcome {
    .open(
      ConfirmScreen(
        "Discard this draft for good? No undo brings it back.",
        yes: .drop(draft)))
  }

  package mutating func arrange(in size: Size, _ desk: Desk) {
    drafts.arrange(visible: size.rows - (isOffer ? 2 : 1))
  }

  package func draw(on frame: inout Frame) {
    guard isOffer else { return draw(in: &frame) }
    if drafts.rows.count == 1, let only = drafts.rows.first { return draw(only, on: &frame) }
    frame.rule(tr(Words("You have {1} drafts", String(drafts.rows.count))), row: 0)
    frame.inside(Rect(column: 0, row: 1, columns: frame.columns, rows: frame.rows - 1)) { draw(in: &$0) }
  }

  /// One draft needs no list: the sentence is read whole, however narrow the window.
  private func draw(_ only: DraftLine, on frame: inout Frame) {
    frame.rule(tr(Self.title), row: 0)
    let words = only.sentence(on: frame)
    let used = frame.writeFolded(tr(words), column: 2, row: 1, atMost: 2)
    if !frame.initialsOnly { frame.write(only.excerpt, column: 2, row: 1 + used, style: .dim) }
    frame.setCursor(column: 2, row: 1)
  }

  private func draw(in frame: inout Frame) {
    frame.table(drafts, columns: Self.columns, empty: Self.empty)
  }

  private static let columns: [Column<DraftLine>] = [
    Column("Draft", 18) { line, _ in tr(line.draft.title) },
    Column("For whom", 16, grows: 1, rank: 1) { line, frame in line.who(frame.initialsOnly) },
    Column("From", 21, rank: 2) { line, frame in Dates.recent(frame.local(line.draft.keptAt), today: frame.today) },
    // What was typed may say whom it is about.
    Column("First words", 12, grows: 2, rank: 3) { line, frame in frame.initialsOnly ? "" : line.excerpt },
  ]
}
