import Domain
import GRDB

/// Whether every look in the access log follows from the one before it by its hash.
struct AccessCheck {
  let db: Database

  func problems() throws -> [Words] {
    try AccessLog(db: db).isUnbroken() ? [] : ["The access log is not as the program wrote it."]
  }
}
