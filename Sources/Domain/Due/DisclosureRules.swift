/// When disclosure is talked about again: it is the person's choice, and it may change (IPS-25 fidelity scale, the item on
/// disclosure).
extension DueRule {
  static let disclosureTalk = DueRule(
    .disclosureTalk, "talk about disclosure again",
    starts: "the job search begins, or a day was agreed", due: "after {1} days, or on that day", days: 60,
    further: [.talkWindow],
    settles: "talk about disclosure again", by: .form(.disclosureTalk),
    pauses: "a pause at the person's own wish; work",
    facts: [.servicePeriods, .statuses, .jobs, .disclosures, .contacts],
    source: .notRead("IPS fidelity: disclosure. From memory, to be verified."), dates: .counted { [$0.disclosureTalk] },
    reason: { item, days in
      item.subjectKind == .status
        ? Words("{1} days of search: talk about disclosure again", String(days))
        : "talk about disclosure again, as agreed"
    })

  static let disclosureAtTrouble = DueRule(
    .disclosureAtTrouble, "disclosure after trouble at work",
    starts: "trouble at work was talked about", due: "within {1} days", days: 7, further: [.troubleLapses],
    settles: "talk about disclosure again", by: .form(.disclosureTalk), pauses: nil,
    facts: [.servicePeriods, .jobs, .disclosures, .contacts],
    source: .notRead("IPS fidelity: disclosure, from memory; the number of days is a convention of this program."),
    dates: .counted { [$0.disclosureAtTrouble] },
    reason: { _, _ in "trouble at work: talk about disclosure again" })
}

extension DueNumber {
  static let talkWindow = DueNumber(
    .disclosureTalk, "window", 14, "talk before the agreed day",
    meaning: "days before the agreed day in which a talk is the agreed one")
  static let troubleLapses = DueNumber(
    .disclosureAtTrouble, "lapses", 60, "trouble is too old",
    meaning: "days after which nobody starts a talk over an old trouble")
}

extension Clocks {
  /// A day that was agreed comes first; otherwise once more after some time of search without work.
  var disclosureTalk: DueItem? {
    guard !isPaused else { return nil }
    return agreedTalk ?? talkInSearch
  }

  /// The day that was agreed in a choice that holds. In a new period the choice is asked again, so an older day is due
  /// at its beginning.
  private var agreedTalk: DueItem? {
    let items = facts.disclosures.filter { $0.untilOn == nil }.compactMap { choice -> DueItem? in
      guard let agreed = choice.revisitOn else { return nil }
      let due = max(agreed, begun ?? agreed)
      let opens = max(
        due.adding(days: -terms.days(.talkWindow)), choice.decidedOn?.adding(days: 1) ?? Day(number: .min))
      guard !talks.contains(where: { $0 >= opens }) else { return nil }
      return DueItem(.disclosureTalk, .disclosure, choice.id, opensOn: opens, dueOn: due, since: choice.decidedOn)
    }
    return items.min { ($0.dueOn, $0.subject) < ($1.dueOn, $1.subject) }
  }

  /// So many talks are asked for in a period, one of them in the time of search.
  private static let talksAsked = 2

  private var talkInSearch: DueItem? {
    guard !isWorking, let search = status(.search), let from = search.fromOn else { return nil }
    let own = Set(talks.filter(inThisPeriod))
    guard own.count < Self.talksAsked || !own.contains(where: { $0 > from }) else { return nil }
    return DueItem(
      .disclosureTalk, .status, search.id, opensOn: from, dueOn: from.adding(days: terms.days(.disclosureTalk)),
      since: from)
  }

  /// Trouble at work was talked about, and disclosure not since. The oldest such talk counts: new trouble moves no date.
  var disclosureAtTrouble: DueItem? {
    let newest = talks.max()
    let lapses = terms.days(.troubleLapses)
    let troubles = facts.contacts.filter { contact in
      contact.purposes.contains(.trouble) && !contact.isAttempt && inThisPeriod(contact.day)
        && day <= contact.day.adding(days: lapses)
        && !(newest.map { $0 >= contact.day } ?? false)
        // Of a job that has ended nothing can be told to the employer any more.
        && work.contains { $0.isWork(on: contact.day) && $0.isWork(on: day) }
    }
    guard let trouble = troubles.min(by: { ($0.day, $0.id) < ($1.day, $1.id) }) else { return nil }
    return DueItem(
      .disclosureAtTrouble, .personContact, trouble.id, opensOn: trouble.day,
      dueOn: trouble.day.adding(days: terms.days(.disclosureAtTrouble)),
      lapsesOn: trouble.day.adding(days: lapses), since: trouble.day)
  }

  /// Every day on which disclosure was talked about.
  private var talks: [Day] {
    facts.disclosures.compactMap(\.decidedOn)
      + facts.contacts.filter { $0.purposes.contains(.disclosure) && $0.isReached }.map(\.day)
  }
}
