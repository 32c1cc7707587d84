package import Domain
import GRDB

/// What a person orders when they erase somebody.
package struct ErasureOrder: Hashable, Codable, Sendable {
  package var person: Identifier
  /// Kept with the tombstone.
  package var reason: String
  /// Whoever erases has confirmed that no duty to keep applies; asked for where the store cannot know.
  package var confirmsNoDuty: Bool

  package init(person: Identifier, reason: String, confirmsNoDuty: Bool = false) {
    self.person = person
    self.reason = reason
    self.confirmsNoDuty = confirmsNoDuty
  }
}

extension Store {
  /// Erases everything about one person: rows, journal, drafts, lists, search, free pages. Cannot be undone.
  /// - Returns: how many records went, and as a problem what is left to do if the file could not be written anew yet.
  /// - Throws: `notPermitted`, or `refused` with the reason, such as a duty to keep.
  func erase(_ order: ErasureOrder) throws(StoreError) -> MaintenanceReport {
    let list = ErasureList(besideStoreAt: path)
    let id = newIdentifier()
    var added: ErasureList.Added?
    let count: Int
    do {
      count = try writing { db, session, _ in
        let gate = ErasureGate(db: db, session: session)
        let scope = try ErasureScope(db, people: [order.person])
        try gate.refuse(order, scope)
        let entries = try ErasureRun(db: db, session: session, scope: scope).run(
          ErasureRun.Reasons(id: id, day: session.today, words: gate.reason(order)))
        added = try list.add(entries)
        return entries.count
      }
    } catch {
      // Where the disk did not confirm the commit, the person may be erased: then they must stay on the list.
      if let added, isKnown(id) != false || !list.takeBack(added) { throw uncertain(error) }
      throw error
    }
    return MaintenanceReport(count: count, problems: clean())
  }

  /// Whether the store has an erasure; nil when it cannot be read just now.
  private func isKnown(_ erasure: Identifier) -> Bool? { try? guarded { try $0.record(.erasure, erasure) != nil } }

  private func uncertain(_ error: StoreError) -> StoreError {
    .unavailable(
      "The disk did not confirm that the person was erased. Look whether they are still there; whoever is will be erased when the program is next started."
    )
  }

  /// Finishes what an erasure has left, and erases again who came back with an older copy.
  func finishErasures() throws(StoreError) -> MaintenanceReport {
    let (session, path) = (session, path)
    let count = try guarded { try ErasureList.reapply(in: $0, at: path, session: session) }
    return MaintenanceReport(count: count, problems: clean())
  }

  /// Erases again, in a copy that is to become the store, who is on the list in a folder; a copy in which traces might
  /// be left must not become it.
  func reapplyErasures(listedIn folder: String) throws(StoreError) {
    let session = session
    try guarded { db in
      _ = try ErasureList.reapply(in: db, at: folder + "/store", session: session)
      try Cleaning.run(db)
    }
  }

  private func clean() -> [Words] {
    do throws(StoreError) {
      try guarded(Cleaning.run)
      return []
    } catch {
      return [
        "The person is erased. The file could not be written anew yet, so traces may lie in it unseen: the program tries again by itself."
      ] + error.sentences
    }
  }
}

/// Whether somebody may be erased now.
struct ErasureGate {
  let db: Database
  let session: Session

  func refuse(_ order: ErasureOrder, _ scope: ErasureScope) throws {
    if let words = try right() { throw StoreError.notPermitted(words) }
    guard let record = try db.record(.applicant, order.person) else {
      throw StoreError.refused("This person is not in the store any more.")
    }
    let retention = try retention(record, scope.people)
    if let words = Self.words(of: retention) { throw StoreError.refused(words) }
    if reason(order).isEmpty { throw StoreError.refused("Say why the person is erased: it is all that will be known.") }
    if retention.needsConfirmation, !order.confirmsNoDuty {
      throw StoreError.refused("Confirm first that no duty to keep these records applies.")
    }
  }

  func reason(_ order: ErasureOrder) -> String {
    let reason = TextDoor.line(order.reason)
    return order.confirmsNoDuty && !reason.isEmpty ? reason + " " + Self.confirmed.english : reason
  }

  /// Kept behind the reason, in the language of the field tables.
  static let confirmed: Words = "(It was confirmed that no duty to keep applies.)"

  func right() throws -> Words? {
    let table = RecordTable.of(.colleague)
    let colleagues = try db.rows(table.select + " WHERE removed IS NULL", [], table.record).map(Colleague.init)
    return ErasureRight.has(session.actor, among: colleagues, on: session.today)
      ? nil : "Only a supervisor or an administrator may erase a person. Ask one of them; nothing was erased."
  }

  /// Of all entries of one person together.
  func retention(_ record: StoredRecord, _ people: Set<Identifier>) throws -> Retention {
    let table = RecordTable.of(.servicePeriod)
    let servicePeriods = try people.flatMap { person in
      try db.rows(table.select + " WHERE applicant_id = ? AND removed IS NULL", [person.blob], table.record)
    }.map(ServicePeriod.init)
    return Retention.of(
      servicePeriods, isRemoved: record.removed != nil, years: session.settings.retentionYears, on: session.today)
  }

  /// Why not; nil when it may be done.
  static func words(of retention: Retention) -> Words? {
    switch retention {
    case .inService:
      "Nobody has written down that this person left. Give the day of leaving first, or remove an entry made by mistake; nothing was erased."
    case .keptThrough(let day):
      Words("These records must be kept until the end of {1}; nothing was erased.", day.iso)
    case .over, .notKnown: nil
    }
  }
}
