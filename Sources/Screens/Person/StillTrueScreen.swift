package import Cells
package import Domain
package import Store

/// "Is this still true?", wish by wish: the one that was said longest ago first. Each answer is saved by itself; after the
/// last one the screen below comes back.
package struct StillTrueScreen: ListScreen, PersonScreen, RecordPlace {
  package static let code = "still-true"
  package static let kindOfRecord: RecordKind = .applicant
  package static let title: Words = "Still true?"
  package static let commands: [Command<StillTrueScreen>] =
    [
      .row("Still true", .character("y"), hint: "still true") { screen, wish, desk in screen.confirm(wish, desk) },
      .row("It has changed: write down how", .character("c"), hint: "changed") { screen, wish, _ in
        screen.change(wish)
      },
      .row("No longer wanted", .character("n"), hint: "no longer") { screen, wish, desk in screen.end(wish, desk) },
      .row("Open the wish", .enter, hint: "open") { wish, _ in .open(RecordScreen(.preference, wish.id)) },
    ] + moves
  package static let noRow: Words = "No wish is written down that could be asked about."

  package let id: Identifier
  package var name: PersonName?
  private var today = Day(number: 0)
  /// The focus has gone to the first wish that is to be asked about.
  private var hasBegun = false
  package var list = RowList<Preference>()

  package init(_ applicant: Identifier) { id = applicant }

  package func heading(_ desk: Desk) -> String { tr(Self.title) + (name.map { " " + desk.shown($0) } ?? "") }
  package var tally: String {
    tr(Words("asked today: {1} of {2}", String(list.rows.count { !isToAsk($0) }), String(list.rows.count)))
  }

  private func isToAsk(_ wish: Preference) -> Bool { wish.isToAsk(on: today) }

  package mutating func loadRows(from store: Store, _ desk: Desk) throws(StoreError) {
    try findPerson(in: store)
    today = desk.today
    let all = try store.answer(RecordsOf(\Preference.applicantID, is: id)).map(Preference.init)
    let wishes = WishOrder.toAsk(all)
    let before = list.focused?.id
    let wasAnswered = before.map { id in !wishes.contains { $0.id == id && isToAsk($0) } } ?? true
    if !hasBegun || wasAnswered, let next = wishes.first(where: isToAsk) { list.follow(next.id) }
    hasBegun = true
    list.show(wishes)
  }

  // MARK: Answers

  /// Whether the answer to the focused wish is the last that is asked for.
  private var isLast: Bool { list.rows.allSatisfy { !isToAsk($0) || $0.id == list.focused?.id } }

  private func saving(_ set: ChangeSet) -> Outcome { .sequence([.commit(set)] + (isLast ? [.close] : [])) }

  private func confirm(_ wish: Preference, _ desk: Desk) -> Outcome {
    if wish.confirmedOn == desk.today { return .say("This was asked today already.") }
    var new = wish
    new.confirmedOn = desk.today
    return saving(ChangeSet(Words("still true: {1}", wish.words), wish.changes(to: new)))
  }

  private func end(_ wish: Preference, _ desk: Desk) -> Outcome {
    var new = wish
    new.untilOn = desk.today
    return saving(ChangeSet(Words("no longer wanted: {1}", wish.words), wish.changes(to: new)))
  }

  /// The last one gives its place to the form, so that after it the screen below comes back.
  private func change(_ wish: Preference) -> Outcome {
    let form = FormScreen(.change(.preference, wish.id))
    return isLast ? .replace(form) : .open(form)
  }

  // MARK: Drawing

  package func footRows(in size: Size) -> Int { 5 }

  /// The wish in full: a cut one cannot be read out to anybody.
  package func drawFoot(on frame: inout Frame) {
    guard let wish = list.focused else { return }
    let used = frame.writeFolded(
      tr(wish.strength.label) + ": " + wish.words, column: 2, row: 1, style: .label, atMost: 2)
    frame.writeFolded(WishText.detail(wish), column: 2, row: 1 + used, style: .dim, atMost: 2)
  }

  package var empty: Words { "No wish is written down yet. Esc goes back; + adds one there." }

  package var columns: [Column<Preference>] {
    [
      Column("How strong", 13, style: { _, _ in .label }) { wish, _ in tr(wish.strength.label) },
      Column("In the person's own words", 24, grows: 1) { wish, _ in wish.words },
      Column("Last said", 20, style: { wish, frame in wish.isToAsk(on: frame.today) ? .plain : .good }) { wish, frame in
        guard wish.isToAsk(on: frame.today) else { return tr("asked today") }
        return wish.saidOn.map { Dates.short($0, today: frame.today) } ?? tr("unknown")
      },
    ]
  }
}
