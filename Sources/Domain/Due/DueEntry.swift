/// What an office can set: a rule with the days it counts, or one of its further numbers.
public struct DueEntry: Sendable {
  public let rule: DueRule
  /// nil for the rule itself.
  public let number: DueNumber?

  /// Each rule, and below it its further numbers.
  public static let all: [DueEntry] = DueRules.all.flatMap { rule in
    [DueEntry(rule: rule, number: nil)]
      + rule.further.filter { !$0.isFixed }.map { DueEntry(rule: rule, number: $0) }
  }

  /// nil for a code that no rule has.
  public static func of(_ code: String) -> DueEntry? { all.first { $0.code == code } }

  /// Stable: stored in settings, written in rule files.
  public var code: String { number?.code ?? rule.id.rawValue }

  public var label: Words { number?.label ?? rule.label }

  /// The days by the table; nil for a rule that counts none.
  public var days: Int? { number?.days ?? rule.days }

  /// Days that anything may be given.
  public static let range: ClosedRange<Int64> = 0...400

  /// Days that this may be given: what is done every so many days needs at least one.
  public var allowed: ClosedRange<Int64> { rule.id == .followAlong ? 1...Self.range.upperBound : Self.range }
}
