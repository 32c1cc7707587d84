/// Whether the records of a person must still be kept (GDPR article 17; national record-keeping law). Dates alone
/// decide, and what they decide is only whether a person may be asked to confirm: nothing is ever erased by itself.
public enum Retention: Hashable, Codable, Sendable {
  /// Nobody has written down that the person left, or the day is still to come.
  case inService
  /// The last day on which the records must be kept.
  case keptThrough(Day)
  /// The first day on which they might go.
  case over(since: Day)
  case notKnown(MissingFact)

  public enum MissingFact: String, Codable, Sendable {
    /// The office has not said for how many years.
    case period
    /// A removed entry of somebody whose leaving was never written down.
    case dayOfLeaving
  }

  /// - Parameters:
  ///   - periods: the standing periods of the person; the last leaving counts.
  ///   - isRemoved: the entry was removed, such as one that was made by mistake.
  ///   - years: counted from the day of leaving; nil when nobody has said how many.
  public static func of(_ servicePeriods: [ServicePeriod], isRemoved: Bool, years: Int?, on today: Day) -> Retention {
    let left = servicePeriods.compactMap(\.leftOn).filter { $0 <= today }
    guard let last = left.max(), left.count == servicePeriods.count else {
      return isRemoved ? .notKnown(.dayOfLeaving) : .inService
    }
    guard let years else { return .notKnown(.period) }
    let end = end(of: years, from: last)
    return today <= end ? .keptThrough(end) : .over(since: end.adding(days: 1))
  }

  /// The last day of a period of years that begins with an event: the same date, or the last day of February for a
  /// 29 February that is not there (Regulation (EEC, Euratom) 1182/71, article 3: the period ends with the last hour
  /// of that day).
  static func end(of years: Int, from day: Day) -> Day { day.adding(months: 12 * years) }

  /// Whether erasing is allowed, perhaps after a confirmation that no duty to keep applies.
  public var allowsErasing: Bool {
    switch self {
    case .inService, .keptThrough: false
    case .over, .notKnown: true
    }
  }

  public var needsConfirmation: Bool { if case .notKnown = self { true } else { false } }
}

/// What is said about periods of keeping in a country. Hints to ask about, never applied: none of them is verified, and
/// which of them concerns an office depends on whose record it is.
public struct RetentionHint: Sendable {
  public let country: Country
  public let words: Words

  public static func of(_ country: Country?) -> Words? { all.first { $0.country == country }?.words }

  public static let all: [RetentionHint] = [
    RetentionHint(
      country: .unitedKingdom,
      words:
        "England: mental-health records 20 years after treatment ends, or 10 years after death; whether your own notes are such a record depends on your contract."
    ),
    RetentionHint(country: .ireland, words: "Ireland: mental-health records 20 years."),
    RetentionHint(country: .norway, words: "Norway: until they are no longer needed, then the rules for archives."),
    RetentionHint(country: .denmark, words: "Denmark: patient records 10 years."),
    RetentionHint(country: .sweden, words: "Sweden: patient records 10 years."),
    RetentionHint(country: .unitedStates, words: "United States: records of vocational rehabilitation, by state."),
  ]
  /// Said beside every hint.
  public static let notVerified: Words = "Not verified: ask whoever answers for data protection."
}

/// Who may erase a person for good.
public enum ErasureRight {
  /// A supervisor or an administrator; where only one colleague can log in at all, that one.
  public static func has(_ actor: Colleague?, among colleagues: [Colleague], on today: Day) -> Bool {
    guard let actor else { return false }
    switch actor.role {
    case .supervisor, .administrator: return true
    case .specialist, nil:
      let others = colleagues.filter { $0.id != actor.id && !$0.login.isEmpty }
      return others.allSatisfy { $0.activeTo.map { $0 < today } ?? false }
    }
  }
}
