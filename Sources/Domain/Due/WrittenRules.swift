/// The rules whose date stands in a record of its own.
extension DueRule {
  static let applicationFollowUp = DueRule(
    .applicationFollowUp, "application to follow up",
    starts: "an application was sent", due: "on the day that was set", days: nil,
    settles: "ask the employer, and say who acts next", by: .form(.application), pauses: "a result is known",
    facts: [.applications], source: .read("The record itself."),
    dates: .counted { clocks in clocks.openApplications.map(clocks.followUp) },
    reason: { item, _ in
      item.text.isEmpty ? "follow up the application" : Words("follow up the application: {1}", item.text)
    })

  static let interview = DueRule(
    .interview, "job interview",
    starts: "an interview is arranged", due: "on its day", days: nil,
    settles: "say what became of it", by: .appointment, pauses: nil,
    facts: [.appointments, .applications, .interviewsSettled], source: .read("The record itself."),
    dates: .writtenOrCounted(
      { dated in dated.appointments.filter { $0.purpose == .interview }.map { appointment($0, .interview) } },
      { clocks in clocks.openApplications.map(clocks.interview) }),
    reason: { item, _ in
      guard item.subjectKind == .application else { return Words("{1}", item.text) }
      return item.text.isEmpty ? "interview" : Words("interview: {1}", item.text)
    })

  static let appointment = DueRule(
    .appointment, "appointment",
    starts: "an appointment is made", due: "on its day", days: nil,
    settles: "say what became of it", by: .appointment, pauses: nil,
    facts: [.appointments], source: .read("The record itself."),
    dates: .written { dated in
      dated.appointments.filter { $0.purpose != .interview }.map { appointment($0, .appointment) }
    },
    reason: { item, _ in Words("{1}", item.text) })

  private static func appointment(_ appointment: Appointment, _ rule: DueRuleID) -> DueItem? {
    appointment.onDay.map {
      DueItem(
        rule, .appointment, appointment.id, opensOn: $0, dueOn: $0, text: appointment.what, atTime: appointment.atTime,
        colleagueID: appointment.colleagueID)
    }
  }

  static let nextStep = DueRule(
    .nextStep, "next step",
    starts: "a next step is planned", due: "on its day", days: nil,
    settles: "tick it", by: .tick, pauses: nil,
    facts: [.steps], source: .read("The record itself."),
    dates: .written { dated in
      dated.steps.map { step in
        step.dueOn.map {
          DueItem(
            .nextStep, .nextStep, step.id, opensOn: $0, dueOn: $0, text: step.what, atTime: step.atTime,
            colleagueID: step.colleagueID)
        }
      }
    },
    reason: { item, _ in Words("{1}", item.text) })

  static let agreedContact = DueRule(
    .agreedContact, "next contact agreed",
    starts: "a next contact is agreed", due: "on that day", days: nil, further: [.agreedWindow],
    settles: "log the contact", by: .form(.personContact([], meeting: nil)), pauses: nil,
    facts: [.contacts], source: .read("The record itself."),
    dates: .counted { [$0.agreedContact] },
    reason: { _, _ in "next contact, as agreed" })

  static let promise = DueRule(
    .promise, "promise",
    starts: "somebody promises something", due: "by its day", days: nil,
    settles: "say what became of it", by: .promise, pauses: nil,
    facts: [.promises], source: .read("The record itself."),
    dates: .written { dated in
      dated.promises.map { promise in
        promise.dueOn.map {
          DueItem(
            .promise, .promise, promise.id, opensOn: $0, dueOn: $0, text: promise.what, party: promise.byParty,
            colleagueID: promise.colleagueID)
        }
      }
    },
    reason: { item, _ in
      switch item.party {
      case .us, nil: Words("we promised: {1}", item.text)
      case .applicant: Words("promised by the applicant: {1}", item.text)
      case .employer: Words("promised by the employer: {1}", item.text)
      case .clinician: Words("promised by the clinician: {1}", item.text)
      case .welfare: Words("promised by welfare or job centre: {1}", item.text)
      case .family: Words("promised by the family: {1}", item.text)
      case .other: Words("promised by someone else: {1}", item.text)
      }
    })

  static let noteDeadline = DueRule(
    .noteDeadline, "note with a deadline",
    starts: "a note gets a deadline", due: "on that day", days: nil,
    settles: "tick it", by: .tick, pauses: nil,
    facts: [.notes], source: .read("The record itself."),
    dates: .written { dated in
      dated.notes.map { note in
        note.deadlineOn.map {
          DueItem(.noteDeadline, .note, note.id, opensOn: $0, dueOn: $0, text: note.text, colleagueID: note.colleagueID)
        }
      }
    },
    reason: { item, _ in Words("{1}", item.text) })

  static let permission = DueRule(
    .permission, "permission that ends",
    starts: "a permission to share is given", due: "before it ends", days: nil,
    settles: "ask the person again", by: .nothing, pauses: nil,
    facts: [], source: .notRead("The record itself."),
    dates: .waiting(for: "permissions to share"),
    reason: { _, _ in "a permission ends: ask again" })
}

extension DueNumber {
  static let agreedWindow = DueNumber(
    .agreedContact, "window", 3, "contact before the agreed day",
    meaning: "days before the agreed day in which a contact is the agreed one")
}

extension Clocks {
  var openApplications: [Application] { facts.applications.filter { $0.result == nil } }

  func followUp(_ application: Application) -> DueItem? {
    application.followUpOn.map {
      DueItem(
        .applicationFollowUp, .application, application.id, opensOn: application.sentOn ?? $0, dueOn: $0,
        since: application.sentOn, text: application.title, colleagueID: application.colleagueID)
    }
  }

  /// An interview that stands in the calendar too is due once, as the appointment; what became of that settles both.
  func interview(_ application: Application) -> DueItem? {
    guard let on = application.interviewOn, !facts.interviewsSettled.contains(on),
      !facts.dated.appointments.contains(where: { $0.purpose == .interview && $0.onDay == on })
    else { return nil }
    return DueItem(
      .interview, .application, application.id, opensOn: on, dueOn: on, text: application.title,
      atTime: application.interviewTime, colleagueID: application.colleagueID)
  }

  /// The next contact that was agreed and has not taken place; one agreed in an earlier period has ended with it.
  var agreedContact: DueItem? {
    guard let agreed = facts.agreedContact(terms), let next = agreed.nextOn, inThisPeriod(agreed.day) else {
      return nil
    }
    return DueItem(
      .agreedContact, .personContact, agreed.id, opensOn: next.adding(days: -terms.days(.agreedWindow)), dueOn: next,
      since: agreed.day)
  }
}
