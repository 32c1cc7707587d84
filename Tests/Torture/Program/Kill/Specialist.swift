import Cells
import PseudoTerminal

/// The program was killed, as was planned.
struct Gone: Error {}

/// The program stands, but does not show what it should.
struct Stuck: Error, CustomStringConvertible {
  let act: String
  let fact: String
  let screen: String
  var description: String { "in \"\(act)\", waited in vain for \(fact); the screen:\n\(screen)" }
}

/// Someone at the keyboard. They read what is on the screen and never press a key blindly, so that every answer they
/// read is the answer to their last key.
final class Specialist {
  let terminal: VirtualTerminal
  var random: SeededRandom
  var ledger: Ledger
  let cast: Cast
  /// Called when the key that saves is about to be pressed.
  var onSave: () -> Void = {}
  private(set) var act = "start"
  /// When the end was noticed.
  private(set) var endedAt = ContinuousClock().now
  private(set) var actsDone = 0
  private(set) var savesSeen = 0
  /// From the key that saves to the answer on the screen.
  private(set) var saveTimes: [Duration] = []

  init(_ terminal: VirtualTerminal, _ cast: Cast, _ ledger: Ledger, _ random: SeededRandom) {
    self.terminal = terminal
    self.cast = cast
    self.ledger = ledger
    self.random = random
  }

  var heading: String { terminal.row(0) }
  var status: String { terminal.row(terminal.size.rows - 2) }
  var hints: String { terminal.row(terminal.size.rows - 1) }

  // MARK: Reading and pressing

  func see(_ fact: String, _ holds: (Specialist) -> Bool) throws {
    switch terminal.watch(seconds: 20, until: { _ in holds(self) }) {
    case .seen: return
    case .gone: throw Gone()
    case .timeout: throw Stuck(act: act, fact: fact, screen: terminal.screen)
    }
  }

  func see(heading: String) throws {
    try see("the heading \"\(heading)\"") { $0.heading.hasPrefix(heading) }
  }

  func see(_ text: String) throws {
    try see("\"\(text)\"") { $0.terminal.screen.contains(text) }
  }

  /// Presses keys in walk notation, all at once.
  func press(_ script: String) throws { try terminal.press(script) }

  /// Does one act of the day, from a screen of the menu back to it.
  func perform(_ act: Act) throws {
    self.act = act.name
    try act.perform(self)
    actsDone += 1
  }

  /// Waits for the first screen.
  func start() throws {
    try see("the first screen") { $0.heading.hasPrefix("Today") && $0.hints.hasSuffix("? help") }
  }

  // MARK: Saving

  private static let answers = ["Saved: ", "Undone: ", "Done again: "]
  private var answer: String? {
    let status = status
    return Self.answers.contains { status.hasPrefix($0) } ? status : nil
  }

  /// Presses what saves and reads the answer.
  func save(_ deed: Deed, _ keys: String = "<c-s>") throws {
    guard answer == nil else { throw Stuck(act: act, fact: "the old message to go", screen: terminal.screen) }
    ledger.pending = deed
    onSave()
    let clock = ContinuousClock()
    let start = clock.now
    try press(keys)
    try see("an answer to \(keys)") { $0.answer != nil || $0.status.hasPrefix("Nothing was changed") }
    saveTimes.append(clock.now - start)
    acknowledge()
  }

  private func acknowledge() {
    if let words = answer {
      ledger.acknowledge(words)
      savesSeen += 1
    } else {
      ledger.pending = nil
    }
  }

  /// After the kill: what the program still said before it died has been said.
  func lookBack() {
    endedAt = ContinuousClock().now
    _ = terminal.watch(seconds: 5) { _ in false }
    if ledger.pending != nil, answer != nil { acknowledge() }
  }

  // MARK: Typing

  /// Types text in small pieces, each after the echo of the one before.
  func type(_ text: String) throws {
    if ledger.typing == nil { ledger.typing = Typing() }
    var rest = Array(text)[...]
    while !rest.isEmpty {
      let piece = rest.prefix(Int.random(in: 2...14, using: &random))
      rest = rest.dropFirst(piece.count)
      for character in piece { terminal.press(.character(character)) }
      try echoed(piece)
    }
  }

  private func echoed(_ piece: ArraySlice<Character>) throws {
    guard var typing = ledger.typing else { return }
    let field = typing.fields.removeLast() + String(piece)
    typing.fields.append(field)
    ledger.typing = typing
    let tail = String(field.filter { !$0.isWhitespace }.suffix(10))
    try see("the echo of \"\(tail)\"") { $0.squeezed.contains(tail) }
    ledger.typing?.echo(field.count)
  }

  /// The screen without blanks, so that folded text is found too.
  var squeezed: String { terminal.screen.filter { !$0.isWhitespace } }

  /// Goes to the next field after one that was typed in: the cursor moves.
  func leaveField(_ keys: String = "<tab>") throws {
    let before = terminal.cursor
    try press(keys)
    try see("the next field") { $0.terminal.cursor != before }
    ledger.typing?.leaveField()
  }

  /// Presses nothing for a while; the kill may come meanwhile.
  func rest(_ time: Duration) throws {
    guard terminal.watch(seconds: time.inMilliseconds / 1000, until: { _ in false }) == .timeout else { throw Gone() }
  }

  // MARK: Words

  private var wordsMade = 0

  /// Text that is nowhere else in the store.
  func words(_ characters: ClosedRange<Int>) -> String {
    let wanted = Int.random(in: characters, using: &random)
    var text = ""
    while text.count < wanted {
      if !text.isEmpty { text += " " }
      text += (random.pick(Self.stems) ?? "ord") + String(Int.random(in: 100...99_999, using: &random))
    }
    return text
  }

  func name() -> String {
    let stem = random.pick(Self.stems) ?? "ord"
    return stem.prefix(1).uppercased() + stem.dropFirst()
      + String((0..<5).map { _ in Self.letters[Int.random(in: 0..<Self.letters.count, using: &random)] })
  }

  private static let letters = Array("bcdfghjklmnpqrstvwz")
  private static let stems = [
    "fjord", "båt", "hage", "kaffe", "snø", "brød", "verksted", "hest", "æble", "lager", "skole", "kjøkken", "reise",
    "torsdag", "morgen", "sang", "vindu", "gård",
  ]
}

/// Who is in the store that every day begins with.
struct Cast {
  var people: [String] = []
  var employers: [String] = []
  /// A sheet to bring in, and how many people are in it.
  var sheet = ""
  var sheetRows = 0
}
