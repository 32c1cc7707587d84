import ArgumentParser
import Domain
import Store

extension PromiseOwer: ExpressibleByArgument {}

struct PromisesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "promises", abstract: "List promises in both directions: who promised what, by when.")

  @Flag(help: "Everyone's promises; without this those that I keep an eye on.")
  var everyone = false

  @Flag(help: "Settled promises too, after the open ones.")
  var all = false

  @Option(help: "Only those that we have made, or only other people's: us or others.")
  var owes: PromiseOwer?

  @OptionGroup var list: ListOptions
  @OptionGroup var place: StoreOptionGroup

  func run() throws {
    let store = try place.open()
    let hidesNames = list.names.areHidden(store)
    var listing = Listing([
      ListingColumn("id", "Identifier"), ListingColumn("by_party", "Who"), ListingColumn("by_name", "Name"),
      ListingColumn("what", "What"), ListingColumn("to_party", "To whom"), ListingColumn("due_on", "By when"),
      ListingColumn("applicant", "Applicant"), ListingColumn("employer", "Employer"),
      ListingColumn("staff", "Kept in sight by"), ListingColumn("made_on", "Promised on"),
      ListingColumn("outcome", "What became of it"), ListingColumn("settled_on", "Settled on"),
      ListingColumn("settled_words", "About that"),
    ])
    for isSettled in all ? [false, true] : [false] {
      let room = list.limit.map { $0 - listing.rows.count }
      listing.rows += try Pages.rows(atMost: room, key: \.key) { page throws(StoreError) in
        try store.answer(
          PromiseList(scope: everyone ? .everyone : .mine, isSettled: isSettled, ower: owes, page: page))
      }.map { row in
        let cells = cells(of: row)
        return hidesNames ? cells.map { $0.covered(by: NameVeil([row.applicant?.name].compactMap { $0 })) } : cells
      }
    }
    try list.write(listing)
  }

  private func cells(of row: PromiseRow) -> [Listing.Cell] {
    let promise = row.promise
    return [
      .text(row.id.text), Listing.Cell(choice: promise.byParty), Listing.Cell(promise.byName),
      Listing.Cell(promise.what), Listing.Cell(choice: promise.toParty), Listing.Cell(promise.dueOn?.iso),
      Listing.Cell(row.applicant?.name.full), Listing.Cell(row.employer), Listing.Cell(row.staff),
      Listing.Cell(promise.madeOn?.iso), Listing.Cell(choice: promise.outcome), Listing.Cell(promise.settledOn?.iso),
      Listing.Cell(promise.settledWords),
    ]
  }
}
