import Domain
import GRDB

/// Whether every look in the look log follows from the one before it by its hash.
struct LookCheck {
  let db: Database

  func problems() throws -> [Words] {
    let looks = try Row.fetchCursor(db, sql: "SELECT * FROM look ORDER BY number")
    var previous = [UInt8](repeating: 0, count: 32)
    var broken = 0
    while let look = try looks.next() {
      let hash = (look["hash"] as DatabaseValue).bytes
      if hash == nil || (look["previous_hash"] as DatabaseValue).bytes != previous || !Self.isAsWritten(look) {
        broken += 1
      }
      previous = hash ?? []
    }
    return .unlessZero(broken, "The look log is not as the program wrote it (looks found: {1}).")
  }

  /// Whether the hash of a look fits its columns. The place where the look log's own digest is asked: until there is
  /// one, the chain alone is compared.
  private static func isAsWritten(_ look: Row) -> Bool { true }
}

extension DatabaseValue {
  var bytes: [UInt8]? {
    guard case .blob(let data) = storage else { return nil }
    return Array(data)
  }
}
