import ArgumentParser
import Domain
import Exchange
import Screens
import Store

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List the due rules, or take a programme's own numbers from a file.",
    subcommands: [RulesListCommand.self, RulesTakeCommand.self], defaultSubcommand: RulesListCommand.self)
}

/// The table of due rules, with what this office has set.
struct RulesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the due rules.")

  @Option(help: "How the rows are written: table, json or csv.")
  var format = ListingFormat.table

  @OptionGroup var place: StoreOptionGroup

  func run() throws {
    // The table stands without a store; a store that was named must be there.
    let hasStore = place.store != nil || StorePlace.exists(StorePlace.path(nil))
    let store = hasStore ? try place.open(changesNothing: true) : nil
    let rules = try OfficeRules(store)
    var listing = Listing(Self.columns)
    listing.rows = DueEntry.all.map { Self.cells(of: $0, rules) }
    try Output.write(listing.text(as: format))
  }

  private static let columns = [
    ListingColumn("rule", "Rule"), ListingColumn("label", "In words"), ListingColumn("days", "Days"),
    ListingColumn("applies", "Applies"), ListingColumn("starts", "Starts when"), ListingColumn("due", "Due"),
    ListingColumn("met_by", "Met by"), ListingColumn("pauses", "Not while"),
    ListingColumn("waits_for", "Waits for"), ListingColumn("source", "Source"),
    ListingColumn("verified", "Source read"),
    ListingColumn("set_here", "Set by the office"), ListingColumn("set_source", "Laid down in"),
  ]

  private static func cells(of entry: DueEntry, _ rules: OfficeRules) -> [Listing.Cell] {
    let (rule, setting) = (entry.rule, rules.setting(of: entry))
    return [
      .text(entry.code), .text(tr(entry.label)),
      entry.days == nil ? .unknown : .number(rules.terms.days(entry)), .flag(rules.applies(entry)),
      .text(tr(rule.starts)), .text(tr(rules.due(entry))), .text(tr(rule.settles)),
      Listing.Cell(rule.pauses.map { tr($0) }),
      Listing.Cell(rule.waitsFor.map { tr($0) }), .text(tr(rule.source)), .flag(rule.isVerified), .flag(setting != nil),
      Listing.Cell(setting?.source),
    ]
  }
}

struct RulesTakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "take", abstract: "Take a programme's own numbers for the due rules from a file.",
    discussion: """
      The file is JSON, {"version": 1, "rules": [{"rule": "first_meeting", "days": 10, "applies": "yes", \
      "source": "our plan"}]}, or CSV with the headings rule, applies, days, source. A rule that the file names is set as \
      it says there, what it leaves out is as the table says; other rules stay as they are. A further number of a rule, such \
      as disclosure_talk.window, is set in a row of its own. A file with anything that is \
      not understood changes nothing. One file is one step of undo.
      """)

  @Argument(help: ArgumentHelp("The file to read.", valueName: "file"))
  var file: String

  @Flag(help: "Say what would change, and write nothing.")
  var dryRun = false

  @OptionGroup var place: StoreOptionGroup

  func run() throws {
    let bytes = try InputFile.read(file)
    let rules: RuleFile
    do {
      rules = try RuleFile.read(bytes)
    } catch {
      throw Failure.unreadable(error.words)
    }
    let store = try place.open(changesNothing: dryRun)
    let plan = try RulePlan(rules, store)
    // What was not allowed is not told as if it had been done.
    if !dryRun, !plan.isEmpty { _ = try store.commit(plan.changeSet) }
    try Output.write(plan.sentences.map { TextFilter.line(tr($0)) + "\n" }.joined())
    guard !plan.isEmpty else {
      return try Output.write(tr("Nothing in the file is new, so nothing was written.") + "\n")
    }
    guard !dryRun else { return try Output.write(tr("This was a dry run: nothing was written.") + "\n") }
    while try store.maintain(.refreshDerived).count > 0 {}
    try Output.write(tr("Written as one step; u in the screens takes it back.") + "\n")
  }
}
