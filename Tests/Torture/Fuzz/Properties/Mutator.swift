import Domain

/// Makes inputs for the short form: the same ones for the same seed, without libFuzzer.
package struct Mutator {
  private var random: SplitMix64
  private let corpus: [[UInt8]]

  /// - Parameter corpus: inputs to start from; not empty.
  package init(seed: UInt64, corpus: [[UInt8]]) {
    random = SplitMix64(seed: seed)
    self.corpus = corpus
  }

  /// One or several small changes to an input of the corpus.
  package mutating func next() -> [UInt8] {
    var bytes = corpus.randomElement(using: &random) ?? []
    for _ in 0..<Int.random(in: 1...6, using: &random) { change(&bytes) }
    return Array(bytes.prefix(2_000))
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    switch Int.random(in: 0..<7, using: &random) {
    case 0: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
    case 1: bytes.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: place)
    case 2 where place < bytes.count: bytes.remove(at: place)
    case 3 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 4 where place < bytes.count: bytes[place] = bytes.randomElement(using: &random) ?? 0
    case 5: bytes.insert(contentsOf: slice(of: corpus.randomElement(using: &random) ?? []), at: place)
    default: bytes.insert(contentsOf: slice(of: bytes), at: place)
    }
  }

  private mutating func slice(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    let start = Int.random(in: 0...bytes.count, using: &random)
    return bytes[start..<min(bytes.count, start + Int.random(in: 0..<24, using: &random))]
  }

  /// What readers of text have stumbled over: ends of lines, quotes, escapes, marks, cut letters, wide encodings.
  private static let pieces: [[UInt8]] =
    [
      "\r\n", "\n", "\r", "\"", "\"\"", ",\"", "\",", ";", "\t", "|", "\\", "\\u", "\\u00", "\\ud800", "{\"", "\":",
      "[",
      "\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}[<0;1;1M", "\u{1B}[27;5;9~", "\u{1B}[97u",
      "\u{9B}", "\u{9D}", "\u{FEFF}", "\u{202E}", "\u{200B}", "\u{200D}", "\u{301}", "\u{344}", "\u{E0041}", "\u{2028}",
      "27.11.2026", "2026-11-27", "+3d", "fri", "29.2.", "31/04/26", "0", "99999", "  ", "\u{A0}", "é", "👩", "न्",
      "\u{0}",
    ].map { Array($0.utf8) } + [
      [0xFF, 0xFE], [0xFE, 0xFF], [0xC3], [0xF0, 0x9F], [0xED, 0xA0, 0x80], [0xC0, 0x80],
    ]
}
