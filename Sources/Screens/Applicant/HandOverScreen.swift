package import Cells
package import Domain
package import Store

/// Hands a person to a colleague from today: the assignment of today ends, a new one begins, both stay in the record.
package struct HandOverScreen: Screen {
  struct Line: ListRow {
    let staff: Staff
    var id: Identifier { staff.id }
  }

  package static let title: Words = "Hand to a colleague"
  package static let commands: [Command<HandOverScreen>] =
    Command.list(\.colleagues) + [
      Command("Hand over to the marked colleague", .enter, hint: "hand over") { screen, desk in screen.handOver(desk) },
      Command("Go back", .escape, .character("q"), .control("c"), hint: "back") { _, _ in .close },
    ]

  private let applicant: Identifier
  private var current: Assignment?
  private var episode: Identifier?
  private var name = ""
  var colleagues = RowList<Line>()

  package init(_ applicant: Identifier) { self.applicant = applicant }

  package func overlayRows(in size: Size) -> Int? { min(size.rows, 10) }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    let assignments = try store.answer(RecordsOf(.assignment, where: "applicant_id", is: applicant)).map(Assignment.init)
    current = assignments.first { $0.untilOn == nil && $0.role != .cover }
    let staff = try store.answer(AllRecords(.staff)).map(Staff.init)
    colleagues.show(staff.filter { $0.id != current?.staffID && $0.activeTo == nil }.map(Line.init))
    name = try store.answer(OneRecord(.applicant, applicant)).map { desk.shown(Applicant($0).name) } ?? ""
  }

  private func handOver(_ desk: Desk) -> Outcome {
    guard let colleague = colleagues.focused?.staff else { return .say("There is no other colleague. : and \"colleagues\" adds one.") }
    var new = Assignment(id: desk.newIdentifier())
    new.applicantID = applicant
    new.staffID = colleague.id
    new.role = .primary
    new.fromOn = desk.today
    var changes: [Change] = [.create(new.stored)]
    if let current {
      changes.append(.set(.assignment, current.id, field: "until_on", old: .none, new: .day(desk.today)))
    }
    return .sequence([.commit(ChangeSet(Words("{1} handed to {2}", name, colleague.name), changes)), .close])
  }

  package mutating func arrange(in size: Size, _ desk: Desk) { colleagues.arrange(visible: size.rows - 2) }

  package func draw(on frame: inout Frame) {
    frame.rule(tr(Words("Who works with {1} from today?", name)), row: 0)
    frame.inside(Rect(column: 0, row: 1, columns: frame.columns, rows: frame.rows - 1)) { part in
      part.table(
        colleagues,
        columns: [
          Column("Colleague", 24, grows: 1) { line, _ in line.staff.name },
          Column("Role", 24) { line, _ in line.staff.role.map { tr($0.label) } ?? "" },
        ], empty: "There is no other colleague. : and \"colleagues\" adds one.")
    }
  }
}
