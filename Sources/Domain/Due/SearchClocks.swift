/// The clocks of the way into work, and of being in touch at all.
extension Clocks {
  /// From the acceptance, or the referral, to the first meeting. Where somebody has met the person already, what is
  /// missing is the day of entry: `number` is 1 then.
  var firstMeeting: DueItem? {
    guard let episode, episode.entryOn == nil, !isPaused, let start = episode.acceptedOn ?? episode.referredOn else {
      return nil
    }
    let met = facts.contacts.filter { $0.isMeeting && inThisEpisode($0.day) }.map(\.day).min()
    return DueItem(
      .firstMeeting, .episode, episode.id, opensOn: start, dueOn: start.adding(days: terms.days(.firstMeeting)),
      since: met ?? start, number: met == nil ? 0 : 1)
  }

  /// From the first meeting to the first face-to-face employer contact about an ordinary job (V4). Who came to keep a job
  /// is not looking for one, nor is a student who has not begun to; who has found work has no need of it.
  var firstEmployerContact: DueItem? {
    guard let episode, let entry = episode.entryOn, !isPaused, looksForWork(episode),
      !facts.employerContacts.contains(where: { counts($0, from: begun ?? entry) }),
      !work.contains(where: { $0.startedOn.map { $0 >= begun ?? entry } ?? false })
    else { return nil }
    return DueItem(
      .firstEmployerContact, .episode, episode.id, opensOn: begun ?? entry,
      dueOn: entry.adding(days: terms.days(.firstEmployerContact)), since: entry)
  }

  private func looksForWork(_ episode: Episode) -> Bool {
    let searches = statuses.contains { $0.status == .search }
    switch episode.workAtEntry {
    case .employedKeep: return false
    case .student: return searches
    case .outOfWork, .employedChange: return true
    // Nobody has said, but a job was there: they came to keep it unless they search.
    case nil: return searches || !work.contains { job in episode.entryOn.map(job.isWork) ?? false }
    }
  }

  /// What nobody has said (about an ordinary job? can they hire?) is taken for a yes: a reminder is no measure.
  private func counts(_ contact: EmployerContactFact, from first: Day) -> Bool {
    contact.mode == .faceToFace && contact.isCompetitive != .no && contact.hiringAuthority != .no
      && contact.day >= first
  }

  /// Nobody has reached the person for some weeks: outreach, until it is clear that they do not want it (V14). Nothing
  /// closes by itself. At work the monthly contact takes its place, and a wish for no contact holds there.
  var outreach: DueItem? {
    guard let episode, let entry = episode.entryOn, !isPaused, !isWorking, status(.stepDown) == nil else { return nil }
    let seen = lastContact.map { max($0, entry) } ?? entry
    return DueItem(
      .outreach, .episode, episode.id, opensOn: seen.adding(days: 1), dueOn: seen.adding(days: terms.days(.outreach)),
      since: seen, number: OutreachWay.tried(facts.contacts, after: seen).count)
  }

  /// A pause ends by nothing but the person's wish; on the agreed day somebody asks.
  var pauseReview: DueItem? {
    guard let pause = status(.pause) else { return nil }
    let from = pause.fromOn ?? begun
    guard let due = pause.reviewOn ?? from?.adding(days: terms.days(.pauseReview)) else { return nil }
    return DueItem(.pauseReview, .status, pause.id, opensOn: due, dueOn: due, since: from, text: pause.note)
  }

  /// Some weeks after support was stepped down: does it hold? A contact shortly before the day will do.
  var stepDownCheck: DueItem? {
    guard let step = status(.stepDown),
      let due = step.reviewOn ?? step.fromOn?.adding(days: terms.days(.stepDownCheck))
    else { return nil }
    let opens = due.adding(days: -Self.checkWindow)
    guard !(lastContact.map { $0 >= opens } ?? false) else { return nil }
    return DueItem(.stepDownCheck, .status, step.id, opensOn: opens, dueOn: due, since: step.fromOn ?? due)
  }

  /// How many days before its day a check counts; a convention of this program.
  static var checkWindow: Int { 7 }
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
    Set(contacts.filter { !$0.isReached && $0.day > day }.compactMap(of))
  }

  /// A talk with the family or the team about somebody out of touch is a way too, even where nobody calls it a try.
  private static func of(_ contact: ContactFact) -> OutreachWay? {
    if contact.with.contains(.family) { return .family }
    if contact.with.contains(.clinician) { return .team }
    guard contact.isAttempt else { return nil }
    switch contact.mode {
    case .phone, .video: return .call
    case .text, .email: return .text
    case .letter: return .letter
    case .faceToFace: return contact.place == .home ? .home : .community
    case nil: return nil
    }
  }
}
