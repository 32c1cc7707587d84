package import Cells
package import Domain
package import Store

/// The way to a job: what was suggested, wanted, applied for, and what came of it, of one person or of my caseload. By
/// stage, and in each by dates alone.
package struct PipelineScreen: Screen {
  package static let title: Words = "Job search"
  package static let commands: [Command<PipelineScreen>] =
    Command.aboutPipeline { $0.list.focused }
    + [
      Command("Add a suggestion, an application or an opening", .character("+"), hint: "new") { screen, _ in
        PipelineActions.add(for: screen.person)
      },
      Command("Filter: then one letter", .character("f"), hint: "filter") { screen, _ in screen.chooseFilter() },
    ] + Command.list(\.list)

  /// nil: everybody on my caseload.
  private let person: Identifier?
  private var name: PersonName?
  private(set) var list = RowList<PipelineRow>()
  /// What is settled stands there too.
  private var isWhole: Bool
  private var onlyOurs = false
  private var isChoosingFilter = false

  /// - Parameter person: nil for everybody on my caseload.
  package init(_ person: Identifier? = nil) {
    self.person = person
    isWhole = person != nil
  }

  package var route: Route? { .pipeline(person) }
  package var takesText: Bool { isChoosingFilter }
  package var looksAt: [Identifier] { name == nil ? [] : person.map { [$0] } ?? [] }
  package var named: ShownPeople { ShownPeople(list.rows.map(\.record)) }
  package var subjects: [RecordKey] {
    (person ?? list.focused?.applicant?.id).map { [RecordKey(.applicant, $0)] } ?? []
  }

  package func heading(_ desk: Desk) -> String {
    let whose = name.map { desk.shown($0) } ?? tr("my caseload")
    let on = (onlyOurs ? [tr("we act next")] : []) + (isWhole == (person != nil) ? [] : [filterWords])
    return ([tr(Self.title) + ": " + whose] + on).joined(separator: ", ")
  }

  private var filterWords: String { isWhole ? tr("settled too") : tr("open") }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    let rows: [PipelineRow]
    if let person {
      guard let found = try store.answer(OneRecord(.applicant, person)) else {
        throw .refused("This person is not there any more.")
      }
      name = Applicant(found).name
      rows = try store.answer(PipelineOf(RecordKey(.applicant, person)))
    } else {
      rows = try store.answer(PipelineList(scope: .mine, isWhole: isWhole))
    }
    list.show(
      rows.filter { (isWhole || $0.step.stage.isOpen) && (!onlyOurs || $0.step.waitsFor == .us) })
  }

  // MARK: Filters

  private mutating func chooseFilter() -> Outcome {
    isChoosingFilter = true
    let strip = ["s " + tr("settled too"), "u " + tr("we act next"), "c " + tr("clear")].joined(separator: "  ")
    return .say(Words("Filter: {1}", strip))
  }

  package mutating func type(_ key: Key, _ desk: Desk) -> Outcome? {
    isChoosingFilter = false
    list.restart()
    switch key {
    case .character("s"): isWhole.toggle()
    case .character("u"): onlyOurs.toggle()
    case .character("c"): (isWhole, onlyOurs) = (person != nil, false)
    default: return .sequence([.reload, .say("The filter is as it was.")])
    }
    return .reload
  }

  // MARK: Drawing

  private var table: SectionTable<PipelineRow> { PipelineText.table(of: person == nil ? nil : .applicant) }

  package mutating func arrange(in size: Size, _ desk: Desk) { table.arrange(&list, rows: size.rows) }

  package func draw(on frame: inout Frame) {
    guard list.isEmpty else { return table.draw(list, on: &frame) }
    frame.writeFolded(tr(empty), column: 2, row: 0, style: .dim)
    frame.setCursor(column: 0, row: 0)
  }

  private var empty: Words {
    onlyOurs || (person != nil && !isWhole)
      ? "Nothing is in this list. f changes the filter."
      : "Nothing is under way yet. + adds a suggestion, an application or an opening."
  }
}
