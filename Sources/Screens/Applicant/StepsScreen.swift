package import Cells
package import Domain
package import Store

/// The open next steps of a person: tick one, or move it to another day with a reason.
package struct StepsScreen: Screen {
  struct Line: ListRow {
    let step: NextStep
    var id: Identifier { step.id }
  }

  package static let title: Words = "Next steps"
  package static let commands: [Command<StepsScreen>] =
    Command.list(\.steps) + [
      Command("Tick it as done", .character("d"), .enter, hint: "done", unavailable: Self.none) { screen, desk in
        screen.tick(desk)
      },
      Command("Move it to another day", .character("s"), hint: "move it", unavailable: Self.none) { screen, _ in
        screen.snooze()
      },
      Command("Change it", .character("e"), hint: "change", unavailable: Self.none) { screen, _ in
        screen.steps.focused.map { .replace(FormScreen(.change(.nextStep, $0.id))) } ?? .stay
      },
      Command("Go back", .escape, .character("q"), .control("c"), hint: "back") { _, _ in .close },
    ]

  private static let none: @Sendable (StepsScreen) -> Words? = {
    $0.steps.isEmpty ? "No next step is planned. a plans one." : nil
  }

  private let applicant: Identifier
  var steps = RowList<Line>()

  package init(_ applicant: Identifier) { self.applicant = applicant }

  package var named: ShownPeople { ShownPeople(steps.rows.map(\.step.stored)) }
  package func overlayRows(in size: Size) -> Int? { min(size.rows, 9) }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    let open = try store.answer(RecordsOf(.nextStep, where: "applicant_id", is: applicant)).map(NextStep.init)
      .filter { $0.doneOn == nil }
    steps.show(open.sorted { ($0.dueOn?.number ?? .max) < ($1.dueOn?.number ?? .max) }.map(Line.init))
  }

  private func tick(_ desk: Desk) -> Outcome {
    guard let step = steps.focused?.step else { return .stay }
    let set = ChangeSet(
      Words("done: {1}", step.what), [.set(.nextStep, step.id, field: "done_on", old: .none, new: .day(desk.today))])
    return .sequence([.commit(set), .close])
  }

  private func snooze() -> Outcome {
    guard let step = steps.focused?.step else { return .stay }
    return .replace(SnoozeScreen(step.id))
  }

  package mutating func arrange(in size: Size, _ desk: Desk) { steps.arrange(visible: size.rows - 2) }

  package func draw(on frame: inout Frame) {
    frame.rule(tr("Which next step?"), row: 0)
    frame.inside(Rect(column: 0, row: 1, columns: frame.columns, rows: frame.rows - 1)) { part in
      part.table(
        steps,
        columns: [
          Column("Next step", 20, grows: 1) { line, _ in line.step.what },
          Column("When", 30) { line, frame in
            line.step.dueOn.map { Dates.withDistance($0, today: frame.today) } ?? tr("no date")
          },
        ], empty: "No next step is planned. a plans one.")
    }
  }
}
