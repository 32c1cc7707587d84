/// What is asked about a wish: what its topic needs and no more.
public enum WishForm {
  /// Every field of the form, in the order in which it is asked.
  public static let fields = Preference.names(of: [
    \.stance, \.about, \.words, \.importance, \.jobType, \.employerID, \.industry, \.least, \.most, \.payPeriod,
    \.days, \.partsOfDay, \.settings, \.contracts, \.rank, \.source, \.notedOn,
  ])

  /// What one topic asks beside what every wish does.
  private static let ofTopic: [PreferenceTopic: Set<String>] = [
    .kindOfWork: names([\.jobType]), .employer: names([\.employerID, \.industry]), .hours: names([\.least, \.most]),
    .daysAndTimes: names([\.days, \.partsOfDay]), .pay: names([\.least, \.payPeriod]), .travel: names([\.most]),
    .setting: names([\.settings]), .contract: names([\.contracts]),
  ]
  private static let ofEvery = names([\.stance, \.about, \.words, \.source, \.notedOn])
  /// What is not wanted has no rank, and is either "rather not" or "never".
  private static let ofWanted = names([\.importance, \.rank])

  private static func names(_ paths: [any PartialKeyPath<Preference> & Sendable]) -> Set<String> {
    Set(Preference.names(of: paths))
  }

  public static func asks(_ field: String, of wish: Preference) -> Bool {
    if ofEvery.contains(field) { return true }
    if ofWanted.contains(field) { return wish.stance == .wanted || wish.stance == nil }
    return wish.about.flatMap { ofTopic[$0] }?.contains(field) ?? false
  }
}
