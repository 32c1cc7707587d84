/// What is asked about a preference: what its topic needs and no more.
public enum PreferenceForm {
  /// Every field of the form, in the order in which it is asked.
  public static let fields = JobPreference.names(of: [
    \.stance, \.about, \.words, \.importance, \.kindOfWork, \.employerID, \.industry, \.least, \.most, \.payPeriod,
    \.days, \.partsOfDay, \.settings, \.contracts, \.rank, \.source, \.notedOn,
  ])

  /// What one topic asks beside what every preference does.
  private static let ofTopic: [PreferenceTopic: Set<String>] = [
    .kindOfWork: names([\.kindOfWork]), .employer: names([\.employerID, \.industry]), .hours: names([\.least, \.most]),
    .daysAndTimes: names([\.days, \.partsOfDay]), .pay: names([\.least, \.payPeriod]), .travel: names([\.most]),
    .setting: names([\.settings]), .contract: names([\.contracts]),
  ]
  private static let ofEvery = names([\.stance, \.about, \.words, \.source, \.notedOn])
  /// What is not wanted has no rank, and is either "rather not" or "never".
  private static let ofWanted = names([\.importance, \.rank])

  private static func names(_ paths: [any PartialKeyPath<JobPreference> & Sendable]) -> Set<String> {
    Set(JobPreference.names(of: paths))
  }

  public static func asks(_ field: String, of preference: JobPreference) -> Bool {
    if ofEvery.contains(field) { return true }
    if ofWanted.contains(field) { return preference.stance == .wanted || preference.stance == nil }
    return preference.about.flatMap { ofTopic[$0] }?.contains(field) ?? false
  }
}
