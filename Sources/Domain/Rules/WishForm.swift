/// What is asked about a wish: what its topic needs and no more (ips-domain.md 3.2).
public enum WishForm {
  /// Every field of the form, in the order in which it is asked.
  public static let fields = [
    "stance", "about", "words", "importance", "job_type", "employer_id", "industry", "least", "most", "pay_period",
    "days", "parts_of_day", "settings", "contracts", "rank", "source", "noted_on",
  ]

  /// What one topic asks beside what every wish does.
  private static let ofTopic: [PreferenceTopic: Set<String>] = [
    .kindOfWork: ["job_type"], .employer: ["employer_id", "industry"], .hours: ["least", "most"],
    .daysAndTimes: ["days", "parts_of_day"], .pay: ["least", "pay_period"], .travel: ["most"],
    .setting: ["settings"], .contract: ["contracts"],
  ]
  private static let ofEvery: Set<String> = ["stance", "about", "words", "source", "noted_on"]
  /// What is not wanted has no rank, and is either "rather not" or "never".
  private static let ofWanted: Set<String> = ["importance", "rank"]

  public static func asks(_ field: String, of wish: Preference) -> Bool {
    if ofEvery.contains(field) { return true }
    if ofWanted.contains(field) { return wish.stance == .wanted || wish.stance == nil }
    return wish.about.flatMap { ofTopic[$0] }?.contains(field) ?? false
  }
}
