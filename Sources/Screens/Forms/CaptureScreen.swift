package import Cells
package import Domain
package import Store

/// A whole entry in one line, from anywhere: what is understood stands below it in words while it is typed, names are
/// completed, and Enter saves it.
package struct CaptureScreen: DraftPlace {
  package static let code = "capture"
  package static let title: Words = "In one line"
  package static let commands: [Command<CaptureScreen>] = [
    Command("Save it; while a name is marked, take the name", .enter, .control("s"), hint: "save") { screen, desk in
      screen.save(desk)
    },
    Command("Take the marked name", .tab, hint: "take the name") { screen, desk in screen.takeName(desk) },
    Command("Go up a name; in an empty line, go on with an unfinished one", .up) { screen, desk in screen.up(desk) },
    Command("Go down a name", .down) { screen, _ in screen.move(1) },
    Command("Open it as a form, filled in; Right at the end of the line does too", .control("e"), hint: "as a form") {
      screen, desk in screen.openForm()
    },
    Command("Leave; the line is kept as a draft", .escape, .control("c"), hint: "leave") { screen, desk in
      screen.leave(desk)
    },
  ]

  /// Whom it is about when no name is typed: whoever was in sight.
  let about: [RecordKey]
  private let resumed: Draft?
  var line: TextLine
  /// Names that were taken from the rows, by their folded text in the line.
  var taken: [String: NameHit] = [:]
  private(set) var inSight: [NameHit] = []
  private(set) var reading: CaptureReading?
  /// What would be saved; nil while something is missing.
  private(set) var form: FormScreen?
  private(set) var summary = ""
  /// A line that was left unfinished before.
  private(set) var unfinished: Draft?
  private(set) var row = 0
  private var hasBegun = false
  /// Something was typed since the screen was opened: only then is a name in the line shown while names are hidden.
  private(set) var isTyped: Bool
  package var kept: Draft?

  package init(_ line: String, about: [RecordKey], resuming draft: Draft? = nil) {
    self.line = TextLine(line)
    self.about = about
    resumed = draft
    isTyped = !line.isEmpty
  }

  /// Whether a text is the beginning of such a line: its word and a blank.
  static func begins(_ text: String) -> Bool {
    guard let end = text.firstIndex(of: " "), end != text.startIndex else { return false }
    return CaptureKind.named(String(text[..<end])) != nil
  }

  static func beginning(_ index: Int) -> String { tr(CaptureKind.all[index].word) + " " }

  package var takesText: Bool { true }
  package var keepsDraft: Bool { true }
  package var cells: [String] { about.flatMap(\.cells) }
  package init?(_ cells: RouteCells) {
    self.init("", about: stride(from: 0, to: cells.all.count, by: 2).compactMap(cells.key))
  }
  package func resuming(_ draft: Draft) -> CaptureScreen { CaptureScreen("", about: about, resuming: draft) }
  /// Whom it is about is looked up when it is opened.
  package func obstacle(in store: Store) throws(StoreError) -> Words? { nil }
  package var subjects: [RecordKey] { about }
  package func overlayRows(in size: Size) -> Int? { min(size.rows, 11) }

  package var named: ShownPeople {
    var people = ShownPeople()
    let hits = inSight + Array(taken.values) + (reading?.about ?? []) + (reading?.behalf ?? [])
    let shown = hits + (reading?.open?.rows ?? []).flatMap(\.who)
    for hit in shown where hit.kind == .applicant {
      people.add(hit.id)
      people.add(name: hit.title)
    }
    return people
  }

  // MARK: Loading

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    if !hasBegun { try begin(from: store) }
    let find: CaptureReader.Find = { text, kinds throws(StoreError) in
      try store.answer(NameSearch(text, kinds: kinds, limit: 8))
    }
    var reader = CaptureReader(line.text, look: desk.dates, inSight: inSight, taken: taken, find: find)
    reading = try reader?.read()
    form = try reading?.unseenForm(from: store, desk)
    summary = reading.map { CaptureSummary.text($0, form, desk) } ?? ""
    row = min(row, max(0, (reading?.open?.rows.count ?? 0) - 1))
  }

  private mutating func begin(from store: Store) throws(StoreError) {
    hasBegun = true
    for key in about { if let hit = try Self.hit(key, store) { inSight.append(hit) } }
    if let resumed {
      try takeUp(resumed, from: store)
    } else {
      unfinished = try store.answer(DraftsOf(Self.draftKey)).first
    }
  }

  private static func hit(_ key: RecordKey, _ store: Store) throws(StoreError) -> NameHit? {
    guard let record = try store.answer(OneRecord(key.kind, key.id)), record.removed == nil else { return nil }
    return NameHit(kind: key.kind, id: key.id, title: record.label)
  }

  // MARK: The draft

  private static let draftKey = "capture"
  private static let field = "line"

  package func draft(_ desk: Desk) -> Draft? {
    guard hasText else { return nil }
    var payload = DraftPayload()
    let names = taken.sorted { $0.key < $1.key }.map {
      CellText.line([$0.key, $0.value.kind.rawValue, $0.value.id.text])
    }
    payload.answers = [.init(part: "", name: Self.field, text: line.text, seen: names.joined(separator: "\n"))]
    payload.place = .init(part: "", name: Self.field, cursor: line.cursor)
    let person = reading.flatMap { $0.about.count == 1 && $0.choices.isEmpty ? $0.about.first : nil }
    return Draft(
      key: kept?.key ?? Self.draftKey, title: "entry in one line", payload: payload.text,
      keptAt: desk.session.clock.now(), about: person?.kind == .applicant ? person?.id : nil)
  }

  /// Whether more than the word it begins with is typed.
  private var hasText: Bool { line.text.split(separator: " ").count > 1 }

  private mutating func takeUp(_ draft: Draft, from store: Store) throws(StoreError) {
    kept = draft
    let payload = DraftPayload(draft.payload)
    line = TextLine(payload.text(of: Self.field), cursor: payload.place?.cursor ?? .max)
    for name in CellText.lines(payload.answers.first?.seen ?? "") {
      let cells = CellText.cells(name)
      guard cells.count == 3, let kind = StoredNames.present.known(kind: cells[1]), let id = Identifier(text: cells[2]),
        let hit = try Self.hit(RecordKey(kind, id), store)
      else { continue }
      taken[cells[0]] = hit
    }
  }

  // MARK: Keys

  package mutating func type(_ key: Key, _ desk: Desk) -> Outcome? {
    if key == .right, line.cursor == line.text.count, hasText { return openForm() }
    if case .paste(let text) = key, text.unicodeScalars.count > TextFilter.lineLimit {
      return .say("This is too long for one line: Ctrl-E opens the form, paste it there.")
    }
    let before = line.text
    guard line.press(key) else { return nil }
    isTyped = true
    if line.text == before { return .stay }
    row = 0
    return .reload
  }

  private mutating func move(_ step: Int) -> Outcome {
    row = min(max(0, row + step), max(0, (reading?.open?.rows.count ?? 0) - 1))
    return .stay
  }

  private mutating func up(_ desk: Desk) -> Outcome {
    guard !hasText, let draft = unfinished else { return move(-1) }
    unfinished = nil
    return .replace(CaptureScreen("", about: about, resuming: draft))
  }

  private mutating func takeName(_ desk: Desk) -> Outcome {
    guard let rows = reading?.open?.rows, rows.indices.contains(row) else {
      return .say("No name is marked: type the beginning of one.")
    }
    put(rows[row], desk)
    row = 0
    return .reload
  }

  /// Writes the name into the line, as initials while names are hidden, and remembers whom it means.
  private mutating func put(_ chosen: CaptureReading.Choice.Row, _ desk: Desk) {
    let names = chosen.who.map { name(for: $0, desk) }
    let characters = Array(line.text)
    let rest = characters[chosen.replaces.upperBound...]
    let blank = chosen.replaces.isEmpty || rest.isEmpty ? " " : ""
    let start = String(characters[..<chosen.replaces.lowerBound]) + names.joined(separator: ", ") + blank
    line = TextLine(start + String(rest), cursor: start.count + (rest.first == " " ? 1 : 0))
  }

  /// What stands for somebody in the line; a number tells two of the same name apart.
  private mutating func name(for hit: NameHit, _ desk: Desk) -> String {
    let plain = hit.kind == .applicant && desk.initialsOnly ? PersonName.initials(of: hit.title) : hit.title
    var name = plain
    var number = 1
    while let other = taken[Folding.fold(name)], other.id != hit.id {
      number += 1
      name = plain + " " + String(number)
    }
    taken[Folding.fold(name)] = hit
    return name
  }

  // MARK: Leaving

  private mutating func save(_ desk: Desk) -> Outcome {
    guard let reading else { return .say(Self.noWord) }
    if reading.open != nil { return takeName(desk) }
    if let problem = reading.problems.first { return .say(problem) }
    guard var form else { return .say(Self.noWord) }
    if form.notices.contains(where: \.isWarning) {
      return opening(.say("Read what stands above, then Ctrl-S saves it."))
    }
    let outcome = form.save(desk)
    guard case .sequence(let steps) = outcome, let set = steps.lazy.compactMap(\.changeSet).first else {
      return opening(.say(form.focused?.problem ?? "Look it over, then Ctrl-S saves."))
    }
    return .sequence([.commit(set, endsDraft: true), .close])
  }

  private static let noWord: Words = "Begin with contact, employer, next, promise, note or meet, and a name."

  private func openForm() -> Outcome {
    guard let reading else { return .say(Self.noWord) }
    guard reading.choices.isEmpty else { return .say("Take the marked name first: Tab.") }
    guard reading.purpose != nil else { return .say(reading.problems.first ?? Self.noWord) }
    return opening(nil)
  }

  /// The form takes over what was typed, and its draft.
  private func opening(_ then: Outcome?) -> Outcome {
    guard let form = reading?.form else { return .say(Self.noWord) }
    return .sequence([.discardDraft, .replace(form)] + (then.map { [$0] } ?? []))
  }

  /// What the store refused is shown at its field.
  package mutating func receive(_ answer: Answer, _ desk: Desk) -> Outcome { opening(nil) }

  private func leave(_ desk: Desk) -> Outcome {
    guard hasText else { return .sequence([.discardDraft, .close]) }
    return .sequence([.keepDraft, .close, .say("Your line is kept as a draft: the same word and Up bring it back.")])
  }
}

extension Outcome {
  /// What it saves, if it does.
  fileprivate var changeSet: ChangeSet? {
    if case .commit(let set, _) = self { set } else { nil }
  }
}

extension [any Screen] {
  /// Whoever the top screen is about, looked for through the pop-ups on it down to the first whole screen.
  var inSight: [RecordKey] {
    for screen in reversed() {
      if !screen.subjects.isEmpty { return screen.subjects }
      if screen.overlayRows(in: Size(columns: 80, rows: 24)) == nil { break }
    }
    return []
  }
}
