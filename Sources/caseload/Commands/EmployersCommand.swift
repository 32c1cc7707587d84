import ArgumentParser
import Domain
import Screens
import Store

extension EmployerOrder: ExpressibleByArgument {}
extension EmployerFilter: ExpressibleByArgument {}

struct EmployersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "employers", abstract: "List the employers.")

  @Option(help: "The order of the rows.")
  var order = EmployerOrder.name

  @Option(help: "Only those of whom this holds; may be given more than once.")
  var filter: [EmployerFilter] = []

  @OptionGroup var list: ListOptions
  @OptionGroup var place: StoreOptionGroup

  func run() throws {
    let store = try place.open()
    let hidesNames = list.names.areHidden(store)
    let rows = try Pages.rows(atMost: list.limit, key: \.key) { page throws(StoreError) in
      try store.answer(EmployerList(order: order, filters: Set(filter), page: page))
    }.map { try Row($0, store) }
    var listing = Listing(Self.columns, rows)
    for (place, row) in rows.enumerated() {
      let people = hidesNames ? try ShownPeople.inNextSteps(of: [row.employer], store) : ShownPeople()
      let veil = list.names.veil(people, store)
      listing.rows[place] = listing.rows[place].map { $0.covered(by: veil) }
    }
    try list.write(listing)
  }

  private struct Row {
    let employer: EmployerRow
    /// No applicant is named in a list of employers, though a step is often about one.
    let nextStep: String
    let whole: Employer?

    init(_ row: EmployerRow, _ store: Store) throws {
      employer = row
      whole = try store.answer(OneRecord(.employer, row.id)).map { Employer($0) }
      let names = ApplicantsNamedAt([row.id], kinds: [.nextStep], texts: [row.nextStep])
      nextStep = row.nextStep.isEmpty ? "" : NameVeil(try store.answer(names)).covering(row.nextStep)
    }
  }

  private static let columns: [ListColumn<Row>] =
    [ListColumn("id", "Identifier") { .text($0.employer.id.text) }]
    + ListColumn.fields(of: \.whole, \Employer.name, \Employer.town, \Employer.stage) + [
      ListColumn("lead_contact", Employer.field(\.leadContactID).label) { Listing.Cell($0.employer.leadContactName) },
      ListColumn("last_visit_on", "Last visit") { Listing.Cell($0.employer.lastVisitOn?.iso) },
      ListColumn("next_step", "Next step") { Listing.Cell($0.nextStep) },
      ListColumn("next_on", "On") { Listing.Cell($0.employer.nextOn?.iso) },
      ListColumn("do_not_contact", "Do not contact") { .flag($0.employer.doNotContact) },
      ListColumn("leads", "Job leads") { .number($0.employer.leads) },
      ListColumn("hires", "Hires") { .number($0.employer.hires) },
    ] + ListColumn.fields(of: \.whole, \Employer.industry, \Employer.kindsOfWork)
}
