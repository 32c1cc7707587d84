package import Cells
package import Domain
package import Store

/// One logged record, whole: every field with its answer, and behind Tab who changed what and when.
package struct RecordScreen: ListScreen, Place {
  package struct Line: Sendable {
    let label: String
    let text: String
    let isMissing: Bool
    /// What Enter opens in place of the form.
    let opens: RecordKey?

    init(_ label: String, _ text: String, isMissing: Bool = false, opens: RecordKey? = nil) {
      (self.label, self.text, self.isMissing, self.opens) = (label, text, isMissing, opens)
    }
  }

  package static let code = "record"
  package static let title: Words = "Record"
  package static let commands: [Command<RecordScreen>] =
    [
      Command("Change it", .character("e"), hint: "change", unavailable: Self.notChangeable) { screen, _ in
        .form(.change(screen.kind, screen.id))
      },
      Command(
        "Open what the line names, or change the record", .enter,
        unavailable: { $0.list.focused?.opens == nil ? notChangeable($0) : nil },
        run: { screen, _ in
          screen.list.focused?.opens.map { .open(RecordScreen($0.kind, $0.id)) }
            ?? .form(.change(screen.kind, screen.id))
        }),
      Command(
        "Write down what it taught",
        unavailable: {
          $0.record.map(LessonRule.teaches) ?? false
            ? gone($0) : "This is for a job that ended, an application that was turned down and a suggestion with a no."
        },
        run: { screen, _ in Lessons.ask(RecordKey(screen.kind, screen.id)) }),
      Command(
        "Say what became of the promise", .character("d"),
        unavailable: { $0.kind == .promise ? gone($0) : "This works for promises." },
        run: { screen, desk in screen.record.map { PromiseActions.settle(Promise($0), desk) } ?? .stay }),
      Command("Show its history, or its fields", .tab, .backTab, hint: "history") { screen, _ in screen.turn() },
      Command("Remove it, with a reason", .character("-"), hint: "remove", unavailable: Self.gone) { screen, _ in
        PersonActions.withdraw(screen.kind, screen.id, called: screen.name)
      },
      Command(
        "Bring it back", .character("r"), hint: "bring back",
        unavailable: { $0.record?.removed == nil ? "It is not removed." : nil }
      ) {
        screen, _ in screen.revive()
      },
      Command("Move it to another person", .character("t"), unavailable: Self.notMovable) { screen, _ in screen.move()
      },
      Command(
        "Open the person it is about", .character("o"),
        unavailable: { $0.record?.applicantID == nil ? "It belongs to no one person." : nil }
      ) { screen, _ in screen.record?.applicantID.map { .open(ApplicantScreen($0)) } ?? .stay },
    ] + moves
  package static let noRow: Words = "Nothing was changed yet."

  private static let gone: @Sendable (RecordScreen) -> Words? = {
    $0.record?.removed == nil ? nil : "It is removed: r brings it back first."
  }
  private static let notChangeable: @Sendable (RecordScreen) -> Words? = { screen in
    screen.kind.type.hasForm ? gone(screen) : KindForms.keptByTheProgram
  }
  private static let notMovable: @Sendable (RecordScreen) -> Words? = { screen in
    guard let record = screen.record, record.kind != .applicant,
      record.kind.type.applicant != .nobody
    else { return "It belongs to no person, so it cannot be moved to another." }
    return gone(screen)
  }

  package let kind: RecordKind
  package private(set) var id: Identifier
  private(set) var record: StoredRecord?
  private var about = ""
  private var showsHistory = false
  /// Why it was removed, in words.
  private var reason = ""
  /// What a person was called before, as the history has it.
  private var formerNames: [String] = []
  package var list = RowList<NumberedRow<Line>>()

  package init(_ kind: RecordKind, _ id: Identifier) {
    self.kind = kind
    self.id = id
  }

  package var cells: [String] { [kind.rawValue, id.text] }
  package init?(_ cells: RouteCells) {
    guard let key = cells.key(0) else { return nil }
    self.init(key.kind, key.id)
  }
  package var restsOn: [RecordKey] { [RecordKey(kind, id)] }
  package var withoutRecords: (any Screen)? {
    var screen = RecordScreen(kind, id)
    screen.showsHistory = showsHistory
    screen.list = list.withoutRows
    return screen
  }
  package var subjects: [RecordKey] {
    let person = record?.applicantID.map { RecordKey(.applicant, $0) }
    let employer = kind == .employer ? RecordKey(.employer, id) : record?.employerID.map { RecordKey(.employer, $0) }
    return [person ?? employer].compactMap { $0 }
  }
  package var named: ShownPeople {
    var named = ShownPeople([record].compactMap { $0 })
    for name in formerNames { named.add(name: name) }
    return named
  }
  private var name: String { record.map { $0.label.isEmpty ? tr(kind.type.title) : $0.label } ?? "" }

  package func heading(_ desk: Desk) -> String {
    [tr(kind.type.title), about].filter { !$0.isEmpty }.joined(separator: ": ")
      + (showsHistory ? " - " + tr("history") : "")
  }

  package mutating func loadRows(from store: Store, _ desk: Desk) throws(StoreError) {
    let stood = record?.endedOn == nil && record != nil
    record = try store.answer(OneRecord(kind, id))
    if stood, let next = try successor(store) {
      id = next.id
      record = next
    }
    guard let record else { throw .refused("This record is not there any more.") }
    if let person = record.applicantID, let found = try store.answer(OneRecord(.applicant, person)) {
      about = desk.shown(Applicant(found).name)
    }
    reason = try RemovalWords.reason(of: record, store, desk)
    formerNames = kind == .applicant ? try HistoryLines.names(of: id, store) : []
    let lines =
      showsHistory ? try HistoryLines.lines(of: record, store, desk) : try FieldLines.lines(of: record, store, desk)
    list.show(lines.numbered)
  }

  /// The row that took this one's place just now, when a preference or a disclosure choice was changed.
  private func successor(_ store: Store) throws(StoreError) -> StoredRecord? {
    guard let places = kind.type.replacing, record?.endedOn != nil else { return nil }
    return try store.answer(RecordsOf(kind, where: kind.type.fields[places.by].name, is: id)).first
  }

  private mutating func turn() -> Outcome {
    showsHistory.toggle()
    list = RowList()
    return .reload
  }

  private func revive() -> Outcome {
    guard let reason = record?.removed else { return .stay }
    return .commit(ChangeSet(Words("brought back: {1}", name), [.revive(kind, id, reason: reason)]))
  }

  private func move() -> Outcome {
    guard let record else { return .stay }
    return .open(
      PickScreen(.applicant, "To which person does it belong?") { other, name in
        var moved = record
        moved.give(to: other)
        return moved == record
          ? .say("It belongs to this person already.")
          : .commit(ChangeSet(Words("moved to {1}", name), record.changes(to: moved)))
      })
  }

  package func headRows(in size: Size) -> Int { 1 }

  package func drawHead(on frame: inout Frame) {
    guard record?.removed != nil else { return }
    frame.write(tr(Words("Removed: {1}. r brings it back.", reason)), row: 0, style: .warning)
  }

  package var columns: [Column<NumberedRow<Line>>] {
    [
      Column(showsHistory ? "When and who" : "Field", showsHistory ? 34 : 26) { line, _ in line.label },
      Column(showsHistory ? "What" : "Answer", 30, grows: 1, style: { line, _ in line.isMissing ? .dim : .plain }) {
        line, _ in line.text
      },
    ]
  }
}

/// The fields of a record as lines; long notes take as many as they need.
enum FieldLines {
  static func lines(of record: StoredRecord, _ store: Store, _ desk: Desk) throws(StoreError) -> [RecordScreen.Line] {
    let names = try labels(of: record, store, desk)
    var lines: [RecordScreen.Line] = []
    for (info, value) in zip(record.kind.type.fields, record.values) {
      let text = ValueText.shown(value, info, names)
      let parts = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      lines.append(
        .init(tr(info.label), parts.first ?? tr("unknown"), isMissing: value.isEmpty, opens: target(value, info)))
      lines += parts.dropFirst().map { .init("", $0) }
    }
    lines += try Lessons.preferences(taughtBy: record, store).map {
      .init(tr("Taught the preference"), $0.label, opens: RecordKey(.jobPreference, $0.id))
    }
    return lines
  }

  /// What a reference leads to, for records that are found in no list of their own: what taught a preference, what a preference replaces,
  /// the opening an application is for.
  private static func target(_ value: Value, _ info: FieldInfo) -> RecordKey? {
    guard let kind = info.kind.referenced, OwnRecords.kinds.contains(kind) || kind == .jobLead else { return nil }
    return value.record.map { RecordKey(kind, $0) }
  }

  static func labels(of record: StoredRecord, _ store: Store, _ desk: Desk) throws(StoreError) -> [Identifier: String] {
    try ValueText.labels(zip(record.kind.type.fields, record.values).map { ($0, $1) }, store, desk)
  }
}

/// Who changed what and when.
package enum HistoryLines {
  /// Every name an applicant has had.
  package static func names(of applicant: Identifier, _ store: Store) throws(StoreError) -> [String] {
    let labels = RecordKind.applicant.type.fields.filter(\.isApplicantName).map(\.label)
    return try store.answer(History(.applicant, applicant)).filter { $0.field.map(labels.contains) ?? false }
      .flatMap { [$0.before.text, $0.after.text].compactMap { $0 } }
  }

  static func lines(of record: StoredRecord, _ store: Store, _ desk: Desk) throws(StoreError) -> [RecordScreen.Line] {
    let rows = try store.answer(History(record.kind, record.id))
    return rows.map { row in
      let change = row.field.map { field in
        tr(field) + ": " + ValueText.plain(row.before) + " -> " + ValueText.plain(row.after)
      }
      return RecordScreen.Line(
        Dates.shortMoment(desk.local(row.at)) + " " + row.by,
        (change ?? tr(title: row.title, initialsOnly: desk.initialsOnly)).replacingNewlines)
    }
  }
}
