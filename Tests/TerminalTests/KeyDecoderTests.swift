import Cells
import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
  /// All keys of some bytes that came in pieces.
  private func keys(_ pieces: [String], isFinal: Bool = true) -> [Key] {
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for (index, piece) in pieces.enumerated() {
      decoder.feed(Array(piece.utf8))
      loop: while true {
        switch decoder.next(isFinal: isFinal && index == pieces.count - 1) {
        case .key(let key): keys.append(key)
        case .nothing: continue
        case .incomplete: break loop
        }
      }
    }
    return keys
  }

  @Test("One sequence, one key; whole or cut in two anywhere", arguments: KeySamples.all)
  func sequences(sample: KeySamples.Sample) {
    #expect(keys([sample.bytes]) == [sample.key])
    let bytes = Array(sample.bytes)
    for cut in bytes.indices.dropFirst() {
      #expect(keys([String(bytes[..<cut]), String(bytes[cut...])]) == [sample.key], "cut at \(cut)")
    }
  }

  @Test(
    "What nobody knows vanishes whole",
    arguments: [
      "\u{1B}[?1;2c", "\u{1B}[<0;10;10M", "\u{1B}[M !!", "\u{1B}[I", "\u{1B}[25~", "\u{1B}[1;5~\u{1B}[99;99z", "\u{1C}",
      "\u{1B}[2~",
    ])
  func unknown(bytes: String) {
    #expect(keys([bytes]).filter { if case .character = $0 { true } else { false } }.isEmpty)
  }

  @Test(
    "Text, dead ends and marks",
    arguments: [
      ("å", [.character("å")]), ("e\u{301}x", [.character("e\u{301}"), .character("x")]),
      ("\u{1B}", [.escape]), ("\u{1B}\u{1B}", [.escape, .escape]), ("\u{1B}x", [.escape, .character("x")]),
      ("\u{1B}\r", [.escape, .enter]), ("\u{85}a", [.character("a")]),
    ] as [(String, [Key])])
  func text(bytes: String, expected: [Key]) {
    #expect(keys([bytes]) == expected)
  }

  @Test("Bytes that are not UTF-8 are left out")
  func invalid() {
    var decoder = KeyDecoder()
    decoder.feed([0xE5, 0x61, 0xC3])
    #expect(decoder.next() == .nothing)
    #expect(decoder.next() == .key(.character("a")))
    #expect(decoder.next() == .incomplete)
    #expect(decoder.next(isFinal: true) == .nothing)
  }

  @Test("A bracketed paste is one key, in however many pieces it comes")
  func paste() {
    let text = "delete q u d\r\nå \u{1B}[A x\r"
    let expected: [Key] = [.paste("delete q u d\nå \u{1B}[A x\n"), .character("z")]
    let bytes = "\u{1B}[200~\(text)\u{1B}[201~z"
    #expect(keys([bytes]) == expected)
    #expect(keys(bytes.unicodeScalars.map { String($0) }) == expected)
    #expect(keys(["\u{1B}[200~\u{1B}[201~"]) == [])
  }

  @Test("A burst is a paste, until the terminal has shown that it brackets pastes")
  func burst() {
    #expect(keys(["delete q u d\r"]) == [.paste("delete q u d\n")])
    #expect(keys(["1234567"]).count == 7)
    #expect(keys(["\u{1B}[200~\u{1B}[201~12345678\r"]).count == 9)
    #expect(keys(["\u{1B}[B\u{1B}[B\u{1B}[B\u{1B}[B\u{1B}[B\u{1B}[B\u{1B}[B\u{1B}[B"]).count == 8)
  }

  @Test("A paste that lost its end does not lock the keyboard")
  func lostEnd() {
    var decoder = KeyDecoder()
    decoder.feed(Array("\u{1B}[200~abc".utf8))
    #expect(decoder.next() == .incomplete)
    #expect(decoder.next(isFinal: true) == .key(.paste("abc")))
    decoder.feed(Array("delete q u d".utf8))
    #expect(decoder.isBurst)
  }

  @Test("No bytes at all make the decoder stop or crash")
  func noise() {
    var generator = SystemRandomNumberGenerator()
    let alphabet: [UInt8] = [0x1B, 0x5B, 0x4F, 0x32, 0x30, 0x7E, 0x3B, 0x41, 0x24, 0x4D, 0xC3, 0xA5, 0xF0, 0x0D, 0x61]
    for _ in 0..<2000 {
      let bytes = (0..<40).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }
      var decoder = KeyDecoder()
      decoder.feed(bytes)
      var steps = 0
      while !decoder.isEmpty, steps < 200 {
        _ = decoder.next(isFinal: true)
        steps += 1
      }
      #expect(decoder.isEmpty, "\(bytes)")
    }
  }
}
