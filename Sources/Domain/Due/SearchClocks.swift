/// The clocks of the way into work.
extension Clocks {
  /// From the referral, or the acceptance, to the first meeting.
  var firstMeeting: DueItem? {
    guard let episode, episode.entryOn == nil, !isPaused, let start = episode.acceptedOn ?? episode.referredOn else {
      return nil
    }
    return DueItem(
      .firstMeeting, .episode, episode.id, opensOn: start, dueOn: start.adding(days: terms.days(.firstMeeting)),
      since: start)
  }

  /// From the first meeting to the first face-to-face employer contact about an ordinary job (V4). Who came to keep a job
  /// is not looking for one; who has found work has no need of it.
  var firstEmployerContact: DueItem? {
    guard let episode, let entry = episode.entryOn, !isPaused,
      ![.employedKeep, .student].contains(episode.workAtEntry),
      !facts.employerContacts.contains(where: { counts($0, from: begun ?? entry) }),
      !facts.jobs.contains(where: { $0.isWork && ($0.startedOn.map { $0 >= entry } ?? false) })
    else { return nil }
    return DueItem(
      .firstEmployerContact, .episode, episode.id, opensOn: entry,
      dueOn: entry.adding(days: terms.days(.firstEmployerContact)), since: entry)
  }

  private func counts(_ contact: EmployerContactFact, from first: Day) -> Bool {
    contact.mode == .faceToFace && contact.isCompetitive != .no && contact.day >= first
  }

  /// Nobody has reached the person for some weeks: outreach, until it is clear that they do not want it (V14). Nothing
  /// closes by itself.
  var outreach: DueItem? {
    guard let episode, episode.entryOn != nil, !isPaused, facts.jobs.allSatisfy({ !$0.isWork(on: day) || !follows($0) })
    else { return nil }
    let seen = lastContact.map { max($0, episode.entryOn ?? $0) } ?? episode.entryOn
    guard let seen else { return nil }
    return DueItem(
      .outreach, .episode, episode.id, opensOn: seen.adding(days: 1), dueOn: seen.adding(days: terms.days(.outreach)),
      since: seen, number: OutreachWay.tried(facts.contacts, after: seen).count)
  }

  /// After some time of search, disclosure is talked about again; a day that was agreed comes first (V2).
  var disclosureTalk: DueItem? {
    guard !isPaused else { return nil }
    let standing = facts.disclosures.filter { $0.untilOn == nil }
    let agreed = standing.filter { $0.revisitOn != nil }.min {
      ($0.revisitOn, $0.id) < ($1.revisitOn, $1.id)
    }
    if let agreed, let day = agreed.revisitOn {
      return DueItem(.disclosureTalk, .disclosure, agreed.id, opensOn: day, dueOn: day, since: agreed.decidedOn)
    }
    guard !isWorking, let search = status(.search), let from = search.fromOn else { return nil }
    let due = from.adding(days: terms.days(.disclosureTalk))
    // One talk in the time of search, beside the one before it, is what is asked for.
    guard !talks.contains(where: { $0 > from }) else { return nil }
    return DueItem(.disclosureTalk, .status, search.id, opensOn: from, dueOn: due, since: from)
  }

  /// Every day on which disclosure was talked about.
  var talks: [Day] {
    facts.disclosures.compactMap(\.decidedOn)
      + facts.contacts.filter { $0.purposes.contains(.disclosure) && !$0.isAttempt }.map(\.day)
  }

  /// Trouble at work was talked about, and disclosure not since.
  var disclosureAtTrouble: DueItem? {
    guard isWorking, let trouble = facts.contacts.first(where: { $0.purposes.contains(.trouble) }),
      !talks.contains(where: { $0 >= trouble.day })
    else { return nil }
    return DueItem(
      .disclosureAtTrouble, .supportContact, trouble.id, opensOn: trouble.day,
      dueOn: trouble.day.adding(days: terms.days(.disclosureAtTrouble)), since: trouble.day)
  }

  /// A pause ends by nothing but the person's wish; on the agreed day somebody asks.
  var pauseReview: DueItem? {
    guard let pause = status(.pause) else { return nil }
    guard let due = pause.reviewOn ?? pause.fromOn?.adding(days: terms.days(.pauseReview)) else { return nil }
    return DueItem(.pauseReview, .status, pause.id, opensOn: due, dueOn: due, since: pause.fromOn, text: pause.note)
  }

  /// Some weeks after support was stepped down: does it hold?
  var stepDownCheck: DueItem? {
    guard let step = status(.stepDown) else { return nil }
    guard let due = step.reviewOn ?? step.fromOn?.adding(days: terms.days(.stepDownCheck)) else { return nil }
    guard let from = step.fromOn, !(lastContact.map { $0 >= due } ?? false) || step.reviewOn != nil else { return nil }
    return DueItem(.stepDownCheck, .status, step.id, opensOn: from, dueOn: due, since: from)
  }
}

/// The ways of outreach that are counted (ips-domain.md 3.9 and V14).
public enum OutreachWay: String, Choice {
  case call, text, letter, home, community, family, team
  public var label: Words {
    switch self {
    case .call: "call"
    case .text: "message"
    case .letter: "letter"
    case .home: "visit at home"
    case .community: "visit in town"
    case .family: "through the family"
    case .team: "through the team"
    }
  }

  /// The different ways tried since the person was last reached.
  public static func tried(_ contacts: [ContactFact], after day: Day) -> Set<OutreachWay> {
    Set(contacts.filter { $0.isAttempt && $0.day > day }.compactMap(of))
  }

  private static func of(_ attempt: ContactFact) -> OutreachWay? {
    if attempt.with.contains(.family) { return .family }
    if attempt.with.contains(.clinician) { return .team }
    switch attempt.mode {
    case .phone, .video: return .call
    case .text, .email: return .text
    case .letter: return .letter
    case .faceToFace: return attempt.place == .home ? .home : .community
    case nil: return nil
    }
  }
}
