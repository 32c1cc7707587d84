package import Cells
package import Domain
package import Store

/// "Is this still true?", wish by wish: the one that was said longest ago first. Each answer is saved by itself; after the
/// last one the screen below comes back.
package struct StillTrueScreen: Screen {
  package static let title: Words = "Still true?"
  package static let commands: [Command<StillTrueScreen>] =
    [
      Command("Still true", .character("y"), hint: "still true", unavailable: Self.none) { screen, desk in
        screen.confirm(desk)
      },
      Command("It has changed: write down how", .character("c"), hint: "changed", unavailable: Self.none) {
        screen, _ in screen.change()
      },
      Command("No longer wanted", .character("n"), hint: "no longer", unavailable: Self.none) { screen, desk in
        screen.end(desk)
      },
      Command("Open the wish", .enter, hint: "open", unavailable: Self.none) { screen, _ in
        screen.list.focused.map { .open(RecordScreen(.preference, $0.id)) } ?? .stay
      },
    ] + Command.list(\.list, chrome: foot.chrome)

  private static let none: @Sendable (StillTrueScreen) -> Words? = {
    $0.list.isEmpty ? "No wish is written down that could be asked about." : nil
  }
  private static let foot = ListFoot(rows: 4)

  struct Line: ListRow {
    let wish: Preference
    let isToAsk: Bool
    var id: Identifier { wish.id }
  }

  package let id: Identifier
  private var name: PersonName?
  /// The focus has gone to the first wish that is to be asked about.
  private var hasBegun = false
  var list = RowList<Line>()

  package init(_ applicant: Identifier) { id = applicant }

  package var route: Route? { .stillTrue(id) }
  package var looksAt: [Identifier] { name == nil ? [] : [id] }
  package var subjects: [RecordKey] { [RecordKey(.applicant, id)] }
  package var named: ShownPeople {
    var named = ShownPeople()
    named.add(id)
    return named
  }
  package func heading(_ desk: Desk) -> String { tr(Self.title) + (name.map { " " + desk.shown($0) } ?? "") }
  package var tally: String {
    tr(Words("asked today: {1} of {2}", String(list.rows.count { !$0.isToAsk }), String(list.rows.count)))
  }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    guard let person = try store.answer(OneRecord(.applicant, id)) else {
      throw .refused("This person is not there any more.")
    }
    name = Applicant(person).name
    let wishes = try store.answer(RecordsOf(.preference, where: "applicant_id", is: id)).map(Preference.init)
    let lines = WishOrder.toAsk(wishes).map { Line(wish: $0, isToAsk: $0.isToAsk(on: desk.today)) }
    let before = list.focused?.id
    let wasAnswered = before.map { id in !lines.contains { $0.id == id && $0.isToAsk } } ?? true
    if !hasBegun || wasAnswered, let next = lines.first(where: \.isToAsk) { list.follow(next.id) }
    hasBegun = true
    list.show(lines)
  }

  // MARK: Answers

  /// Whether the answer to the focused wish is the last that is asked for.
  private var isLast: Bool { list.rows.allSatisfy { !$0.isToAsk || $0.id == list.focused?.id } }

  private func saving(_ set: ChangeSet) -> Outcome { .sequence([.commit(set)] + (isLast ? [.close] : [])) }

  private func confirm(_ desk: Desk) -> Outcome {
    guard let wish = list.focused?.wish else { return .stay }
    if wish.confirmedOn == desk.today { return .say("This was asked today already.") }
    var new = wish
    new.confirmedOn = desk.today
    return saving(ChangeSet(Words("still true: {1}", wish.words), wish.changes(to: new)))
  }

  private func end(_ desk: Desk) -> Outcome {
    guard let wish = list.focused?.wish else { return .stay }
    var new = wish
    new.untilOn = desk.today
    return saving(ChangeSet(Words("no longer wanted: {1}", wish.words), wish.changes(to: new)))
  }

  /// The last one gives its place to the form, so that after it the screen below comes back.
  private func change() -> Outcome {
    guard let wish = list.focused?.wish else { return .stay }
    let form = FormScreen(.change(.preference, wish.id))
    return isLast ? .replace(form) : .open(form)
  }

  // MARK: Drawing

  package mutating func arrange(in size: Size, _ desk: Desk) { Self.foot.arrange(&list, in: size) }

  package func draw(on frame: inout Frame) {
    frame.table(
      list, columns: Self.columns, empty: "No wish is written down yet. Esc goes back; + adds one there.",
      above: Self.foot, drawFocused)
  }

  /// The wish in full: a cut one cannot be read out to anybody.
  private func drawFocused(_ part: inout Frame) {
    guard let wish = list.focused?.wish else { return }
    let used = part.writeFolded(
      tr(wish.strength.label) + ": " + wish.words, column: 2, row: 0, style: .label, atMost: 2)
    part.writeFolded(WishText.detail(wish), column: 2, row: used, style: .dim, atMost: 2)
  }

  private static let columns: [Column<Line>] = [
    Column("How strong", 13, style: { _, _ in .label }) { line, _ in tr(line.wish.strength.label) },
    Column("In the person's own words", 24, grows: 1) { line, _ in line.wish.words },
    Column("Last said", 20, style: { line, _ in line.isToAsk ? .plain : .good }) { line, frame in
      guard line.isToAsk else { return tr("asked today") }
      return line.wish.saidOn.map { Dates.short($0, today: frame.today) } ?? tr("unknown")
    },
  ]
}
