/// Why something is due, in plain words, as rows of Today, the person's page and the review show it.
public enum DueText {
  /// The reason: `day 24 of 30 to the first employer contact`, `week 2 at work`.
  public static func reason(_ item: DueItem, today: Day) -> Words {
    let days = item.since.map { today.days(since: $0) } ?? 0
    switch item.rule {
    case .firstMeeting:
      return item.number == 1
        ? Words("met {1} days ago: write down the day of the first meeting", String(days))
        : Words("day {1} since the referral, no meeting yet", String(days))
    case .firstEmployerContact:
      return Words(
        "day {1} of {2} to the first employer contact", String(days),
        String(item.dueOn.days(since: item.since ?? item.opensOn)))
    case .beforeStart, .afterStart, .firstMonth, .followAlong, .benefitsBeforeStart: return atWork(item, days)
    case .jobEnded, .newSearch: return afterWork(item, days)
    case .disclosureTalk:
      return item.subjectKind == .status
        ? Words("{1} days of search: talk about disclosure again", String(days))
        : "talk about disclosure again, as agreed"
    case .disclosureAtTrouble: return "trouble at work: talk about disclosure again"
    case .profileRevision:
      return item.number == 1 ? "a job ended: revise the career profile" : "a job began: revise the career profile"
    case .benefitsAtChange: return "hours or pay change: offer benefits advice"
    case .outreach:
      let tried = item.number ?? 0
      // Some days without a contact are nothing to remark on yet.
      if tried == 0, days < 7 { return "to be seen again" }
      return tried == 0
        ? Words("not seen for {1} days", String(days))
        : Words("not seen for {1} days; ways tried: {2}", String(days), String(tried))
    case .applicationFollowUp:
      return item.text.isEmpty ? "follow up the application" : Words("follow up the application: {1}", item.text)
    case .interview where item.subjectKind == .application:
      return item.text.isEmpty ? "interview" : Words("interview: {1}", item.text)
    case .interview, .appointment, .nextStep, .noteDeadline: return Words("{1}", item.text)
    case .agreedContact: return "next contact, as agreed"
    case .promise: return promise(item)
    case .permission: return "a permission ends: ask again"
    case .pauseReview: return Words("pause for {1} days: ask how it is", String(days))
    case .benefitDate: return benefit(item, days)
    case .supportPlan:
      return item.subjectKind == .supportPlan ? "look at the support plan again" : "agree on a support plan"
    case .wishesStillTrue: return Words("wishes are {1} days old: still true?", String(days))
    case .stepDownCheck: return Words("stepped down {1} days ago: does it hold?", String(days))
    }
  }

  /// - Parameter days: since the start of the job; below 0 before it.
  private static func atWork(_ item: DueItem, _ days: Int) -> Words {
    let (number, left) = (String(item.number ?? 1), String(-days))
    switch (item.rule, days) {
    case (.beforeStart, 0): return "starts work today: meet before"
    case (.beforeStart, -1): return "starts work tomorrow: meet before"
    case (.beforeStart, _): return Words("starts work in {1} days: meet before", left)
    case (.benefitsBeforeStart, 0): return "starts work today: offer benefits advice"
    case (.benefitsBeforeStart, -1): return "starts work tomorrow: offer benefits advice"
    case (.benefitsBeforeStart, _): return Words("starts work in {1} days: offer benefits advice", left)
    case (.afterStart, ..<0): return "first contact after the start of work"
    case (.afterStart, 0...6): return Words("first week at work, day {1}", String(days))
    case (.afterStart, _): return Words("at work for {1} days, no contact yet", String(days))
    case (.firstMonth, _): return Words("contact of week {1} at work", number)
    default: return Words("contact of month {1} at work", number)
    }
  }

  /// - Parameter days: since the end of the job; below 0 before it.
  private static func afterWork(_ item: DueItem, _ days: Int) -> Words {
    switch (item.rule, days) {
    case (.jobEnded, ..<0): return "a job is about to end: get in touch"
    case (.jobEnded, _): return "a job ended: get in touch"
    case (_, 0): return "a job ended today: offer a new search"
    case (_, 1): return "a job ended yesterday: offer a new search"
    default: return Words("a job ended {1} days ago: offer a new search", String(days))
    }
  }

  /// - Parameter days: since the day of the benefit; below 0 before it.
  private static func benefit(_ item: DueItem, _ days: Int) -> Words {
    switch (item.number, days) {
    case (1, 0...): Words("{1} is looked at again today", item.text)
    case (1, _): Words("{1} is looked at again in {2} days", item.text, String(-days))
    case (_, 0...): Words("{1} ends today", item.text)
    default: Words("{1} ends in {2} days", item.text, String(-days))
    }
  }

  private static func promise(_ item: DueItem) -> Words {
    switch item.party {
    case .us, nil: Words("we promised: {1}", item.text)
    case .applicant: Words("promised by the applicant: {1}", item.text)
    case .employer: Words("promised by the employer: {1}", item.text)
    case .clinician: Words("promised by the clinician: {1}", item.text)
    case .welfare: Words("promised by welfare or job centre: {1}", item.text)
    case .family: Words("promised by the family: {1}", item.text)
    case .other: Words("promised by someone else: {1}", item.text)
    }
  }

  /// How late, or when: `2 days late`, `today`, `in 5 days`.
  public static func when(_ item: DueItem, today: Day) -> Words {
    let late = today.days(since: item.shownOn)
    switch late {
    case 1: return "1 day late"
    case 2...: return Words("{1} days late", String(late))
    default: return DayText.distance(item.shownOn, today: today)
    }
  }
}
