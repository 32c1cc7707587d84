import ArgumentParser
import Domain
import Exchange
import Screens
import Store

struct ExportCommand: ParsableCommand {
  /// What can be taken out.
  enum Content: String, CaseIterable, ExpressibleByArgument {
    case applicants, employers, contacts, jobs, preferences, leads, applications, everything, person, calendar, people

    /// The kind of sheet; nil for what no sheet can hold.
    var sheet: ExportedSheet? { ExportedSheet(rawValue: rawValue) }
  }

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, csv, json }

  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write records to a new file that only you can read.",
    discussion: """
      Applicants, employers, contacts and jobs are written as CSV, which a spreadsheet program opens and caseload \
      import reads again; so are preferences, job leads and applications, which import does not read. With --format json each \
      of them is one array of all rows under the same keys. Everything is written as JSON. With --encrypt or --recipients the program age encrypts the \
      file, and age opens it again: age --decrypt --identity KEYFILE FILE.

      "export person ID FILE" writes everything about one person: all records, what was changed, who has looked, with \
      whom it may be shared, where it came from and how long it is kept. What is about others is marked.

      "export calendar FILE" writes the appointments of the coming year as iCalendar, for a phone: kind, time, place \
      and initials. With --names also names and what you typed about them.

      "export people FILE" writes the people who work at employers as vCard, for a phone. No applicant is named.
      """)

  @Argument(
    help:
      "applicants, employers, contacts, jobs, preferences, job leads, applications, everything, person, calendar or people."
  )
  var content: Content

  @Argument(
    help: ArgumentHelp(
      "The file to make, which must not be there yet; for a person, their identifier or reference first.",
      valueName: "file"))
  var arguments: [String] = []

  @Option(help: "csv or json for a sheet; for a person text, which people read, or json, which programs read.")
  var format: Format?

  @Flag(help: "Encrypt the file to the recipients in recipients.txt beside the store.")
  var encrypt = false

  @Option(
    help: ArgumentHelp("Encrypt the file to these: a file with one public key of age a line.", valueName: "file"))
  var recipients: String?

  @OptionGroup var calendar: CalendarOptionGroup
  @OptionGroup var place: StoreOptionGroup

  func validate() throws {
    let limits = content == .person ? 1...2 : content == .calendar ? 0...1 : 1...1
    guard limits.contains(arguments.count) else {
      throw ValidationError(
        content == .person ? "Give the identifier of the person, and a file." : "Give one file to make.")
    }
    guard content == .calendar || !calendar.isUsed else {
      throw ValidationError("--names, --from, --through, --everyone, --with-steps and --zone work with calendar only.")
    }
    guard fits(format) else {
      throw ValidationError("--format is csv or json for a sheet, and text or json for person; nothing else has one.")
    }
  }

  private func fits(_ format: Format?) -> Bool {
    switch format {
    case nil: true
    case .text?: content == .person
    case .csv?: content.sheet != nil
    case .json?: content.sheet != nil || content == .person
    }
  }

  func run() throws {
    let store = try place.open()
    if content == .person { return try exportPerson(arguments[0], store) }
    if content == .calendar { return try exportCalendar(store) }
    if content == .people { return try exportPeople(store) }
    let text = try content.sheet.map { try $0.text(store, asJSON: format == .json) } ?? Exporter.json(store)
    try write(text, to: arguments[0], store)
    if content.sheet?.isAboutApplicants ?? true { try CommandLook.noteEverybody(in: store) }
  }

  private func exportPerson(_ name: String, _ store: Store) throws {
    let record = try RecordLookup(store).record(name)
    guard record.kind == .applicant else { throw Failure.refused("This is not the identifier of an applicant.") }
    try CommandLook.note(.exported, at: record, in: store)
    let file = try PersonFile(store, applicant: record.id)
    let isJSON = format == .json
    let usual = "person-\(store.session.today.iso)." + (isJSON ? "json" : "txt")
    try write(isJSON ? file.json : file.page(words: tr), to: arguments.count > 1 ? arguments[1] : usual, store)
  }

  private func exportCalendar(_ store: Store) throws {
    let (file, zone) = try calendar.file(store)
    let now = store.session.clock.now()
    try store.note(file.people.map { PendingAccess(.exported, of: $0, at: now) })
    try write(file.text, to: arguments.first ?? "calendar-\(store.session.today.iso).ics", store)
    try Output.write(
      tr(Words("Events in it: {1}. Times are on the clock of {2}.", String(file.count), zone.name)) + "\n")
    if calendar.names { Output.complain(tr("The file names people in full: give it to nobody else.")) }
  }

  /// No applicant is in it, so nobody's record was looked at.
  private func exportPeople(_ store: Store) throws {
    let people = try PeopleExport(store)
    try write(people.text, to: arguments[0], store)
    try Output.write(tr(Words("People in it: {1}.", String(people.count))) + "\n")
  }

  private func write(_ text: String, to file: String, _ store: Store) throws {
    if let recipients = try wantedRecipients(store) {
      try Exporter.write(text, to: file, for: recipients)
      return try Output.write(
        tr(Words("Written and encrypted: {1}. Keys that open it: {2}.", file, String(recipients.count))) + "\n")
    }
    try Exporter.write(text, to: file)
    try Output.write(tr(Words("Written: {1}. Only you can read it; it holds what people told you.", file)) + "\n")
    try Output.write(tr("It is not encrypted: anybody who can read the file can read it.") + "\n")
  }

  private func wantedRecipients(_ store: Store) throws -> Recipients? {
    if let recipients { return try Recipients(reading: recipients) }
    guard encrypt else { return nil }
    if let recipients = try Recipients.beside(store: store.path) { return recipients }
    throw Failure.refused(
      Words(
        "There is no {1}, so nothing was written. Put one public key of age on each line of it, or give --recipients FILE.",
        Recipients.path(besideStore: store.path)))
  }
}
