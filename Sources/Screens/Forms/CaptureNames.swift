import Domain
import Store

/// A name found in a line, and whom it can mean.
struct FoundName {
  let start: Int
  /// Words it takes.
  let count: Int
  let hits: [NameHit]
  /// It was chosen from the rows before.
  var isTaken = false
  /// Every word is a whole word of the name, or one letter of several.
  var isSure = false
}

extension CaptureReader {
  /// The most words of a name.
  private static let longest = 5

  /// The name that begins at a word: as many words as fit one.
  func name(at start: Int, _ kinds: [RecordKind]) throws(StoreError) -> FoundName? {
    if let found = chosen(at: start, kinds) { return found }
    // Signs alone fold to nothing, which every name begins with.
    if tokens[start].folded.isEmpty { return nil }
    var best: FoundName?
    for count in 1...Self.longest {
      guard reaches(start, count), count == 1 || !isReserved(start + count - 1) else { break }
      let words = tokens[start..<start + count].map(\.folded)
      let hits = try find(words.joined(separator: " "), kinds)
      if hits.isEmpty { break }
      best = narrowed(hits, words, start)
    }
    if let best { return best }
    return try byInitials(at: start, kinds)
  }

  /// Whether so many words follow without a comma or a colon between them.
  private func reaches(_ start: Int, _ count: Int) -> Bool {
    guard start + count <= tokens.count else { return false }
    return tokens[start..<start + count - 1].allSatisfy { !$0.endsInComma && !$0.endsInColon }
  }

  /// A name that was put into the line from the rows means whom it was put in for.
  func chosen(at start: Int, _ kinds: [RecordKind]) -> FoundName? {
    for count in (1...Self.longest + 1).reversed() where reaches(start, count) {
      let text = tokens[start..<start + count].map(\.folded).joined(separator: " ")
      if let hit = taken[text], kinds.contains(hit.kind) {
        return FoundName(start: start, count: count, hits: [hit], isTaken: true, isSure: true)
      }
    }
    return nil
  }

  /// Whoever has exactly this name goes before all whose name begins so; whole words go before beginnings, which stay to
  /// choose from while the name may be half typed ("nord" may become "nordlys").
  private func narrowed(_ hits: [NameHit], _ words: [String], _ start: Int) -> FoundName {
    let typed = words.joined(separator: " ")
    let exact = hits.filter { Folding.fold($0.title) == typed }
    if !exact.isEmpty { return FoundName(start: start, count: words.count, hits: exact, isSure: true) }
    let whole = hits.filter { hit in
      let name = Set(Folding.fold(hit.title).split(separator: " ").map(String.init))
      return words.allSatisfy { name.contains($0) || (words.count > 1 && $0.count == 1) }
    }
    let rest = isAtEnd(start + words.count) || whole.isEmpty ? hits.filter { !whole.contains($0) } : []
    return FoundName(start: start, count: words.count, hits: whole + rest, isSure: !whole.isEmpty)
  }

  /// "oh" for Ola Hansen, where no name begins so. With somebody in sight a short word is a word, unless an answer
  /// follows.
  private func byInitials(at start: Int, _ kinds: [RecordKind]) throws(StoreError) -> FoundName? {
    let letters = tokens[start].folded.filter { $0 != " " }
    guard inSight.isEmpty || start > 0 || isFollowedByAnswer(1), (2...3).contains(letters.count),
      letters.allSatisfy(\.isLetter),
      kinds.contains(.applicant)
    else { return nil }
    let spaced = letters.map(String.init).joined(separator: " ")
    let hits = try find(spaced, [.applicant]).filter { hit in
      let all = Folding.fold(hit.title).split(separator: " ").compactMap(\.first)
      return Array(letters) == all || Array(letters) == [all.first, all.last]
    }
    return hits.isEmpty ? nil : FoundName(start: start, count: 1, hits: hits)
  }
}
