import FuzzProperties
import Testing

/// A strict reader of what is sent to a terminal: it knows the sequences that curses needs to paint, and everything else
/// is a fault. It must not forgive as terminals do.
struct TerminalStream {
  private(set) var faults: [String] = []
  /// How often the whole screen was cleared: what a text could do as well as curses does it.
  private(set) var clears = 0
  /// How often the screen of the programs was left for that of the shell.
  private(set) var departures = 0
  /// Letters that were painted.
  private(set) var letters = 0
  private var bytes: ArraySlice<UInt8> = []
  private var isAfterStyle = false

  init(_ sent: [UInt8]) {
    bytes = sent[...]
    while let byte = bytes.popFirst() {
      // On some terminals the way back to plain text is `CSI m` and a shift to the first character set.
      if byte == 0x0F, isAfterStyle { continue }
      isAfterStyle = false
      switch byte {
      case 0x1B: escape()
      case 0x0A, 0x0D, 0x08: break
      case 0..<0x20, 0x7F: fault("control \(byte)")
      default: letter(byte)
      }
      // One is enough to tell; a whole broken stream would be unreadable.
      if faults.count > 5 { return }
    }
  }

  private mutating func fault(_ what: String) {
    let after = String(decoding: bytes.prefix(40), as: UTF8.self).unicodeScalars.map { $0.escaped(asASCII: true) }
    faults.append("\(what) before \(after.joined())")
  }

  private mutating func escape() {
    switch bytes.popFirst() {
    case UInt8(ascii: "["): control()
    // Charsets, save and restore, keypad modes: the setting up of a terminal.
    case UInt8(ascii: "("), UInt8(ascii: ")"):
      if let set = bytes.popFirst(), set != UInt8(ascii: "B"), set != UInt8(ascii: "0") { fault("charset \(set)") }
    case UInt8(ascii: "7"), UInt8(ascii: "8"), UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "M"): break
    case let other: fault("ESC \(other.map { String(UnicodeScalar($0)) } ?? "at the end")")
    }
  }

  /// Final letters of the control sequences that only paint, with their modes; no report is among them.
  private static let painting = Set("ABCDGHJKLMPSTXdhlmr@b".utf8)

  private mutating func control() {
    let parameters = bytes.prefix { (0x30...0x3F).contains($0) }
    bytes = bytes.dropFirst(parameters.count)
    let between = bytes.prefix { (0x20...0x2F).contains($0) }
    bytes = bytes.dropFirst(between.count)
    let text = String(decoding: parameters + between, as: UTF8.self)
    guard let final = bytes.popFirst() else { return fault("CSI without an end") }
    let isMode = final == UInt8(ascii: "h") || final == UInt8(ascii: "l")
    // xterm's way in and out keeps the window's title, and puts the very same one back.
    if final == UInt8(ascii: "t"), ["22;0;0", "23;0;0"].contains(text) { return }
    isAfterStyle = final == UInt8(ascii: "m")
    if final == UInt8(ascii: "J"), text == "2" { clears += 1 }
    if final == UInt8(ascii: "l"), text == "?1049" { departures += 1 }
    // The Linux console shapes its cursor so; a request for the terminal's attributes has no question mark.
    if final == UInt8(ascii: "c"), ["?0", "?1", "?8"].contains(text) { return }
    if Self.painting.contains(final), between.isEmpty, isMode || parameters.allSatisfy({ $0 < 0x3C }) { return }
    // `CSI ! p`: the soft reset by which curses begins on some terminals.
    if final == UInt8(ascii: "p"), text == "!" { return }
    fault("CSI \(text)\(UnicodeScalar(final))")
  }

  private mutating func letter(_ lead: UInt8) {
    letters += 1
    if lead < 0x80 { return }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    let whole = [lead] + bytes.prefix(length - 1)
    bytes = bytes.dropFirst(length - 1)
    guard let scalar = String(validating: whole, as: UTF8.self)?.unicodeScalars.first else {
      return fault("bytes \(whole) that are not UTF-8")
    }
    if ForbiddenScalars.contains(scalar) { fault("U+\(String(scalar.value, radix: 16))") }
  }
}

/// The judge is judged: what must not reach a terminal is a fault, and what curses sends is none.
@Suite struct TerminalStreamTests {
  @Test(arguments: BadText.all.prefix(20))
  func everySequenceIsAFault(text: BadText) {
    let stream = TerminalStream(Array(text.text.utf8))
    #expect(!stream.faults.isEmpty || stream.clears + stream.departures > 0, "\(text.name)")
  }

  @Test(arguments: [
    "\u{202E}x", "\u{9B}31m", "\u{200B}", "\u{FEFF}", "\u{E0041}", "\u{2028}", "\u{7}", "\u{7F}", "\u{1B}[5n",
    "\u{1B}[0c",
  ])
  func soIsEverySign(text: String) {
    #expect(!TerminalStream(Array("plain \(text)".utf8)).faults.isEmpty)
    #expect(!TerminalStream([0x61, 0xFF]).faults.isEmpty && !TerminalStream([0xC3]).faults.isEmpty)
  }

  @Test func paintingIsNone() {
    let painting =
      "\u{1B}[?1049h\u{1B}[22;0;0t\u{1B}[1;24r\u{1B}(B\u{1B}[m\u{1B}[4l\u{1B}[?7h\u{1B}[H\u{1B}[2J\u{1B}[5;10HÅse 王 x\r\n"
      + "\u{1B}[1;31m\u{1B}[K\u{1B}[3X\u{1B}[?25h\u{1B}[?0c\u{1B}[39;49m\u{1B}[m\u{F}\u{1B}[?1049l\u{1B}[23;0;0t"
    #expect(TerminalStream(Array(painting.utf8)).faults.isEmpty, "\(TerminalStream(Array(painting.utf8)).faults)")
  }
}
