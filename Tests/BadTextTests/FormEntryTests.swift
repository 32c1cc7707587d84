import Cells
import Domain
import Foundation
import FuzzProperties
import Screens
import Store
import Terminal
import TestKinds
import Testing

/// Bad text typed and pasted into every field of every form, as the bytes that a terminal sends.
@Suite struct FormEntryTests {
  enum Way: CaseIterable, Sendable { case typed, pasted }

  @Test(
    "Typed or pasted into every field of every kind, a bad text steers nothing and is kept clean", .long,
    arguments: Way.allCases)
  func everyFieldAtLength(way: Way) throws {
    let bad = try BadStore([BadText("a name", BadText.canary)])
    var saved = 0
    var met: [String: Int] = [:]
    for (place, type) in RecordKind.allCases.map(\.type).enumerated() where type.hasForm {
      for (turn, text) in Self.texts(for: place).enumerated() {
        let keys = way == .typed ? Self.typed(text.text) : Self.pasted(text.text)
        let walk = try FormWalk(bad, .change(type.kind, bad.first(type.kind)))
        for name in walk.enter(keys, in: type, text.name, turn: turn) { met[name, default: 0] += 1 }
        if try walk.save(type, text.name) { saved += 1 }
      }
    }
    let forms = RecordKind.allCases.map(\.type).filter(\.hasForm)
    let fields = forms.flatMap { type in type.fields.filter { $0.role == .entered }.map { FormWalk.name($0, type) } }
    #expect(fields.filter { met[$0] == nil } == [], "met by no text")
    #expect(met.values.reduce(0, +) > 1_000)
    #expect(saved > 60, "\(saved) forms were saved")
    #expect(try bad.store.maintain(.check).problems.isEmpty)
  }

  /// Every text meets every kind of field; in the long form also every single field. What takes no text meets every
  /// third one of a form, by turns: a letter typed into a long list costs a search of it.
  private static func texts(for place: Int) -> [BadText] {
    if Effort.isLong { return BadText.all + BadText.mixtures(seed: Effort.firstSeed + UInt64(place), count: 20) }
    return BadText.all.enumerated().filter { $0.offset % 15 == Effort.offset(place, of: 15) }.map(\.element)
  }

  /// Control characters are keys and not text when they are typed; everything else arrives letter by letter.
  private static func typed(_ text: String) -> [Key] {
    let bytes = text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }.prefix(120).flatMap {
      String($0).utf8
    }
    return keys(Array("\u{1B}[200~\u{1B}[201~".utf8) + bytes).filter {
      if case .character = $0 { true } else { false }
    }
  }

  private static func pasted(_ text: String) -> [Key] {
    keys(Array("\u{1B}[200~".utf8) + Array(text.utf8) + Array("\u{1B}[201~".utf8)).filter {
      if case .paste = $0 { true } else { false }
    }
  }

  private static func keys(_ bytes: [UInt8]) -> [Key] {
    var decoder = KeyDecoder()
    decoder.feed(bytes)
    var keys: [Key] = []
    while !decoder.isEmpty {
      if case .key(let key) = decoder.next(isFinal: true) { keys.append(key) }
    }
    return keys
  }

  @Test(
    "A paste outside of text does nothing: no command runs", arguments: ["delete q u d\n", "q", "\u{1B}[31mq", "+d y"])
  func pastedIntoLists(text: String) throws {
    let bad = try BadStore.copy()
    var app = App(store: bad.store, size: Size(columns: 80, rows: 24), width: .builtIn)
    app.start()
    for menu in ["2", "3", "4"] {
      if let key = menu.first { app.press(.character(key)) }
      let before = app.view()
      app.press(.paste(text))
      #expect(app.message == "Pasted text was not used: nothing here takes text.")
      app.press(.up)
      #expect(app.view() == before)
      #expect(!app.isFinished && app.stack.count == 1)
    }
  }

  @Test(
    "A note of 100,000 characters is typed on, drawn and saved",
    arguments: Effort.isLong ? Array(BadText.long.indices) : [1, 2])
  func longNotes(index: Int) throws {
    let bad = try BadStore([BadText("a name", BadText.canary)])
    let walk = try FormWalk(bad, .change(.note, bad.first(.note)))
    walk.press(.control("u"))
    walk.press(.paste(BadText.long[index].text))
    for key in [Key.character("x"), .pageUp, .wordLeft] {
      walk.press(key)
      walk.expectClean(BadText.long[index].name)
    }
    walk.press(.control("s"))
    let kept = try #require(try bad.store.answer(OneRecord(.note, bad.first(.note))))["text"].text ?? ""
    let limit = 100_000
    #expect(kept.unicodeScalars.count <= limit)
    #expect(kept.contains(BadText.canary), "\(walk.app.message)")
  }
}

/// One form, driven by keys.
final class FormWalk {
  private(set) var app: App
  private let bad: BadStore
  private let id: Identifier

  init(_ bad: BadStore, _ purpose: FormPurpose) throws {
    self.bad = bad
    guard case .change(_, let id) = purpose else { throw FormPurposeError() }
    self.id = id
    app = App(store: bad.store, size: Size(columns: 80, rows: 24), width: .builtIn)
    app.start(at: AppPlace([FormScreen(purpose)]))
  }

  private struct FormPurposeError: Error {}

  func press(_ key: Key) {
    app.press(key)
    app.work()
  }

  func expectClean(_ name: String, at location: SourceLocation = #_sourceLocation) {
    let grid = app.view()
    OutputCheck.expectClean(grid.text, "the form under \(name)", at: location)
    #expect(grid.cursor.map { grid.bounds.contains($0) } ?? false, "no cursor under \(name)", sourceLocation: location)
  }

  static func name(_ info: FieldInfo, _ type: RecordType) -> String { "\(type.kind.rawValue).\(info.name)" }

  /// Puts the keys into every field of text and every third of the others, looks, and clears what no text belongs into.
  /// - Parameter turn: which of the texts of the form this is.
  /// - Returns: the fields that took them.
  func enter(_ keys: [Key], in type: RecordType, _ name: String, turn: Int) -> [String] {
    var met: [String] = []
    for (place, info) in type.fields.filter({ $0.role == .entered }).enumerated() {
      if info.isSearched || (place + turn) % 3 == 0 || Effort.isLong {
        if info.isSearched { press(.control("u")) }
        for key in keys { press(key) }
        expectClean("\(name) in \(Self.name(info, type))")
        if !info.isSearched { press(.control("u")) }
        met.append(Self.name(info, type))
      }
      press(.tab)
    }
    return met
  }

  /// Saves, and looks at what the store has now.
  func save(_ type: RecordType, _ name: String) throws -> Bool {
    press(.control("s"))
    expectClean("\(name) saved")
    OutputCheck.expectClean(app.message, "the message under \(name)", oneLine: true)
    if app.message.hasPrefix("Saved") {
      for record in try bad.store.answer(EveryRecord(type.kind)) {
        for (info, value) in zip(type.fields, record.values) where info.isSearched {
          if let text = value.text { CommitDoorTests.expectKept(text, info, type.kind) }
        }
      }
      return true
    }
    // Not to be filled in again by the next form.
    for key in [Key.escape, .character("d")] { press(key) }
    return false
  }
}
