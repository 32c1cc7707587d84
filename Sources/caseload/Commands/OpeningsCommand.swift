import ArgumentParser
import Domain
import Screens
import Store

struct OpeningsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "openings", abstract: "List openings: work that there is or may be, those that close first on top.",
    discussion: "An opening names no applicant: for whom it is meant say suggestions and applications.")

  @Flag(help: "Those that were filled or came to nothing too.")
  var all = false

  @Option(help: ArgumentHelp("Only those at this employer, by its identifier.", valueName: "id"))
  var employer: String?

  @OptionGroup var list: ListOptions
  @OptionGroup var place: StoreOptionGroup

  func run() throws {
    let store = try place.open()
    let wanted = try employer.map(identifier)
    let names = try Names(store)
    var listing = Listing([
      ListingColumn("id", "Identifier"), ListingColumn("title", "Job title"), ListingColumn("employer", "Employer"),
      ListingColumn("town", "Town"), ListingColumn("kind_of_work", "Kind of work"), ListingColumn("isco", "ISCO-08"),
      ListingColumn("hours_least", "Hours, least"), ListingColumn("hours_most", "Hours, most"),
      ListingColumn("state", "State"), ListingColumn("acts", "Who acts next"), ListingColumn("found_on", "Found on"),
      ListingColumn("closes_on", "Closes on"), ListingColumn("source", "How found"), ListingColumn("staff", "Found by"),
      ListingColumn("employer_id", "Employer's identifier"),
    ])
    let leads = try store.answer(AllRecords(.lead)).map { Lead($0) }
    let shown = leads.filter { (all || $0.isOpen) && (wanted == nil || $0.employerID == wanted) }
    let ordered = shown.sorted { Self.order($0) < Self.order($1) }
    // An opening names nobody; what somebody typed may.
    let hidden = list.names.areHidden(store) ? try store.answer(AllRecords(.applicant)) : []
    let veil = list.names.veil(ShownPeople(hidden), store)
    listing.rows = ordered.map { lead in Self.cells(of: lead, names).map { $0.covered(by: veil) } }
    try list.write(listing)
  }

  private func identifier(_ text: String) throws -> Identifier {
    guard let id = Identifier(text: text) else {
      throw Failure.usage(Words("\"{1}\" is not an identifier. caseload employers lists them.", text))
    }
    return id
  }

  /// What closes first, then what was found last; openings without a day after the others.
  private static func order(_ lead: Lead) -> (Int32, Int32, Identifier) {
    (lead.closesOn?.number ?? .max, -(lead.foundOn?.number ?? .min + 1), lead.id)
  }

  private struct Names {
    let employers: [Identifier: String]
    let staff: Colleagues

    init(_ store: Store) throws {
      let all = try store.answer(AllRecords(.employer))
      employers = Dictionary(all.map { ($0.id, $0.label) }) { first, _ in first }
      staff = try Colleagues(store)
    }
  }

  private static func cells(of lead: Lead, _ names: Names) -> [Listing.Cell] {
    [
      .text(lead.id.text), Listing.Cell(lead.title), Listing.Cell(lead.employerID.flatMap { names.employers[$0] }),
      Listing.Cell(lead.town), Listing.Cell(choice: lead.jobType), Listing.Cell(lead.jobType?.iscoCode),
      lead.hoursLeast.map(Listing.Cell.number) ?? .unknown, lead.hoursMost.map(Listing.Cell.number) ?? .unknown,
      Listing.Cell(choice: lead.state ?? .open), Listing.Cell(choice: lead.acts), Listing.Cell(lead.foundOn?.iso),
      Listing.Cell(lead.closesOn?.iso), Listing.Cell(choice: lead.source),
      Listing.Cell(names.staff.name(of: lead.staffID)),
      Listing.Cell(lead.employerID?.text),
    ]
  }
}
