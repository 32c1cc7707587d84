import ArgumentParser
import Domain
import Screens
import Store

/// Where the records lie.
struct StoreOptionGroup: ParsableArguments {
  @Option(help: ArgumentHelp("The file with the records.", valueName: "file"))
  var store: String?

  /// Opens a store that is there; a command never makes one by mistake in the path.
  /// - Parameter changesNothing: the file is only looked at.
  func open(_ clock: Clock = .local, changesNothing: Bool = false) throws -> Store {
    let path = StorePlace.path(store)
    guard StorePlace.exists(path) else {
      throw Failure.unavailable(
        Words("There is no store at {1}. Run caseload once to make it, or give another with --store.", path))
    }
    let opened = try Store.open(
      at: path, options: StoreOptions(login: Login.name, clock: clock, changesNothing: changesNothing))
    Translations.open(for: opened.session.settings.language)
    return opened
  }
}

/// Which record a command is about.
struct RecordOptionGroup: ParsableArguments {
  @Argument(help: ArgumentHelp("The identifier of a record, or the reference of an applicant.", valueName: "id"))
  var id: String

  @OptionGroup var place: StoreOptionGroup

  func find() throws -> (Store, StoredRecord) {
    let store = try place.open()
    return (store, try RecordLookup(store).record(id))
  }
}

/// How the screens look.
struct LookOptions: ParsableArguments {
  @Flag(help: "Show the screens without colour; NO_COLOR in the environment does the same.")
  var noColor = false

  @Flag(help: "Show names as initials.")
  var initials = false
}

/// Whether names are shown.
struct NameOptions: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: "Show the names of applicants as initials, or in full; as in the screens when neither is given.")
  var initials: Bool?

  /// What the person asked for now, else what they left the screens with.
  func areHidden(_ store: Store) -> Bool { initials ?? App.wantsInitials(store) }

  /// The veil to lay over what is written; empty when names are shown.
  func veil(_ people: ShownPeople, _ store: Store) -> NameVeil {
    areHidden(store) ? people.veil(from: store) : NameVeil([String]())
  }
}

/// How a command that lists rows writes them.
struct ListOptions: ParsableArguments {
  @Option(help: "How the rows are written: table, json or csv.")
  var format = ListingFormat.table

  @OptionGroup var names: NameOptions

  @Option(help: ArgumentHelp("At most so many rows; all of them without this.", valueName: "number"))
  var limit: Int?

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1 up.") }
  }

  func write(_ listing: Listing) throws {
    var shown = listing
    if let limit { shown.rows = Array(shown.rows.prefix(limit)) }
    try Output.write(shown.text(as: format))
  }
}

/// Another day than today, where nothing real depends on it.
struct TodayOption: ParsableArguments {
  @Option(help: ArgumentHelp("Pretend that today is this day, such as 2026-11-22.", valueName: "date"))
  var today: String?

  func day() throws -> Day? {
    guard let today else { return nil }
    guard let day = Day(iso: today) else {
      throw Failure.usage(Words("\"{1}\" is not a day. Write it like 2026-11-22.", today))
    }
    return day
  }
}
