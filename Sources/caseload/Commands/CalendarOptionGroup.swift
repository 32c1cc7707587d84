import ArgumentParser
import Domain
import Exchange
import Screens
import Store

/// Which appointments are written to a calendar file, and how openly.
struct CalendarOptionGroup: ParsableArguments {
  @Flag(help: "For a calendar: names in full, and what was typed about the appointments.")
  var names = false

  @Option(help: ArgumentHelp("For a calendar: the first day; today without this.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("For a calendar: the last day; a year on without this.", valueName: "date"))
  var through: String?

  @Flag(help: "For a calendar: everyone's appointments.")
  var everyone = false

  @Flag(help: "For a calendar: also next steps and promises with a date.")
  var withSteps = false

  @Option(
    help: ArgumentHelp(
      "For a calendar: the time zone of the appointments, such as Europe/Oslo; else TZ, else that of this computer.",
      valueName: "name"))
  var zone: String?

  /// Whether any of it was asked for.
  var isUsed: Bool { names || everyone || withSteps || from != nil || through != nil || zone != nil }

  func file(_ store: Store) throws -> (CalendarFile, ZoneRules) {
    let rules = try zoneRules(store)
    var options = CalendarFile.Options(ahead: store.session.today)
    if let from { options = CalendarFile.Options(ahead: try DayArgument.read(from, store)) }
    if let through { options.through = try DayArgument.read(through, store) }
    guard options.from <= options.through else { throw Failure.usage("The last day is before the first.") }
    options.scope = everyone ? .everyone : .mine
    options.withNames = names
    options.withSteps = withSteps
    return (try CalendarFile(store, options, rules, words: tr), rules)
  }

  private func zoneRules(_ store: Store) throws -> ZoneRules {
    do {
      return try SystemZone.rules(named: zone, country: store.session.settings.country)
    } catch {
      throw Failure.usage(error.words)
    }
  }
}
