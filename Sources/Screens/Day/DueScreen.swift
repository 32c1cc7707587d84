package import Cells
package import Domain
package import Store

/// Everything that is due about one person or employer, and the steps without a day: settle it, move it, pass it on.
package struct DueScreen: Screen {
  struct Line: ListRow {
    let id: Identifier
    let key: DueKey
    let called: String
    let reason: Words
    /// nil for a step without a day.
    let item: DueItem?
  }

  package static let title: Words = "What is due"
  package static let commands: [Command<DueScreen>] =
    Command.list(\.lines) + [
      Command("Done: record what settles it", .character("d"), .enter, hint: "done", unavailable: Self.none) {
        screen, desk in screen.settle(desk)
      },
      Command("Move it to another day", .character("s"), hint: "postpone", unavailable: Self.none) { screen, _ in
        screen.instead { DueActions.postpone([$0.key]) }
      },
      Command("Pass it on to a colleague", .character("t"), hint: "pass on", unavailable: Self.none) { screen, _ in
        screen.instead { DueActions.passOn([$0.key]) }
      },
      Command("Change the record it rests on", .character("e"), hint: "change", unavailable: Self.none) { screen, _ in
        screen.instead { .open(FormScreen(.change($0.key.subject.kind, $0.key.subject.id))) }
      },
      Command("Go back", .escape, .character("q"), .control("c"), hint: "back") { _, _ in .close },
    ]

  private static let none: @Sendable (DueScreen) -> Words? = { $0.lines.isEmpty ? Self.empty : nil }
  private static let empty: Words = "Nothing is due and no next step is planned. a plans one."

  private let about: RecordKey
  private(set) var lines = RowList<Line>()
  package private(set) var named = ShownPeople()

  package init(about: RecordKey) { self.about = about }

  package var subjects: [RecordKey] { [about] }
  package func overlayRows(in size: Size) -> Int? { min(size.rows, 9) }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    let due = try store.answer(DueAbout(about.id)).map { row in
      Line(
        id: row.key.id, key: row.dueKey, called: row.item.text, reason: DueText.reason(row.item, today: desk.today),
        item: row.item)
    }
    let path = about.kind == .employer ? \NextStep.employerID : \NextStep.applicantID
    let steps = try store.answer(RecordsOf(path, is: about.id))
      .filter { $0[\NextStep.doneOn] == nil && $0[\NextStep.dueOn] == nil }
    named = ShownPeople(steps)
    if about.kind == .applicant { named.add(about.id) }
    lines.show(due + steps.map(line))
  }

  private func line(_ step: StoredRecord) -> Line {
    Line(
      id: step.id, key: DueKey(step: step.id, about: about), called: step.label, reason: Words("{1}", step.label),
      item: nil)
  }

  private func settle(_ desk: Desk) -> Outcome {
    guard let line = lines.focused else { return .stay }
    return Self.instead(DueActions.settle(line.key, called: line.called, desk))
  }

  private func instead(_ act: (Line) -> Outcome) -> Outcome { lines.focused.map { Self.instead(act($0)) } ?? .stay }

  /// What follows takes the place of this list, so that one comes back to the person.
  private static func instead(_ outcome: Outcome) -> Outcome {
    if case .open(let screen) = outcome { return .replace(screen) }
    if case .commit = outcome { return .sequence([outcome, .close]) }
    return outcome
  }

  package mutating func arrange(in size: Size, _ desk: Desk) { lines.arrange(visible: size.rows - 2) }

  package func draw(on frame: inout Frame) {
    frame.rule(tr("What is due?"), row: 0)
    frame.inside(Rect(column: 0, row: 1, columns: frame.columns, rows: frame.rows - 1)) { part in
      part.table(
        lines,
        columns: [
          Column("Why", 20, grows: 1, style: Self.style) { line, _ in tr(line.reason) },
          Column("On", 10, rank: 1) { line, frame in
            line.item.map { Dates.short($0.shownOn, today: frame.today) } ?? ""
          },
          Column("When", 12) { line, frame in
            line.item.map { tr(DueText.when($0, today: frame.today)) } ?? tr("no date")
          },
        ], empty: Self.empty)
    }
  }

  private static let style: @Sendable (Line, Frame) -> Style = { line, frame in
    line.item.map { $0.shownOn < frame.today } ?? false ? .warning : .plain
  }
}
