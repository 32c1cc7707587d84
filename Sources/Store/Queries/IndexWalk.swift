import Domain
import GRDB

/// A list read along one index: from a place, in one direction, so many rows. Never an OFFSET, never a sort.
struct IndexWalk {
  enum Sort {
    case text(String)
    case number(String)
    /// A text worked out from a column that may be unknown. Only a comparison of the expression alone lets SQLite jump
    /// into the middle of its index.
    case expression(String)
    /// Ordered by the identifier alone, which is the order of making.
    case none
  }

  /// Columns to read; the sort value and the identifier come first in every row.
  var columns: String
  /// Table with `INDEXED BY`, so that a query that cannot use its index fails instead of slowing down.
  var table: String
  var conditions: [String] = []
  var arguments: [DatabaseValue] = []
  var sort: Sort
  var id = "id"
  var isDescending = false

  func sql(_ stretch: Stretch) -> String {
    let ascends = stretch.isForward != isDescending
    let comparison = (ascends ? ">" : "<") + (stretch.isInclusive ? "=" : "")
    let direction = ascends ? "ASC" : "DESC"
    let place: String
    let order: String
    switch sort {
    case .text(let column), .number(let column):
      place = "(\(column), \(id)) \(comparison) (?, ?)"
      order = "\(column) \(direction), \(id) \(direction)"
    case .expression(let expression):
      place = "\(expression) \(ascends ? ">=" : "<=") ? AND (\(expression), \(id)) \(comparison) (?, ?)"
      order = "\(expression) \(direction), \(id) \(direction)"
    case .none:
      place = "\(id) \(comparison) ?"
      order = "\(id) \(direction)"
    }
    let all = (conditions + [place]).joined(separator: " AND ")
    return "SELECT \(sortColumn), \(id), \(columns) FROM \(table) WHERE \(all) ORDER BY \(order) LIMIT ?"
  }

  private var sortColumn: String {
    switch sort {
    case .text(let column), .number(let column), .expression(let column): column
    case .none: "NULL"
    }
  }

  func rows<T>(_ db: Database, _ stretch: Stretch, _ read: (PageKey, Row) throws -> T) throws -> [T] {
    let place = stretch.from.map(bounds) ?? outermost(isLow: stretch.isForward != isDescending)
    let all = arguments + place + [stretch.limit.databaseValue]
    return try db.rows(sql(stretch), StatementArguments(all)) { row in try read(key(row), row) }
  }

  private func key(_ row: Row) throws -> PageKey {
    switch sort {
    case .text, .expression: PageKey(sort: row[0], id: try row.identifier(1))
    case .number: PageKey(number: row[0], id: try row.identifier(1))
    case .none: PageKey(id: try row.identifier(1))
    }
  }

  private func bounds(_ key: PageKey) -> [DatabaseValue] {
    switch sort {
    case .text: [(key.sort ?? "").databaseValue, key.id.blob]
    case .expression: [(key.sort ?? "").databaseValue, (key.sort ?? "").databaseValue, key.id.blob]
    case .number: [(key.number ?? Int64.min).databaseValue, key.id.blob]
    case .none: [key.id.blob]
    }
  }

  /// A place before or after every row. To SQLite any BLOB comes after any text.
  private func outermost(isLow: Bool) -> [DatabaseValue] {
    let first = [UInt8]().blob
    let last = [UInt8](repeating: 0xFF, count: 17).blob
    switch sort {
    case .text: return isLow ? ["".databaseValue, first] : [last, last]
    case .expression: return isLow ? ["".databaseValue, "".databaseValue, first] : [last, last, last]
    case .number: return isLow ? [Int64.min.databaseValue, first] : [Int64.max.databaseValue, last]
    case .none: return isLow ? [first] : [last]
    }
  }
}
