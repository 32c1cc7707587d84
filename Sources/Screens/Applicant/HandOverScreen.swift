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

  private let applicants: [Identifier]
  private var people: [PersonRef] = []
  private var current: [Assignment] = []
  private var names = ""
  var colleagues = RowList<Line>()

  package init(_ applicants: [Identifier]) { self.applicants = applicants }

  package var named: ShownPeople { ShownPeople(people.map(\.name)) }
  package func overlayRows(in size: Size) -> Int? { min(size.rows, 10) }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    people = []
    current = []
    for id in applicants {
      current += try store.answer(RecordsOf(.assignment, where: "applicant_id", is: id)).map(Assignment.init)
        .filter { $0.untilOn == nil && $0.role != .cover }
      if let found = try store.answer(OneRecord(.applicant, id)).map(Applicant.init) {
        people.append(PersonRef(id: id, name: found.name, mark: found.mark))
      }
    }
    names = PersonActions.names(people, desk)
    let only = applicants.count == 1 ? current.first?.staffID : nil
    let staff = try store.answer(AllRecords(.staff)).map(Staff.init)
    colleagues.show(staff.filter { $0.id != only && $0.activeTo == nil }.map(Line.init))
  }

  private func handOver(_ desk: Desk) -> Outcome {
    guard let colleague = colleagues.focused?.staff else { return .say(Self.nobodyElse) }
    let ended = current.filter { $0.staffID != colleague.id }.map {
      Change.set(.assignment, $0.id, field: "until_on", old: .none, new: .day(desk.today))
    }
    let begun = people.filter { person in
      !current.contains { $0.applicantID == person.id && $0.staffID == colleague.id }
    }
    .map { person -> Change in
      var new = Assignment(id: desk.newIdentifier())
      new.applicantID = person.id
      new.staffID = colleague.id
      new.role = .primary
      new.fromOn = desk.today
      return .create(new.stored)
    }
    let set = ChangeSet(Words("{1} handed to {2}", names, colleague.name), ended + begun)
    return PersonActions.confirmed(people, names, .sequence([.commit(set), .close]))
  }

  private static let nobodyElse: Words = "There is no other colleague. : and \"colleagues\" adds one."

  package mutating func arrange(in size: Size, _ desk: Desk) { colleagues.arrange(visible: size.rows - 2) }

  package func draw(on frame: inout Frame) {
    frame.rule(tr(Words("Who works with {1} from today?", names)), row: 0)
    frame.inside(Rect(column: 0, row: 1, columns: frame.columns, rows: frame.rows - 1)) { part in
      part.table(
        colleagues,
        columns: [
          Column("Colleague", 24, grows: 1) { line, _ in line.staff.name },
          Column("Role", 24) { line, _ in line.staff.role.map { tr($0.label) } ?? "" },
        ], empty: Self.nobodyElse)
    }
  }
}
