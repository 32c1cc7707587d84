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
  /// Whether the file is sound, the journal unbroken and the derived tables right. Changes nothing.
  case check
}

package struct MaintenanceReport: Hashable, Codable, Sendable {
  /// People derived again, or rows in the backup; 0 where there is nothing to count.
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
    case .check:
      let session = session
      return try guarded { MaintenanceReport(count: 0, problems: try StoreCheck(db: $0, session: session).problems()) }
    }
  }
}
