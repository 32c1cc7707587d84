import Domain
import Store

// What is done for several people at once is one change set: one question, one step of undo.

extension PersonActions {
  /// How many people can be selected at once; a convention of this program.
  static let mostAtOnce = 200
  static var tooMany: Words {
    Words("At most {1} people can be selected at once: filter the list first.", String(mostAtOnce))
  }

  static func logForEach(_ people: [PersonRef]) -> Outcome {
    let ids = people.map(\.id)
    return .open(
      ChoiceMenu(
        Words("Write for each of {1} people?", String(people.count)),
        [
          .init("s", "one contact with the person that all of them had") {
            .open(FormScreen(.add(.personContact, ["applicant_id": .record(ids[0])]), typed: everybody(ids)))
          },
          .init("e", "employer contact on behalf of all of them") {
            .form(.add(.employerContact, ["applicant_ids": .records(ids)]))
          },
          .init("r", "repeat the last contact I logged, for all of them") {
            .open(FormScreen(.again(ids[0]), typed: everybody(ids)))
          },
          .init("o", "the same note for each of them") { .open(FormScreen(.addForEach(.note, ids, [:]))) },
        ]))
  }

  /// All of them as an answer, in whichever field of a contact names several people.
  private static func everybody(_ ids: [Identifier]) -> [DraftPayload.Answer] {
    [
      .init(
        part: RecordKind.employerContact.rawValue, name: EmployerContact.name(of: \.applicantIDs),
        codes: ids.map(\.text).joined(separator: ","))
    ]
  }
}

extension KindForms {
  /// A form for the first of several people; saving writes a record with the same answers for each of the others.
  static func addingForEach(
    _ kind: RecordKind, _ people: [Identifier], _ known: [String: Value], _ store: Store, _ desk: Desk
  ) throws(StoreError) -> FormContent {
    guard let first = people.first else { throw .refused("No person is chosen.") }
    var names: [PersonName] = []
    for id in people.prefix(PersonActions.namedAtOnce + 1) {
      if let found = try store.answer(OneRecord(.applicant, id)) { names.append(Applicant(found).name) }
    }
    let plan = try adding(kind, known.merging(["applicant_id": .record(first)]) { $1 }, store, desk)
    // One for each of the others, made here: saving twice after a refusal must not make them twice.
    let copies = people.dropFirst().map { (person: $0, id: desk.newIdentifier()) }
    return FormContent(
      title: Words("{1}, for each of {2} people", plan.title, String(people.count)), parts: plan.parts,
      places: plan.places, saved: plan.saved, subject: PersonActions.names(names, desk),
      also: { records in
        copies.map { copy in
          var record = records[0]
          record.id = copy.id
          record.give(to: copy.person)
          return .create(record)
        }
      })
  }
}
