/// Everyday words of four languages that mean the same group, or the same few groups, best first.
///
/// The words of a language stand in one text, parted by commas:
/// - `barber`: this word alone; English plurals in -s are found too. Several words are a phrase.
/// - `-renholder`: this word, or the end of a longer one (`hotellrenholder`).
/// - `lager-`: this word, or the beginning of a longer one (`lagerarbeider`). It says where or with what somebody works,
///   so it counts only where no other word says what they do.
/// - `(shop)`: as `lager-`, but never as a part of a longer word.
/// - `-hotell-`: both the end and the beginning.
public struct SynonymRow<Meaning: Hashable & Sendable>: Sendable {
  public let meanings: [Meaning]
  public let synonyms: [Synonym]

  init(
    _ meanings: Meaning..., english: String, norwegian: String = "", danish: String = "", swedish: String = ""
  ) {
    self.meanings = meanings
    synonyms = [english, norwegian, danish, swedish].flatMap { $0.split(separator: ",").compactMap(Synonym.init) }
  }
}

/// One word of a ``SynonymRow``, folded.
public struct Synonym: Hashable, Sendable {
  public enum Place: String, CaseIterable, Sendable { case whole, end, beginning, setting }
  public let text: String
  public let places: Set<Place>

  init?(_ written: Substring) {
    let mark = written.drop { $0.isWhitespace }
    text = Folding.fold(String(mark))
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
