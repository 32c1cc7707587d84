/// What is due on the way into work.
extension DueRule {
  static let firstMeeting = DueRule(
    .firstMeeting, "first meeting",
    starts: "a referral is accepted", due: "within {1} days", days: 14,
    settles: "meet in person", by: .form(.firstMeeting), pauses: "a pause at the person's own wish",
    facts: [.servicePeriods, .statuses, .contacts],
    source: .notRead("One service promises 10 working days; a convention of this program elsewhere."),
    dates: .counted { [$0.firstMeeting] },
    reason: { item, days in
      item.number == 1
        ? Words("met {1} days ago: write down the day of the first meeting", String(days))
        : Words("day {1} since the referral, no meeting yet", String(days))
    })

  static let firstEmployerContact = DueRule(
    .firstEmployerContact, "first employer contact",
    starts: "the first meeting in person", due: "within {1} days", days: 30,
    settles: "visit an employer for the person", by: .form(.employerContact),
    pauses:
      "a pause at the person's own wish; a job held at entry that the person wants to keep; a student who does not search",
    facts: [.servicePeriods, .statuses, .jobs, .employerContacts],
    source: .read("IPS fidelity: rapid search. First contact within 30 days."),
    dates: .counted { [$0.firstEmployerContact] },
    reason: { item, days in
      Words(
        "day {1} of {2} to the first employer contact", String(days),
        String(item.dueOn.days(since: item.since ?? item.opensOn)))
    })

  static let preferencesStillTrue = DueRule(
    .preferencesStillTrue, "preferences to ask about again",
    starts: "a preference is noted, or said to be still true", due: "after {1} days", days: 180,
    settles: "ask whether it is still true", by: .preferences, pauses: "a pause at the person's own wish; work",
    facts: [.servicePeriods, .statuses, .jobs, .preferences],
    source: .notRead("IPS: preferences change with experience. The number of days is a convention of this program."),
    dates: .counted { [$0.preferencesStillTrue] },
    reason: { _, days in Words("preferences are {1} days old: still true?", String(days)) })
}

extension Clocks {
  /// From the acceptance, or the referral, to the first meeting. Where somebody has met the person already, what is
  /// missing is the day of entry: `number` is 1 then.
  var firstMeeting: DueItem? {
    guard let servicePeriod, servicePeriod.firstMeetingOn == nil, !isPaused,
      let start = servicePeriod.acceptedOn ?? servicePeriod.referredOn
    else {
      return nil
    }
    let met = facts.contacts.filter { $0.isMeeting && inThisPeriod($0.day) }.map(\.day).min()
    return DueItem(
      .firstMeeting, .servicePeriod, servicePeriod.id, opensOn: start,
      dueOn: start.adding(days: terms.days(.firstMeeting)),
      since: met ?? start, number: met == nil ? 0 : 1)
  }

  /// From the first meeting to the first face-to-face employer contact about an ordinary job. Who came to keep a job
  /// is not looking for one, nor is a student who has not begun to; who has found work has no need of it.
  var firstEmployerContact: DueItem? {
    guard let servicePeriod, let entry = servicePeriod.firstMeetingOn, !isPaused, looksForWork(servicePeriod),
      !facts.employerContacts.contains(where: { counts($0, from: begun ?? entry) }),
      !work.contains(where: { $0.startedOn.map { $0 >= begun ?? entry } ?? false })
    else { return nil }
    return DueItem(
      .firstEmployerContact, .servicePeriod, servicePeriod.id, opensOn: begun ?? entry,
      dueOn: entry.adding(days: terms.days(.firstEmployerContact)), since: entry)
  }

  private func looksForWork(_ servicePeriod: ServicePeriod) -> Bool {
    let searches = statuses.contains { $0.status == .search }
    switch servicePeriod.workAtEntry {
    case .employedKeep: return false
    case .student: return searches
    case .outOfWork, .employedChange: return true
    // Nobody has said, but a job was there: they came to keep it unless they search.
    case nil: return searches || !work.contains { job in servicePeriod.firstMeetingOn.map(job.isWork) ?? false }
    }
  }

  /// What nobody has said (about an ordinary job? can they hire?) is taken for a yes: a reminder is no measure.
  private func counts(_ contact: EmployerContactFact, from first: Day) -> Bool {
    contact.mode == .faceToFace && contact.isCompetitive != .no && contact.hiringAuthority != .no
      && contact.day >= first
  }

  /// Preferences that nobody has asked about for long: the oldest of those that hold says the day. Who works has shown what
  /// they want.
  var preferencesStillTrue: DueItem? {
    guard !isPaused, !isWorking else { return nil }
    let said = facts.preferences.filter { $0.untilOn == nil }.compactMap { preference in
      [preference.notedOn, preference.confirmedOn].compactMap { $0 }.max().map { (preference.id, $0) }
    }
    guard let (id, since) = said.min(by: { ($0.1, $0.0) < ($1.1, $1.0) }) else { return nil }
    // A new period asks for everything once more, not for what was said years ago.
    let from = max(since, begun ?? since)
    return DueItem(
      .preferencesStillTrue, .jobPreference, id, opensOn: from,
      dueOn: from.adding(days: terms.days(.preferencesStillTrue)),
      since: since)
  }
}
