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
      try store.note(sheet.peopleShown.map { PendingAccess(.printed, of: $0, at: now) })
      return try Output.write(TravelPage.text(sheet, initialsOnly: hidesNames, words: tr))
    }
    let rows =
      sheet.appointments.map { Row($0) } + sheet.people.map { Row($0, sheet.today) }
      + sheet.employers.map { Row($0, sheet.today) }
    try list.write(Listing(Self.columns, rows, hidesNames: hidesNames) { _ in sheet.names })
  }

  /// What stands in a row; a cell that makes no sense for it is unknown.
  private struct Row {
    let section: Words
    let id: Identifier
    let name: String?
    var time = Listing.Cell.unknown
    var due: [String] = []
    var dueOn: Day?
    var daysLate: Int?
    var promises: [String] = []
    var wants: [String] = []
    var lastOn: Day?
    var place = ""
    var minutes: Int?
    var travelMinutes: Int?
    var stage: VisitStage?
    var doNotContact = Listing.Cell.unknown
    let colleague: String?

    init(_ entry: CalendarEntry) {
      (section, id, name, colleague) = ("appointment", entry.id, entry.name?.full ?? entry.employer, entry.colleague)
      (time, due, dueOn) = (Listing.Cell(entry.time?.text), [entry.appointment?.appointment.what ?? ""], entry.day)
      (place, minutes) = (entry.place, entry.minutes)
    }

    init(_ person: TravelPerson, _ today: Day) {
      (section, id, name, colleague) = ("person", person.id, person.name.full, person.colleague)
      (promises, lastOn) = (person.promises.map(\.label), person.lastContactOn)
      wants = person.preferences.map { $0[\JobPreference.words] }
      take(person.due, today)
    }

    init(_ employer: TravelEmployer, _ today: Day) {
      (section, id, name, colleague) = ("employer", employer.id, employer.name, employer.owner)
      (promises, lastOn) = (employer.promises.map(\.label), employer.lastVisitOn)
      (travelMinutes, stage, doNotContact) = (employer.travelMinutes, employer.stage, .flag(employer.doNotContact))
      take(employer.due, today)
    }

    /// The reasons, the soonest day, and how late that is.
    private mutating func take(_ rows: [DueRow], _ today: Day) {
      due = rows.map { tr(DueText.reason($0.item, today: today)) }
      dueOn = rows.first?.item.shownOn
      daysLate = dueOn.map { max(0, today.days(since: $0)) }
    }
  }

  private static let columns: [ListColumn<Row>] = [
    ListColumn("section", "What") { .choice(code: $0.section.key, label: $0.section) },
    ListColumn("id", "Identifier") { .text($0.id.text) }, ListColumn("time", "Time") { $0.time },
    ListColumn("name", "Name") { Listing.Cell($0.name) }, ListColumn("due", "Due") { .list($0.due) },
    ListColumn("due_on", "On") { Listing.Cell($0.dueOn?.iso) },
    ListColumn("days_late", "Days late") { number($0.daysLate) },
    ListColumn("promises", "Promises") { .list($0.promises) }, ListColumn("wants", "Wants") { .list($0.wants) },
    ListColumn("last_on", "Last contact or visit") { Listing.Cell($0.lastOn?.iso) },
    ListColumn("place", "Place") { Listing.Cell($0.place) }, ListColumn("minutes", "Minutes") { number($0.minutes) },
    ListColumn("travel_minutes", "Driving") { number($0.travelMinutes) },
    ListColumn("stage", "Stage") { Listing.Cell(choice: $0.stage) },
    ListColumn("do_not_contact", "Do not contact") { $0.doNotContact },
    ListColumn("colleague", "Colleague") { Listing.Cell($0.colleague) },
  ]

  private static func number(_ number: Int?) -> Listing.Cell { number.map { .number($0) } ?? .unknown }
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
