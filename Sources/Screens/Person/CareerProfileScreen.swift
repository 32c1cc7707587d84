package import Cells
package import Domain
package import Store

/// The career profile of one person as it stands: goals, work before, strengths and all the rest in order, with what is
/// not asked yet at the end. It is made over several meetings and never finished.
package struct CareerProfileScreen: ListScreen, PersonScreen, RecordPlace {
  package static let code = "career-profile"
  package static let kindOfRecord: RecordKind = .applicant
  package static let title: Words = "Career profile"
  package static let commands: [Command<CareerProfileScreen>] =
    [
      Command(
        "Open what the line is about", .enter, hint: "open",
        unavailable: { $0.list.focused?.opens ?? .nothing == .nothing ? noRow : nil },
        run: { screen, _ in screen.open() }),
      Command("Change what the profile says", .character("e"), hint: "change") { screen, _ in screen.edit() },
      Command("Add work, a course, a meeting or another part", .character("+"), hint: "add") { screen, desk in
        screen.add(desk)
      },
      Command("Log a meeting about the profile", .character("n"), hint: "log a meeting") { screen, _ in
        screen.add(.profileMeeting)
      },
      Command("Remove what the line is about, with a reason", .character("-"), unavailable: Self.noRecord) {
        screen, _ in screen.withdraw()
      },
      Command("Open the person", .character("o")) { screen, _ in .open(ApplicantScreen(screen.id)) },
    ] + moves
  package static let noRow: Words = "There is nothing to open here."

  private static let noRecord: @Sendable (CareerProfileScreen) -> Words? = {
    $0.focusedRecord == nil ? "This line is no record of its own: e changes the profile." : nil
  }

  package let id: Identifier
  package var name: PersonName?
  private var profile: CareerProfile?
  private var meetings = 0
  private var lines: [ProfileRow] = []
  package var list = RowList<ProfileRow>()
  private var cells = 80

  package init(_ applicant: Identifier) { id = applicant }

  private var focusedRecord: RecordKey? {
    if case .record(let key)? = list.focused?.opens { key } else { nil }
  }

  // MARK: Loading

  package mutating func loadRows(from store: Store, _ desk: Desk) throws(StoreError) {
    try findPerson(in: store)
    let reading = try ProfileReading(id, store, desk)
    profile = reading.profile.map(CareerProfile.init)
    meetings = reading.meetings.count
    lines = ProfileRows(reading, today: desk.today).lines
    cells = desk.content.columns
    list.show(ProfileRow.folded(lines, columns: cells, width: desk.width))
  }

  // MARK: Doing

  private func open() -> Outcome {
    switch list.focused?.opens ?? .nothing {
    case .nothing: .stay
    case .fields: edit()
    case .record(let key): .open(RecordScreen(key.kind, key.id))
    case .lesson(let key): Lessons.ask(key)
    }
  }

  private func edit() -> Outcome { profile.map { .form(.change(.careerProfile, $0.id)) } ?? add(.careerProfile) }

  private func withdraw() -> Outcome { focusedRecord.map { .open(PersonActions.withdrawal($0.kind, $0.id)) } ?? .stay }

  private func add(_ kind: RecordKind, _ known: [String: Value] = [:]) -> Outcome {
    .open(FormScreen(.add(kind, known.merging(["applicant_id": .record(id)]) { $1 })))
  }

  private func add(_ desk: Desk) -> Outcome {
    let (screen, blocks) = (self, desk.settings.sensitiveBlocks)
    return .open(
      ChoiceMenu(
        "Add what?",
        [
          .init("w", "work before") { screen.add(.pastJob) },
          .init("c", "a course or education") { screen.add(.education) },
          .init("m", "a meeting about the profile") { screen.add(.profileMeeting) },
          .init("b", "a benefit") { screen.add(.benefit) },
          .init("s", "a sensitive part, by the person's own wish") { screen.addSensitive(blocks) },
        ]))
  }

  private func addSensitive(_ blocks: [SensitiveBlock]) -> Outcome {
    if blocks.isEmpty { return .say("No sensitive part of the profile is switched on in the settings.") }
    let letters = Array("123456789")
    return .open(
      ChoiceMenu(
        "Which part?",
        zip(letters, blocks).map { letter, block in
          .init(letter, block.label) { add(.sensitiveNote, ["block": .text(block.rawValue)]) }
        }))
  }

  // MARK: Drawing

  package mutating func arrange(in size: Size, _ desk: Desk) {
    if size.columns != cells {
      cells = size.columns
      list.show(ProfileRow.folded(lines, columns: cells, width: desk.width))
    }
    arrangeList(in: size)
  }

  package var columns: [Column<ProfileRow>] { ProfileRow.columns(cells) }
  package var section: ((ProfileRow) -> Words)? { \.section }
  package func headRows(in size: Size) -> Int { 2 }
  package func drawHead(on frame: inout Frame) { frame.write(head(frame), row: 0) }

  private func head(_ frame: Frame) -> String {
    guard let profile else {
      return tr("Not begun yet. n logs a meeting about it, e writes down what is known already.")
    }
    let begun = profile.startedOn.map { Words("begun {1}", Dates.short($0, today: frame.today)) }
    let revised = profile.revisedOn.map { day in
      Words(
        "last revised {1}, {2}", Dates.short(day, today: frame.today), DayText.distance(day, today: frame.today))
    }
    return [begun, revised ?? "never revised", Words("meetings: {1}", String(meetings))].compactMap { $0 }
      .map { tr($0) }.joined(separator: "  ")
  }
}
