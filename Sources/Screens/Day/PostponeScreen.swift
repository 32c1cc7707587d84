package import Domain
package import Store

/// Moves what is due to a later day, with the reason kept: one row, or several as one change.
package struct PostponeScreen: TwoLineScreen, DraftPlace {
  package static let code = "postpone"
  package static let title: Words = "Move to another day"
  package static let commands = Command<PostponeScreen>.ofTwoLines

  private let keys: [DueKey]
  private let resumed: Draft?
  private var rows: [MovableRow] = []
  package var lines = TwoLines(.nextStep, "due_on", "postpone_reason")
  package var kept: Draft?

  package init(_ keys: [DueKey]) { self.init(keys, resuming: nil) }

  init(_ keys: [DueKey], resuming draft: Draft?) {
    self.keys = keys
    resumed = draft
  }

  package var named: ShownPeople { rows.named }
  package var cells: [String] { keys.flatMap(\.cells) }
  package init?(_ cells: RouteCells) {
    guard let keys = DueKey.all(in: cells) else { return nil }
    self.init(keys)
  }
  package func resuming(_ draft: Draft) -> PostponeScreen { PostponeScreen(keys, resuming: draft) }

  package func obstacle(in store: Store) throws(StoreError) -> Words? {
    for key in keys where try !DraftOpening.isOpen(key.subject, store) { return DraftOpening.recordGone }
    return nil
  }

  // MARK: Loading, and the draft

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    guard rows.isEmpty else { return }
    rows = try MovableRow.find(keys, store, desk)
    guard let found = try takenUp(resumed, draftKey, store) else { return }
    kept = found
    lines.takeUp(DraftPayload(found.payload))
  }

  package func draft(_ desk: Desk) -> Draft? {
    if lines.isEmpty { return nil }
    return Draft(
      key: kept?.key ?? draftKey, title: "move to another day", payload: lines.payload.text,
      keptAt: desk.session.clock.now(), about: person)
  }

  /// The one person they are about.
  private var person: Identifier? {
    let about = Set(keys.map(\.about))
    return about.count == 1 ? about.first.flatMap { $0.kind == .applicant ? $0.id : nil } : nil
  }

  private var draftKey: String {
    "postpone:" + keys.map { $0.rule.rawValue + " " + $0.subject.id.text }.joined(separator: ",")
  }

  // MARK: Saving

  package mutating func save(_ desk: Desk) -> Outcome {
    guard !rows.isEmpty else { return .close }
    switch DayField.read(lines.first.text, .forward, desk) {
    case .failure(let refusal): return .say(refusal.words)
    case .success(let value):
      guard let due = value.day else { return .say("Write the new day, for example fri or +1w.") }
      if due <= desk.today { return .say("It can only be moved forward: choose a day after today.") }
      let why = TextFilter.line(lines.second.text)
      if why.isEmpty {
        lines.onSecond = true
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
    lines.draw(["To which day", "Why"], secondLimit: frame.columns - 22, on: &frame)
    frame.write(DayField.echo(lines.first.text, .day(.forward), frame.dates), column: 36, row: 1, style: .dim)
  }
}
