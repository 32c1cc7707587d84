import ArgumentParser
import Domain
import Screens
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
      ListingColumn("do_not_contact", "Do not contact"), ListingColumn("openings", "Openings"),
      ListingColumn("hires", "Hires"), ListingColumn("industry", "Sector"),
      ListingColumn("kinds_of_work", "Kinds of work"),
    ])
    let hidesNames = list.names.areHidden(store)
    listing.rows = try Pages.rows(atMost: list.limit, key: \.key) { page throws(StoreError) in
      try store.answer(EmployerList(order: order, filters: Set(filter), page: page))
    }.map { row in
      let people = hidesNames ? try ShownPeople.inNextSteps(of: [row], store) : ShownPeople()
      return (Self.cells(of: row, nextStep: try nextStep(of: row, store)) + (try work(of: row, store))).map {
        $0.covered(by: list.names.veil(people, store))
      }
    }
    try list.write(listing)
  }

  /// No applicant is named in a list of employers, though a step is often about one.
  private func nextStep(of row: EmployerRow, _ store: Store) throws -> String {
    guard !row.nextStep.isEmpty else { return "" }
    let names = try store.answer(ApplicantsNamedAt([row.id], kinds: [.nextStep], texts: [row.nextStep]))
    return NameVeil(names).covering(row.nextStep)
  }

  /// The sector and the kinds of work there.
  private func work(of row: EmployerRow, _ store: Store) throws -> [Listing.Cell] {
    let employer = try store.answer(OneRecord(.employer, row.id)).map { Employer($0) }
    return [Listing.Cell(choice: employer?.industry), .list((employer?.jobTypes ?? []).map(\.rawValue))]
  }

  private static func cells(of row: EmployerRow, nextStep: String) -> [Listing.Cell] {
    [
      .text(row.id.text), Listing.Cell(row.name), Listing.Cell(row.town), Listing.Cell(choice: row.stage),
      Listing.Cell(row.ownerName), Listing.Cell(row.lastVisitOn?.iso), Listing.Cell(nextStep),
      Listing.Cell(row.nextOn?.iso), .flag(row.doNotContact), .number(row.openings), .number(row.hires),
    ]
  }
}
