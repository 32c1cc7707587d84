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
    return .replace(SnoozeScreen(step))
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

/// Moves a next step to a later day, with the reason kept.
package struct SnoozeScreen: Screen {
  package static let title: Words = "Move a next step"
  package static let commands: [Command<SnoozeScreen>] = [
    Command("Save", .control("s"), hint: "save") { screen, desk in screen.save(desk) },
    Command("Go to the other line", .tab, .backTab, .up, .down) { screen, _ in screen.switchLine() },
    Command("Accept and go on", .enter, hint: "go on") { screen, desk in
      screen.onReason ? screen.save(desk) : screen.switchLine()
    },
    Command("Go back", .escape, .control("c"), hint: "back") { _, _ in .close },
  ]

  private let step: NextStep
  private var day = TextLine()
  private var reason = TextLine()
  fileprivate private(set) var onReason = false

  package init(_ step: NextStep) { self.step = step }

  package var takesText: Bool { true }
  package var named: ShownPeople { ShownPeople([step.stored]) }
  package func overlayRows(in size: Size) -> Int? { min(size.rows, 4) }

  package mutating func type(_ key: Key, _ desk: Desk) -> Outcome? {
    (onReason ? reason.press(key) : day.press(key)) ? .stay : nil
  }

  private mutating func switchLine() -> Outcome {
    onReason.toggle()
    return .stay
  }

  private mutating func save(_ desk: Desk) -> Outcome {
    switch DayField.read(day.text, .forward, desk) {
    case .failure(let refusal): return .say(refusal.words)
    case .success(let value):
      guard let due = value.day else { return .say("Write the new day, for example fri or +1w.") }
      if due < desk.today { return .say("That day is over: choose today or later.") }
      let why = TextFilter.line(reason.text)
      if why.isEmpty {
        onReason = true
        return .say("Write in a few words why it moves.")
      }
      return .sequence([.commit(changes(to: due, because: why)), .close])
    }
  }

  private func changes(to due: Day, because why: String) -> ChangeSet {
    let old = step.stored
    var new = step
    new.dueOn = due
    new.snoozeReason = why
    return ChangeSet(Words("moved to {1}: {2}", Dates.short(due), step.what), old.changes(to: new.stored))
  }

  package func draw(on frame: inout Frame) {
    frame.rule(tr(Words("Move \"{1}\" to another day", step.what)), row: 0)
    frame.write(tr("To which day"), column: 2, row: 1, style: .label)
    frame.write(tr("Why"), column: 2, row: 2, style: .label)
    frame.textLine(
      reason, column: 20, row: 2, limit: frame.columns - 22, style: onReason ? .fieldFocused : .field,
      hasFocus: onReason)
    frame.textLine(day, column: 20, row: 1, limit: 14, style: onReason ? .field : .fieldFocused, hasFocus: !onReason)
    frame.write(DayField.echo(day.text, .day(.forward), frame.look), column: 36, row: 1, style: .dim)
  }
}
