import Domain
import GRDB

/// Whether every look in the look log follows from the one before it by its hash.
struct LookCheck {
  let db: Database

  func problems() throws -> [Words] {
    try LookLog(db: db).isUnbroken() ? [] : ["The look log is not as the program wrote it."]
  }
}
