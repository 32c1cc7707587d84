public import ArgumentParser
public import Domain
import Exchange
import Screens
import Store

extension ApplicantOrder: ExpressibleByArgument {}
extension ApplicantFilter: ExpressibleByArgument {}

struct ApplicantsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "applicants", abstract: "List the applicants.",
    discussion: """
      With --view the rows are those of a view saved in the screens, or of one that comes with the program: my_caseload, \
      needs_attention, in_work, searching, new_to_me, unassigned. As a table it then has the columns of the view; JSON \
      and CSV always have every column.
      """)

  @Flag(help: "Only my own applicants.")
  var mine = false

  @Option(help: "The order of the rows; by name without this, or as the view has it.")
  var order: ApplicantOrder?

  @Option(help: "Only those of whom this holds; may be given more than once.")
  var filter: [ApplicantFilter] = []

  @Option(help: ArgumentHelp("The people of a saved view, by its name.", valueName: "name"))
  var view: String?

  @OptionGroup var list: ListOptions
  @OptionGroup var place: StoreOptionGroup

  func run() throws {
    let store = try place.open()
    let colleagues = try Colleagues(store)
    let shown = try listView()
    let isWhole = view == nil || list.format != .table
    let columns = Self.columns.filter { isWhole || $0.shownWith.map(shown.columns.contains) ?? true }
    let rows = try Pages.rows(atMost: list.limit, key: \.key) { page throws(StoreError) in
      try store.answer(shown.page(page))
    }
    try list.write(
      Listing(columns.map { $0.of(colleagues) }, rows, hidesNames: list.names.areHidden(store)) { [$0.name] })
  }

  /// The view with what was asked beside it.
  private func listView() throws -> ListView {
    var shown = ListView(.everyone)
    if let view {
      let file = try StorePlace.views.read()
      guard let found = file.view(called: view, words: tr) else { throw unknown(view, file) }
      for words in [file.notice, found.unknown].compactMap(\.self) { Output.complain(tr(words)) }
      shown = found.view
    }
    if mine { shown.scope = .mine }
    shown.filters.formUnion(filter)
    shown.order = order ?? shown.order
    return shown
  }

  private func unknown(_ name: String, _ file: ViewFile) -> Failure {
    let names = file.views.map(\.name) + BuiltInView.allCases.map(\.rawValue)
    return .usage(Words("There is no view \"{1}\". There are: {2}.", name, names.joined(separator: ", ")))
  }

  /// One column of the listing. Keys are stable for ever; new ones come at the end.
  private struct Column: Sendable {
    let key: String
    let label: Words
    /// The column of the screens with which it is shown in the table of a view; nil is always shown.
    let shownWith: ApplicantColumn?
    let cell: @Sendable (ApplicantRow, Colleagues) -> Listing.Cell

    init(
      _ key: String, _ label: Words, _ shownWith: ApplicantColumn?,
      _ cell: @escaping @Sendable (ApplicantRow, Colleagues) -> Listing.Cell
    ) {
      (self.key, self.label, self.shownWith, self.cell) = (key, label, shownWith, cell)
    }

    func of(_ colleagues: Colleagues) -> ListColumn<ApplicantRow> {
      let cell = cell
      return ListColumn(key, label) { cell($0, colleagues) }
    }
  }

  private static let columns: [Column] = [
    Column("id", "Identifier", nil) { row, _ in .text(row.id.text) },
    Column("name", "Name", .name) { row, _ in Listing.Cell(row.name.full) },
    Column("mark", "Mark", .mark) { row, _ in Listing.Cell(choice: row.mark) },
    Column("phase", "Phase", .phase) { row, _ in Listing.Cell(choice: row.phase) },
    Column("other_phases", "More phases", .phase) { row, _ in .number(row.otherPhases) },
    Column("phase_since", "Since", .days) { row, _ in Listing.Cell(row.phaseSince?.iso) },
    Column("last_contact_on", "Last contact", .contact) { row, _ in Listing.Cell(row.lastContactOn?.iso) },
    Column("next_step", "Next step", .next) { row, _ in Listing.Cell(row.nextStep) },
    Column("next_on", "On", .next) { row, _ in Listing.Cell(row.nextOn?.iso) },
    Column("colleague", "Specialist", .specialist) { row, colleagues in
      Listing.Cell(colleagues.name(of: row.colleagueID))
    },
    Column("next_rule", "Next by rule", .next) { row, _ in Listing.Cell(choice: row.nextRule) },
    Column("waiting_for", "Waiting for", .waiting) { row, _ in Listing.Cell(choice: row.waitingFor) },
    Column("waiting_until", "Until", .waiting) { row, _ in Listing.Cell(row.waitingUntil?.iso) },
    Column("note", "Note", .note) { row, _ in Listing.Cell(row.note) },
    Column("note_until", "Deadline", .note) { row, _ in Listing.Cell(row.noteUntil?.iso) },
    Column("meeting_on", "Meeting", .meeting) { row, _ in Listing.Cell(row.meetingOn?.iso) },
  ]
}

/// The names of the colleagues, which many rows repeat.
struct Colleagues: Sendable {
  private let names: [Identifier: String]

  init(_ store: Store) throws {
    names = Dictionary(uniqueKeysWithValues: try store.answer(AllRecords(.colleague)).map { ($0.id, $0.label) })
  }

  func name(of id: Identifier?) -> String? { id.flatMap { names[$0] } }
}

/// Every row of a list, read a page at a time.
enum Pages {
  private static let size = 500

  static func rows<Row: Codable & Sendable>(
    atMost limit: Int?, key: (Row) -> PageKey, _ read: (PageRequest) throws(StoreError) -> Page<Row>
  ) throws(StoreError) -> [Row] {
    var rows: [Row] = []
    var anchor = Anchor.start
    while rows.count < limit ?? .max {
      let page = try read(PageRequest(anchor, limit: min(size, (limit ?? .max) - rows.count)))
      rows += page.rows
      guard page.hasAfter, let last = page.rows.last else { break }
      anchor = .after(key(last))
    }
    return rows
  }
}
