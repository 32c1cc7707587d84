/// Why something is due, in plain words, as rows of Today, the person's page and the review show it.
public enum DueText {
  /// The reason: `day 24 of 30 to the first employer contact`, `week 2 at work`.
  public static func reason(_ item: DueItem, today: Day) -> Words {
    let days = item.since.map { today.days(since: $0) } ?? 0
    switch item.rule {
    case .firstMeeting: return Words("day {1} since the referral, no meeting yet", String(days))
    case .firstEmployerContact:
      return Words(
        "day {1} of {2} to the first employer contact", String(days), String(item.dueOn.days(since: item.opensOn)))
    case .beforeStart:
      return days == 0 ? "starts work today: meet before" : Words("starts work in {1} days: meet before", String(-days))
    case .afterStart, .firstMonth, .followAlong: return atWork(item, days)
    case .jobEnded: return "a job ended: get in touch"
    case .newSearch: return Words("a job ended {1} days ago: offer a new search", String(days))
    case .disclosureTalk:
      return item.subjectKind == .status
        ? Words("{1} days of search: talk about disclosure again", String(days))
        : "talk about disclosure again, as agreed"
    case .disclosureAtTrouble: return "trouble at work: talk about disclosure again"
    case .profileRevision:
      return item.number == 1 ? "a job ended: revise the career profile" : "a job began: revise the career profile"
    case .benefitsBeforeStart: return Words("starts work in {1} days: offer benefits advice", String(-days))
    case .benefitsAtChange: return "hours or pay change: offer benefits advice"
    case .outreach:
      let tried = item.number ?? 0
      return tried == 0
        ? Words("not seen for {1} days", String(days))
        : Words("not seen for {1} days; ways tried: {2}", String(days), String(tried))
    case .applicationFollowUp: return "follow up the application"
    case .interview, .appointment, .nextStep, .noteDeadline: return Words("{1}", item.text)
    case .agreedContact: return "next contact, as agreed"
    case .promise: return promise(item)
    case .permission: return "a permission ends: ask again"
    case .pauseReview: return Words("pause for {1} days: ask how it is", String(days))
    case .stepDownCheck: return Words("stepped down {1} days ago: does it hold?", String(days))
    }
  }

  private static func atWork(_ item: DueItem, _ days: Int) -> Words {
    let number = String(item.number ?? 1)
    switch item.rule {
    case .afterStart: return Words("first week at work, day {1}", String(days))
    case .firstMonth: return Words("week {1} at work", number)
    default: return Words("month {1} at work", number)
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
