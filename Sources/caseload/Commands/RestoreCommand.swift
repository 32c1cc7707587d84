import ArgumentParser
import Domain
import Glibc
import Screens
import Store

struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Show the copies of the store, or bring the store back from one.",
    discussion: """
      Without a name it lists the copies and what is in each. With a name it says what would come back and what would \
      be gone, and asks. The present store is kept as a copy first; unfinished texts and the log of who looked at whom \
      stay as they are now.
      """)

  @Argument(help: ArgumentHelp("A copy of the list, or a file elsewhere, named with its folder.", valueName: "copy"))
  var name: String?

  @Option(help: ArgumentHelp("A file with keys of age that open encrypted copies.", valueName: "file"))
  var identity: [String] = []

  @Flag(help: "Restore without asking, for scripts.")
  var yes = false

  @OptionGroup var list: ListOptions
  @OptionGroup var place: StoreOptionGroup

  func run() throws {
    let path = StorePlace.path(place.store)
    if let name { return try restore(name, path) }
    try list.write(BackupListing.of(BackupShelf(store: path), identities: identity))
  }

  private func restore(_ name: String, _ path: String) throws {
    let source = try RestoreSource(name, of: path, identities: identity)
    let preview = try RestorePreview(of: source, over: path)
    for words in RestoreWords.preview(preview, of: name, local: Clock.local.local) {
      try Output.write(tr(words) + "\n")
    }
    guard try yes || isAgreed() else { throw Failure.refused("Nothing was changed.") }
    let options = StoreOptions(login: Login.name, clock: .local)
    var restore = Restore(path: path, options: options)
    restore.tell = LongCommand.teller(about: [path, name])
    let done = try restore.run(source)
    for words in RestoreWords.done(done) { try Output.write(tr(words) + "\n") }
  }

  /// Asks at a terminal; anything but yes is no.
  private func isAgreed() throws -> Bool {
    guard isatty(0) == 1 else {
      throw Failure.refused("Nothing was changed: nobody can be asked here. Add --yes to restore without being asked.")
    }
    try Output.write(tr("Restore this copy? Type yes, or anything else to leave all as it is:") + " ")
    return readLine(strippingNewline: true).map { ["yes", tr("yes")].contains($0) } ?? false
  }
}

/// The copies on a shelf as a listing.
enum BackupListing {
  static func of(_ shelf: BackupShelf, identities: [String]) -> Listing {
    var listing = Listing([
      ListingColumn("name", "Copy"), ListingColumn("up_to", "Holds all until"), ListingColumn("age_days", "Days ago"),
      ListingColumn("bytes", "Bytes"), ListingColumn("people", "People"), ListingColumn("contacts", "Contacts"),
      ListingColumn("last_change", "Last change"), ListingColumn("by", "By"), ListingColumn("schema", "Schema"),
      ListingColumn("remark", "Remark"),
    ])
    listing.rows = shelf.entries.map { row($0, shelf.look(into: $0, identities: identities), .local) }
    return listing
  }

  private static func row(_ entry: BackupShelf.Entry, _ look: BackupShelf.Look, _ clock: Clock) -> [Listing.Cell] {
    let age = Int((clock.now().milliseconds - entry.upTo.milliseconds) / 86_400_000)
    let own: [Listing.Cell] = [
      .text(entry.name.text), Listing.Cell(entry.upTo, clock), .number(age), .number(Int(entry.size)),
    ]
    guard case .content(let content) = look else {
      return own + [.unknown, .unknown, .unknown, .unknown, .unknown, Listing.Cell(BackupWords.remark(look).map(tr))]
    }
    return own + [
      .number(content.people), .number(content.contacts), Listing.Cell(content.lastChangeAt, clock),
      Listing.Cell(content.lastChangeBy), .number(content.schema), Listing.Cell(BackupWords.remark(look).map(tr)),
    ]
  }
}
