package import Domain
import GRDB

/// Unfinished text, kept so that a dropped line loses nothing. Private to the login that kept it; not in the journal.
package struct Draft: Hashable, Codable, Sendable {
  /// What the draft is of, such as the form and its record: a later one with the same key replaces it.
  package let key: String
  package let title: Words
  package let payload: String
  package let keptAt: Instant
  /// The applicant it is about, by whom it is found again; nil when it is about nobody or about several.
  package let about: Identifier?
  /// Where it was typed, written down so that exactly that can be opened again; "" when nothing can be opened.
  package let place: String

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
}

extension Store {
  package func keep(_ draft: Draft) throws(StoreError) {
    let login = session.login
    try guarded { db in
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

  package func discard(draft key: String) throws(StoreError) {
    let login = session.login
    try guarded { try $0.run("DELETE FROM draft WHERE login = ? AND key = ?", [login, key]) }
  }
}

/// The drafts of the person who asks, newest first.
package struct DraftList: Query {
  package init() {}

  package func answer(from reader: Reader) throws -> [Draft] {
    try reader.rows(
      """
      SELECT key, title_key, title_arguments, payload, kept_ms, about, place
      FROM draft WHERE login = ? ORDER BY kept_ms DESC, key
      """, [reader.session.login]
    ) { row in
      Draft(
        key: row[0], title: Words(row[1], arguments: JournalText.texts(row[2])), payload: row[3],
        keptAt: Instant(milliseconds: row[4]), about: row.identifierIfKnown(5), place: row[6])
    }
  }
}
