import ArgumentParser
import Domain
import Screens
import Store

struct AccessLogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "access-log", abstract: "Show who has looked at a person's record, when and why.")

  @OptionGroup var about: RecordOptionGroup
  @OptionGroup var list: ListOptions

  func run() throws {
    let (store, record) = try about.find()
    guard record.kind == .applicant else { throw Failure.refused("This is not the identifier of an applicant.") }
    let clock = store.session.clock
    let columns: [ListColumn<AccessRow>] = [
      ListColumn("at", "When") { Listing.Cell($0.at, clock) }, ListColumn("by", "Who") { .text($0.by) },
      ListColumn("login", "Login") { .text($0.login) }, ListColumn("role", "Role") { Listing.Cell(choice: $0.role) },
      ListColumn("what", "What") { Listing.Cell(choice: $0.what) },
      ListColumn("reason", "Why") { Listing.Cell(choice: $0.reason) },
      ListColumn("words", "In words") { Listing.Cell($0.words) },
      ListColumn("host", "Computer") { Listing.Cell($0.host) },
    ]
    try list.write(Listing(columns, try store.answer(AccessLogOf(at: record.id))))
  }
}

/// Looks that a command makes.
enum CommandLook {
  /// Notes the look before anything is shown. Where the office wants a reason that the records do not give, only the
  /// screens can ask for it: words on a command line are seen by everybody on the computer.
  static func note(_ what: AccessKind, at record: StoredRecord, in store: Store) throws {
    let people = record.applicantIDs
    for person in people where try store.answer(ReasonToOpen(at: person)).asksFirst {
      throw StoreError.notPermitted(
        "This person is on another caseload, and your office wants a reason: open the record on the screen.")
    }
    let now = store.session.clock.now()
    try store.note(people.map { PendingAccess(what, of: $0, at: now) })
  }

  /// Notes that everybody in the store was written to a file.
  static func noteEverybody(in store: Store) throws {
    let now = store.session.clock.now()
    try store.note(try store.answer(WholeStore([.applicant])).map { PendingAccess(.exported, of: $0.id, at: now) })
  }
}
