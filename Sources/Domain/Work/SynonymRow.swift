/// Everyday words of four languages that mean the same group, or the same few groups, best first. A word may say by a mark
/// where it may stand; the marks are explained in `data/reference/job-titles.tsv`.
public struct SynonymRow<Meaning: ListedChoice>: Sendable {
  public let meanings: [Meaning]
  public let synonyms: [Synonym]

  init(_ row: DataTable.Row, meanings column: String) {
    meanings = row.words(column).compactMap(Meaning.init(rawValue:))
    synonyms = row.spoken.compactMap { Synonym($0) }
  }
}

/// One word of a ``SynonymRow``, folded.
public struct Synonym: Hashable, Sendable {
  public enum Place: String, CaseIterable, Sendable { case whole, end, beginning, setting }
  public let text: String
  public let places: Set<Place>

  init?(_ mark: String) {
    text = Folding.fold(mark)
    if text.isEmpty { return nil }
    let isEnd = mark.first == "-"
    switch (mark.first == "(", isEnd, mark.last == "-") {
    case (true, _, _): places = [.setting]
    case (_, true, true): places = [.whole, .end, .beginning]
    case (_, true, false): places = [.whole, .end]
    case (_, false, true): places = [.setting, .beginning]
    case (_, false, false): places = [.whole]
    }
  }
}
