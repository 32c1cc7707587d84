package import Cells
package import Domain
package import Store

/// One opening: what the work is, until when, and the people it was put to, with what they said and what came of it.
package struct OpeningScreen: WholeListScreen, RecordPlace {
  package static let code = "opening"
  package static let kindOfRecord: RecordKind = .lead
  package static let title: Words = "Opening"
  package static let commands: [Command<OpeningScreen>] =
    Command.aboutPipeline { $0.list.focused }.map { $0.keys == change.keys ? change : $0 }
    + [
      Command("Add a suggestion or an application for this opening", .character("+"), hint: "new") { screen, _ in
        PipelineActions.add(for: nil, about: screen.lead)
      },
      Command("Say whether the opening is still open") { screen, _ in
        screen.lead.map(OpeningActions.settle) ?? .stay
      },
      Command("Show the opening whole, with its history") { screen, _ in .open(RecordScreen(.lead, screen.id)) },
      Command(
        "Open the employer", unavailable: { $0.lead?.employerID == nil ? "No employer is known yet." : nil },
        run: { screen, _ in screen.lead?.employerID.map { .open(EmployerScreen($0)) } ?? .stay }),
      .whoMayWantIt { RecordKey(.lead, $0.id) },
    ] + moves
  package static let noRow: Words = "It was put to nobody yet. + puts it to somebody, or writes down an application."

  /// `e` is about the opening: its people's records are opened and changed there.
  private static let change = Command<OpeningScreen>("Change the opening", .character("e"), hint: "change") {
    screen, _ in
    .form(.change(.lead, screen.id))
  }

  package let id: Identifier
  private(set) var lead: Lead?
  private var employer = ""
  private var contact = ""
  private var finder = ""
  package var list = RowList<PipelineRow>()
  private var width = CharacterWidth.builtIn

  package init(_ id: Identifier) { self.id = id }

  package var named: ShownPeople { ShownPeople(list.rows.map(\.record)) }
  package var looksAt: [Identifier] { list.rows.compactMap { $0.applicant?.id } }
  package var subjects: [RecordKey] {
    if let person = list.focused?.applicant?.id { return [RecordKey(.applicant, person)] }
    return lead?.employerID.map { [RecordKey(.employer, $0)] } ?? []
  }
  package func heading(_ desk: Desk) -> String {
    let name = [lead?.title ?? "", employer].filter { !$0.isEmpty }.joined(separator: ", ")
    return tr(Self.title) + (name.isEmpty ? "" : ": " + name)
  }

  package mutating func loadAround(from store: Store, _ desk: Desk) throws(StoreError) {
    guard let stored = try store.answer(OneRecord(.lead, id)) else {
      throw .refused("This opening is not there any more.")
    }
    let lead = Lead(stored)
    self.lead = lead
    func label(_ kind: RecordKind, _ id: Identifier?) throws(StoreError) -> String {
      try store.answer(Labels([id].compactMap { $0 }.map { RecordKey(kind, $0) })).first?.label ?? ""
    }
    employer = try label(.employer, lead.employerID)
    contact = try label(.employerPerson, lead.personID)
    finder = try label(.staff, lead.staffID)
    width = desk.width
  }

  package func rows(from store: Store, _ desk: Desk) throws(StoreError) -> [PipelineRow] {
    try store.answer(PipelineOf(RecordKey(.lead, id)))
  }

  // MARK: Drawing

  package var columns: [Column<PipelineRow>] { PipelineText.columns(of: .lead) }
  package var section: ((PipelineRow) -> Words)? { { $0.step.stage.label } }

  /// The people get at least half of the screen; an empty row parts them from the opening.
  package func headRows(in size: Size) -> Int { min(size.rows / 2, head(Day(number: 0), size.columns).count) + 1 }

  private func head(_ today: Day, _ columns: Int) -> [String] {
    guard let lead else { return [] }
    return OpeningText.lines(lead, contact: contact, finder: finder, today).flatMap {
      TextLayout.wrap($0, columns: max(10, columns), width: width).prefix(3).map(\.text)
    }.prefix(OpeningText.mostRows).map { $0 }
  }

  package func drawHead(on frame: inout Frame) {
    let isLate = lead.map { OpeningText.isLate($0, frame.today) } ?? false
    for (row, line) in head(frame.today, frame.columns).prefix(frame.rows - 1).enumerated() {
      frame.write(line, row: row, style: row == 0 && isLate ? .warning : .plain)
    }
  }
}
