import ArgumentParser
import Domain
import Screens
import Store

struct LooksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "looks", abstract: "Show who has looked at a person's record, when and why.")

  @OptionGroup var about: RecordOptionGroup
  @OptionGroup var list: ListOptions

  func run() throws {
    let (store, record) = try about.find()
    guard record.kind == .applicant else { throw Failure.refused("This is not the identifier of an applicant.") }
    var listing = Listing([
      ListingColumn("at", "When"), ListingColumn("by", "Who"), ListingColumn("login", "Login"),
      ListingColumn("role", "Role"), ListingColumn("what", "What"), ListingColumn("reason", "Why"),
      ListingColumn("words", "In words"), ListingColumn("host", "Computer"),
    ])
    listing.rows = try store.answer(Looks(at: record.id)).map { look in
      [
        Listing.Cell(look.at, store.session.clock), .text(look.by), .text(look.login), Listing.Cell(choice: look.role),
        Listing.Cell(choice: look.what), Listing.Cell(choice: look.reason), Listing.Cell(look.words),
        Listing.Cell(look.host),
      ]
    }
    try list.write(listing)
  }
}

/// Looks that a command makes.
enum CommandLook {
  /// Notes the look before anything is shown. Where the office wants a reason that the records do not give, only the
  /// screens can ask for it: words on a command line are seen by everybody on the computer.
  static func note(_ what: LookKind, at record: StoredRecord, in store: Store) throws {
    let people = record.applicantID.map { [$0] } ?? record["applicant_ids"].records
    for person in people where try store.answer(ReasonToLook(at: person)).asksFirst {
      throw StoreError.notPermitted(
        "This person is on another caseload, and your office wants a reason: open the record on the screen.")
    }
    let now = store.session.clock.now()
    try store.note(people.map { PendingLook(what, of: $0, at: now) })
  }

  /// Notes that everybody in the store was written to a file.
  static func noteEverybody(in store: Store) throws {
    let now = store.session.clock.now()
    try store.note(try store.answer(WholeStore([.applicant])).map { PendingLook(.exported, of: $0.id, at: now) })
  }
}
