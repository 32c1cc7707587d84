extension JobPreference {
  /// The last day on which somebody said that it holds; nil where no day is known.
  public var saidOn: Day? { [notedOn, confirmedOn].compactMap { $0 }.max() }

  /// Whether nobody has asked on this day yet.
  public func isToAsk(on day: Day) -> Bool { untilOn == nil && (saidOn.map { $0 < day } ?? true) }
}

/// In which order preferences stand, and in which they are asked about again.
public enum PreferenceOrder {
  /// What is wished for by its rank, then what is not wanted; within a rank by strength.
  public static func byRank(_ preferences: [JobPreference]) -> [JobPreference] {
    preferences.sorted { place($0) < place($1) }
  }

  /// The preference that was said longest ago first; one without a day before all others.
  public static func toAsk(_ preferences: [JobPreference]) -> [JobPreference] {
    preferences.filter { $0.untilOn == nil }
      .sorted { ($0.saidOn?.number ?? .min, $0.id) < ($1.saidOn?.number ?? .min, $1.id) }
  }

  private static func place(_ preference: JobPreference) -> (Int, Int, Int, Identifier) {
    let isUnwanted = preference.strength == .ratherNot || preference.strength == .never
    return (isUnwanted ? 1 : 0, preference.rank ?? 100, strengths[preference.strength] ?? 0, preference.id)
  }

  private static let strengths = Dictionary(
    uniqueKeysWithValues: [Strength.must, .want, .nice, .never, .ratherNot].enumerated().map { ($1, $0) })
}
