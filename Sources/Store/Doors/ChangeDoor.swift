package import Domain
import GRDB

/// What a commit did.
package struct Receipt: Hashable, Codable, Sendable {
  /// The set in the journal.
  package let set: SetNumber
  package let title: Words
  /// How long another program kept the store busy before this could begin; over 300 it is said on the screen.
  package let waitedMilliseconds: Int
}

extension Store {
  /// Does every change of the set, with its journal entry, or nothing.
  /// - Parameter draft: the draft that was the unfinished form of this, as it was last kept; it goes in the same
  ///   transaction, so that nobody finds a draft of what is saved. What another window has kept there since stays.
  /// - Throws: `stale` when a fact is another by now, `invalid` when a record may not be stored like this, `refused`,
  ///   `notPermitted`, `unavailable`.
  package func commit(_ set: ChangeSet, discarding draft: Draft? = nil) throws(StoreError) -> Receipt {
    try FreeSpace.requireForSaving(at: path, least: options.freeBytesNeeded)
    return try writing { db, session, waited in
      let written = try CommitRun(db: db, session: session).run(set, as: JournalAct(set.purpose))
      if let draft { try Self.delete(draft, session.login, db) }
      // Who somebody is, as said at the first run, is corrected in the settings: taken back, nobody could go on.
      if session.actor != nil { try UndoSteps(db: db, session: session).record(written) }
      return Receipt(set: written, title: set.title, waitedMilliseconds: waited)
    }
  }

  /// One `BEGIN IMMEDIATE` transaction; the session is read again at its end, because the set may have changed it.
  func writing<T>(_ body: (Database, Session, _ waited: Int) throws -> T) throws(StoreError) -> T {
    let session = session
    let (result, after, hasOldDates): (T, Session, Bool) = try guarded { db in
      var outcome: (T, Session, Bool)?
      let before = ContinuousClock.now
      try db.inTransaction(.immediate) {
        let waited = (ContinuousClock.now - before) / .milliseconds(1)
        let result = try body(db, session, Int(waited))
        let after = try session.again(db)
        outcome = (result, after, try Derivation(db: db, session: after).hasOldDates)
        return .commit
      }
      guard let outcome else { throw StoreError.damaged("The store did not finish what it began.") }
      return outcome
    }
    (self.session, self.hasOldDates) = (after, hasOldDates)
    return result
  }
}
