/// How many employer contacts in person a colleague aims at in one week (IPS-25, frequent employer contact): the
/// office's number by the full-time share, fewer when few people are looking for work, and only for the days on which
/// the colleague is there.
public struct ContactTarget: Hashable, Codable, Sendable {
  /// Hundredths of a contact, so that part-time weeks add up for a team; nil where there is no target.
  public let hundredths: Int?
  /// Days from Monday to Friday on which the colleague is away or does not work here.
  public let daysAway: Int
  /// People on the caseload who look for work.
  public let searching: Int
  /// Why there is no target; nil where there is one.
  public let missing: Missing?

  public enum Missing: String, Hashable, Codable, Sendable {
    /// Neither the office nor the colleague has set a number.
    case notSet = "not_set"
    case nobodySearching = "nobody_searching"
    case awayAllWeek = "away_all_week"
  }

  /// Below this number of people who look for work the target is two contacts for each of them (IPS-25, frequent
  /// employer contact, from memory).
  public static let fewSearching = 3
  public static let contactsForEach = 2
  /// Nobody records which days they are contracted for: Monday to Friday is assumed.
  public static let workdays = 5

  /// The target of one colleague.
  /// - Parameters:
  ///   - office: contacts a week that a full-time colleague aims at; a colleague's own number takes its place.
  ///   - absences: the colleague's own, in any order; they may overlap.
  ///   - day: any day of the week that is meant (Monday to Sunday).
  public init(of colleague: Colleague, office: Int?, absences: [Absence], searching: Int, weekOf day: Day) {
    let away = Self.daysAway(colleague, absences, day.startOfWeek)
    (daysAway, self.searching) = (away, searching)
    guard let full = colleague.weeklyTarget.map({ $0 * 100 }) ?? office.map({ $0 * (colleague.ftePercent ?? 100) })
    else { (hundredths, missing) = (nil, .notSet); return }
    guard searching > 0 else { (hundredths, missing) = (nil, .nobodySearching); return }
    guard away < Self.workdays else { (hundredths, missing) = (nil, .awayAllWeek); return }
    let limit = searching < Self.fewSearching ? 100 * Self.contactsForEach * searching : full
    (hundredths, missing) = (min(full, limit) * (Self.workdays - away) / Self.workdays, nil)
  }

  /// The target of a team: what its colleagues aim at together. Days away add up.
  public init(together targets: [ContactTarget]) {
    let known = targets.compactMap(\.hundredths)
    hundredths = known.isEmpty ? nil : known.reduce(0, +)
    daysAway = targets.reduce(0) { $0 + $1.daysAway }
    searching = targets.reduce(0) { $0 + $1.searching }
    missing = known.isEmpty ? targets.contains { $0.missing == .nobodySearching } ? .nobodySearching : .notSet : nil
  }

  /// Whole contacts, as they are shown: rounded, and at least one where anything is aimed at.
  public var contacts: Int? { hundredths.map { $0 == 0 ? 0 : max(1, ($0 + 50) / 100) } }

  private static func daysAway(_ colleague: Colleague, _ absences: [Absence], _ monday: Day) -> Int {
    workdays - daysThere(colleague, absences, weekOf: monday, through: monday.adding(days: 6))
  }

  /// Days from Monday to Friday of a week on which the colleague was there, up to a day.
  public static func daysThere(_ colleague: Colleague, _ absences: [Absence], weekOf day: Day, through last: Day) -> Int
  {
    (0..<workdays).map { day.startOfWeek.adding(days: $0) }.count { day in
      day <= last && colleague.works(on: day) && !absences.contains { $0.holds(on: day) }
    }
  }
}

extension Colleague {
  /// Whether the colleague works here on a day, by the dates of the record; unknown dates say yes.
  public func works(on day: Day) -> Bool {
    (activeFrom.map { $0 <= day } ?? true) && (activeTo.map { day <= $0 } ?? true)
  }
}

extension Absence {
  /// The last day belongs to it.
  public func holds(on day: Day) -> Bool {
    guard let fromOn, let untilOn else { return false }
    return fromOn <= day && day <= untilOn
  }
}
