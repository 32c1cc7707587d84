package import Cells
package import Domain
package import Store

/// One line of text as an answer; an empty one is refused. With a name for it, what is typed is kept as a draft.
package struct PromptScreen: DraftPlace {
  /// How an answer that is not given yet is kept and found again.
  package struct Keeping: Sendable {
    let key: String
    let title: Words
    let about: Identifier?
    let record: RecordKey
  }

  package static let code = "withdraw"
  package static let title: Words = "A short answer"
  package static let commands: [Command<PromptScreen>] = [
    Command("Give the answer", .enter, .control("s"), hint: "done") { screen, _ in screen.finish() },
    Command("Go back; nothing typed is lost", .escape, .control("c"), hint: "back") { screen, desk in
      screen.leave(desk)
    },
  ]

  private let ask: @Sendable (Store, Desk) throws(StoreError) -> Words
  private let done: @Sendable (Words, String) -> Outcome
  private let keeping: Keeping?
  private let resumed: Draft?
  private let initial: String
  private var question: Words?
  private var line: TextLine
  package var kept: Draft?

  package init(
    _ question: Words, initial: String = "", keeping: Keeping? = nil, done: @escaping @Sendable (String) -> Outcome
  ) {
    self.init(asking: { _, _ in question }, initial: initial, keeping: keeping) { _, text in done(text) }
  }

  /// - Parameters:
  ///   - ask: the question, for which the store may have to be read.
  ///   - done: what the question and its answer lead to.
  init(
    asking ask: @escaping @Sendable (Store, Desk) throws(StoreError) -> Words, initial: String = "",
    keeping: Keeping? = nil, resuming draft: Draft? = nil, done: @escaping @Sendable (Words, String) -> Outcome
  ) {
    self.ask = ask
    self.done = done
    self.keeping = keeping
    self.initial = initial
    resumed = draft
    line = TextLine(initial)
  }

  package var takesText: Bool { true }
  package var keepsDraft: Bool { keeping != nil }
  package var restsOn: [RecordKey] { keeping.map { [$0.record] } ?? [] }
  package var cells: [String] { restsOn.flatMap(\.cells) }
  package var route: Route? { keeping.map { _ in Route(code: Self.code, cells: cells) } }

  /// Of the questions only why a record is removed is kept.
  package init?(_ cells: RouteCells) {
    guard let key = cells.key(0) else { return nil }
    self = PersonActions.withdrawal(key.kind, key.id)
  }

  package func resuming(_ draft: Draft) -> PromptScreen {
    restsOn.first.map { PersonActions.withdrawal($0.kind, $0.id, resuming: draft) } ?? self
  }

  package func obstacle(in store: Store) throws(StoreError) -> Words? {
    for key in restsOn where try !DraftOpening.stands(key, store) { return DraftOpening.recordGone }
    return nil
  }

  package func overlayRows(in size: Size) -> Int? { min(size.rows, 4) }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    guard question == nil else { return }
    question = try ask(store, desk)
    guard let keeping, let found = try takenUp(resumed, keeping.key, store) else { return }
    kept = found
    let payload = DraftPayload(found.payload)
    line = TextLine(payload.text(of: Self.field), cursor: payload.place?.cursor ?? .max)
  }

  package func draft(_ desk: Desk) -> Draft? {
    guard let keeping, line.text != initial else { return nil }
    var payload = DraftPayload()
    payload.answers = [.init(part: "", name: Self.field, text: line.text)]
    payload.place = .init(part: "", name: Self.field, cursor: line.cursor)
    return Draft(
      key: kept?.key ?? keeping.key, title: keeping.title, payload: payload.text, keptAt: desk.session.clock.now(),
      about: keeping.about)
  }

  private static let field = "answer"

  package mutating func type(_ key: Key, _ desk: Desk) -> Outcome? { line.press(key) ? .stay : nil }

  private func finish() -> Outcome {
    let text = TextFilter.line(line.text)
    if text.isEmpty { return .say("Write a few words, or Esc to go back.") }
    let outcome = done(question ?? "", text)
    // What is refused stays in sight with its text.
    if case .commit(let set, _) = outcome { return .sequence([.commit(set, endsDraft: true), .close]) }
    return .sequence([.discardDraft, .close, outcome])
  }

  private func leave(_ desk: Desk) -> Outcome { keepsDraft ? Leaving.outcome(losesText: draft(desk) != nil) : .close }

  package func draw(on frame: inout Frame) {
    frame.rule(tr("Please answer"), row: 0)
    let used = frame.writeFolded(tr(question ?? ""), column: 2, row: 1, atMost: 2)
    frame.textLine(line, column: 2, row: 1 + used, limit: frame.columns - 4, style: .fieldFocused, hasFocus: true)
  }
}

/// The draft to go on with: the one that was chosen, else the newest under the key, whichever window kept it.
func takenUp(_ chosen: Draft?, _ key: String, _ store: Store) throws(StoreError) -> Draft? {
  if let chosen { return chosen }
  return try store.answer(DraftsOf(key)).first
}
