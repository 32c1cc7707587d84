import GRDB

/// One error of SQLite for each sentence the store has for it.
enum SQLiteSentences {
  static let all: [any Error] = [
    DatabaseError(resultCode: .SQLITE_FULL), DatabaseError(resultCode: .SQLITE_READONLY),
    DatabaseError(resultCode: .SQLITE_BUSY), DatabaseError(resultCode: .SQLITE_CANTOPEN),
    DatabaseError(resultCode: .SQLITE_IOERR), DatabaseError(resultCode: .SQLITE_IOERR_FSYNC),
    DatabaseError(resultCode: .SQLITE_NOTADB),
    DatabaseError(resultCode: .SQLITE_CORRUPT), DatabaseError(resultCode: .SQLITE_MISMATCH, message: "odd"),
  ]
}
