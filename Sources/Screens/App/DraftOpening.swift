import Domain
import Store

/// From a draft back to where it was typed.
enum DraftOpening {
  /// Why it cannot be opened any more; nil when it can.
  static func obstacle(to draft: Draft, _ store: Store) throws(StoreError) -> Words? {
    if let person = draft.about, try !stands(.applicant, person, store) { return personGone }
    switch RouteText.routes(draft.place).last {
    case .form(.change(let kind, let id)):
      guard let record = try store.answer(OneRecord(kind, id)), record.withdrawn == nil else { return recordGone }
      return record["until_on"].isEmpty || kind.type.field("replaces_id") == nil ? nil : replaced
    case .form(.add(_, let known)):
      if let id = known["applicant_id"]?.record, try !stands(.applicant, id, store) { return personGone }
      if let id = known["employer_id"]?.record, try !stands(.employer, id, store) { return recordGone }
      return nil
    case .form(.addForEach(_, let people, _)):
      for id in people where try !stands(.applicant, id, store) { return personGone }
      return nil
    case .form(.again(let id)): return try stands(.applicant, id, store) ? nil : personGone
    case .form(.endJob(let id)): return try stands(.job, id, store) ? nil : recordGone
    case .form(.firstRun): return store.session.actor == nil ? nil : recordGone
    case .form(.settle(let key)): return try isOpen(key, store) ? nil : recordGone
    case .withdraw(let kind, let id): return try stands(kind, id, store) ? nil : recordGone
    // Whom it is about is looked up when it is opened.
    case .capture: return nil
    case .snooze(let keys):
      for key in keys where try !isOpen(key, store) { return recordGone }
      return nil
    case .moveAppointment(let id):
      let appointment = try store.answer(OneRecord(.appointment, id))
      return appointment?.withdrawn == nil && appointment?["outcome"].isEmpty == true ? nil : recordGone
    case .today, .applicants, .applicant, .employers, .employer, .contacts, .promises, .review, .settle, .backups,
      .record, .calendar, .towns, .travel, .rules, .absences, .careerProfile, .stillTrue, .wishesOn, .job,
      .contactWeeks, .weekContacts, .disclosure, .match, .matchPeople, .pipeline, .openings, .opening, nil:
      return unknown
    }
  }

  /// The screens to open one over the other: the person, then the form with its text.
  static func screens(for draft: Draft, _ store: Store) throws(StoreError) -> [any Screen] {
    let routes = RouteText.routes(draft.place)
    guard let own = routes.last else { return [] }
    var screens: [any Screen] = []
    var isPersonBelow = false
    for route in routes.dropLast() where try isThere(route, store) {
      switch route {
      case .applicant(let id, _), .disclosure(let id), .review(let id?), .careerProfile(let id), .stillTrue(let id),
        .wishesOn(let id, _):
        isPersonBelow = isPersonBelow || id == draft.about
      default: break
      }
      screens.append(Registry.screen(for: route))
    }
    if let person = draft.about, !isPersonBelow { screens.append(ApplicantScreen(person)) }
    return screens + [screen(own, resuming: draft)]
  }

  private static func screen(_ route: Route, resuming draft: Draft) -> any Screen {
    switch route {
    case .form(let purpose): FormScreen(purpose, resuming: draft)
    case .withdraw(let kind, let id): PersonActions.withdrawal(kind, id, resuming: draft)
    case .snooze(let keys): SnoozeScreen(keys, resuming: draft)
    case .moveAppointment(let id): MoveAppointmentScreen(id, resuming: draft)
    case .capture(let about): CaptureScreen("", about: about, resuming: draft)
    case .today, .applicants, .applicant, .employers, .employer, .contacts, .promises, .review, .settle, .backups,
      .record, .calendar, .towns, .travel, .rules, .absences, .careerProfile, .stillTrue, .wishesOn, .job,
      .contactWeeks, .weekContacts, .disclosure, .match, .matchPeople, .pipeline, .openings, .opening:
      Registry.screen(for: route)
    }
  }

  /// Below a form only what can be shown again; another form below has a draft of its own.
  private static func isThere(_ route: Route, _ store: Store) throws(StoreError) -> Bool {
    switch route {
    case .applicant(let id, _), .disclosure(let id), .careerProfile(let id), .stillTrue(let id), .wishesOn(let id, _):
      try store.answer(OneRecord(.applicant, id)) != nil
    case .employer(let id): try store.answer(OneRecord(.employer, id)) != nil
    case .record(let kind, let id): try store.answer(OneRecord(kind, id)) != nil
    case .job(let id): try store.answer(OneRecord(.job, id)) != nil
    case .today, .applicants, .employers, .contacts, .promises, .review, .settle, .backups, .calendar, .towns, .rules,
      .contactWeeks, .weekContacts:
      true
    case .match(let id): try store.answer(OneRecord(.applicant, id)) != nil
    case .matchPeople(let kind, let id, _, _): try store.answer(OneRecord(kind, id)) != nil
    case .absences(let id): try store.answer(OneRecord(.staff, id)) != nil
    case .pipeline(let id): try isThere(.applicant, id, store)
    case .openings(let id): try isThere(.employer, id, store)
    case .opening(let id): try store.answer(OneRecord(.lead, id)) != nil
    case .travel(let town, let day, _): try store.answer(TravelDay(town: town, day: day, scope: .mine)).town != nil
    case .form, .withdraw, .snooze, .moveAppointment, .capture: false
    }
  }

  /// A list of everybody's is always there.
  private static func isThere(_ kind: RecordKind, _ id: Identifier?, _ store: Store) throws(StoreError) -> Bool {
    guard let id else { return true }
    return try store.answer(OneRecord(kind, id)) != nil
  }

  private static func stands(_ kind: RecordKind, _ id: Identifier, _ store: Store) throws(StoreError) -> Bool {
    guard let record = try store.answer(OneRecord(kind, id)) else { return false }
    return record.withdrawn == nil
  }

  /// Whether the record a row rests on stands and is not done yet.
  private static func isOpen(_ key: DueKey, _ store: Store) throws(StoreError) -> Bool {
    guard let record = try store.answer(OneRecord(key.subject.kind, key.subject.id)), record.withdrawn == nil else {
      return false
    }
    return record["done_on"].isEmpty && record["outcome"].isEmpty
  }

  private static let personGone: Words =
    "The person is withdrawn or not there any more. The text can still be read and copied here."
  private static let recordGone: Words =
    "The record it belongs to is withdrawn, done or not there any more. The text can still be read and copied here."
  private static let replaced: Words =
    "The record it belongs to was replaced by a newer one. The text can still be read and copied here."
  private static let unknown: Words =
    "The form it was typed in cannot be opened by this version. The text can still be read and copied here."
}

extension App {
  /// Opens a draft where it was left, over what is open; what cannot be opened is shown to be read.
  mutating func resume(_ draft: Draft) throws(StoreError) {
    if let why = try DraftOpening.obstacle(to: draft, store) { return push(DraftTextScreen(draft, because: why)) }
    for screen in try DraftOpening.screens(for: draft, store) {
      let isOpen = screen.route != nil && stack.last?.route == screen.route
      if !isOpen { push(screen) }
    }
  }
}
