import ArgumentParser
import Domain
import Screens
import Store

struct LeadsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leads", abstract: "List job leads: work that there is or may be, those that close first on top.",
    discussion: "A job lead names no applicant: for whom it is meant say suggestions and applications.")

  @Flag(help: "Those that were filled or came to nothing too.")
  var all = false

  @Option(help: ArgumentHelp("Only those at this employer, by its identifier.", valueName: "id"))
  var employer: String?

  @OptionGroup var list: ListOptions
  @OptionGroup var place: StoreOptionGroup

  func run() throws {
    let store = try place.open()
    let wanted = try employer.map(identifier)
    let leads = try store.answer(AllRecords(.jobLead)).map { JobLead($0) }
    let shown = leads.filter { (all || $0.isOpen) && (wanted == nil || $0.employerID == wanted) }
    let ordered = shown.sorted { Self.order($0) < Self.order($1) }
    // A job lead names nobody; what somebody typed may.
    let hidden = list.names.areHidden(store) ? try store.answer(AllRecords(.applicant)) : []
    let veil = list.names.veil(ShownPeople(hidden), store)
    var listing = Listing(try Self.columns(store), ordered)
    listing.rows = listing.rows.map { $0.map { $0.covered(by: veil) } }
    try list.write(listing)
  }

  private func identifier(_ text: String) throws -> Identifier {
    guard let id = Identifier(text: text) else {
      throw Failure.usage(Words("\"{1}\" is not an identifier. caseload employers lists them.", text))
    }
    return id
  }

  /// What closes first, then what was found last; job leads without a day after the others.
  private static func order(_ lead: JobLead) -> (Int32, Int32, Identifier) {
    (lead.closesOn?.number ?? .max, -(lead.foundOn?.number ?? .min + 1), lead.id)
  }

  private static func columns(_ store: Store) throws -> [ListColumn<JobLead>] {
    let all = try store.answer(AllRecords(.employer))
    let employers = Dictionary(all.map { ($0.id, $0.label) }) { first, _ in first }
    let colleagues = try Colleagues(store)
    return [
      ListColumn("id", "Identifier") { .text($0.id.text) }, ListColumn("title", "Job title") { Listing.Cell($0.title) },
      ListColumn("employer", "Employer") { Listing.Cell($0.employerID.flatMap { employers[$0] }) },
      ListColumn("town", "Town") { Listing.Cell($0.town) },
      ListColumn("kind_of_work", "Kind of work") { Listing.Cell(choice: $0.kindOfWork) },
      ListColumn("isco", "ISCO-08") { Listing.Cell($0.kindOfWork?.iscoCode) },
      ListColumn("hours_least", "Hours, least") { $0.hoursLeast.map(Listing.Cell.number) ?? .unknown },
      ListColumn("hours_most", "Hours, most") { $0.hoursMost.map(Listing.Cell.number) ?? .unknown },
      ListColumn("state", "State") { Listing.Cell(choice: $0.state ?? .open) },
      ListColumn("acts", "Who acts next") { Listing.Cell(choice: $0.acts) },
      ListColumn("found_on", "Found on") { Listing.Cell($0.foundOn?.iso) },
      ListColumn("closes_on", "Closes on") { Listing.Cell($0.closesOn?.iso) },
      ListColumn("source", "How found") { Listing.Cell(choice: $0.source) },
      ListColumn("colleague", "Found by") { Listing.Cell(colleagues.name(of: $0.colleagueID)) },
      ListColumn("employer_id", "Employer's identifier") { Listing.Cell($0.employerID?.text) },
    ]
  }
}
