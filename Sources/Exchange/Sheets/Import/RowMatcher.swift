import Domain
import Store

/// What a row of the file is to the rows of earlier imports.
enum RowMatch {
  /// Every cell as it was read last.
  case same(StoredRecord)
  case changed(OldRow)
  /// Met for the first time; `near` when it may be a changed form of one of several earlier rows.
  case fresh(near: Bool)
}

/// Finds each row of a file among the rows of earlier imports: by all its cells, then by what names it, then by all
/// cells but one or two. Each earlier row is taken once, and never when two would fit equally.
struct RowMatcher {
  private let old: [StoredRecord]
  private let new: [RowCells]
  /// Columns the file has; cells of other columns are not stated, so they are not compared.
  private let columns: [String]
  private let layout: SheetLayout
  private var matches: [RowMatch?]
  private var taken: Set<Int> = []
  private var decoded: [Int: OldRow] = [:]

  init(old: [StoredRecord], new: [RowCells], columns: Set<String>, layout: SheetLayout) {
    self.old = old
    self.new = new
    self.columns = columns.sorted()
    self.layout = layout
    matches = Array(repeating: nil, count: new.count)
  }

  /// One match a row of the file, and the earlier rows that the file does not have.
  mutating func run() -> (matches: [RowMatch], missing: [StoredRecord]) {
    takeEqualTexts()
    if taken.count < old.count {
      decodeRest()
      takeEqualCells()
      takeKeys()
      takeNear()
    }
    return (matches.map { $0 ?? .fresh(near: false) }, restOfOld.map { old[$0] })
  }

  /// Most rows of a sheet that comes again: the kept text is the same, letter by letter.
  private mutating func takeEqualTexts() {
    var places: [String: [Int]] = [:]
    for (index, row) in old.enumerated() { places[row[\ImportedRow.cells], default: []].append(index) }
    if places.isEmpty { return }
    for index in new.indices {
      let text = new[index].json
      guard let place = places[text]?.first else { continue }
      places[text]?.removeFirst()
      take(place, for: index, .same(old[place]))
    }
  }

  private mutating func decodeRest() {
    for index in old.indices where !taken.contains(index) { decoded[index] = OldRow(old[index]) }
  }

  private mutating func takeEqualCells() {
    var places: [String: [Int]] = [:]
    for index in restOfOld { places[signature(index, columns), default: []].append(index) }
    for index in restOfNew {
      let text = new[index].signature(columns)
      guard let place = places[text]?.first else { continue }
      places[text]?.removeFirst()
      take(place, for: index, .same(old[place]))
    }
  }

  private mutating func takeKeys() {
    var places: [String: [Int]] = [:]
    for index in restOfOld { places[old[index][\ImportedRow.key], default: []].append(index) }
    places[""] = nil
    for index in restOfNew {
      let name = layout.key(of: new[index])
      let free = (places[name] ?? []).filter { !taken.contains($0) && isLikely($0, index) }
      guard let place = free.min(by: { distance($0, index) < distance($1, index) }) else { continue }
      takeChanged(place, for: index)
    }
  }

  /// A row with one or two cells edited still has one of three groups of its columns unedited, so only rows that
  /// share a group need to be compared.
  private mutating func takeNear() {
    let groups = (0..<3).map { group in columns.enumerated().filter { $0.offset % 3 == group }.map(\.element) }
    var places: [[String: [Int]]] = [[:], [:], [:]]
    for index in restOfOld {
      for (group, columns) in groups.enumerated() {
        places[group][signature(index, columns), default: []].append(index)
      }
    }
    for index in restOfNew {
      var candidates: Set<Int> = []
      for (group, columns) in groups.enumerated() {
        let found = places[group][new[index].signature(columns)] ?? []
        // A group that is empty or alike in many rows says nothing.
        if found.count <= 50 { candidates.formUnion(found) }
      }
      takeNearest(candidates.filter { !taken.contains($0) }, for: index)
    }
  }

  private mutating func takeNearest(_ candidates: Set<Int>, for index: Int) {
    let filled = columns.count { !new[index][$0].isEmpty }
    let limit = min(2, filled / 2)
    let ranked = candidates.map { (place: $0, distance: distance($0, index)) }.filter { $0.distance <= limit }
      .sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }
    guard let best = ranked.first else { return }
    if ranked.count > 1, ranked[1].distance == best.distance {
      matches[index] = .fresh(near: true)
    } else {
      takeChanged(best.place, for: index)
    }
  }

  private var restOfOld: [Int] { old.indices.filter { !taken.contains($0) } }
  private var restOfNew: [Int] { new.indices.filter { matches[$0] == nil } }

  private func signature(_ index: Int, _ columns: [String]) -> String { decoded[index]?.cells.signature(columns) ?? "" }

  private func distance(_ place: Int, _ index: Int) -> Int {
    guard let cells = decoded[place]?.cells else { return Int.max }
    return columns.count { cells.kept($0) != new[index].kept($0) }
  }

  /// A reference can be given to somebody else: the same row still shares a name, or half of what it says.
  private func isLikely(_ place: Int, _ index: Int) -> Bool {
    guard let cells = decoded[place]?.cells else { return false }
    let isNamedAlike = layout.naming.map(\.key).contains {
      !cells[$0].isEmpty && Folding.fold(cells[$0]) == Folding.fold(new[index][$0])
    }
    if isNamedAlike { return true }
    let filled = columns.count { !cells[$0].isEmpty || !new[index][$0].isEmpty }
    return distance(place, index) * 2 <= filled
  }

  private mutating func takeChanged(_ place: Int, for index: Int) {
    guard let row = decoded[place] else { return }
    take(place, for: index, .changed(row))
  }

  private mutating func take(_ place: Int, for index: Int, _ match: RowMatch) {
    taken.insert(place)
    matches[index] = match
  }
}
