import ArgumentParser
import Domain
import Store

extension ApplicantOrder: ExpressibleByArgument {}
extension ApplicantFilter: ExpressibleByArgument {}

struct ApplicantsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "applicants", abstract: "List the applicants.")

  @Flag(help: "Only my own applicants.")
  var mine = false

  @Option(help: "The order of the rows.")
  var order = ApplicantOrder.name

  @Option(help: "Only those of whom this holds; may be given more than once.")
  var filter: [ApplicantFilter] = []

  @OptionGroup var list: ListOptions
  @OptionGroup var place: StoreOptionGroup

  func run() throws {
    let store = try place.open()
    let colleagues = try Colleagues(store)
    let hidesNames = list.names.areHidden(store)
    var listing = Listing([
      ListingColumn("id", "Identifier"), ListingColumn("name", "Name"), ListingColumn("mark", "Mark"),
      ListingColumn("phase", "Phase"), ListingColumn("other_phases", "More phases"),
      ListingColumn("phase_since", "Since"), ListingColumn("last_contact_on", "Last contact"),
      ListingColumn("next_step", "Next step"), ListingColumn("next_on", "On"),
      ListingColumn("staff", "Specialist"),
    ])
    listing.rows = try Pages.rows(atMost: list.limit, key: \.key) { page throws(StoreError) in
      try store.answer(
        ApplicantList(scope: mine ? .mine : .everyone, order: order, filters: Set(filter), page: page))
    }.map { row in
      let cells = cells(of: row, colleagues)
      return hidesNames ? cells.map { $0.covered(by: NameVeil([row.name])) } : cells
    }
    try list.write(listing)
  }

  private func cells(of row: ApplicantRow, _ colleagues: Colleagues) -> [Listing.Cell] {
    [
      .text(row.id.text), Listing.Cell(row.name.full), Listing.Cell(choice: row.mark),
      Listing.Cell(choice: row.phase), .number(row.otherPhases), Listing.Cell(row.phaseSince?.iso),
      Listing.Cell(row.lastContactOn?.iso), Listing.Cell(row.nextStep), Listing.Cell(row.nextOn?.iso),
      Listing.Cell(colleagues.name(of: row.staffID)),
    ]
  }
}

/// The names of the colleagues, which many rows repeat.
struct Colleagues {
  private let names: [Identifier: String]

  init(_ store: Store) throws {
    names = Dictionary(uniqueKeysWithValues: try store.answer(AllRecords(.staff)).map { ($0.id, $0.label) })
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
