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
    func fields(_ paths: any PartialKeyPath<JobLead> & Sendable...) -> [ListColumn<JobLead>] {
      paths.flatMap { ListColumn.fields(of: { $0 }, $0) }
    }
    return [ListColumn("id", "Identifier") { .text($0.id.text) }] + fields(\.title)
      + [ListColumn("employer", "Employer") { Listing.Cell($0.employerID.flatMap { employers[$0] }) }]
      + fields(\.town, \.kindOfWork)
      + [ListColumn("isco", "ISCO-08") { Listing.Cell($0.kindOfWork?.iscoCode) }]
      + fields(\.hoursLeast, \.hoursMost)
      + [ListColumn("state", JobLead.field(\.state).label) { Listing.Cell(choice: $0.state ?? .open) }]
      + fields(\.acts, \.foundOn, \.closesOn, \.source)
      + [
        ListColumn("colleague", JobLead.field(\.colleagueID).label) {
          Listing.Cell(colleagues.name(of: $0.colleagueID))
        },
        ListColumn("employer_id", "Employer's identifier") { Listing.Cell($0.employerID?.text) },
      ]
  }
}
