import Cells
import Terminal

/// The bytes of a terminal: they always come to an end as keys, no key carries a control character, and how the network
/// cut the bytes makes no difference.
enum KeyProperties {
  static func check(_ bytes: [UInt8]) throws(BrokenProperty) {
    var choices = Choices(bytes)
    let piece = Int(choices.byte() % 7) + 1
    let sent = choices.remaining
    let atOnce = try keys(of: sent, inPiecesOf: sent.count)
    try check(atOnce, sent)
    try checkSequence(sent)
    // rxvt ends some keys with a dollar sign, which elsewhere is the middle of a sequence: only what follows tells.
    if sent.contains(UInt8(ascii: "$")) { return }
    // Where pastes are bracketed nothing is guessed from what comes together, so the cuts must not matter.
    let brackets: [UInt8] = Array("\u{1B}[200~\u{1B}[201~".utf8)
    let whole = try keys(of: brackets + sent, inPiecesOf: brackets.count + sent.count)
    let cut = try keys(of: brackets + sent, inPiecesOf: piece)
    try require(typed(whole) == typed(cut), "how the bytes were cut makes no difference", "\(piece) \(sent)")
  }

  /// Feeds the bytes and takes every key; each step must lead on, and at the end nothing may be left.
  private static func keys(of bytes: [UInt8], inPiecesOf count: Int) throws(BrokenProperty) -> [Key] {
    var decoder = KeyDecoder(extra: [(Array("\u{1B}[25~".utf8), .home), (Array("\u{1B}Ox".utf8), .end)])
    var keys: [Key] = []
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + max(1, count))
      decoder.feed(bytes[start..<end])
      start = end
      try take(from: &decoder, isFinal: false, atMost: bytes.count, into: &keys)
    }
    // Abandoning a paste takes one step that yields nothing.
    for _ in 0..<3 where !decoder.isEmpty { try take(from: &decoder, isFinal: true, atMost: bytes.count, into: &keys) }
    try require(decoder.isEmpty, "when nothing more comes, nothing is left waiting", "\(bytes)")
    return keys
  }

  private static func take(
    from decoder: inout KeyDecoder, isFinal: Bool, atMost bytes: Int, into keys: inout [Key]
  ) throws(BrokenProperty) {
    for _ in 0...(bytes + 1) {
      switch decoder.next(isFinal: isFinal) {
      case .key(let key): keys.append(key)
      case .nothing: break
      case .incomplete: return
      }
    }
    throw BrokenProperty("every step takes at least one byte")
  }

  private static func check(_ keys: [Key], _ sent: [UInt8]) throws(BrokenProperty) {
    var written = 0
    for key in keys {
      switch key {
      case .character(let character):
        let control = character.unicodeScalars.first { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }
        try require(control == nil, "no letter is a control character", "\(sent)")
        written += character.utf8.count
      case .paste(let text):
        try require(!text.isEmpty, "an empty paste is no key", "\(sent)")
        try require(!text.utf8.contains(0x0D), "lines of a paste end in line feeds", "\(sent)")
        written += text.utf8.count
      case .control(let letter):
        try require(letter == " " || ("a"..."z").contains(letter), "Ctrl goes with a letter", "\(letter)")
      case .function(let number): try require((1...12).contains(number), "F1 to F12", "\(number)")
      case .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp,
        .pageDown, .wordLeft, .wordRight:
        break
      }
    }
    // A byte that is not UTF-8 becomes a replacement sign of three.
    try require(written <= 3 * sent.count, "there is no more text than was sent", "\(sent)")
  }

  /// Keys in order; letters that come together as one text, since a mark may arrive after its letter.
  private static func typed(_ keys: [Key]) -> [String] {
    var parts: [String] = []
    var text = ""
    for key in keys {
      if case .character(let character) = key {
        text.unicodeScalars.append(contentsOf: character.unicodeScalars)
        continue
      }
      if !text.isEmpty { parts.append("text \(Array(text.utf8))") }
      text = ""
      if case .paste(let pasted) = key {
        parts.append("paste \(Array(pasted.utf8))")
      } else {
        parts.append(key.notation)
      }
    }
    return text.isEmpty ? parts : parts + ["text \(Array(text.utf8))"]
  }

  /// An unknown control sequence vanishes whole: none of its bytes may become letters, which are commands in a list.
  private static func checkSequence(_ bytes: [UInt8]) throws(BrokenProperty) {
    let parameters = bytes.prefix(12).map { 0x30 + $0 % 16 }
    let final = 0x40 + (bytes.last ?? 0) % 63
    // M is followed by three bytes of a mouse report, [ by a key of the console; u and ~ may carry a letter's number.
    guard ![0x4D, 0x5B, 0x75, 0x7E].contains(final) else { return }
    let found = try keys(of: [0x1B, 0x5B] + parameters + [final], inPiecesOf: 99)
    let letters = found.contains { if case .character = $0 { true } else { false } }
    try require(!letters && found.count <= 1, "an unknown sequence vanishes whole", "\(parameters) \(final)")
  }
}
