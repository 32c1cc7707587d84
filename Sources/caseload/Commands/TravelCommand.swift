import ArgumentParser
import Domain
import Exchange
import Screens
import Store

struct TravelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "travel", abstract: "Plan a day in a town: who and what is there, and what is due with each.")

  @Argument(help: "The town, as it is written with people and employers.")
  var town: String

  @Argument(help: "The day, such as 2026-11-26, thu or +3d.")
  var date: String

  @Flag(help: "Everyone's applicants and appointments; else only mine.")
  var everyone = false

  @Flag(help: "Write the page for paper in place of the rows.")
  var page = false

  @OptionGroup var list: ListOptions
  @OptionGroup var place: StoreOptionGroup

  func run() throws {
    let store = try place.open()
    let day = try DayArgument.read(date, store)
    let sheet = try TravelSheet(store, town: town, day: day, scope: everyone ? .everyone : .mine)
    let hidesNames = list.names.areHidden(store)
    if page {
      let now = store.session.clock.now()
      try store.note(sheet.peopleShown.map { PendingLook(.printed, of: $0, at: now) })
      return try Output.write(TravelPage.text(sheet, initialsOnly: hidesNames, words: tr))
    }
    var listing = Listing(Self.columns)
    let veil = NameVeil(hidesNames ? sheet.names : [])
    listing.rows = rows(of: sheet).map { $0.map { $0.covered(by: veil) } }
    try list.write(listing)
  }

  private static let columns = [
    ListingColumn("section", "What"), ListingColumn("id", "Identifier"), ListingColumn("time", "Time"),
    ListingColumn("name", "Name"), ListingColumn("due", "Due"), ListingColumn("due_on", "On"),
    ListingColumn("days_late", "Days late"), ListingColumn("promises", "Promises"), ListingColumn("wants", "Wants"),
    ListingColumn("last_on", "Last contact or visit"), ListingColumn("place", "Place"),
    ListingColumn("minutes", "Minutes"), ListingColumn("travel_minutes", "Driving"), ListingColumn("stage", "Stage"),
    ListingColumn("do_not_contact", "Do not contact"), ListingColumn("staff", "Colleague"),
  ]

  private func rows(of sheet: TravelSheet) -> [[Listing.Cell]] {
    sheet.appointments.map { cells($0) } + sheet.people.map { cells($0, sheet) }
      + sheet.employers.map { cells($0, sheet) }
  }

  private func cells(_ entry: CalendarEntry) -> [Listing.Cell] {
    [
      .choice(code: "appointment", label: "appointment"), .text(entry.id.text), Listing.Cell(entry.time?.text),
      Listing.Cell(entry.name?.full ?? entry.employer), .list([entry.appointment?.appointment.what ?? ""]),
      .text(entry.day.iso), .unknown, .list([]), .list([]), .unknown, Listing.Cell(entry.place),
      entry.minutes.map { .number($0) } ?? .unknown, .unknown, .unknown, .unknown, Listing.Cell(entry.staff),
    ]
  }

  private func cells(_ person: TravelPerson, _ sheet: TravelSheet) -> [Listing.Cell] {
    [.choice(code: "person", label: "person"), .text(person.id.text), .unknown, Listing.Cell(person.name.full)]
      + due(person.due, sheet) + [
        .list(person.promises.map(\.label)), .list(person.wishes.compactMap { $0["words"].text }),
        Listing.Cell(person.lastContactOn?.iso), .unknown, .unknown, .unknown, .unknown, .unknown,
        Listing.Cell(person.staff),
      ]
  }

  private func cells(_ employer: TravelEmployer, _ sheet: TravelSheet) -> [Listing.Cell] {
    [.choice(code: "employer", label: "employer"), .text(employer.id.text), .unknown, Listing.Cell(employer.name)]
      + due(employer.due, sheet) + [
        .list(employer.promises.map(\.label)), .list([]), Listing.Cell(employer.lastVisitOn?.iso), .unknown, .unknown,
        employer.travelMinutes.map { .number($0) } ?? .unknown, Listing.Cell(choice: employer.stage),
        .flag(employer.doNotContact), Listing.Cell(employer.owner),
      ]
  }

  /// The reasons, the soonest day, and how late that is.
  private func due(_ rows: [DueRow], _ sheet: TravelSheet) -> [Listing.Cell] {
    let first = rows.first?.item.shownOn
    return [
      .list(rows.map { tr(DueText.reason($0.item, today: sheet.today)) }), Listing.Cell(first?.iso),
      first.map { .number(max(0, sheet.today.days(since: $0))) } ?? .unknown,
    ]
  }
}

/// A day on the command line: as in the screens, in words or figures.
enum DayArgument {
  static func read(_ text: String, _ store: Store) throws -> Day {
    let settings = store.session.settings
    let reading = DateEntry.read(
      text, today: store.session.today, order: settings.dateOrder?.order, direction: .forward)
    if case .day(let day, _) = reading { return day }
    throw Failure.usage(
      Words("\"{1}\" is not one day: {2}", text, reading.problem ?? Words("Write it like 2026-11-22.")))
  }
}
