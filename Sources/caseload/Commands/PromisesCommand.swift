import ArgumentParser
import Domain
import Store

extension PromiseOwer: ExpressibleByArgument {}

struct PromisesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "promises", abstract: "List promises in both directions: who promised what, by when.")

  @Flag(help: "Everyone's promises; without this those that I keep an eye on.")
  var everyone = false

  @Flag(help: "Closed promises too, after the open ones.")
  var all = false

  @Option(help: "Only those that we have made, or only other people's: us or others.")
  var owes: PromiseOwer?

  @OptionGroup var list: ListOptions
  @OptionGroup var place: StoreOptionGroup

  func run() throws {
    let store = try place.open()
    var rows: [PromiseRow] = []
    for isSettled in all ? [false, true] : [false] {
      rows += try Pages.rows(atMost: list.limit.map { $0 - rows.count }, key: \.key) { page throws(StoreError) in
        try store.answer(PromiseList(scope: everyone ? .everyone : .mine, isSettled: isSettled, ower: owes, page: page))
      }
    }
    try list.write(
      Listing(Self.columns, rows, hidesNames: list.names.areHidden(store)) { [$0.applicant?.name].compactMap { $0 } })
  }

  private static let columns: [ListColumn<PromiseRow>] =
    [ListColumn("id", "Identifier") { .text($0.id.text) }]
    + ListColumn.fields(of: \.promise, \.byParty, \.byName, \.what, \.toParty, \.dueOn)
    + [
      ListColumn("applicant", "Applicant") { Listing.Cell($0.applicant?.name.full) },
      ListColumn("employer", "Employer") { Listing.Cell($0.employer) },
      ListColumn("colleague", Promise.field(\.colleagueID).label) { Listing.Cell($0.colleague) },
    ] + ListColumn.fields(of: \.promise, \.madeOn, \.outcome, \.closedOn, \.closedWords)
}
