/// What a reason in a match is about.
public enum MatchTopic: String, Choice {
  case noGo = "no_go"
  case doNotContact = "do_not_contact"
  case employer
  case kindOfWork = "kind_of_work"
  case industry, hours, days
  case partsOfDay = "parts_of_day"
  case setting, contract, pay, travel, town, licence, connection, approach, other
  public var label: Words {
    switch self {
    case .noGo: "no-go"
    case .doNotContact: "do not contact"
    case .employer: "this employer"
    case .kindOfWork: "kind of work"
    case .industry: "industry"
    case .hours: "hours"
    case .days: "days"
    case .partsOfDay: "time of day"
    case .setting: "setting"
    case .contract: "contract"
    case .pay: "pay"
    case .travel: "travel"
    case .town: "town"
    case .licence: "driving licence"
    case .connection: "connection"
    case .approach: "who speaks"
    case .other: "other preferences"
    }
  }
}

/// Which way a reason points.
public enum MatchBearing: String, Choice {
  case speaksFor = "for"
  case against, unknown
  public var label: Words {
    switch self {
    case .speaksFor: "speaks for it"
    case .against: "speaks against it"
    case .unknown: "not known"
    }
  }
}

/// One reason for or against a place for one person, or one thing that nobody knows yet, in the person's own words
/// wherever there is a preference behind it. Reasons are read, never added up to a figure.
public struct MatchReason: Hashable, Codable, Sendable {
  public let topic: MatchTopic
  public let bearing: MatchBearing
  /// How strong the preference behind it is; nil where there is no preference behind it.
  public let strength: Strength?
  /// The whole sentence.
  public let words: Words

  init(_ topic: MatchTopic, _ finding: MatchFinding) {
    self.topic = topic
    (bearing, strength) = (finding.bearing, finding.strength)
    words = finding.words
  }

  /// The person or the employer wants no contact: a place with such a reason stands last.
  public var forbids: Bool {
    topic == .noGo || topic == .doNotContact || (topic == .employer && strength == .never && bearing == .against)
  }

  /// The place of a reason among those of its column: what forbids, then "never", then "must".
  var order: Int {
    if forbids { return 0 }
    switch (bearing, strength) {
    case (.against, .never?): return 1
    case (_, .must?): return 2
    case (_, .never?): return 3
    case (.against, .ratherNot?): return 4
    case (_, .want?): return 5
    case (_, .ratherNot?): return 6
    case (_, .nice?): return 7
    case (_, nil): return 8
    }
  }
}

/// What a rule found; the table of rules says what it is about.
struct MatchFinding {
  let bearing: MatchBearing
  let strength: Strength?
  let words: Words

  /// A finding behind which there is no preference.
  init(_ bearing: MatchBearing, _ sentence: Words, _ parts: any WordsArgument...) {
    (self.bearing, strength) = (bearing, nil)
    words = Words(sentence.key, arguments: parts.map(\.argument))
  }

  /// A finding about a preference: `{1}` of the sentence is how strong it is and `{2}` the person's own words.
  init(_ bearing: MatchBearing, of preference: JobPreference, _ sentence: Words, _ parts: any WordsArgument...) {
    (self.bearing, strength) = (bearing, preference.strength)
    words = Words(
      sentence.key, arguments: [.words(preference.strength.label), .text(preference.words)] + parts.map(\.argument))
  }
}
