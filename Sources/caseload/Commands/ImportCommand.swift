import ArgumentParser
import Domain
import Exchange
import Glibc
import Screens
import Store

extension SheetEncoding: ExpressibleByArgument {}
extension Delimiter: ExpressibleByArgument {}

struct ImportCommand: ParsableCommand {
  /// What can be brought in.
  enum Content: String, CaseIterable, ExpressibleByArgument {
    case applicants, employers, contacts, jobs, people

    /// The kind of sheet; nil for what is no sheet.
    var kind: SheetKind? { SheetKind(rawValue: rawValue) }
  }

  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring in a spreadsheet that was saved as CSV.",
    discussion: """
      What is guessed is said: encoding, separator, order of dates, the meaning of headings. A cell that cannot be \
      understood comes in as unknown and is listed as a cell to check. What only a person can decide is refused, with the \
      option that decides it. One import is one step of undo.

      "import people FILE" brings in people who work at employers from a vCard file, as phones and mail programs write it. \
      Gaps are filled; where something else stands already, that stays, and it is said.

      Exit codes: 0 everything came in; 1 some cells or rows are left to check, and named; 2 nothing could be read, \
      or something must be decided first.
      """)

  @Argument(help: "applicants, employers, contacts, jobs or people.")
  var kind: Content

  @Argument(help: ArgumentHelp("The file to read.", valueName: "file"))
  var file: String

  @Flag(help: "Say what would happen, and write nothing.")
  var dryRun = false

  @OptionGroup var decisions: ImportDecisions
  @OptionGroup var date: TodayOption
  @OptionGroup var place: StoreOptionGroup

  func run() throws {
    let today = try date.day()
    guard today == nil || dryRun else {
      throw Failure.usage("--today works with --dry-run only: what is written carries the real date.")
    }
    guard let sheet = kind.kind else { return try importPeople(today) }
    for problem in StorePlace.officeTables.problems {
      Output.complain(Words("A table of the office is not used. {1}", problem).english)
    }
    let options = try decisions.options(sheet)
    let bytes = try InputFile.read(file)
    let store = try open(today.map(Clock.standing) ?? .local)
    Progress.say("Reading the sheet ...", bytes: bytes.count)
    let plan = try Importer.plan(bytes, fileName: file, options: options, store: store)
    try finish(plan, store)
  }

  private func importPeople(_ today: Day?) throws {
    let creates = try decisions.createsEmployersOnly()
    let bytes = try InputFile.read(file)
    let store = try open(today.map(Clock.standing) ?? .local)
    let plan = try PeopleImport(bytes, createsEmployers: creates, store)
    try Output.write(plan.report(words: tr).map { TextFilter.line(tr($0)) + "\n" }.joined())
    if dryRun {
      try Output.write(tr("This was a dry run: nothing was written.") + "\n")
    } else if plan.isEmpty {
      try Output.write(tr("Nothing in the file is new, so nothing was written.") + "\n")
    } else {
      let name = file.split(separator: "/").last.map(String.init) ?? file
      _ = try store.commit(plan.changeSet(TextFilter.line(name)))
      try Output.write(tr("Written as one step; u in the screens takes it back.") + "\n")
    }
    if plan.exit != .done { throw plan.exit.code }
  }

  /// A dry run needs no store of its own: an empty one knows nobody, which is what a first import meets.
  private func open(_ clock: Clock) throws -> Store {
    guard dryRun, !StorePlace.exists(StorePlace.path(place.store)) else { return try place.open(clock) }
    return try Store.temporary(options: StoreOptions(login: Login.name, clock: clock, isThrowaway: true))
  }

  private func finish(_ plan: ImportPlan, _ store: Store) throws {
    let missing = plan.missingDecisions
    let veil = App.wantsInitials(store) ? ShownPeople(in: plan).veil(from: store) : NameVeil([String]())
    if dryRun || missing.isEmpty {
      try Output.write(plan.report.map { TextFilter.line(veil.covering(tr($0))) + "\n" }.joined())
    }
    guard missing.isEmpty else {
      for decision in missing { Output.complain(tr(decision.words)) }
      throw ExitStatus.usage.code
    }
    if dryRun {
      try Output.write(tr("This was a dry run: nothing was written.") + "\n")
    } else if plan.isEmpty {
      try Output.write(tr("Nothing in the file is new, so nothing was written.") + "\n")
    } else {
      Progress.say("Writing ...", bytes: plan.changes.count * 100)
      _ = try store.commit(plan.changeSet())
      try Output.write(tr("Written as one step; u in the screens takes it back.") + "\n")
    }
    if plan.exit != .done { throw plan.exit.code }
  }
}

/// What a person may decide instead of a guess.
struct ImportDecisions: ParsableArguments {
  enum DateOrder: String, CaseIterable, ExpressibleByArgument { case dmy, mdy, ymd }

  @Option(help: "The order of day, month and year in dates: dmy, mdy or ymd.")
  var dateOrder: DateOrder?

  @Option(help: "How the file is encoded.")
  var encoding: SheetEncoding?

  @Option(help: "What separates the cells: comma, semicolon, tab or pipe.")
  var delimiter: Delimiter?

  @Option(
    help: ArgumentHelp(
      "What a column means; nothing after = leaves it out. May be given more than once.", valueName: "heading=key"))
  var map: [String] = []

  @Option(help: ArgumentHelp("Which name in the sheet is you, or none.", valueName: "name"))
  var me: String?

  @Option(
    help: ArgumentHelp(
      "What may be made of names met for the first time: all, none, or some of employers,people,colleagues,teams.",
      valueName: "kinds"))
  var create: String?

  @Flag(help: "The same as --create employers, beside what --create says.")
  var createEmployers = false

  @Flag(help: "The same as --create colleagues, beside what --create says.")
  var createColleagues = false

  func options(_ kind: SheetKind) throws -> ImportOptions {
    var options = ImportOptions(kind: kind)
    options.encoding = encoding
    options.delimiter = delimiter
    options.dateOrder = dateOrder.flatMap { SheetDateOrder(rawValue: $0.rawValue) }
    options.map = map.isEmpty ? nil : try columns()
    options.me = me.map { $0 == "none" ? .nobody : .named($0) }
    options.create = try kinds()
    return options
  }

  /// For vCards, which have no columns and no order of dates.
  func createsEmployersOnly() throws -> Bool {
    let kinds = try kinds() ?? []
    guard dateOrder == nil, encoding == nil, delimiter == nil, map.isEmpty, me == nil, kinds.isSubset(of: [.employers])
    else { throw Failure.usage("Of the decisions only --create-employers works with people.") }
    return kinds.contains(.employers)
  }

  private func columns() throws -> [String: String] {
    var result: [String: String] = [:]
    for pair in map {
      guard let sign = pair.lastIndex(of: "=") else {
        throw Failure.usage(
          Words("\"{1}\" is not a column and its meaning. Write it like \"Date of birth=\" or Navn=full_name.", pair))
      }
      result[String(pair[..<sign])] = String(pair[pair.index(after: sign)...])
    }
    return result
  }

  private func kinds() throws -> Set<ProposalKind>? {
    var result: Set<ProposalKind>? = createEmployers || createColleagues ? [] : nil
    if createEmployers { result?.insert(.employers) }
    if createColleagues { result?.insert(.colleagues) }
    switch create {
    case nil: return result
    case "all"?: return Set(ProposalKind.allCases)
    case "none"?: return result ?? []
    case let list?: return try (result ?? []).union(list.split(separator: ",").map(kind))
    }
  }

  private func kind(_ name: Substring) throws -> ProposalKind {
    guard let kind = ProposalKind(rawValue: String(name)) else {
      throw Failure.usage(
        Words(
          "\"{1}\" cannot be made by an import. Say all, none, or some of employers,people,colleagues,teams.",
          String(name)))
    }
    return kind
  }
}

/// Says on a terminal what takes long.
enum Progress {
  /// Below so many bytes nothing takes a second.
  private static let quick = 500_000

  static func say(_ words: Words, bytes: Int) { if bytes > quick, isatty(2) != 0 { Output.complain(tr(words)) } }
}
