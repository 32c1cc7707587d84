import ArgumentParser
import Domain
import Store

struct ContactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contacts", abstract: "List every contact with employers and applicants, newest first.")

  @Flag(help: "Only contacts that I made.")
  var mine = false

  @OptionGroup var list: ListOptions
  @OptionGroup var place: StoreOptionGroup

  func run() throws {
    let store = try place.open()
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
