package import Cells
package import Domain
package import Store

/// A draft to be read: where the form it was typed in cannot be opened any more, its text is still here.
package struct DraftTextScreen: ListScreen {
  package static let title: Words = "Draft"
  package static let commands: [Command<DraftTextScreen>] =
    [
      Command("Discard the draft, after a question", .character("d"), hint: "discard") { screen, _ in
        screen.isGone ? .say("It is discarded already.") : DraftsScreen.discarding(screen.draft)
      },
      Command("Go back", .escape, .enter, .character("q"), .control("c"), hint: "back") { _, _ in .close },
    ] + moves
  package static let noRow: Words = "No text."

  private let draft: Draft
  private let why: Words?
  private var who = ""
  private var paragraphs: [String] = []
  private var isGone = false
  package var list = RowList<NumberedRow<String>>()

  /// - Parameter why: why its form cannot be opened; nil when it only was to be read.
  init(_ draft: Draft, because why: Words? = nil) {
    self.draft = draft
    self.why = why
  }

  package func heading(_ desk: Desk) -> String {
    [tr(Self.title), tr(draft.title), who].filter { !$0.isEmpty }.joined(separator: ": ")
  }

  package mutating func loadRows(from store: Store, _ desk: Desk) throws(StoreError) {
    who = try DraftRow.rows([draft], store).first?.who(desk.initialsOnly) ?? ""
    isGone = try !store.answer(DraftsOf(draft.baseKey)).contains { $0.key == draft.key }
    let payload = DraftPayload(draft.payload)
    let named = payload.answers.compactMap { answer in
      answer.info.flatMap { info in info.kind.referenced == nil ? nil : (info, Self.references(answer)) }
    }
    let names = try ValueText.labels(named, store, desk)
    paragraphs = payload.answers.map { answer in
      let ids = answer.info?.kind.referenced == nil ? [] : Self.references(answer).records
      let text =
        ids.isEmpty
        ? answer.shown : (ids.map { names[$0] ?? "" } + [answer.text]).filter { !$0.isEmpty }.joined(separator: " ")
      return answer.label.isEmpty ? text : answer.label + ": " + text
    }
    paragraphs += payload.proposed.map { tr($0.kind.type.title) + ": " + $0.label }
  }

  private static func references(_ answer: DraftPayload.Answer) -> Value {
    .records(answer.codeList.compactMap { Identifier(text: $0) })
  }

  package mutating func arrange(in size: Size, _ desk: Desk) {
    let columns = max(10, size.columns - 3)
    let folded = paragraphs.flatMap { TextLayout.wrap($0, columns: columns, width: desk.width).map(\.text) }
    list.show(folded.numbered)
    list.arrange(visible: size.rows - 3)
  }

  package func headRows(in size: Size) -> Int { 2 }

  package func drawHead(on frame: inout Frame) {
    let words = why ?? Words("Typed on {1}.", Dates.moment(frame.local(draft.keptAt)))
    frame.writeFolded(tr(words), row: 0, style: why == nil ? .dim : .warning, atMost: 2)
  }

  package var columns: [Column<NumberedRow<String>>] { [Column("Text", 20, grows: 1) { line, _ in line.value }] }
}
