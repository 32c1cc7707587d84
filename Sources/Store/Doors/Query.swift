import GRDB

/// A question to the store: a small value that states its scope, with a typed answer.
package protocol Query: Codable, Sendable {
  associatedtype Answer: Codable & Sendable
  func answer(from reader: Reader) throws -> Answer
}

/// What a query reads through: the open file and who asks.
package struct Reader {
  let db: Database
  package let session: Session
}

extension Reader {
  /// Every row of a short statement. The statement is kept prepared and is closed before this returns.
  func rows<T>(_ sql: String, _ arguments: StatementArguments = [], _ read: (Row) throws -> T) throws -> [T] {
    try db.rows(sql, arguments, read)
  }

  func first<T>(_ sql: String, _ arguments: StatementArguments = [], _ read: (Row) throws -> T) throws -> T? {
    try db.first(sql, arguments, read)
  }
}

extension Database {
  func rows<T>(_ sql: String, _ arguments: StatementArguments = [], _ read: (Row) throws -> T) throws -> [T] {
    let cursor = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
    var result: [T] = []
    while let row = try cursor.next() { result.append(try read(row)) }
    return result
  }

  func first<T>(_ sql: String, _ arguments: StatementArguments = [], _ read: (Row) throws -> T) throws -> T? {
    let cursor = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
    return try cursor.next().map(read)
  }

  /// Runs one statement that answers nothing, kept prepared.
  func run(_ sql: String, _ arguments: StatementArguments = []) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
