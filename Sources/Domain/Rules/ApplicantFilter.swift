/// By what lists of people are filtered. A filter is one case and its row; most are flags of the summary of a person, which
/// the store keeps as bits, so that no filter reads a record.
public enum ApplicantFilter: String, CaseIterable, Codable, Sendable, CodingKeyRepresentable {
  case inWork = "in_work"
  case searching
  case noNextStep = "no_next_step"
  /// The next date is past; always in the order of that date.
  case overdue
  case marked
  case unassigned
  /// We have promised something that is open.
  case waitsForUs = "waits_for_us"
  /// Somebody else has.
  case waitsForThem = "waits_for_them"
  /// On this specialist's caseload since a few days only.
  case new
  /// An appointment today; always in the order of names.
  case meetingToday = "meeting_today"
  /// People who have left; always in the order of names. Without it they are not listed.
  case left

  public struct Row: Sendable {
    public let label: Words
    /// The key that turns it on and off, and its place in the strip of filters.
    public let letter: Character
    public let place: Int
    /// The index of the store that lists these people by name, and which of several is walked: the lowest rank leaves
    /// fewest people. Nil for a filter without one.
    public let index: (name: String, rank: Int)?
    public let test: Test
  }

  public enum Test: Sendable {
    /// A bit of the summary, for ever the same, and when it is set.
    case flag(Int64, @Sendable (PersonSummary.Situation) -> Bool)
    case nextDateIsPast
    case meetingIsToday
  }

  public var row: Row {
    switch self {
    case .new: Row(label: "new to me", letter: "r", place: 1, index: ("new", 5), test: .flag(256, \.isNew))
    case .unassigned:
      Row(
        label: "unassigned", letter: "u", place: 2, index: ("unassigned", 4), test: .flag(32) { $0.assignment == nil })
    case .waitsForUs:
      Row(
        label: "waiting for us", letter: "a", place: 3, index: ("waiting_us", 6),
        test: .flag(64) { $0.isOwed { $0 == .us } })
    case .waitsForThem:
      Row(
        label: "waiting for them", letter: "h", place: 4, index: ("waiting_them", 7),
        test: .flag(128) { $0.isOwed { $0 != .us } }
      )
    case .overdue: Row(label: "overdue", letter: "o", place: 5, index: nil, test: .nextDateIsPast)
    case .inWork:
      Row(
        label: "in work", letter: "w", place: 6, index: ("working", 9),
        test: .flag(2) { $0.phases.contains { $0.isWork } })
    case .searching:
      Row(
        label: "searching", letter: "s", place: 7, index: ("searching", 10),
        test: .flag(4) { !$0.phases.isDisjoint(with: [.search, .betweenJobs]) })
    case .noNextStep:
      Row(label: "no next step", letter: "n", place: 8, index: ("no_next", 8), test: .flag(8) { !$0.hasPlan })
    case .meetingToday: Row(label: "meeting today", letter: "t", place: 9, index: ("meeting", 2), test: .meetingIsToday)
    case .marked: Row(label: "marked", letter: "k", place: 10, index: ("marked", 3), test: .flag(16, \.isMarked))
    case .left:
      Row(label: "left", letter: "l", place: 11, index: ("left", 1), test: .flag(1) { $0.phases.contains(.left) })
    }
  }

  public var label: Words { row.label }

  /// The bit by which the store keeps it; nil for a filter that is asked of a date.
  public var bit: Int64? { if case .flag(let bit, _) = row.test { bit } else { nil } }

  /// The flags of somebody.
  static func flags(_ situation: PersonSummary.Situation) -> Set<ApplicantFilter> {
    Set(allCases.filter { if case .flag(_, let holds) = $0.row.test { holds(situation) } else { false } })
  }

  /// As the store keeps them.
  public static func bits(of flags: Set<ApplicantFilter>) -> Int64 { flags.reduce(0) { $0 | ($1.bit ?? 0) } }

  public static func flags(in bits: Int64) -> Set<ApplicantFilter> {
    Set(allCases.filter { $0.bit.map { bits & $0 != 0 } ?? false })
  }
}

extension PersonSummary {
  /// What the flags of a person are read from.
  public struct Situation: Sendable {
    let phases: Set<Phase>
    let assignment: Assignment?
    let isNew: Bool
    let isMarked: Bool
    let hasPlan: Bool
    let promises: [Promise]

    /// Whether something is promised by somebody of whom this is so.
    func isOwed(by party: (Party?) -> Bool) -> Bool { promises.contains { party($0.byParty) } }
  }
}
