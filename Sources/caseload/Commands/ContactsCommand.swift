import ArgumentParser
import Domain
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
    let hidesNames = list.names.areHidden(store)
    var listing = Listing([
      ListingColumn("id", "Identifier"), ListingColumn("kind", "Kind"), ListingColumn("happened_on", "Day"),
      ListingColumn("mode", "How"), ListingColumn("employer", "Employer"),
      ListingColumn("applicants", "Applicants"), ListingColumn("staff", "By"), ListingColumn("result", "What happened"),
    ])
    listing.rows = try Pages.rows(atMost: list.limit, key: \.key) { page throws(StoreError) in
      try store.answer(ContactLog(scope: mine ? .mine : .everyone, page: page))
    }.map { row in
      let cells = cells(of: row)
      return hidesNames ? cells.map { $0.covered(by: NameVeil(row.applicants.map(\.name))) } : cells
    }
    try list.write(listing)
  }

  private func cells(of row: ContactLogRow) -> [Listing.Cell] {
    [
      .text(row.id.text), .choice(code: row.kind.rawValue, label: row.kind.type.title), Listing.Cell(row.day?.iso),
      mode(of: row.record),
      Listing.Cell(row.employer), .list(row.applicants.map { $0.name.full }),
      Listing.Cell(row.staff), Listing.Cell(row.record["result"].text),
    ]
  }

  private func mode(of record: StoredRecord) -> Listing.Cell {
    guard let code = record["mode"].text else { return .unknown }
    let label = record.kind.type.field("mode")?.kind.choiceList?.label(of: code)
    return .choice(code: code, label: label ?? Words(code))
  }
}

/// Employer contacts counted week by week, newest first, as the screen of 13 weeks shows them.
enum ContactWeeksListing {
  static func listing(_ store: Store, _ weeks: Int, _ scope: Scope) throws -> Listing {
    let answer = try store.answer(ContactWeeks(through: store.session.today, weeks: weeks, scope: scope))
    var listing = Listing(
      [
        ListingColumn("week_from", "Week from"), ListingColumn("in_person", "In person"),
        ListingColumn("for_applicant", "For an applicant"), ListingColumn("counted", "Compared with the target"),
        ListingColumn("target", "Target"), ListingColumn("days_there", "Days there"),
        ListingColumn("workdays", "Working days"), ListingColumn("not_counted", "Not counted"),
      ] + ContactCount.Reason.allCases.map { ListingColumn($0.rawValue, $0.label) })
    listing.rows = answer.period.weeks.map { week in
      [
        .text(week.monday.iso), .number(week.count.all), .number(week.count.forSomebody),
        .number(week.count.counted(answer.period.rule)), week.target.contacts.map { .number($0) } ?? .unknown,
        .number(week.daysThere), .number(week.workdays), .number(week.count.leftOut),
      ] + ContactCount.Reason.allCases.map { .number(week.count.left[$0] ?? 0) }
    }
    return listing
  }
}
