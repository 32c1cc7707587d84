import Domain
import Store

// The forms in which contacts are logged.

extension KindForms {
  /// The order in which one tells it: who and when, how, where, how long, what happened, what next; the rest after that.
  private static let told: [RecordKind: [String]] = [
    .personContact: PersonContact.names(of: [\.happenedOn, \.mode, \.place, \.minutes]),
    .employerContact: EmployerContact.names(of: [
      \.happenedOn, \.employerID, \.personID, \.mode, \.hiringAuthority, \.visitStage, \.applicantIDs,
    ]),
  ]
  /// What follows what happened and the next step.
  private static let after: [RecordKind: [String]] = [
    .employerContact: EmployerContact.names(of: [
      \.jobPreferenceIDs, \.applicantPresent, \.disclosed, \.purpose, \.thanked,
    ])
  ]

  /// A contact ends with the next step, as a record of its own. A contact with a person can be one with several; one with
  /// an employer can end with an appointment.
  static func newContact(_ record: StoredRecord, _ desk: Desk) -> FormContent {
    var step = RecordKind.nextStep.type.blank(desk.newIdentifier())
    step[\NextStep.applicantID] = record.applicantIDs.first
    let isForEmployer = record.kind == .employerContact
    var parts = [FormPart(record, isNew: true), FormPart(step, isNew: true, isOptional: true)]
    parts.append(
      isForEmployer
        ? FormPart(visit(record, desk), isNew: true, isOptional: true)
        : .aside(RecordKind.employerContact.type.blank(desk.newIdentifier())))
    let copies = isForEmployer ? [] : (0..<PersonActions.mostAtOnce).map { _ in desk.newIdentifier() }
    return FormContent(
      title: record.kind.form.adding, parts: parts,
      places: (isForEmployer ? [] : [alsoWith]) + contactPlaces(record.kind), saved: record.kind.form.added,
      also: { records in isForEmployer ? linkNext(records) : forOthers(records, copies) })
  }

  /// The next visit to the employer, made when its day is given.
  private static func visit(_ contact: StoredRecord, _ desk: Desk) -> StoredRecord {
    var visit = Appointment(id: desk.newIdentifier())
    visit.what = tr(AppointmentPurpose.employerVisit.label)
    visit.purpose = .employerVisit
    visit.colleagueID = desk.actor?.id
    visit.applicantID = contact[\EmployerContact.applicantIDs].first
    return visit.stored
  }

  private static func contactPlaces(_ kind: RecordKind) -> [FormContent.Place] {
    let own = FormContent.places(0, kind)
    func places(_ names: [String]) -> [FormContent.Place] {
      names.compactMap { name in own.first { $0.info.name == name } }
    }
    let (first, last) = (told[kind] ?? [], after[kind] ?? [])
    let rest = own.filter { !(first + last).contains($0.info.name) }
    let resultEnd = (rest.firstIndex { $0.info.is(\EmployerContact.result) } ?? rest.count - 1) + 1
    let next = FormContent.places(1, [\NextStep.what, \NextStep.dueOn]).map { place in
      labelled(place, Words("Next step: {1}", place.info.label))
    }
    let visit =
      kind == .employerContact
      ? FormContent.places(2, [\Appointment.onDay, \Appointment.atTime]).map { place in
        labelled(place, Words("Next appointment: {1}", place.info.label))
      } : []
    return places(first) + rest[..<resultEnd] + next + visit + places(last) + rest[resultEnd...]
  }

  private static func labelled(_ place: FormContent.Place, _ label: Words) -> FormContent.Place {
    FormContent.Place(part: place.part, info: place.info.labelled(label, isRequired: false))
  }

  /// The next step and the appointment of an employer contact belong to the employer the form ended up with.
  private static func linkNext(_ records: [StoredRecord]) -> [Change] {
    guard let employer = records.first?.employerID else { return [] }
    return records.dropFirst().compactMap { record in
      switch record.kind {
      case .nextStep where !record[\NextStep.what].isEmpty:
        .set(\NextStep.employerID, of: record.id, from: record.employerID, to: employer)
      case .appointment where record[\Appointment.onDay] != nil:
        .set(\Appointment.employerID, of: record.id, from: record.employerID, to: employer)
      default: nil
      }
    }
  }

  // MARK: Several people

  private static var alsoWith: FormContent.Place {
    let info = EmployerContact.field(\.applicantIDs)
    return FormContent.Place(part: 2, info: info.labelled("Also with", isRequired: false))
  }

  /// Whoever else a contact was with, beside the person it is opened for.
  static func others(_ content: FormContent, _ records: [StoredRecord]) -> [Identifier] {
    guard let index = content.parts.firstIndex(where: { $0.isAside && $0.before.kind == .employerContact }) else {
      return []
    }
    return records[index][\EmployerContact.applicantIDs].filter { $0 != records[0].applicantID }
  }

  /// One record for each of them with the same answers, but for what is one person's own: the job, and the next step.
  private static func forOthers(_ records: [StoredRecord], _ ids: [Identifier]) -> [Change] {
    guard let aside = records.dropFirst().first(where: { $0.kind == .employerContact }) else { return [] }
    let others = aside[\EmployerContact.applicantIDs].filter { $0 != records[0].applicantID }
    return zip(others, ids).map { person, id in
      var record = records[0]
      record.id = id
      record[\PersonContact.applicantID] = person
      record[\PersonContact.jobID] = nil
      return .create(record)
    }
  }

  // MARK: Once more

  /// The newest contact this colleague logged, of either kind, for another applicant. What happened is not repeated.
  static func again(for applicant: Identifier, _ store: Store, _ desk: Desk) throws(StoreError) -> FormContent {
    let kinds: [RecordKind] = [.employerContact, .personContact]
    var last: StoredRecord?
    for kind in kinds {
      if let found = try store.answer(LastContact(kind)), found.id > last?.id ?? Identifier(high: 0, low: 0) {
        last = found
      }
    }
    guard let last else { throw .refused("You have not logged a contact yet, so there is nothing to repeat.") }
    return try catchingUp(last.kind, repeated(last).merging(last.kind.made(for: applicant)) { $1 }, store, desk)
  }

  /// What a contact has in common with one more of the same, with the same people.
  static func repeated(_ contact: StoredRecord) -> [String: Value] {
    var known: [String: Value] = [:]
    for (info, value) in zip(contact.kind.type.fields, contact.values)
    where !notRepeated.contains(info.name) && !value.isEmpty { known[info.name] = value }
    return known
  }

  private static let notRepeated = Set(
    PersonContact.names(of: [\.happenedOn, \.jobID, \.nextOn, \.startTime, \.result, \.colleagueID])
      + EmployerContact.names(of: [
        \.happenedOn, \.startTime, \.result, \.disclosed, \.preferenceInMind, \.colleagueID, \.jobPreferenceIDs,
        \.thanked, \.guardReason, \.applicantPresent, \.madeBy,
      ]))

  // MARK: The day of the last contact

  /// In the evening one logs a day that is over: the day of the last contact of this window stays, and is said.
  static func catchingUp(
    _ kind: RecordKind, _ known: [String: Value], _ store: Store, _ desk: Desk
  ) throws(StoreError) -> FormContent {
    let happened = kind.type.todayField.map { kind.type.fields[$0].name } ?? ""
    guard kind.isContact, known[happened]?.isEmpty ?? true, let day = desk.catchUpDay else {
      return try adding(kind, known, store, desk)
    }
    let content = try adding(kind, known.merging([happened: .day(day)]) { $1 }, store, desk)
    return content.noticing([
      FormNotice("Date:", tr(Words("as in the last contact, {1}", Dates.short(day, today: desk.today))))
    ])
  }
}

extension RecordKind {
  /// What is logged as a contact.
  var isContact: Bool { self == .employerContact || self == .personContact }

  /// What a contact of this kind begins with when it is made for a person.
  func made(for applicant: Identifier) -> [String: Value] {
    self == .personContact
      ? PersonContact.filled { $0.applicantID = applicant } : EmployerContact.filled { $0.applicantIDs = [applicant] }
  }
}
