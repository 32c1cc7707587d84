package import Domain

/// The place of a row in its list: the value it is ordered by, and its identifier where values are equal.
package struct PageKey: Hashable, Codable, Sendable {
  package let sort: String?
  package let number: Int64?
  package let id: Identifier

  package init(sort: String? = nil, number: Int64? = nil, id: Identifier) {
    self.sort = sort
    self.number = number
    self.id = id
  }
}

/// Where a page begins or ends. A key may be of a row that is gone: the place in the order still counts.
package enum Anchor: Hashable, Codable, Sendable {
  case start, end
  case after(PageKey)
  case before(PageKey)
  /// That row first.
  case at(PageKey)
}

package struct PageRequest: Hashable, Codable, Sendable {
  package var anchor: Anchor
  package var limit: Int

  package init(_ anchor: Anchor = .start, limit: Int) {
    self.anchor = anchor
    self.limit = limit
  }

  package init(anchor: Anchor, limit: Int) { self.init(anchor, limit: limit) }
}

/// Some rows of a list, in its order.
package struct Page<Row: Codable & Sendable>: Codable, Sendable {
  package let rows: [Row]
  package let hasBefore: Bool
  package let hasAfter: Bool

  package init(rows: [Row], hasBefore: Bool, hasAfter: Bool) {
    self.rows = rows
    self.hasBefore = hasBefore
    self.hasAfter = hasAfter
  }

  static var none: Page { Page(rows: [], hasBefore: false, hasAfter: false) }

  func map<Other>(_ body: (Row) throws -> Other) rethrows -> Page<Other> {
    Page<Other>(rows: try rows.map(body), hasBefore: hasBefore, hasAfter: hasAfter)
  }
}

/// How far to read from where: one step of a walk along an index.
struct Stretch {
  /// Along the order of the list, or against it.
  var isForward: Bool
  /// nil: from that end of the list.
  var from: PageKey?
  var isInclusive = false
  var limit: Int
}

extension PageRequest {
  /// Reads the page through `fetch`, which returns rows in the direction of the stretch.
  func page<Row>(key: (Row) -> PageKey, fetch: (Stretch) throws -> [Row]) rethrows -> Page<Row> {
    switch anchor {
    case .start: return try forward(from: nil, isInclusive: false, key, fetch)
    case .after(let place): return try forward(from: place, isInclusive: false, key, fetch)
    case .at(let place): return try forward(from: place, isInclusive: true, key, fetch)
    case .end: return try backward(from: nil, key, fetch)
    case .before(let place): return try backward(from: place, key, fetch)
    }
  }

  private func forward<Row>(
    from place: PageKey?, isInclusive: Bool, _ key: (Row) -> PageKey, _ fetch: (Stretch) throws -> [Row]
  ) rethrows -> Page<Row> {
    let rows = try fetch(Stretch(isForward: true, from: place, isInclusive: isInclusive, limit: limit + 1))
    var hasBefore = false
    if let place {
      let edge = rows.first.map(key) ?? place
      hasBefore = try !fetch(Stretch(isForward: false, from: edge, isInclusive: rows.isEmpty, limit: 1)).isEmpty
    }
    return Page(rows: Array(rows.prefix(limit)), hasBefore: hasBefore, hasAfter: rows.count > limit)
  }

  private func backward<Row>(
    from place: PageKey?, _ key: (Row) -> PageKey, _ fetch: (Stretch) throws -> [Row]
  ) rethrows -> Page<Row> {
    let rows = try fetch(Stretch(isForward: false, from: place, limit: limit + 1))
    var hasAfter = false
    if let place {
      let edge = rows.first.map(key) ?? place
      hasAfter = try !fetch(Stretch(isForward: true, from: edge, isInclusive: rows.isEmpty, limit: 1)).isEmpty
    }
    return Page(rows: rows.prefix(limit).reversed(), hasBefore: rows.count > limit, hasAfter: hasAfter)
  }
}
