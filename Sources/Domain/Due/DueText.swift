/// Why something is due, in plain words, as rows of Today, the person's page and the review show it.
public enum DueText {
  /// The reason: `day 24 of 30 to the first employer contact`, `week 2 at work`.
  public static func reason(_ item: DueItem, today: Day) -> Words {
    item.rule.rule.reason(item, item.since.map { today.days(since: $0) } ?? 0)
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
