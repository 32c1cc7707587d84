import Domain
import Store

/// The forms that settle what is due: each records the fact itself, with what the records already say filled in.
enum SettleForms {
  static func content(for key: DueKey, _ store: Store, _ desk: Desk) throws(StoreError) -> FormContent {
    guard let subject = try store.answer(OneRecord(key.subject.kind, key.subject.id)), subject.removed == nil else {
      throw .refused("This is not due any more: its record is not there.")
    }
    let content = try content(for: key, subject, store, desk)
    return content.noticing(try reason(of: key, store, desk))
  }

  private static func content(
    for key: DueKey, _ subject: StoredRecord, _ store: Store, _ desk: Desk
  ) throws(StoreError) -> FormContent {
    switch key.settledBy {
    case .form(let form): return try content(form, for: key, subject, store, desk)
    case .appointment: return try AppointmentForm.content(for: key, Appointment(subject), store, desk)
    case .promise: return PromiseActions.form(for: subject, desk)
    case .preferences: return try KindForms.changing(subject.kind, subject.id, store)
    case .tick, .nothing: throw .refused("This is not settled by a form.")
    }
  }

  private static func content(
    _ form: DueForm, for key: DueKey, _ subject: StoredRecord, _ store: Store, _ desk: Desk
  ) throws(StoreError) -> FormContent {
    switch form {
    case .personContact(let purposes, let meeting):
      return try personContact(key, subject, purposes, meeting, store, desk)
    case .firstMeeting: return try firstMeeting(key, subject, store, desk)
    case .employerContact:
      let known = EmployerContact.filled { $0.applicantIDs = [key.about.id] }
      return try KindForms.adding(.employerContact, known, store, desk)
    case .field(let name, let others): return field(name, with: others, of: subject, desk)
    case .disclosureTalk: return try disclosureTalk(key, subject, store, desk)
    case .careerProfile: return try careerProfile(key, store, desk)
    case .benefitsAdvice: return try benefitsAdvice(key, subject, store, desk)
    case .supportPlan: return try supportPlan(key, subject, store, desk)
    case .application: return try ApplicationForms.result(subject, store, desk)
    }
  }

  /// Why the form is open, above its fields.
  private static func reason(of key: DueKey, _ store: Store, _ desk: Desk) throws(StoreError) -> [FormNotice] {
    let rows = try store.answer(DueAbout(key.about.id))
    guard let row = rows.first(where: { $0.dueKey == key }) else { return [] }
    let when = Dates.short(row.item.dueOn, today: desk.today)
    return [FormNotice("Due:", tr(DueText.reason(row.item, today: desk.today)) + ", " + when)]
  }

  // MARK: Contacts

  /// Where the rule asks for no meeting, a call will do, so nothing is filled in.
  private static func personContact(
    _ key: DueKey, _ subject: StoredRecord, _ purposes: [ContactPurpose], _ place: MeetingPlace?, _ store: Store,
    _ desk: Desk
  ) throws(StoreError) -> FormContent {
    let job = subject.kind == .job ? Job(subject) : nil
    let known = PersonContact.filled {
      ($0.applicantID, $0.purposes, $0.jobID) = (key.about.id, purposes, job?.id)
      if place != nil { meet(&$0) }
      if place == .atWork, job.map(isTold) ?? false { $0.place = .workplace }
    }
    return try KindForms.adding(.personContact, known, store, desk)
  }

  private static func meet(_ contact: inout PersonContact) {
    (contact.mode, contact.withWhom) = (.faceToFace, [.applicant])
  }

  /// Whether the employer knows.
  private static func isTold(_ job: Job) -> Bool { job.told == .partly || job.told == .open }

  /// The contact, and in sight beside its date the day of entry, which it begins.
  private static func firstMeeting(
    _ key: DueKey, _ servicePeriod: StoredRecord, _ store: Store, _ desk: Desk
  ) throws(StoreError) -> FormContent {
    let known = PersonContact.filled {
      meet(&$0)
      ($0.applicantID, $0.purposes) = (key.about.id, [.engagement])
    }
    return try KindForms.adding(.personContact, known, store, desk)
      .asking(
        ServicePeriod.name(of: \.firstMeetingOn), of: FormPart(servicePeriod, isNew: false),
        after: PersonContact.name(of: \.happenedOn),
        filledIn: .day(desk.today))
  }

  // MARK: Fields of a record that is there

  /// One field of the record the row is about, and what may be said with it. A day on which something happened is
  /// today; a day to come is for the person to choose.
  private static func field(_ name: String, with others: [String], of subject: StoredRecord, _ desk: Desk)
    -> FormContent
  {
    let content = FormContent(
      title: subject.kind.form.changing, parts: [FormPart(subject, isNew: false)],
      places: FormContent.places(0, subject.kind, only: [name] + others), saved: subject.kind.form.changed)
    guard case .day(.back)? = subject.kind.type.field(name)?.kind else { return content }
    return content.filling(name, with: .day(desk.today))
  }

  /// A new talk replaces the standing choice, which stays in the record with its dates.
  private static func disclosureTalk(
    _ key: DueKey, _ subject: StoredRecord, _ store: Store, _ desk: Desk
  ) throws(StoreError) -> FormContent {
    guard let standing = try standingChoice(key, subject, store) else {
      return try KindForms.adding(
        .disclosure, Disclosure.filled { $0.applicantID = key.about.id }, store, desk)
    }
    let content = try KindForms.changing(.disclosure, standing.id, store).filling(
      Disclosure.name(of: \.decidedOn), with: .day(desk.today))
    // The day that was agreed has come; when to talk again is agreed anew.
    let isOver = standing[\Disclosure.revisitOn].map { $0 <= desk.today } ?? false
    return isOver ? content.filling(Disclosure.name(of: \.revisitOn), with: .none) : content
  }

  private static func standingChoice(
    _ key: DueKey, _ subject: StoredRecord, _ store: Store
  ) throws(StoreError) -> StoredRecord? {
    if subject.kind == .disclosure, subject[\Disclosure.untilOn] == nil { return subject }
    let standing = try store.answer(RecordsOf(\Disclosure.applicantID, is: key.about.id))
      .filter { $0[\Disclosure.untilOn] == nil }
    return standing.first { $0[\Disclosure.employerID] == nil } ?? standing.first
  }

  /// The offer, today; for the job it is about, where there is one.
  private static func benefitsAdvice(
    _ key: DueKey, _ subject: StoredRecord, _ store: Store, _ desk: Desk
  ) throws(StoreError) -> FormContent {
    let known = BenefitsAdvice.filled {
      ($0.applicantID, $0.offeredOn) = (key.about.id, desk.today)
      $0.jobID = subject.kind == .job ? subject.id : subject.kind == .hoursChange ? HoursChange(subject).jobID : nil
    }
    return try KindForms.adding(.benefitsAdvice, known, store, desk)
  }

  /// A plan for the job, or the plan that is to be looked at again; the day for that is agreed anew.
  private static func supportPlan(
    _ key: DueKey, _ subject: StoredRecord, _ store: Store, _ desk: Desk
  ) throws(StoreError) -> FormContent {
    guard subject.kind == .job else {
      return try KindForms.changing(.supportPlan, subject.id, store).filling(
        SupportPlan.name(of: \.agreedOn), with: .day(desk.today)
      ).filling(SupportPlan.name(of: \.reviewOn), with: .none)
    }
    let known = SupportPlan.filled { ($0.applicantID, $0.jobID, $0.agreedOn) = (key.about.id, subject.id, desk.today) }
    return try KindForms.adding(.supportPlan, known, store, desk)
  }

  private static func careerProfile(_ key: DueKey, _ store: Store, _ desk: Desk) throws(StoreError) -> FormContent {
    let profiles = try store.answer(RecordsOf(\CareerProfile.applicantID, is: key.about.id))
    if let profile = profiles.first {
      return try KindForms.changing(.careerProfile, profile.id, store).filling(
        CareerProfile.name(of: \.revisedOn), with: .day(desk.today))
    }
    let known = CareerProfile.filled {
      ($0.applicantID, $0.startedOn, $0.revisedOn) = (key.about.id, desk.today, desk.today)
    }
    return try KindForms.adding(.careerProfile, known, store, desk)
  }
}
