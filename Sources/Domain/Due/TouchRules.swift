/// What is due to stay in touch: outreach, and looking at a pause or a step-down again.
extension DueRule {
  static let outreach = DueRule(
    .outreach, "not seen for long",
    starts: "the person was last reached", due: "after {1} days", days: 21, further: [.quietDays],
    settles: "try to reach the person, in several ways",
    by: .form(.personContact([.outreach], meeting: nil)),
    pauses: "a pause at the person's own wish; work, where the monthly contact takes its place; step-down",
    facts: [.servicePeriods, .statuses, .jobs, .contacts, .employerContacts],
    source: .notRead("IPS fidelity: assertive outreach. The number of days is a convention of this program."),
    dates: .counted { [$0.outreach] },
    reason: { item, days in
      let tried = item.number ?? 0
      if tried == 0, days < DueNumber.quietDays.days { return "to be seen again" }
      return tried == 0
        ? Words("not seen for {1} days", String(days))
        : Words("not seen for {1} days; ways tried: {2}", String(days), String(tried))
    })

  static let pauseReview = DueRule(
    .pauseReview, "pause to look at again",
    starts: "a pause at the person's own wish", due: "on the agreed day, else after {1} days", days: 90,
    settles: "ask whether the pause goes on",
    by: .form(
      .field(
        Status.name(of: \.reviewOn), with: Status.names(of: [\.untilOn, \.note]))), pauses: nil,
    facts: [.servicePeriods, .statuses],
    source: .notRead("A convention of this program; a pause never ends by itself."),
    dates: .counted { [$0.pauseReview] },
    reason: { _, days in Words("pause for {1} days: ask how it is", String(days)) })

  static let stepDownCheck = DueRule(
    .stepDownCheck, "step-down to check",
    starts: "support is stepped down", due: "on the agreed day, else after {1} days", days: 30,
    further: [.checkWindow],
    settles: "ask whether it holds", by: .form(.personContact([.followUp], meeting: nil)), pauses: nil,
    facts: [.servicePeriods, .statuses, .contacts, .employerContacts],
    source: .notRead("A convention of this program."), dates: .counted { [$0.stepDownCheck] },
    reason: { _, days in Words("stepped down {1} days ago: does it hold?", String(days)) })
}

extension DueNumber {
  static let quietDays = DueNumber(
    .outreach, "quiet", 7, "nothing to remark on yet",
    meaning: "days without a contact of which the reason says nothing yet", isFixed: true)
  static let checkWindow = DueNumber(
    .stepDownCheck, "window", 7, "check before its day", meaning: "days before its day in which a contact is the check")
}

extension Clocks {
  /// Nobody has reached the person for some weeks: outreach, until it is clear that they do not want it. Nothing
  /// closes by itself. At work the monthly contact takes its place, and a preference for no contact holds there.
  var outreach: DueItem? {
    guard let servicePeriod, let entry = servicePeriod.firstMeetingOn, !isPaused, !isWorking, status(.stepDown) == nil
    else { return nil }
    let seen = lastContact.map { max($0, entry) } ?? entry
    return DueItem(
      .outreach, .servicePeriod, servicePeriod.id, opensOn: seen.adding(days: 1),
      dueOn: seen.adding(days: terms.days(.outreach)),
      since: seen, number: OutreachWay.tried(facts.contacts, after: seen).count)
  }

  /// A pause ends by nothing but the person's preference; on the agreed day somebody asks.
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
    let opens = due.adding(days: -terms.days(.checkWindow))
    guard !(lastContact.map { $0 >= opens } ?? false) else { return nil }
    return DueItem(.stepDownCheck, .status, step.id, opensOn: opens, dueOn: due, since: step.fromOn ?? due)
  }
}

/// The ways of outreach that are counted (IPS-25 fidelity scale, the item on assertive outreach).
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
