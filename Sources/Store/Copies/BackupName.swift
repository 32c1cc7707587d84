package import Domain

/// What a copy on the shelf was made for; its name says it.
package enum BackupSlot: Hashable, Codable, Sendable {
  case daily(Day)
  /// A week as ISO 8601 counts it.
  case weekly(year: Int, week: Int)
  case monthly(year: Int, month: Int)
  /// Before the schema with this number was changed.
  case schema(Int, at: Instant)
  case beforeRestore(at: Instant)
  /// Made because somebody asked for it.
  case byHand(at: Instant)
  /// Not a verified copy: a store that could not be read any more, moved aside byte for byte.
  case damaged(at: Instant)
}

/// The name of a file on the shelf, such as `daily-2026-11-22.db` or `weekly-2026-W47.db.age`.
package struct BackupName: Hashable, Codable, Sendable {
  package let slot: BackupSlot
  package let isEncrypted: Bool

  package init(_ slot: BackupSlot, isEncrypted: Bool = false) {
    self.slot = slot
    self.isEncrypted = isEncrypted
  }

  /// Reads a name; nil for every other file.
  package init?(_ text: String) {
    let isEncrypted = text.hasSuffix(Self.encrypted)
    let plain = isEncrypted ? String(text.dropLast(Self.encrypted.utf8.count)) : text
    guard plain.hasSuffix(Self.ending) else { return nil }
    let parts = plain.dropLast(Self.ending.utf8.count).split(separator: "-", omittingEmptySubsequences: false)
    guard let slot = Self.slot(parts.map(String.init)) else { return nil }
    self.init(slot, isEncrypted: isEncrypted)
    // Only what this program would write itself: no leading zeros, no thirteenth month.
    guard self.text == text else { return nil }
  }

  package var text: String { stem + Self.ending + (isEncrypted ? Self.encrypted : "") }

  private static let ending = ".db"
  private static let encrypted = ".age"

  private var stem: String {
    switch slot {
    case .daily(let day): "daily-\(day.iso)"
    case .weekly(let year, let week): "weekly-\(year)-W\(Self.two(week))"
    case .monthly(let year, let month): "monthly-\(year)-\(Self.two(month))"
    case .schema(let number, let at): "schema-\(number)-\(at.milliseconds)"
    case .beforeRestore(let at): "before-restore-\(at.milliseconds)"
    case .byHand(let at): "copy-\(at.milliseconds)"
    case .damaged(let at): "damaged-\(at.milliseconds)"
    }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func slot(_ parts: [String]) -> BackupSlot? {
    switch (parts.first, parts.count) {
    case ("daily", 4): Day(iso: parts.dropFirst().joined(separator: "-")).map(BackupSlot.daily)
    case ("weekly", 3): week(parts[1], parts[2])
    case ("monthly", 3): month(parts[1], parts[2])
    case ("schema", 3): Int(parts[1]).flatMap { number in moment(parts[2]).map { .schema(number, at: $0) } }
    case ("before", 3): parts[1] == "restore" ? moment(parts[2]).map { .beforeRestore(at: $0) } : nil
    case ("copy", 2): moment(parts[1]).map { .byHand(at: $0) }
    case ("damaged", 2): moment(parts[1]).map { .damaged(at: $0) }
    default: nil
    }
  }

  private static func week(_ year: String, _ week: String) -> BackupSlot? {
    guard let year = Int(year), Day.years.contains(year), week.hasPrefix("W"), let number = Int(week.dropFirst()),
      let first = Day(year: year, month: 1, day: 4), first.adding(days: 7 * (number - 1)).isoWeek == (year, number)
    else { return nil }
    return .weekly(year: year, week: number)
  }

  private static func month(_ year: String, _ month: String) -> BackupSlot? {
    guard let year = Int(year), let month = Int(month), Day(year: year, month: month, day: 1) != nil else { return nil }
    return .monthly(year: year, month: month)
  }

  private static func moment(_ text: String) -> Instant? { Int64(text).map { Instant(milliseconds: $0) } }
}

extension BackupSlot {
  /// The first day of the time it stands for; nil for what is not rotated.
  var firstDay: Day? {
    switch self {
    case .daily(let day): day
    // The week of 4 January is the first of its year.
    case .weekly(let year, let week):
      Day(year: year, month: 1, day: 4).map { $0.startOfWeek.adding(days: 7 * (week - 1)) }
    case .monthly(let year, let month): Day(year: year, month: month, day: 1)
    case .schema, .beforeRestore, .byHand, .damaged: nil
    }
  }

  /// Whether the program takes it away by itself when it is old.
  package var isRotated: Bool { firstDay != nil }
}
