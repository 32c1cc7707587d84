package import Cells
package import Domain
package import Store

/// Changes the specialist of people from today: the assignment of today ends, a new one begins, both stay in the record, and
/// what the colleague before had still to do goes along. Or asks a colleague to cover for some days.
package struct ReassignScreen: PopUpList, WholeListScreen {
  package static let title: Words = "Change the specialist"
  package static let commands: [Command<ReassignScreen>] =
    moves + [
      Command("Make the marked colleague their specialist", .enter, hint: "change") { screen, desk in
        screen.list.focused.map { screen.reassign(to: $0, desk) } ?? .say(noRow)
      },
      Command("Let the marked colleague cover, with dates", .character("c"), hint: "cover, with dates") {
        screen, desk in screen.list.focused.map { screen.cover(by: $0, desk) } ?? .say(noRow)
      },
      Command("Go back", .escape, .character("q"), .control("c"), hint: "back") { _, _ in .close },
    ]
  package static let noRow: Words = "There is no other colleague. : and \"colleagues\" adds one."

  private let applicants: [Identifier]
  private var people: [PersonRef] = []
  private var current: [Assignment] = []
  private var openWork: [OpenWork] = []
  private var names = ""
  package var list = RowList<Colleague>()

  package init(_ applicants: [Identifier]) { self.applicants = applicants }

  package var named: ShownPeople { ShownPeople(people.map(\.name)) }
  package func overlayRows(in size: Size) -> Int? { min(size.rows, 11) }

  package mutating func loadAround(from store: Store, _ desk: Desk) throws(StoreError) {
    people = []
    current = []
    openWork = []
    for id in applicants {
      let held = try store.answer(RecordsOf(\Assignment.applicantID, is: id)).map(Assignment.init)
        .filter { $0.untilOn == nil && $0.role != .cover }
      current += held
      openWork += try OpenWork.all(of: id, heldBy: held.compactMap(\.colleagueID), store)
      if let found = try store.answer(OneRecord(.applicant, id)).map(Applicant.init) {
        people.append(PersonRef(id: id, name: found.name, mark: found.mark))
      }
    }
    names = PersonActions.names(people, desk)
  }

  package func rows(from store: Store, _ desk: Desk) throws(StoreError) -> [Colleague] {
    try store.answer(AllRecords(.colleague)).map(Colleague.init).filter { $0.activeTo == nil && !holdsEverybody($0.id) }
  }

  /// Whether all of them are this colleague's already, so that there is nothing to change.
  private func holdsEverybody(_ colleague: Identifier) -> Bool {
    let held = Set(current.filter { $0.colleagueID == colleague }.compactMap(\.applicantID))
    return !people.isEmpty && people.allSatisfy { held.contains($0.id) }
  }

  private func reassign(to colleague: Colleague, _ desk: Desk) -> Outcome {
    let ended = current.filter { $0.colleagueID != colleague.id }.map {
      Change.set(\Assignment.untilOn, of: $0.id, from: nil, to: desk.today)
    }
    let begun = people.filter { person in
      !current.contains { $0.applicantID == person.id && $0.colleagueID == colleague.id }
    }
    .map { person -> Change in
      var new = Assignment(id: desk.newIdentifier())
      new.applicantID = person.id
      new.colleagueID = colleague.id
      new.role = .primary
      new.fromOn = desk.today
      return .create(new.stored)
    }
    let set = ChangeSet(
      Words("{2} becomes the specialist of {1}", names, colleague.name),
      ended + begun + openWork.filter { $0.holder != colleague.id }.map { $0.passedOn(to: colleague.id) })
    let question = Words("Make {2} the specialist of {1} people: {3}?", String(people.count), colleague.name, names)
    return PersonActions.confirmed(people, names, asking: question, .sequence([.commit(set), .close]))
  }

  /// The days are asked in a form: the assignment of the specialist goes on.
  private func cover(by colleague: Colleague, _ desk: Desk) -> Outcome {
    let known = Assignment.filled { ($0.colleagueID, $0.role, $0.fromOn) = (colleague.id, .cover, desk.today) }
    return .replace(FormScreen(.addForEach(.assignment, applicants, known)))
  }

  package var question: Words { Words("Who works with {1} from today?", names) }
  package func footRows(in size: Size) -> Int { 1 }

  package func drawFoot(on frame: inout Frame) {
    frame.write(
      tr(Words("Steps, promises, appointments and notes with a deadline that go along: {1}", String(openWork.count))),
      column: 2, row: 0, style: .dim)
  }

  package var columns: [Column<Colleague>] {
    [
      Column("Colleague", 24, grows: 1) { colleague, _ in colleague.name },
      Column("Role", 24) { colleague, _ in colleague.role.map { tr($0.label) } ?? "" },
    ]
  }
}

/// A record that is still open and with the colleague who was the specialist.
private struct OpenWork {
  let kind: RecordKind
  let id: Identifier
  let field: String
  let holder: Identifier

  func passedOn(to colleague: Identifier) -> Change {
    .set(kind, id, field: field, old: .record(holder), new: .record(colleague))
  }

  /// What is open of each kind, and the field that says in whose hands it is.
  private static let kinds: [(kind: RecordKind, field: String, isOpen: @Sendable (StoredRecord) -> Bool)] = [
    (.nextStep, "colleague_id", { NextStep($0).doneOn == nil }), (.promise, "colleague_id", { Promise($0).isOpen }),
    (.appointment, "colleague_id", { Appointment($0).isOpen }),
    (.note, "colleague_id", { Note($0).deadlineOn != nil && Note($0).doneOn == nil }),
    (.postponement, "passed_on_to_id", { _ in true }),
  ]

  static func all(
    of applicant: Identifier, heldBy holders: [Identifier], _ store: Store
  ) throws(StoreError) -> [OpenWork] {
    var all: [OpenWork] = []
    for row in kinds {
      for record in try row.kind.records(about: .applicant(applicant), store) where row.isOpen(record) {
        guard let holder = record[named: row.field].record, holders.contains(holder) else { continue }
        all.append(OpenWork(kind: row.kind, id: record.id, field: row.field, holder: holder))
      }
    }
    return all
  }
}
