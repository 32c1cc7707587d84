/// What a reason in a match is about.
public enum MatchTopic: String, Choice {
  case noGo = "no_go"
  case doNotContact = "do_not_contact"
  case employer
  case kindOfWork = "kind_of_work"
  case sector, hours, days
  case partsOfDay = "parts_of_day"
  case setting, contract, pay, travel, town, licence, tie, approach, other
  public var label: Words {
    switch self {
    case .noGo: "no-go"
    case .doNotContact: "do not contact"
    case .employer: "this employer"
    case .kindOfWork: "kind of work"
    case .sector: "sector"
    case .hours: "hours"
    case .days: "days"
    case .partsOfDay: "time of day"
    case .setting: "setting"
    case .contract: "contract"
    case .pay: "pay"
    case .travel: "travel"
    case .town: "town"
    case .licence: "driving licence"
    case .tie: "tie"
    case .approach: "who speaks"
    case .other: "other wishes"
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
/// wherever there is a wish behind it. Reasons are read, never added up to a figure.
public struct MatchReason: Hashable, Codable, Sendable {
  public let topic: MatchTopic
  public let bearing: MatchBearing
  /// How strong the wish behind it is; nil where there is no wish behind it.
  public let strength: Strength?
  private let sentence: Words
  private let parts: [MatchPart]

  init(_ topic: MatchTopic, _ finding: MatchFinding) {
    self.topic = topic
    (bearing, strength) = (finding.bearing, finding.strength)
    (sentence, parts) = (finding.sentence, finding.parts)
  }

  /// The person or the employer wants no contact: a place with such a reason stands last.
  public var forbids: Bool {
    topic == .noGo || topic == .doNotContact || (topic == .employer && strength == .never && bearing == .against)
  }

  /// The sentence with its labels in the reader's language.
  /// - Parameter tr: turns a label into the reader's language.
  public func words(_ tr: (Words) -> String) -> Words {
    Words(sentence.key, arguments: parts.map { $0.text(tr) })
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

/// What fills a place of a sentence.
enum MatchPart: Hashable, Codable, Sendable {
  /// Somebody's own words, a name or a figure.
  case said(String)
  case label(Words)
  case labels([Words])

  func text(_ tr: (Words) -> String) -> String {
    switch self {
    case .said(let text): text
    case .label(let words): tr(words)
    case .labels(let all): all.map(tr).joined(separator: ", ")
    }
  }
}

/// What a rule found; the table of rules says what it is about.
struct MatchFinding {
  let bearing: MatchBearing
  let strength: Strength?
  let sentence: Words
  let parts: [MatchPart]

  /// A finding behind which there is no wish.
  init(_ bearing: MatchBearing, _ sentence: Words, _ parts: MatchPart...) {
    (self.bearing, strength, self.sentence, self.parts) = (bearing, nil, sentence, parts)
  }

  /// A finding about a wish: `{1}` of the sentence is how strong it is and `{2}` the person's own words.
  init(_ bearing: MatchBearing, of wish: Preference, _ sentence: Words, _ parts: MatchPart...) {
    (self.bearing, strength, self.sentence) = (bearing, wish.strength, sentence)
    self.parts = [.label(wish.strength.label), .said(wish.words)] + parts
  }
}
