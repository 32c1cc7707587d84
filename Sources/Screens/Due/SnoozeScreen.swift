package import Cells
package import Domain
package import Store

/// Moves what is due to a later day, with the reason kept: one row, or several as one change.
package struct SnoozeScreen: Screen {
  package static let title: Words = "Move to another day"
  package static let commands: [Command<SnoozeScreen>] = [
    Command("Save", .control("s"), hint: "save") { screen, desk in screen.save(desk) },
    Command("Go to the other line", .tab, .backTab, .up, .down) { screen, _ in screen.switchLine() },
    Command("Accept and go on", .enter, hint: "go on") { screen, desk in
      screen.onReason ? screen.save(desk) : screen.switchLine()
    },
    Command("Go back; nothing typed is lost", .escape, .control("c"), hint: "back") { screen, desk in
      Leaving.outcome(losesText: screen.draft(desk) != nil)
    },
  ]

  private let keys: [DueKey]
  private let resumed: Draft?
  private var rows: [MovableRow] = []
  private var day = TextLine()
  private var reason = TextLine()
  fileprivate private(set) var onReason = false
  package var kept: Draft?

  package init(_ keys: [DueKey]) { self.init(keys, resuming: nil) }

  init(_ keys: [DueKey], resuming draft: Draft?) {
    self.keys = keys
    resumed = draft
  }

  package var takesText: Bool { true }
  package var named: ShownPeople { rows.named }
  package var keepsDraft: Bool { true }
  package var textField: Int { onReason ? 1 : 0 }
  package var route: Route? { .snooze(keys) }
  package func overlayRows(in size: Size) -> Int? { min(size.rows, 4) }

  // MARK: Loading, and the draft

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    guard rows.isEmpty else { return }
    rows = try MovableRow.find(keys, store, desk)
    guard let found = try takenUp(resumed, draftKey, store) else { return }
    kept = found
    let payload = DraftPayload(found.payload)
    onReason = payload.place?.name == Self.reasonField
    let cursor = payload.place?.cursor ?? .max
    day = TextLine(payload.text(of: Self.dayField), cursor: onReason ? .max : cursor)
    reason = TextLine(payload.text(of: Self.reasonField), cursor: onReason ? cursor : .max)
  }

  package func draft(_ desk: Desk) -> Draft? {
    if day.text.isEmpty && reason.text.isEmpty { return nil }
    var payload = DraftPayload()
    payload.answers = [
      .init(part: Self.part, name: Self.dayField, text: day.text),
      .init(part: Self.part, name: Self.reasonField, text: reason.text),
    ]
    payload.place = .init(
      part: Self.part, name: onReason ? Self.reasonField : Self.dayField, cursor: (onReason ? reason : day).cursor)
    return Draft(
      key: kept?.key ?? draftKey, title: "move to another day", payload: payload.text,
      keptAt: desk.session.clock.now(), about: person)
  }

  /// The one person they are about.
  private var person: Identifier? {
    let about = Set(keys.map(\.about))
    return about.count == 1 ? about.first.flatMap { $0.kind == .applicant ? $0.id : nil } : nil
  }

  private var draftKey: String {
    "snooze:" + keys.map { $0.rule.rawValue + " " + $0.subject.id.text }.joined(separator: ",")
  }
  private static let part = RecordKind.nextStep.rawValue
  private static let dayField = "due_on"
  private static let reasonField = "snooze_reason"

  // MARK: Keys

  package mutating func type(_ key: Key, _ desk: Desk) -> Outcome? {
    (onReason ? reason.press(key) : day.press(key)) ? .stay : nil
  }

  private mutating func switchLine() -> Outcome {
    onReason.toggle()
    return .stay
  }

  private mutating func save(_ desk: Desk) -> Outcome {
    guard !rows.isEmpty else { return .close }
    switch DayField.read(day.text, .forward, desk) {
    case .failure(let refusal): return .say(refusal.words)
    case .success(let value):
      guard let due = value.day else { return .say("Write the new day, for example fri or +1w.") }
      if due <= desk.today { return .say("It can only be moved forward: choose a day after today.") }
      let why = TextFilter.line(reason.text)
      if why.isEmpty {
        onReason = true
        return .say("Write in a few words why it moves.")
      }
      let set = ChangeSet(
        Words("moved to {1}: {2}", Dates.short(due), rows.words),
        rows.flatMap { $0.changes(to: due, because: why, desk) })
      return .sequence([.commit(set, endsDraft: true), .close])
    }
  }

  package func draw(on frame: inout Frame) {
    let heading: Words =
      rows.count == 1 ? Words("Move \"{1}\" to another day", rows.words) : Words("Move {1} to another day", rows.words)
    frame.rule(tr(heading), row: 0)
    frame.write(tr("To which day"), column: 2, row: 1, style: .label)
    frame.write(tr("Why"), column: 2, row: 2, style: .label)
    frame.textLine(
      reason, column: 20, row: 2, limit: frame.columns - 22, style: onReason ? .fieldFocused : .field,
      hasFocus: onReason)
    frame.textLine(day, column: 20, row: 1, limit: 14, style: onReason ? .field : .fieldFocused, hasFocus: !onReason)
    frame.write(DayField.echo(day.text, .day(.forward), frame.look), column: 36, row: 1, style: .dim)
  }
}
