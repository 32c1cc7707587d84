package import Cells
package import Domain
import Exchange
package import Store

/// What an import would do, before it is done: what was guessed, what each heading means, who and what would be made,
/// what changes and what stays open. Each line can be changed; the rest is shown again at once.
package struct ImportScreen: ListScreen {
  package static let title: Words = "Import"
  package static let commands: [Command<ImportScreen>] =
    [
      Command("Change what is marked, or import", .enter, hint: "change") { screen, _ in screen.enter() },
      Command("Import now", .control("s"), hint: "import now", unavailable: { $0.reasonNotToImport }) { screen, _ in
        screen.importNow()
      },
      Command(
        "Leave a new name out, or make it", .character(" "), hint: "leave out",
        unavailable: { $0.proposal == nil ? "Only what would be made new can be left out." : nil }
      ) { screen, _ in screen.turnProposal() },
      Command("Go back without importing", .escape, .character("q"), hint: "back") { _, _ in .close },
    ] + moves
  package static let noRow: Words = "Nothing to show."

  private let bytes: [UInt8]
  private let fileName: String
  /// nil until the kind of sheet is known.
  private var options: ImportOptions?
  private var plan: ImportPlan?
  /// Names of specialists that were asked about.
  private var names: [String] = []
  /// The next load follows the commit of this plan and has nothing to plan.
  private var isWritten = false
  package var list = RowList<ImportLine>()
  package private(set) var named = ShownPeople()

  package init(_ bytes: [UInt8], fileName: String) {
    self.bytes = bytes
    self.fileName = fileName
    if let kind = Importer.guessKind(bytes) { options = Self.options(kind) }
  }

  /// What is new is made unless it is left out line by line: the screen lists each of them.
  private static func options(_ kind: SheetKind) -> ImportOptions {
    var options = ImportOptions(kind: kind)
    options.create = Set(ProposalKind.allCases)
    return options
  }

  package func heading(_ desk: Desk) -> String { tr(Self.title) + ": " + fileName }
  package var tally: String { plan.map { tr(Words("{1} rows", String($0.rows.count))) } ?? "" }

  package mutating func loadRows(from store: Store, _ desk: Desk) throws(StoreError) {
    if isWritten {
      isWritten = false
      return
    }
    guard let options else { return show(ImportLines(["Say what the sheet is about."], options: nil)) }
    do {
      let plan = try Importer.plan(bytes, fileName: fileName, options: options, store: store)
      self.plan = plan
      for case .whichIsYou(let names) in plan.questions { self.names = names }
      show(ImportLines(plan, me: options.me))
      named = desk.initialsOnly ? ShownPeople(in: plan) : ShownPeople()
    } catch {
      plan = nil
      if case .store(let error) = error { throw error }
      show(ImportLines(error.sentences, options: options))
    }
  }

  private mutating func show(_ content: ImportLines) { list.show(content.lines) }

  // MARK: Changing

  var proposal: String? {
    if case .proposal(let key)? = list.focused?.action { key } else { nil }
  }

  private mutating func turnProposal() -> Outcome {
    guard let proposal else { return .stay }
    if options?.leftOut.remove(proposal) == nil { options?.leftOut.insert(proposal) }
    return .reload
  }

  private mutating func enter() -> Outcome {
    switch list.focused?.action {
    case .importNow?: return reasonNotToImport.map { goToQuestion($0) } ?? importNow()
    case .kind?: return pickKind()
    case .encoding?: return pickEncoding()
    case .delimiter?: return pickDelimiter()
    case .dateOrder?: return pickDateOrder()
    case .me?: return pickMe()
    case .column(let index)?: return pickMeaning(index)
    case .proposal?: return turnProposal()
    case .read?, nil: return .stay
    }
  }

  /// Leads to the first line that waits for an answer.
  private mutating func goToQuestion(_ reason: Words) -> Outcome {
    let open = list.rows.firstIndex { $0.isDoubtful && $0.action.isDecision }
    if let open { list.setFocus(open) }
    return .say(reason)
  }

  /// This screen with one decision changed, in its own place.
  private func changed(_ change: (inout ImportOptions) -> Void) -> Outcome {
    var screen = self
    if var options { change(&options); screen.options = options }
    return .replace(screen)
  }

  private func pickKind() -> Outcome {
    let screen = self
    let items = SheetKind.allCases.map { ListPickScreen.Item($0.rawValue, tr(ExportedSheet($0).label)) }
    return .open(
      ListPickScreen("What is the sheet about?", items, current: options?.kind.rawValue) { code in
        var next = screen
        if let kind = SheetKind(rawValue: code) { next.options = Self.options(kind) }
        next.list.restart()
        return .replace(next)
      })
  }

  private func pickEncoding() -> Outcome {
    let screen = self
    let items =
      [ListPickScreen.Item("", tr("guessed"))]
      + SheetEncoding.allCases.map { ListPickScreen.Item($0.rawValue, $0.name) }
    return .open(
      ListPickScreen("How are the letters written in the file?", items, current: options?.encoding?.rawValue) { code in
        screen.changed { $0.encoding = SheetEncoding(rawValue: code) }
      })
  }

  private func pickDelimiter() -> Outcome {
    let screen = self
    let items =
      [ListPickScreen.Item("", tr("guessed"))]
      + Delimiter.allCases.map { ListPickScreen.Item($0.rawValue, tr($0.sentence)) }
    return .open(
      ListPickScreen("What stands between two cells?", items, current: options?.delimiter?.rawValue) { code in
        screen.changed { $0.delimiter = Delimiter(rawValue: code) }
      })
  }

  private func pickDateOrder() -> Outcome {
    let screen = self
    let items = [
      ListPickScreen.Item("dmy", tr("day first: 27/11/2026")), .init("mdy", tr("month first: 11/27/2026")),
      .init("ymd", tr("year first: 2026-11-27")), .init("", tr("guessed")),
    ]
    return .open(
      ListPickScreen("How are dates written in the sheet?", items, current: options?.dateOrder?.rawValue) { code in
        screen.changed { $0.dateOrder = SheetDateOrder(rawValue: code) }
      })
  }

  private func pickMe() -> Outcome {
    let screen = self
    let items = names.map { ListPickScreen.Item("=" + $0, $0) } + [.init("", tr("none of them"))]
    return .open(
      ListPickScreen("Which name in the sheet is you?", items) { code in
        screen.changed { $0.me = code.isEmpty ? .nobody : .named(String(code.dropFirst())) }
      })
  }

  private func pickMeaning(_ column: Int) -> Outcome {
    guard let plan, options != nil else { return .stay }
    let (screen, heading) = (self, plan.map.headings[column])
    let layout = plan.map.layout
    let items =
      layout.keys.map { ListPickScreen.Item($0, tr(layout.meaning($0))) } + [.init("", tr("leave the column out"))]
    return .open(
      ListPickScreen(Words("What does the column \"{1}\" mean?", heading), items, current: plan.map.keys[column]) {
        key in screen.changed { $0.map = ($0.map ?? [:]).merging([heading: key]) { _, new in new } }
      })
  }

  // MARK: Writing

  var reasonNotToImport: Words? {
    guard let plan else { return "Nothing can be imported from this file as it is read now." }
    if let question = plan.questions.first { return question.words }
    return plan.isEmpty ? "Nothing in this file is new." : nil
  }

  private mutating func importNow() -> Outcome {
    guard let plan else { return .stay }
    isWritten = true
    let next: Outcome = plan.toCheck.isEmpty ? .close : .replace(CellsToCheckScreen())
    let writing = Outcome.sequence([.commit(plan.changeSet()), next])
    return plan.changes.count < 10_000 ? writing : .after("Writing ...", writing)
  }

  package mutating func receive(_ answer: Answer, _ desk: Desk) -> Outcome {
    isWritten = false
    return .reload
  }

  package var columns: [Column<ImportLine>] {
    [
      Column("What", 24, style: { line, _ in line.isDoubtful ? .warning : .plain }) { line, _ in
        (line.isDoubtful ? "! " : "  ") + line.label
      },
      Column("How", 20, grows: 1) { line, _ in line.text },
    ]
  }

  package func footRows(in size: Size) -> Int { min(3, size.rows / 3) }

  /// The marked line whole: a table cuts what a person must read.
  package func drawFoot(on frame: inout Frame) {
    frame.writeFolded(list.focused?.text ?? "", row: 1, style: .dim, atMost: frame.rows - 1)
  }
}
