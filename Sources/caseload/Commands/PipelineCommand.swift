import ArgumentParser
import Domain
import Store

struct PipelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pipeline",
    abstract: "List the job search: suggestions and applications by stage, with who acts next and by when.")

  @Flag(help: "Everyone's; without this that of my caseload.")
  var everyone = false

  @Flag(help: "What is settled too: jobs, and what was answered no or not at all.")
  var all = false

  @OptionGroup var list: ListOptions
  @OptionGroup var place: StoreOptionGroup

  func run() throws {
    let store = try place.open()
    let hidesNames = list.names.areHidden(store)
    let today = store.session.today
    var listing = Listing([
      ListingColumn("id", "Identifier"), ListingColumn("kind", "Record"), ListingColumn("stage", "Stage"),
      ListingColumn("applicant", "Applicant"), ListingColumn("title", "Job title"),
      ListingColumn("employer", "Employer"), ListingColumn("opening_id", "Opening"),
      ListingColumn("waiting_for", "Waiting for"), ListingColumn("next", "What is next"),
      ListingColumn("next_on", "Next date"), ListingColumn("since", "Since"), ListingColumn("days", "Days"),
      ListingColumn("words", "In words"),
    ])
    let found = try store.answer(PipelineList(scope: everyone ? .everyone : .mine, isWhole: all))
    listing.rows = found.map { row in
      let cells = cells(of: row, today)
      return hidesNames ? cells.map { $0.covered(by: NameVeil([row.applicant?.name].compactMap { $0 })) } : cells
    }
    try list.write(listing)
  }

  private func cells(of row: PipelineRow, _ today: Day) -> [Listing.Cell] {
    let step = row.step
    let words = row.record["words"].text ?? row.record["result_words"].text ?? ""
    return [
      .text(row.id.text), .text(row.record.kind.rawValue), Listing.Cell(choice: step.stage),
      Listing.Cell(row.applicant?.name.full), Listing.Cell(row.title), Listing.Cell(row.employer),
      Listing.Cell(row.lead?.id.text), Listing.Cell(choice: step.waitsFor), Listing.Cell(step.next?.rawValue),
      Listing.Cell(step.nextOn?.iso), Listing.Cell(step.since?.iso),
      step.since.map { .number(today.days(since: $0)) } ?? .unknown, Listing.Cell(words),
    ]
  }
}
