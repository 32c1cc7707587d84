/// Finds what a free text means by the words of ``SynonymRow``. Nothing is guessed: a text without a known word means
/// nothing. In a compound its end says what it is (`butikkrenholder` cleans), so an end counts before a beginning.
struct SynonymFinder<Meaning: ListedChoice>: Sendable {
  private typealias Table = [String: [Meaning]]
  private var tables: [Synonym.Place: Table] = [:]
  private var longestPhrase = 1
  private var longestText = 1

  init(_ rows: [SynonymRow<Meaning>]) {
    for row in rows {
      for synonym in row.synonyms {
        for place in synonym.places { tables[place, default: [:]][synonym.text] = row.meanings }
        longestPhrase = max(longestPhrase, synonym.text.split(separator: " ").count)
        longestText = max(longestText, synonym.text.count)
      }
    }
  }

  /// Best first, each once: in the order of the text, in one part of it the longest word first.
  func meanings(in text: String) -> [Meaning] {
    var found: [Match] = []
    for part in text.split(whereSeparator: { separators.contains($0) }) {
      found += Self.ranked(matches(in: Folding.fold(String(part)).split(separator: " ").map(String.init)))
    }
    var meanings: [Meaning] = []
    for match in found.filter(\.isHead) + found.filter({ !$0.isHead }) {
      for meaning in match.meanings where !meanings.contains(meaning) { meanings.append(meaning) }
    }
    return meanings
  }

  private struct Match {
    let meanings: [Meaning]
    let words: Range<Int>
    let letters: Int
    /// Whether it says what somebody does, not only where or with what.
    let isHead: Bool
    /// Which of the things joined by "and" it belongs to.
    var clause = 0
  }

  /// A setting is dropped where the same clause says what is done there.
  private static func ranked(_ matches: [Match]) -> [Match] {
    let said = Set(matches.filter(\.isHead).map(\.clause))
    return matches.filter { $0.isHead || !said.contains($0.clause) }.sorted {
      ($0.clause, -$0.letters, -$0.words.lowerBound) < ($1.clause, -$1.letters, -$1.words.lowerBound)
    }
  }

  private func matches(in words: [String]) -> [Match] {
    let phrases = words.indices.flatMap { start in
      (1...longestPhrase).compactMap { count in phrase(words, start, count) }
    }
    var matches: [Match] = []
    for phrase in phrases.sorted(by: { ($0.letters, $0.isHead ? 1 : 0) > ($1.letters, $1.isHead ? 1 : 0) })
    where !matches.contains(where: { $0.words.overlaps(phrase.words) }) { matches.append(phrase) }
    for index in words.indices where !matches.contains(where: { $0.words.contains(index) }) {
      if let match = compound(words[index], at: index) { matches.append(match) }
    }
    return matches.map { match in
      var match = match
      match.clause = words[..<(match.words.upperBound - 1)].filter(joiners.contains).count
      return match
    }
  }

  private func phrase(_ words: [String], _ start: Int, _ count: Int) -> Match? {
    guard start + count <= words.count else { return nil }
    let text = words[start..<start + count].joined(separator: " ")
    let range = start..<start + count
    if let meanings = entry(text, in: .whole) {
      return Match(meanings: meanings, words: range, letters: text.count, isHead: true)
    }
    return entry(text, in: .setting).map { Match(meanings: $0, words: range, letters: text.count, isHead: false) }
  }

  /// As it is written, or an English plural.
  private func entry(_ text: String, in place: Synonym.Place) -> [Meaning]? {
    guard let table = tables[place], text.count <= longestText + 1 else { return nil }
    if let meanings = table[text] { return meanings }
    return text.count > 4 && text.hasSuffix("s") ? table[String(text.dropLast())] : nil
  }

  /// The longest known end, else the longest known beginning.
  private func compound(_ word: String, at index: Int) -> Match? {
    let lengths = stride(from: min(word.count - 1, longestText), to: 0, by: -1)
    for (place, isHead) in [(Synonym.Place.end, true), (.beginning, false)] {
      guard let table = tables[place] else { continue }
      for length in lengths {
        let piece = String(isHead ? word.suffix(length) : word.prefix(length))
        guard let meanings = table[piece] else { continue }
        return Match(meanings: meanings, words: index..<index + 1, letters: length, isHead: isHead)
      }
    }
    return nil
  }
}

private let separators: Set<Character> = ["/", ",", ";", "&", "+", "(", ")", "|", "\n"]
private let joiners = Set(CommonWords.of("and"))
