import Domain
import GRDB

/// Whether drafts and looks can be read: every text is UTF-8, every list of texts a list.
struct KeptCheck {
  let db: Database

  func drafts() throws -> [Words] {
    let unreadable = try unreadable(
      in: "draft", texts: ["login", "key", "title_key", "payload", "place"], lists: ["title_arguments"])
    return .unlessZero(unreadable, "Some drafts cannot be read (found: {1}).")
  }

  func looks() throws -> [Words] {
    let unreadable = try unreadable(in: "access", texts: ["login", "what", "reason", "host"], lists: [])
    return .unlessZero(unreadable, "Some entries of the access log cannot be read (found: {1}).")
  }

  /// How many rows have a text that is none. Read as bytes: read as text, SQLite and Swift would mend it in silence.
  private func unreadable(in table: String, texts: [String], lists: [String]) throws -> Int {
    let columns = (texts + lists).map { "CAST(\"\($0)\" AS BLOB)" }.joined(separator: ", ")
    let rows = try Row.fetchCursor(db, sql: "SELECT \(columns) FROM \"\(table)\"")
    var count = 0
    while let row = try rows.next() {
      let read = (0..<texts.count + lists.count).map { Self.text(row[$0]) }
      let isReadable = read.allSatisfy { $0 != nil } && read.dropFirst(texts.count).allSatisfy { Self.isList($0 ?? "") }
      if !isReadable { count += 1 }
    }
    return count
  }

  private static func text(_ column: DatabaseValue) -> String? {
    guard case .blob(let bytes) = column.storage else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func isList(_ json: String) -> Bool { JournalText.array(JournalText.arguments(json)) == json }
}
