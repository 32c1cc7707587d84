package import Domain
import GRDB

/// Unfinished text, kept so that a dropped line loses nothing. Private to the login that kept it; not in the journal.
package struct Draft: Hashable, Codable, Sendable {
  /// What the draft is of, such as the form and its record. Two windows with the same form have two drafts, told apart
  /// by a number behind `#`.
  package let key: String
  package let title: Words
  package let payload: String
  package let keptAt: Instant
  /// The applicant it is about, by whom it is found again; nil when it is about nobody or about several.
  package let about: Identifier?
  /// Where it was typed, written down so that exactly that can be opened again; "" when nothing can be opened.
  package let place: String

  /// Begins the key of what a login chose for itself: it lies beside the drafts and holds no text of anybody.
  package static let option = "option:"
  package var isText: Bool { !key.hasPrefix(Self.option) }

  package init(
    key: String, title: Words, payload: String, keptAt: Instant, about: Identifier? = nil, place: String = ""
  ) {
    self.key = key
    self.title = title
    self.payload = payload
    self.keptAt = keptAt
    self.about = about
    self.place = place
  }

  /// The key without the number of the window.
  package var baseKey: String { key.split(separator: "#", maxSplits: 1).first.map(String.init) ?? key }

  func under(_ key: String) -> Draft {
    Draft(key: key, title: title, payload: payload, keptAt: keptAt, about: about, place: place)
  }
}

extension Store {
  /// Keeps unfinished text over whatever stands under its key.
  package func keep(_ draft: Draft) throws(StoreError) { try briefly { db, login in try Self.write(draft, login, db) } }

  /// Keeps unfinished text of one window. What another window has kept under the same key meanwhile is never
  /// overwritten: the text goes under the next free key then.
  /// - Parameter known: the draft as this window last kept it or took it up; nil when it did neither.
  /// - Returns: the draft as it is kept, with its key.
  package func keep(_ draft: Draft, over known: Draft?) throws(StoreError) -> Draft {
    try briefly { db, login in
      let key = try Self.freeKey(for: draft, over: known, login, db)
      let kept = draft.under(key)
      try Self.write(kept, login, db)
      return kept
    }
  }

  /// Discards a draft as it is known. One that was typed on in another window stays.
  /// - Returns: whether it is gone now.
  @discardableResult
  package func discard(_ draft: Draft) throws(StoreError) -> Bool {
    try briefly { db, login in
      try Self.delete(draft, login, db)
      return try Self.payload(under: draft.key, login, db) == nil
    }
  }

  package func discard(draft key: String) throws(StoreError) {
    try briefly { db, login in try db.run("DELETE FROM draft WHERE login = ? AND key = ?", [login, key]) }
  }

  /// Only as it is known: text that another window has kept there since is nobody else's to discard.
  static func delete(_ draft: Draft, _ login: String, _ db: Database) throws {
    try db.run(
      "DELETE FROM draft WHERE login = ? AND key = ? AND payload = ?", [login, draft.key, draft.payload])
  }

  /// How long a draft waits for another program. Longer would be felt at a key, and at a hang-up there is one
  /// second for everything.
  private static let patience = Duration.milliseconds(250)

  /// A short transaction that rather does not succeed than keep somebody waiting.
  private func briefly<T>(_ body: (Database, _ login: String) throws -> T) throws(StoreError) -> T {
    let login = session.login
    return try waiting(atMost: Self.patience) { () throws(StoreError) in
      try guarded { db in
        var result: T?
        try db.inTransaction(.immediate) {
          result = try body(db, login)
          return .commit
        }
        guard let result else { throw StoreError.damaged("The store did not finish what it began.") }
        return result
      }
    }
  }

  private static func freeKey(for draft: Draft, over known: Draft?, _ login: String, _ db: Database) throws -> String {
    let base = draft.baseKey
    var candidates = [known?.key ?? draft.key, base]
    var number = 1
    while true {
      for key in candidates {
        let standing = try payload(under: key, login, db)
        if standing == nil || (known?.key == key && known?.payload == standing) { return key }
      }
      number += 1
      candidates = ["\(base)#\(number)"]
    }
  }

  private static func payload(under key: String, _ login: String, _ db: Database) throws -> String? {
    try db.first("SELECT payload FROM draft WHERE login = ? AND key = ?", [login, key]) { $0[0] }
  }

  private static func write(_ draft: Draft, _ login: String, _ db: Database) throws {
    try db.run(
      """
      INSERT OR REPLACE INTO draft (login, key, title_key, title_arguments, payload, kept_ms, about, place)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        login, draft.key, draft.title.key, JournalText.array(draft.title.arguments), draft.payload,
        draft.keptAt.milliseconds, draft.about?.blob, draft.place,
      ])
  }
}

/// The drafts of the person who asks, newest first.
package struct DraftList: Query {
  package init() {}

  package func answer(from reader: Reader) throws -> [Draft] {
    try reader.rows(
      "SELECT \(DraftRow.columns) FROM draft WHERE login = ? ORDER BY kept_ms DESC, key", [reader.session.login],
      DraftRow.read)
  }
}

/// The drafts of the person who asks that are about one applicant, newest first.
package struct DraftsAbout: Query {
  package var applicant: Identifier
  package init(_ applicant: Identifier) { self.applicant = applicant }

  package func answer(from reader: Reader) throws -> [Draft] {
    try reader.rows(
      "SELECT \(DraftRow.columns) FROM draft WHERE about = ? AND login = ? ORDER BY kept_ms DESC, key",
      [applicant.blob, reader.session.login], DraftRow.read)
  }
}

/// The drafts of the person who asks that are of one form, whichever window kept them; newest first.
package struct DraftsOf: Query {
  package var baseKey: String
  package init(_ baseKey: String) { self.baseKey = baseKey }

  package func answer(from reader: Reader) throws -> [Draft] {
    // "$" is the letter after "#": everything that begins with the key and "#" lies between the two.
    try reader.rows(
      """
      SELECT \(DraftRow.columns) FROM draft WHERE login = ?1 AND (key = ?2 OR (key > ?2 || '#' AND key < ?2 || '$'))
      ORDER BY kept_ms DESC, key
      """, [reader.session.login, baseKey], DraftRow.read)
  }
}

private enum DraftRow {
  static let columns = "key, title_key, title_arguments, payload, kept_ms, about, place"

  static func read(_ row: Row) -> Draft {
    Draft(
      key: row[0], title: Words(row[1], arguments: JournalText.arguments(row[2])), payload: row[3],
      keptAt: Instant(milliseconds: row[4]), about: row.identifierIfKnown(5), place: row[6])
  }
}
