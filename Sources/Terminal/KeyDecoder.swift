package import Cells

/// Turns the bytes of a terminal into keys. Pure: it neither reads nor waits, its owner does both.
package struct KeyDecoder {
  /// What stands at the head of the bytes.
  package enum Step: Equatable {
    case key(Key)
    /// Bytes that mean nothing here were taken away.
    case nothing
    /// A sequence has begun and its end has not come; or there are no bytes at all.
    case incomplete
  }

  /// So many printable characters that come in one piece were pasted, not typed.
  package static let burst = 8
  /// Pasted text beyond this is cut off: 1 MiB.
  package static let longestPaste = 1 << 20

  /// The terminal has shown that it puts pastes between brackets: quick keys then are quick typing on a slow link.
  package private(set) var bracketsPastes = false
  private var bytes: [UInt8] = []
  private var position = 0
  private var paste: [UInt8]?
  private let extra: [(bytes: [UInt8], key: Key)]

  /// - Parameter extra: sequences of this terminal beyond the usual ones; each begins with ESC.
  package init(extra: [(bytes: [UInt8], key: Key)] = []) { self.extra = extra }

  package mutating func feed(_ new: some Sequence<UInt8>) {
    bytes.removeFirst(position)
    position = 0
    bytes += new
  }

  package var isEmpty: Bool { position == bytes.count && paste == nil }
  package var isInPaste: Bool { paste != nil }
  /// Only an ESC has come: the Esc key unless more follows at once.
  package var isLoneEscape: Bool { paste == nil && rest.count == 1 && rest.first == Self.escape }
  /// The waiting bytes are a burst of text, to which more may belong.
  package var isBurst: Bool {
    !bracketsPastes && paste == nil && textRun.count { !Self.isLineBreak($0) && $0 & 0xC0 != 0x80 } >= Self.burst
  }

  /// Takes the next key from the bytes.
  /// - Parameter isFinal: nothing more came in time, so what is there has to make sense as it is.
  package mutating func next(isFinal: Bool = false) -> Step {
    if paste != nil { return nextOfPaste(isFinal: isFinal) }
    guard let first = rest.first else { return .incomplete }
    if isBurst { return takeBurst() }
    if first == Self.escape { return nextSequence(isFinal: isFinal) }
    if let key = KeySequence.plain(first) { return take(1, key) }
    return first < 0x20 ? take(1, nil) : nextCharacter(isFinal: isFinal)
  }

  static let escape: UInt8 = 0x1B
  private static let pasteEnd: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

  private var rest: ArraySlice<UInt8> { bytes[position...] }

  private mutating func take(_ count: Int, _ key: Key?) -> Step {
    position += count
    return key.map { .key($0) } ?? .nothing
  }
}

// MARK: Text

extension KeyDecoder {
  private static func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0D || byte == 0x0A || byte == 0x09 }

  private var textRun: ArraySlice<UInt8> { rest.prefix { ($0 >= 0x20 && $0 != 0x7F) || Self.isLineBreak($0) } }

  private mutating func takeBurst() -> Step {
    let run = textRun
    return take(run.count, .paste(Self.text(run)))
  }

  /// The characters are decoded from all text that has come, so that a letter and its marks stay one character.
  private mutating func nextCharacter(isFinal: Bool) -> Step {
    let run = textRun.prefix { !Self.isLineBreak($0) }.prefix(64)
    // A letter cut in two by the network.
    if !isFinal, position + run.count == bytes.count, run.count < Self.scalarLength(run.first) { return .incomplete }
    guard let character = String(decoding: run, as: UTF8.self).first, let scalar = character.unicodeScalars.first
    else { return .incomplete }
    // Compared with what came: in place of a byte that is not UTF-8 stands a sign of three bytes, also behind a letter
    // that joins with what follows it.
    if run.starts(with: character.utf8) {
      return take(character.utf8.count, isControl(scalar) ? nil : .character(character))
    }
    let letter = Character(scalar)
    return run.starts(with: letter.utf8)
      ? take(letter.utf8.count, isControl(scalar) ? nil : .character(letter)) : take(1, nil)
  }

  /// Controls of 8-bit terminals.
  private func isControl(_ scalar: Unicode.Scalar) -> Bool { (0x80..<0xA0).contains(scalar.value) }

  private static func scalarLength(_ lead: UInt8?) -> Int {
    switch lead ?? 0 {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }

  /// Pasted bytes as text: every kind of line end becomes `\n`; the rest stays for the text filter of the records.
  private static func text(_ bytes: some Collection<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      if !(byte == 0x0A && previous == 0x0D) { result.append(byte == 0x0D ? 0x0A : byte) }
      previous = byte
    }
    return String(decoding: result, as: UTF8.self)
  }
}

// MARK: Bracketed paste

extension KeyDecoder {
  private mutating func nextOfPaste(isFinal: Bool) -> Step {
    while position < bytes.count {
      if rest.starts(with: Self.pasteEnd) {
        position += Self.pasteEnd.count
        return endPaste()
      }
      if !isFinal, Self.pasteEnd.starts(with: rest) { return .incomplete }
      let byte = bytes[position]
      position += 1
      if (paste?.count ?? 0) < Self.longestPaste { paste?.append(byte) }
    }
    return isFinal ? abandonPaste() : .incomplete
  }

  /// The end bracket got lost: what came is still a paste, but the keyboard must not stay locked in it.
  private mutating func abandonPaste() -> Step {
    // Should the rest arrive after all, the guess at bursts has to catch it.
    bracketsPastes = false
    return endPaste()
  }

  private mutating func endPaste() -> Step {
    let text = Self.text(paste ?? [])
    paste = nil
    return text.isEmpty ? .nothing : .key(.paste(text))
  }
}

// MARK: Escape sequences

extension KeyDecoder {
  private mutating func nextSequence(isFinal: Bool) -> Step {
    if let entry = extra.first(where: { rest.starts(with: $0.bytes) }) { return take(entry.bytes.count, entry.key) }
    guard rest.count > 1 else { return isFinal ? take(1, .escape) : .incomplete }
    let second = rest[position + 1]
    switch second {
    case UInt8(ascii: "["): return controlSequence(at: 2, isFinal: isFinal)
    case UInt8(ascii: "O"): return singleShift(at: 2, isFinal: isFinal)
    case Self.escape: return doubleEscape(isFinal: isFinal)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      // Esc and a digit stand for the function keys that small keyboards lack.
      let digit = Int(second - UInt8(ascii: "0"))
      return take(2, .function(digit == 0 ? 10 : digit))
    default: return take(1, .escape)
    }
  }

  /// Option and an arrow on a Mac send a second ESC before the arrow's own sequence.
  private mutating func doubleEscape(isFinal: Bool) -> Step {
    guard rest.count > 2 else { return isFinal ? take(1, .escape) : .incomplete }
    let third = rest[position + 2]
    guard third == UInt8(ascii: "[") || third == UInt8(ascii: "O") else { return take(1, .escape) }
    position += 1
    let step = nextSequence(isFinal: isFinal)
    // A paste that began behind the Esc has taken its bracket.
    if step == .incomplete, paste == nil { position -= 1 }
    if case .key(let key) = step { return .key(KeySequence.wordMove(key)) }
    return step
  }

  private mutating func singleShift(at offset: Int, isFinal: Bool) -> Step {
    let digits = rest.dropFirst(offset).prefix { (0x30...0x39).contains($0) }.count
    guard rest.count > offset + digits else { return isFinal ? take(1, .escape) : .incomplete }
    let final = rest[position + offset + digits]
    let key = KeySequence.letters[final] ?? KeySequence.keypad[final]
    return take(offset + digits + 1, digits > 0 ? key.map(KeySequence.wordMove) : key)
  }

  private mutating func controlSequence(at offset: Int, isFinal: Bool) -> Step {
    let body = rest.dropFirst(offset).prefix { (0x20...0x3F).contains($0) }
    guard body.endIndex < bytes.count else { return cutOff(body, isFinal: isFinal) }
    let final = bytes[body.endIndex]
    let length = offset + body.count + 1
    if final == UInt8(ascii: "["), body.isEmpty { return consoleKey(length, isFinal: isFinal) }
    if final == UInt8(ascii: "M"), body.isEmpty { return mouseReport(length, isFinal: isFinal) }
    guard (0x40...0x7E).contains(final) else { return take(length - 1, nil) }
    let parameters = Self.parameters(body)
    if final == UInt8(ascii: "~"), parameters == [200] { return beginPaste(length) }
    // A private sequence (`ESC [ ? ... c`, `ESC [ < ... M`) is a report, never a key.
    let isReport = body.first.map { $0 >= 0x3C } ?? false
    return take(length, isReport ? nil : KeySequence.control(final: final, parameters: parameters))
  }

  private mutating func cutOff(_ body: ArraySlice<UInt8>, isFinal: Bool) -> Step {
    // rxvt ends its shifted keys with $, which otherwise is no end.
    if body.last == UInt8(ascii: "$") {
      return take(2 + body.count, KeySequence.numbers[Self.parameters(body).first ?? 0])
    }
    if !isFinal { return .incomplete }
    // Esc and then `[` typed by hand; with parameters it is the torso of a key, which must not become letters.
    return body.isEmpty ? take(1, .escape) : take(2 + body.count, nil)
  }

  private mutating func consoleKey(_ length: Int, isFinal: Bool) -> Step {
    guard rest.count > length else { return isFinal ? take(length, nil) : .incomplete }
    return take(length + 1, KeySequence.console[rest[position + length]])
  }

  private mutating func mouseReport(_ length: Int, isFinal: Bool) -> Step {
    guard rest.count >= length + 3 else { return isFinal ? take(rest.count, nil) : .incomplete }
    return take(length + 3, nil)
  }

  private mutating func beginPaste(_ length: Int) -> Step {
    position += length
    bracketsPastes = true
    paste = []
    return nextOfPaste(isFinal: false)
  }

  private static func parameters(_ body: ArraySlice<UInt8>) -> [Int] {
    body.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { field in
      field.prefix(6).reduce(0) { (0x30...0x39).contains($1) ? $0 * 10 + Int($1 - 0x30) : $0 }
    }
  }
}
