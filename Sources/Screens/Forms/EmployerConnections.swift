import Domain
import Store

/// Connections between people and employers, seen before contact is made: those of the
/// applicants a contact is for, and those of the colleague who makes it. A connection forbids nothing.
enum EmployerConnections {
  static func holds(_ connection: Connection, _ today: Day) -> Bool { connection.untilOn.map { $0 >= today } ?? true }

  /// What stands above a form in which an employer was chosen: connections there, and no-go employers that are known by name
  /// only.
  static func lines(for record: StoredRecord, _ store: Store, _ desk: Desk) throws(StoreError) -> [FormNotice] {
    guard let employer = record.employerID, let stored = try store.answer(OneRecord(.employer, employer))
    else { return [] }
    let people = record.applicantID.map { [$0] } ?? record[\EmployerContact.applicantIDs]
    var notices: [FormNotice] = []
    for id in people {
      guard let person = try store.answer(OneRecord(.applicant, id)) else { continue }
      let name = Applicant(person).name
      let shown = desk.initialsOnly ? name.initials : name.short
      notices +=
        try noGo(id, shown, Employer(stored), store) + connections(\.applicantID, id, shown, at: employer, store, desk)
    }
    guard record.kind == .employerContact, let colleague = record.colleagueID ?? desk.actor?.id else { return notices }
    let name = try store.answer(Labels([RecordKey(.colleague, colleague)])).first?.label ?? ""
    return notices + (try connections(\.colleagueID, colleague, name, at: employer, store, desk))
  }

  private static func connections(
    _ owner: FieldPath<Connection, Identifier?>, _ id: Identifier, _ name: String, at employer: Identifier,
    _ store: Store, _ desk: Desk
  ) throws(StoreError) -> [FormNotice] {
    let connections = try store.answer(RecordsOf(owner, is: id)).map(Connection.init)
      .filter {
        $0.employerID == employer && holds($0, desk.today)
          && (owner == \Connection.applicantID || $0.applicantID == nil)
      }
    let names = try names(of: connections, store)
    return connections.map {
      FormNotice("Connection:", sentence($0, whose: name, names), isWarning: true, isWhole: true)
    }
  }

  /// "Kari Nordmann and Anne Berg: relatives, her cousin".
  static func sentence(_ connection: Connection, whose: String, _ names: [Identifier: String]) -> String {
    let other = connection.personID.flatMap { names[$0] } ?? tr("somebody there")
    let relation = connection.relation.map { tr($0.label) } ?? tr("unknown")
    let text = tr(Words("{1} and {2}: {3}", whose, other, relation))
    return connection.words.isEmpty ? text : text + ", " + connection.words
  }

  /// Employers, people there and colleagues that connections name.
  static func names(of connections: [Connection], _ store: Store) throws(StoreError) -> [Identifier: String] {
    let keys = connections.flatMap { connection in
      [
        connection.personID.map { RecordKey(.employerPerson, $0) },
        connection.colleagueID.map { RecordKey(.colleague, $0) },
        connection.employerID.map { RecordKey(.employer, $0) },
      ].compactMap { $0 }
    }
    return Dictionary(try store.answer(Labels(keys)).map { ($0.key.id, $0.label) }) { first, _ in first }
  }

  /// A no-go employer that is not on the list, but is called like the one that was chosen.
  private static func noGo(
    _ id: Identifier, _ name: String, _ employer: Employer, _ store: Store
  ) throws(StoreError) -> [FormNotice] {
    try store.answer(RecordsOf(\NoGoEmployer.applicantID, is: id)).map(NoGoEmployer.init)
      .filter { $0.untilOn == nil && $0.employerID == nil && EmployerLikeness.means($0.name, employer) }
      .map { noGo in
        FormNotice(
          Words("STOP, no-go employer of {1}:", name), noGo.name + (noGo.reason.isEmpty ? "" : " (\(noGo.reason))"),
          isWarning: true, isWhole: true)
      }
  }

  // MARK: In the record of a person

  /// The connections of a person, for the pane of who is around them.
  static func rows(of applicant: Identifier, _ store: Store, _ desk: Desk) throws(StoreError) -> [PaneRow] {
    let connections = try store.answer(RecordsOf(\Connection.applicantID, is: applicant)).map { ($0, Connection($0)) }
      .filter { holds($1, desk.today) }
    let names = try names(of: connections.map(\.1), store)
    return connections.map { record, connection in
      let place = [connection.personID, connection.employerID].compactMap { $0.flatMap { names[$0] } }.joined(
        separator: ", ")
      return PaneRow(
        record, "connection", place,
        detail: [connection.relation.map { tr($0.label) } ?? "", connection.words].filter { !$0.isEmpty }.joined(
          separator: ", "))
    }
  }

  /// The form of a new connection: an applicant's, or on the employer a colleague's. It asks for the other end only.
  static func adding(_ record: StoredRecord) -> FormContent {
    var record = record
    let isApplicants = record.applicantID != nil
    // Who writes an applicant's connection down is not tied by it.
    if isApplicants { record[\Connection.colleagueID] = nil }
    let ends: [any PartialKeyPath<Connection> & Sendable] =
      isApplicants ? [\.employerID, \.personID] : [\.colleagueID, \.personID]
    let employer: [any PartialKeyPath<Connection> & Sendable] =
      record.employerID == nil && !isApplicants ? [\.employerID] : []
    return FormContent(
      title: RecordKind.connection.form.adding, parts: [FormPart(record, isNew: true)],
      places: FormContent.places(0, employer + ends + [\.relation, \.words, \.notedOn]),
      saved: RecordKind.connection.form.added)
  }
}
