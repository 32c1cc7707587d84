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
      ListingColumn("hires", "Hires so far"), ListingColumn("industry", "Sector"),
      ListingColumn("kinds_of_work", "Kinds of work"),
    ])
    let beside = try Beside(store)
    let hidesNames = list.names.areHidden(store)
    listing.rows = try Pages.rows(atMost: list.limit, key: \.key) { page throws(StoreError) in
      try store.answer(EmployerList(order: order, filters: Set(filter), page: page))
    }.map { row in
      let people = hidesNames ? try ShownPeople.inNextSteps(of: [row], store) : ShownPeople()
      return (Self.cells(of: row) + beside.cells(of: row.id)).map { $0.covered(by: list.names.veil(people, store)) }
    }
    try list.write(listing)
  }

  /// Open openings and hires of every employer, counted; no applicant is named.
  private struct Beside {
    private var openings: [Identifier: Int] = [:]
    private var hires: [Identifier: Int] = [:]
    private let employers: [Identifier: Employer]

    init(_ store: Store) throws {
      let all = try store.answer(AllRecords(.employer)).map { Employer($0) }
      employers = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
      for lead in try store.answer(AllRecords(.lead)).map({ Lead($0) }) where lead.isOpen {
        if let id = lead.employerID { openings[id, default: 0] += 1 }
      }
      for job in try store.answer(AllRecords(.job)).map({ Job($0) }) where job.isWork {
        if let id = job.employerID, job.startedOn.map({ $0 <= store.session.today }) ?? false {
          hires[id, default: 0] += 1
        }
      }
    }

    func cells(of id: Identifier) -> [Listing.Cell] {
      let employer = employers[id]
      return [
        .number(openings[id] ?? 0), .number(hires[id] ?? 0), Listing.Cell(choice: employer?.industry),
        .list((employer?.jobTypes ?? []).map(\.rawValue)),
      ]
    }
  }

  private static func cells(of row: EmployerRow) -> [Listing.Cell] {
    [
      .text(row.id.text), Listing.Cell(row.name), Listing.Cell(row.town), Listing.Cell(choice: row.stage),
      Listing.Cell(row.ownerName), Listing.Cell(row.lastVisitOn?.iso), Listing.Cell(row.nextStep),
      Listing.Cell(row.nextOn?.iso), .flag(row.doNotContact),
    ]
  }
}
