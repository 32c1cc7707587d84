package import Domain

/// Which copies stay: 14 daily, 8 weekly and 12 monthly ones. A daily copy that is too old becomes the
/// copy of its week, a weekly one that of its month: the last of the week, the last of the month. Copies are counted,
/// not days, so that a long holiday takes nothing away. What was made by hand, before a migration or before a restore
/// is not touched.
package enum BackupRotation {
  package static let days = 14
  package static let weeks = 8
  package static let months = 12

  package enum Step: Hashable, Sendable {
    /// Replaces what has the new name.
    case rename(BackupName, to: BackupName)
    case remove(BackupName)
  }

  /// What to do, in this order; stopped in the middle, nothing is lost that should have stayed.
  /// - Parameter today: a copy dated later was made while the clock was wrong: it stays, and takes no other's place.
  package static func steps(for names: [BackupName], today: Day) -> [Step] {
    var state = State(names.filter { ($0.slot.firstDay ?? .distantFuture) <= today })
    state.promote(from: isDaily, keeping: days) { first in
      let (year, week) = first.isoWeek
      return .weekly(year: year, week: week)
    }
    state.promote(from: isWeekly, keeping: weeks) { first in
      // A week belongs to the month of its Thursday, as it belongs to its year.
      let thursday = first.startOfWeek.adding(days: 3)
      return .monthly(year: thursday.year, month: thursday.month)
    }
    state.drop(isMonthly, keeping: months)
    return state.steps
  }

  private static func isDaily(_ slot: BackupSlot) -> Bool { if case .daily = slot { true } else { false } }
  private static func isWeekly(_ slot: BackupSlot) -> Bool { if case .weekly = slot { true } else { false } }
  private static func isMonthly(_ slot: BackupSlot) -> Bool { if case .monthly = slot { true } else { false } }

  private struct State {
    var names: Set<BackupName>
    var steps: [Step] = []

    init(_ names: [BackupName]) { self.names = Set(names) }

    /// Slots of a kind beyond the newest `count`, the oldest first.
    func old(_ isKind: (BackupSlot) -> Bool, beyond count: Int) -> [BackupSlot] {
      let slots = Set(names.map(\.slot).filter(isKind))
      return slots.sorted { ($0.firstDay ?? .distantFuture) < ($1.firstDay ?? .distantFuture) }.dropLast(count)
    }

    mutating func promote(from isKind: (BackupSlot) -> Bool, keeping count: Int, to next: (Day) -> BackupSlot) {
      for slot in old(isKind, beyond: count) {
        guard let day = slot.firstDay else { continue }
        let found = names(of: slot)
        // Of two copies of one day the encrypted one goes on: the other would give away what it protects.
        guard let best = found.first(where: \.isEncrypted) ?? found.first else { continue }
        let target = BackupName(next(day), isEncrypted: best.isEncrypted)
        let replaced = names(of: target.slot).filter { $0 != target }
        steps.append(.rename(best, to: target))
        names.remove(best)
        names.insert(target)
        for name in found.filter({ $0 != best }) + replaced { remove(name) }
      }
    }

    mutating func drop(_ isKind: (BackupSlot) -> Bool, keeping count: Int) {
      for slot in old(isKind, beyond: count) { for name in names(of: slot) { remove(name) } }
    }

    private func names(of slot: BackupSlot) -> [BackupName] {
      [false, true].map { BackupName(slot, isEncrypted: $0) }.filter(names.contains)
    }

    private mutating func remove(_ name: BackupName) {
      steps.append(.remove(name))
      names.remove(name)
    }
  }
}

extension Day {
  /// Later than any copy.
  fileprivate static let distantFuture = Day(number: .max)
}
