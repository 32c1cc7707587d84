package import Cells
package import Domain
package import Store

/// Asks what an ending, a refusal or a "no" has taught. Later is an answer too: the question then stands in the career
/// profile.
package struct LessonScreen: Screen {
  package static let title: Words = "What did it teach?"
  package static let commands: [Command<LessonScreen>] = [
    Command("Write down a preference it taught", .character("w"), .enter, hint: "a preference") { screen, _ in
      screen.write()
    },
    Command("Nothing to learn from it", .character("n"), hint: "nothing") { screen, _ in screen.nothing() },
    Command("Later", .escape, .character("q"), .control("c"), hint: "later") { _, _ in .close },
  ]

  private let key: RecordKey
  private var source: StoredRecord?
  private var what = ""

  package init(_ source: RecordKey) { key = source }

  package var named: ShownPeople { ShownPeople([source].compactMap { $0 }) }
  package func overlayRows(in size: Size) -> Int? { min(size.rows, 5) }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    guard let found = try store.answer(OneRecord(key.kind, key.id)) else {
      throw .refused("This record is not there any more.")
    }
    source = found
    what = try LessonText.what(found, store)
  }

  private func write() -> Outcome { source.flatMap(Lessons.preference).map { .replace(FormScreen($0)) } ?? .close }

  private func nothing() -> Outcome {
    let changes = source.map(Lessons.asked) ?? []
    if changes.isEmpty { return .sequence([.close, .say("It was asked already; nothing was changed.")]) }
    return .sequence([.commit(ChangeSet(Words("asked what it taught: {1}", what), changes)), .close])
  }

  package func draw(on frame: inout Frame) {
    frame.rule(tr(Self.title), row: 0)
    frame.write(what, column: 2, row: 1, style: .label)
    let answers: [(Character, Words)] = [
      ("w", "a preference to write down: what to look for, or not again"), ("n", "nothing for the next job"),
    ]
    for (index, answer) in answers.enumerated() {
      frame.write(String(answer.0), column: 2, row: index + 2, style: .hintKey)
      frame.write(tr(answer.1), column: 4, row: index + 2)
    }
    frame.write(tr("Esc"), column: 2, row: 4, style: .hintKey)
    frame.write(tr("later: it stays among what is not asked yet"), column: 6, row: 4)
    frame.setCursor(column: 2, row: 2)
  }
}

/// What taught something, in one line.
enum LessonText {
  private static func lead(_ record: StoredRecord) -> Identifier? {
    switch record.kind {
    case .application: record[\Application.jobLeadID]
    case .suggestion: record[\Suggestion.jobLeadID]
    default: nil
    }
  }

  /// `job: Kitchen hand, Nordlys Hotell, ended 3 Oct 2026`.
  static func what(_ record: StoredRecord, _ store: Store) throws(StoreError) -> String {
    var texts = [record.kind == .suggestion ? "" : record.label]
    if let lead = lead(record), let lead = try store.answer(OneRecord(.jobLead, lead)) {
      texts = texts.filter { !$0.isEmpty }
      if texts.isEmpty { texts = [lead.label] }
    }
    if let employer = record.employerID, let found = try store.answer(OneRecord(.employer, employer)) {
      texts.append(found.label)
    }
    texts.append(ending(record))
    return tr(record.kind.type.title) + ": " + texts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// What was written down about it at the time.
  static func said(_ record: StoredRecord) -> String {
    ["disliked", "learned", "result_words", "feedback", "words"].filter { record.kind.type.field($0) != nil }
      .compactMap { record[named: $0].text?.replacingNewlines }.joined(separator: "; ")
  }

  private static func ending(_ record: StoredRecord) -> String {
    switch record.kind {
    case .job: record[\Job.endedOn].map { tr(Words("ended {1}", Dates.long($0))) } ?? ""
    case .application: Application(record).result.map { tr($0.label) } ?? ""
    case .suggestion: Suggestion(record).answer.map { tr(Words("the person said: {1}", $0.label)) } ?? ""
    default: ""
    }
  }
}
