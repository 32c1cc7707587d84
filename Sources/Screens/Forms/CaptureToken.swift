import Domain

/// A word of a line, with its place in it. A comma behind a word says that more of the same follows, a colon that the
/// text begins.
struct CaptureToken: Hashable {
  /// Without the comma or colon behind it.
  let text: String
  let folded: String
  /// Characters of the line, without the comma or colon.
  let range: Range<Int>
  let endsInComma: Bool
  let endsInColon: Bool

  /// The first words of a line from a character on.
  static func split(_ line: [Character], from start: Int, atMost most: Int) -> [CaptureToken] {
    var tokens: [CaptureToken] = []
    var begin: Int?
    for index in start...max(start, line.count) where tokens.count < most {
      let isBlank = index >= line.count || line[index].isWhitespace
      if isBlank, let first = begin {
        tokens.append(CaptureToken(line, first..<index))
        begin = nil
      } else if !isBlank, begin == nil {
        begin = index
      }
    }
    return tokens
  }

  private init(_ line: [Character], _ whole: Range<Int>) {
    let last = line[whole.upperBound - 1]
    endsInComma = last == "," || last == ";"
    endsInColon = last == ":"
    range = endsInComma || endsInColon ? whole.lowerBound..<whole.upperBound - 1 : whole
    text = String(line[range])
    folded = Folding.fold(text)
  }
}
