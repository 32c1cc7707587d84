package import Domain
package import Store

/// A row of Today: something due, or what became of it since the list was opened.
package struct TodayRow: PagedRow, Codable {
  let due: DueRow
  /// nil while it is due.
  var gone: Gone?

  package var key: PageKey { due.key }
  package var id: Identifier { due.key.id }
}

/// What became of a row that was settled, moved or passed on.
enum Gone: String, Codable, Sendable {
  case done, moved, passedOn

  var label: Words {
    switch self {
    case .done: "done"
    case .moved: "moved"
    case .passedOn: "passed on"
    }
  }
}

/// What was settled on a list stays in its place until the list is left, so that nothing jumps under the cursor.
struct SettledRows {
  private var rows: [TodayRow] = []
  private var people: Set<Identifier> = []
  private var acted: Set<Identifier> = []
  private var becomes = Gone.done
  /// Set by the last load: places from which a row has gone, or to which one has come back by an undo. A row that was moved
  /// to another day of the list is the same row in two places.
  private(set) var fresh: Set<PageKey> = []
  /// Set by the last load: what an undo has put back into its place.
  private var returned: Set<Identifier> = []

  /// Something is about to be done with these rows; others about the same people may be settled with them.
  mutating func note(_ rows: [DueRow], becoming gone: Gone) {
    people = Set(rows.map(\.about))
    acted = Set(rows.map(\.key.id))
    becomes = gone
  }

  mutating func beginLoad() { (fresh, returned) = ([], []) }

  /// A page with what stood in its stretch of the list and stands there no more.
  /// - Parameters:
  ///   - shown: the rows as they were shown until now.
  ///   - isStillDue: whether what a row is about is due yet, on whatever day.
  mutating func merged(
    _ page: Page<DueRow>, _ request: PageRequest, shown: [TodayRow], isStillDue: (DueRow) throws(StoreError) -> Bool
  ) throws(StoreError) -> Page<TodayRow> {
    let due = Set(page.rows.map(\.key))
    let back = rows.filter { due.contains($0.key) }
    fresh.formUnion(back.map(\.key))
    returned.formUnion(back.map(\.id))
    rows.removeAll { due.contains($0.key) }
    for row in shown where row.gone == nil && people.contains(row.due.about) && !due.contains(row.key) {
      guard !returned.contains(row.id), covers(row.key, page, request) else { continue }
      guard let gone = try gone(row, isStillDue: isStillDue) else { continue }
      fresh.insert(row.key)
      rows.append(TodayRow(due: row.due, gone: gone))
    }
    let all = page.rows.map { TodayRow(due: $0) } + rows.filter { covers($0.key, page, request) }
    return Page(rows: all.sorted { $0.key < $1.key }, hasBefore: page.hasBefore, hasAfter: page.hasAfter)
  }

  /// What became of a row that is not in its place any more; nil when an undo has put it back in another place. Only a
  /// record with its own day is the same on another day: of what a rule counts, the next one is another row.
  private func gone(_ row: TodayRow, isStillDue: (DueRow) throws(StoreError) -> Bool) throws(StoreError) -> Gone? {
    let isMoved = row.due.item.rule.rule.hasOwnDay ? try isStillDue(row.due) : false
    guard isMoved else { return acted.contains(row.id) ? becomes : .done }
    return acted.contains(row.id) ? (becomes == .done ? .moved : becomes) : nil
  }

  /// Whether a place of the list lies in what the page was read from.
  private func covers(_ key: PageKey, _ page: Page<DueRow>, _ request: PageRequest) -> Bool {
    switch request.anchor {
    case .start, .end: break
    case .after(let place): if !(place < key) { return false }
    case .at(let place): if key < place { return false }
    case .before(let place): if !(key < place) { return false }
    }
    switch request.anchor {
    case .start, .after, .at: return !page.hasAfter || page.rows.last.map { key < $0.key } ?? true
    case .end, .before: return !page.hasBefore || page.rows.first.map { $0.key < key } ?? true
    }
  }
}

extension PageKey {
  /// The order of a list by numbers.
  static func < (left: PageKey, right: PageKey) -> Bool {
    let numbers = (left.number ?? .min, right.number ?? .min)
    return numbers.0 == numbers.1 ? left.id < right.id : numbers.0 < numbers.1
  }
}
