package import Domain
import GRDB

/// What the store can be asked to do for itself.
package enum Maintenance: Hashable, Codable, Sendable {
  /// Derives again the people whose summary changes by itself today or has changed since.
  case refreshDerived
  /// Makes every derived table again.
  case rebuildDerived
  /// A verified copy of the whole store, 0600; the file must not exist yet.
  case backup(to: String)
  /// Whether the file is sound, the journal unbroken, and records and lists what the journal tells. Changes nothing.
  case check
  /// Erases everything about one person for good (art. 17 GDPR).
  case erase(ErasureOrder)
  /// Finishes what an erasure has left, and erases again who came back with an older copy.
  case finishErasures
  /// Of that, what takes a moment: the structure of the file, references, settings, drafts, the end of the journal.
  case quickCheck
}

package struct MaintenanceReport: Hashable, Codable, Sendable {
  /// People derived again, rows in the backup, records erased, erasures done again; 0 where there is nothing to count.
  package let count: Int
  /// What is wrong, one sentence each; empty when all is well.
  package let problems: [Words]
}

extension Store {
  package func maintain(_ task: Maintenance) throws(StoreError) -> MaintenanceReport {
    switch task {
    case .refreshDerived:
      return try writing { db, session, _ in
        MaintenanceReport(count: try Derivation(db: db, session: session).refresh(), problems: [])
      }
    case .rebuildDerived:
      return try writing { db, session, _ in
        try Derivation(db: db, session: session).rebuild()
        return MaintenanceReport(count: 0, problems: [])
      }
    case .backup(let file):
      return MaintenanceReport(count: try backUp(to: .file(file)).rows, problems: [])
    case .erase(let order): return try erase(order)
    case .finishErasures: return try finishErasures()
    case .check: return MaintenanceReport(count: 0, problems: try check(.full))
    case .quickCheck: return MaintenanceReport(count: 0, problems: try check(.quick))
    }
  }

  /// The full check, which takes a minute and more in a large store.
  /// - Parameter tell: called with what is done next.
  package func check(telling tell: (Words) -> Void) throws(StoreError) -> MaintenanceReport {
    MaintenanceReport(count: 0, problems: try check(.full, tell: tell))
  }

  func check(_ scope: StoreCheck.Scope, tell: (Words) -> Void = { _ in }) throws(StoreError) -> [Words] {
    let session = session
    return try guarded { try StoreCheck(db: $0, session: session).problems(scope, tell: tell) }
  }
}
