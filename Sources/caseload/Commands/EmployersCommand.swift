import ArgumentParser
import Domain
import Store

extension EmployerOrder: ExpressibleByArgument {}
extension EmployerFilter: ExpressibleByArgument {}

struct EmployersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "employers", abstract: "List the employers.")

  @Option(help: "The order of the rows.")
  var order = EmployerOrder.name

  @Option(help: "Only those of whom this holds; may be given more than once.")
  var filter: [EmployerFilter] = []

  @OptionGroup var list: ListOptions
  @OptionGroup var place: StoreOptionGroup

  func run() throws {
    let store = try place.open()
    var listing = Listing([
      ListingColumn("id", "Identifier"), ListingColumn("name", "Name"), ListingColumn("town", "Town"),
      ListingColumn("stage", "Stage"), ListingColumn("owner", "Owner"),
      ListingColumn("last_visit_on", "Last visit"), ListingColumn("next_step", "Next step"),
      ListingColumn("next_on", "On"),
      ListingColumn("do_not_contact", "Do not contact"),
    ])
    listing.rows = try Pages.rows(atMost: list.limit, key: \.key) { page throws(StoreError) in
      try store.answer(EmployerList(order: order, filters: Set(filter), page: page))
    }.map(Self.cells)
    try list.write(listing)
  }

  private static func cells(of row: EmployerRow) -> [Listing.Cell] {
    [
      .text(row.id.text), Listing.Cell(row.name), Listing.Cell(row.town), Listing.Cell(choice: row.stage),
      Listing.Cell(row.ownerName), Listing.Cell(row.lastVisitOn?.iso), Listing.Cell(row.nextStep),
      Listing.Cell(row.nextOn?.iso), .flag(row.doNotContact),
    ]
  }
}
