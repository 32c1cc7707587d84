/// One row of the table of rules: what it is about, and what it finds for one person and one place.
struct MatchRule: Sendable {
  let topic: MatchTopic
  let findings: @Sendable (MatchPerson, MatchPlace) -> [MatchFinding]

  init(_ topic: MatchTopic, _ findings: @escaping @Sendable (MatchPerson, MatchPlace) -> [MatchFinding]) {
    (self.topic, self.findings) = (topic, findings)
  }
}

/// How a person and a place of work fit together, as sentences: what speaks for it, what against, what nobody knows. It
/// has no figure, and nothing here puts people into an order (IPS: zero exclusion).
public struct Match: Hashable, Codable, Sendable {
  public let speaksFor: [MatchReason]
  /// What forbids a contact first, then what the person never wants.
  public let against: [MatchReason]
  public let unknown: [MatchReason]

  public init(_ person: MatchPerson, _ place: MatchPlace) {
    let all = MatchRules.all.flatMap { rule in rule.findings(person, place).map { MatchReason(rule.topic, $0) } }
    func column(_ bearing: MatchBearing) -> [MatchReason] {
      all.enumerated().filter { $0.element.bearing == bearing }
        .sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }.map(\.element)
    }
    (speaksFor, against, unknown) = (column(.speaksFor), column(.against), column(.unknown))
  }

  /// The person or the employer wants no contact.
  public var isForbidden: Bool { against.contains(where: \.forbids) }

  public func reasons(_ bearing: MatchBearing) -> [MatchReason] {
    switch bearing {
    case .speaksFor: speaksFor
    case .against: against
    case .unknown: unknown
    }
  }

  /// The same without what is said of the person once and not of each place.
  public func without(_ topic: MatchTopic) -> Match {
    Match(
      speaksFor: speaksFor.filter { $0.topic != topic }, against: against.filter { $0.topic != topic },
      unknown: unknown.filter { $0.topic != topic })
  }

  private init(speaksFor: [MatchReason], against: [MatchReason], unknown: [MatchReason]) {
    (self.speaksFor, self.against, self.unknown) = (speaksFor, against, unknown)
  }

  /// The order of employers and job leads (never of people): what must be met first, then by the reasons that are met;
  /// what the person never wants comes after, and where no contact is wanted comes last.
  public static func isBefore(_ one: Match, _ other: Match) -> Bool? {
    let (left, right) = (one.placeOrder, other.placeOrder)
    return left == right ? nil : left.lexicographicallyPrecedes(right)
  }

  private var placeOrder: [Int] {
    let isNever = against.contains { $0.strength == .never }
    return [isForbidden ? 1 : 0, isNever ? 1 : 0, -speaksFor.count { $0.strength == .must }, -speaksFor.count]
  }
}

enum MatchRules {
  /// The order of reasons that are equally strong.
  static let all: [MatchRule] = [
    MatchRule(.noGo, noGo),
    MatchRule(.doNotContact, doNotContact),
    MatchRule(.employer, employer),
    MatchRule(.kindOfWork, kindOfWork),
    MatchRule(.industry, industry),
    MatchRule(.hours, hours),
    MatchRule(.days, days),
    MatchRule(.partsOfDay, partsOfDay),
    MatchRule(.setting, setting),
    MatchRule(.contract, contract),
    MatchRule(.pay, pay),
    MatchRule(.travel, travel),
    MatchRule(.town, town),
    MatchRule(.licence, licence),
    MatchRule(.connection, connection),
    MatchRule(.approach, approach),
    MatchRule(.other, other),
  ]
}
