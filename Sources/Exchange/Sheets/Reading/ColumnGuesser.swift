package import Domain

/// Works out a heading map: certain headings first, then ambiguous ones by their neighbours, then weak ones.
struct ColumnGuesser {
  private let headings: [String]
  private let words: [String]
  private let index: [String: [String]]
  private let layout: SheetLayout
  private(set) var keys: [String?]
  private(set) var doubts: [HeadingDoubt] = []

  init(headings: [String], kind: SheetKind) {
    self.headings = headings
    words = headings.map(CellText.comparable)
    index = HeadingSynonyms.index(for: kind)
    layout = .of(kind)
    keys = Array(repeating: nil, count: headings.count)
  }

  mutating func run() {
    takeCertain()
    takeAmbiguous()
    takeWeak()
    doubts.sort { $0.column < $1.column }
  }

  private mutating func takeCertain() {
    for column in words.indices {
      if let found = index[words[column]], found.count == 1 { take(found[0], for: column) }
    }
  }

  /// What a preference of a person and a job they hold can both be called, such as "hours per week".
  private mutating func takeAmbiguous() {
    for column in words.indices {
      guard keys[column] == nil, let found = index[words[column]], found.count > 1 else { continue }
      let free = found.filter { !keys.contains($0) }
      switch free.count {
      case 0: take(found[0], for: column)
      case 1: keys[column] = free[0]
      default:
        let ranked = free.sorted { nearness(of: $0, to: column) < nearness(of: $1, to: column) }
        keys[column] = ranked[0]
        note(column, .either(ranked[0], or: ranked[1]))
      }
    }
  }

  /// The longest known word that stands whole inside the heading.
  private mutating func takeWeak() {
    for column in words.indices where keys[column] == nil && index[words[column]] == nil {
      let heading = " \(words[column]) "
      let inside = index.filter { $0.value.count == 1 && $0.key.count >= 4 && heading.contains(" \($0.key) ") }
      // By length, then by the alphabet: the same sheet must always give the same map.
      guard let best = inside.max(by: { ($0.key.count, $0.key) < ($1.key.count, $1.key) }) else { continue }
      if take(best.value[0], for: column) { note(column, .weak(best.value[0])) }
    }
  }

  @discardableResult
  private mutating func take(_ key: String, for column: Int) -> Bool {
    if let other = keys.firstIndex(of: key) {
      note(column, .sameKey(key, otherColumn: other))
      return false
    }
    keys[column] = key
    return true
  }

  private mutating func note(_ column: Int, _ kind: HeadingDoubt.Kind) {
    doubts.append(HeadingDoubt(column: column, heading: headings[column], kind: kind))
  }

  /// Columns to the nearest one of the same group; very far when there is none.
  private func nearness(of key: String, to column: Int) -> Int {
    guard let group = layout[key]?.part.group else { return Int.max }
    let mates = keys.indices.filter { keys[$0].flatMap { layout[$0]?.part.group } == group }
    return mates.map { abs($0 - column) }.min() ?? Int.max
  }
}

extension ColumnMap {
  /// The kind for which most headings are certain; nil when two fit equally or hardly anything does.
  package static func guessKind(_ headings: [String]) -> SheetKind? {
    let scored = SheetKind.allCases.map { kind -> (kind: SheetKind, score: Int) in
      let map = guess(headings, kind: kind)
      let weak = map.doubts.count { if case .weak = $0.kind { true } else { false } }
      return (kind, map.keys.count { $0 != nil } - weak)
    }
    let ranked = scored.sorted { $0.score > $1.score }
    return ranked[0].score > max(1, ranked[1].score) ? ranked[0].kind : nil
  }
}
