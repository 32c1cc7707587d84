import ArgumentParser
import Domain
import Store

struct JobSearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "job-search",
    abstract: "List the job search: suggestions and applications by stage, with who acts next and by when.")

  @Flag(help: "Everyone's; without this that of my caseload.")
  var everyone = false

  @Flag(help: "What is settled too: jobs, and what was answered no or not at all.")
  var all = false

  @OptionGroup var list: ListOptions
  @OptionGroup var place: StoreOptionGroup

  func run() throws {
    let store = try place.open()
    let found = try store.answer(JobSearchList(scope: everyone ? .everyone : .mine, isWhole: all))
    try list.write(
      Listing(Self.columns(on: store.session.today), found, hidesNames: list.names.areHidden(store)) {
        [$0.applicant?.name].compactMap { $0 }
      })
  }

  private static func words(of record: StoredRecord) -> String {
    record.kind == .suggestion ? record[\Suggestion.words] : record[\Application.resultWords]
  }

  private static func columns(on today: Day) -> [ListColumn<JobSearchRow>] {
    [
      ListColumn("id", "Identifier") { .text($0.id.text) },
      ListColumn("kind", "Record") { .text($0.record.kind.rawValue) },
      ListColumn("stage", "Stage") { Listing.Cell(choice: $0.step.stage) },
      ListColumn("applicant", "Applicant") { Listing.Cell($0.applicant?.name.full) },
      ListColumn("title", "Job title") { Listing.Cell($0.title) },
      ListColumn("employer", "Employer") { Listing.Cell($0.employer) },
      ListColumn("job_lead_id", "Job lead") { Listing.Cell($0.lead?.id.text) },
      ListColumn("waiting_for", "Waiting for") { Listing.Cell(choice: $0.step.waitsFor) },
      ListColumn("next", "What is next") { Listing.Cell($0.step.next?.rawValue) },
      ListColumn("next_on", "Next date") { Listing.Cell($0.step.nextOn?.iso) },
      ListColumn("since", "Since") { Listing.Cell($0.step.since?.iso) },
      ListColumn("days", "Days") { $0.step.since.map { .number(today.days(since: $0)) } ?? .unknown },
      ListColumn("words", "In words") { Listing.Cell(words(of: $0.record)) },
    ]
  }
}
