package import Domain
package import Store

/// The way to a job: what was suggested, wanted, applied for, and what came of it, of one person or of my caseload. By
/// stage, and in each by dates alone.
package struct JobSearchScreen: WholeListScreen, FilteredScreen, Place {
  package static let code = "job-search"
  package static let title: Words = "Job search"
  package static let everywhere: Opener? = Opener("Job search: all of my caseload") { JobSearchScreen() }
  package static let commands: [Command<JobSearchScreen>] =
    Command.aboutJobSearch { $0.list.focused }
    + [
      Command("Add a suggestion, an application or a job lead", .character("+"), hint: "new") { screen, _ in
        JobSearchActions.add(for: screen.person)
      },
      .filter,
    ] + moves
  package static let noRow: Words = "Nothing is in this list. f changes the filter."

  package static let filters: [LetterFilter<JobSearchScreen>] = [
    LetterFilter("s", "closed too") { $0.isWhole.toggle() }, LetterFilter("u", "we act next") { $0.onlyOurs.toggle() },
    LetterFilter("c", "clear") { ($0.isWhole, $0.onlyOurs) = ($0.person != nil, false) },
  ]

  /// nil: everybody on my caseload.
  private let person: Identifier?
  private var name: PersonName?
  package var list = RowList<JobSearchRow>()
  package var isChoosingFilter = false
  /// What is settled stands there too.
  private var isWhole: Bool
  private var onlyOurs = false

  /// - Parameter person: nil for everybody on my caseload.
  package init(_ person: Identifier? = nil) {
    self.person = person
    isWhole = person != nil
  }

  package var cells: [String] { person.map { [$0.text] } ?? [] }
  package init?(_ cells: RouteCells) { self.init(cells.id(0)) }
  package var restsOn: [RecordKey] { person.map { [RecordKey(.applicant, $0)] } ?? [] }
  package var opensRecordsOf: [Identifier] { name == nil ? [] : person.map { [$0] } ?? [] }
  package var named: ShownPeople { ShownPeople(list.rows.map(\.record)) }
  package var subjects: [RecordKey] {
    (person ?? list.focused?.applicant?.id).map { [RecordKey(.applicant, $0)] } ?? []
  }

  package func heading(_ desk: Desk) -> String {
    let whose = name.map { desk.shown($0) } ?? tr("my caseload")
    let shown = isWhole == (person != nil) ? [] : [isWhole ? tr("closed too") : tr("open")]
    return ([tr(Self.title) + ": " + whose] + (onlyOurs ? [tr("we act next")] : []) + shown).joined(separator: ", ")
  }

  package mutating func loadAround(from store: Store, _ desk: Desk) throws(StoreError) {
    guard let person else { return }
    guard let found = try store.answer(OneRecord(.applicant, person)) else {
      throw .refused("This person is not there any more.")
    }
    name = Applicant(found).name
  }

  package func rows(from store: Store, _ desk: Desk) throws(StoreError) -> [JobSearchRow] {
    let all =
      if let person {
        try store.answer(JobSearchOf(RecordKey(.applicant, person)))
      } else {
        try store.answer(JobSearchList(scope: .mine, isWhole: isWhole))
      }
    return all.filter { (isWhole || $0.step.stage.isOpen) && (!onlyOurs || $0.step.waitsFor == .us) }
  }

  package var columns: [Column<JobSearchRow>] { JobSearchText.columns(of: person == nil ? nil : .applicant) }
  package var section: ((JobSearchRow) -> Words)? { { $0.step.stage.label } }

  package var empty: Words {
    onlyOurs || (person != nil && !isWhole)
      ? Self.noRow : "Nothing is under way yet. + adds a suggestion, an application or a job lead."
  }
}
