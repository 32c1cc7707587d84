extension Preference {
  /// The last day on which somebody said that it holds; nil where no day is known.
  public var saidOn: Day? { [notedOn, confirmedOn].compactMap { $0 }.max() }

  /// Whether nobody has asked on this day yet.
  public func isToAsk(on day: Day) -> Bool { untilOn == nil && (saidOn.map { $0 < day } ?? true) }
}

/// In which order wishes stand, and in which they are asked about again.
public enum WishOrder {
  /// What is wished for by its rank, then what is not wanted; within a rank by strength.
  public static func byRank(_ wishes: [Preference]) -> [Preference] {
    wishes.sorted { place($0) < place($1) }
  }

  /// The wish that was said longest ago first; one without a day before all others.
  public static func toAsk(_ wishes: [Preference]) -> [Preference] {
    wishes.filter { $0.untilOn == nil }
      .sorted { ($0.saidOn?.number ?? .min, $0.id) < ($1.saidOn?.number ?? .min, $1.id) }
  }

  private static func place(_ wish: Preference) -> (Int, Int, Int, Identifier) {
    let isUnwanted = wish.strength == .ratherNot || wish.strength == .never
    return (isUnwanted ? 1 : 0, wish.rank ?? 100, strengths[wish.strength] ?? 0, wish.id)
  }

  private static let strengths = Dictionary(
    uniqueKeysWithValues: [Strength.must, .want, .nice, .never, .ratherNot].enumerated().map { ($1, $0) })
}
