import ArgumentParser
import Domain
import Screens
import Store

struct ContactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contacts", abstract: "List every contact with employers and applicants, newest first.")

  @Flag(help: "Only contacts that I made.")
  var mine = false

  @Option(
    help: ArgumentHelp(
      "Count employer contacts over so many weeks up to this one, a row a week, in place of listing them.",
      valueName: "number"))
  var weeks: Int?

  @OptionGroup var list: ListOptions
  @OptionGroup var place: StoreOptionGroup

  func validate() throws {
    if let weeks, !(1...520).contains(weeks) { throw ValidationError("--weeks takes a number from 1 to 520.") }
  }

  func run() throws {
    let store = try place.open()
    if let weeks { return try list.write(ContactWeeksListing.listing(store, weeks, mine ? .mine : .everyone)) }
    let rows = try Pages.rows(atMost: list.limit, key: \.key) { page throws(StoreError) in
      try store.answer(ContactLog(scope: mine ? .mine : .everyone, page: page))
    }
    try list.write(Listing(Self.columns, rows, hidesNames: list.names.areHidden(store)) { $0.applicants.map(\.name) })
  }

  private static let columns: [ListColumn<ContactLogRow>] = [
    ListColumn("id", "Identifier") { .text($0.id.text) },
    ListColumn("kind", "Kind") { .choice(code: $0.kind.rawValue, label: $0.kind.type.title) },
    ListColumn("happened_on", "Day") { Listing.Cell($0.day?.iso) },
    ListColumn("mode", "How") { Listing.Cell(choice: ContactWords.mode(of: $0.record)) },
    ListColumn("employer", "Employer") { Listing.Cell($0.employer) },
    ListColumn("applicants", "Applicants") { .list($0.applicants.map { $0.name.full }) },
    ListColumn("colleague", "By") { Listing.Cell($0.colleague) },
    ListColumn("result", "What happened") { Listing.Cell(ContactWords.result(of: $0.record)) },
  ]
}

/// Employer contacts counted week by week, newest first, as the screen of 13 weeks shows them.
enum ContactWeeksListing {
  static func listing(_ store: Store, _ weeks: Int, _ scope: Scope) throws -> Listing {
    let period = try store.answer(ContactWeeks(through: store.session.today, weeks: weeks, scope: scope)).period
    let rule = period.rule
    let columns: [ListColumn<ContactPeriod.Week>] = [
      ListColumn("week_from", "Week from") { .text($0.monday.iso) },
      ListColumn("in_person", "In person") { .number($0.count.all) },
      ListColumn("for_applicant", "For an applicant") { .number($0.count.forSomebody) },
      ListColumn("counted", "Compared with the target") { .number($0.count.counted(rule)) },
      ListColumn("target", "Target") { $0.target.contacts.map { .number($0) } ?? .unknown },
      ListColumn("days_there", "Days there") { .number($0.daysThere) },
      ListColumn("workdays", "Working days") { .number($0.workdays) },
      ListColumn("not_counted", "Not counted") { .number($0.count.leftOut) },
    ]
    let reasons = ContactCount.Reason.allCases.map { reason in
      ListColumn<ContactPeriod.Week>(reason.rawValue, reason.label) { .number($0.count.left[reason] ?? 0) }
    }
    return Listing(columns + reasons, period.weeks)
  }
}
