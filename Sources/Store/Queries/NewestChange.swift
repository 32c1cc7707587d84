package import Domain
import GRDB

/// When the newest change was made, by the clock of the computer that made it; nil in an empty store.
package struct NewestChange: Query {
  package init() {}

  package func answer(from reader: Reader) throws -> Instant? {
    try reader.first(
      "SELECT max(wall_ms) FROM (SELECT wall_ms FROM change_set ORDER BY time_ms DESC, logical DESC LIMIT 20)"
    ) {
      Int64.fromDatabaseValue($0[0]).map(Instant.init(milliseconds:))
    }.flatMap { $0 }
  }
}
