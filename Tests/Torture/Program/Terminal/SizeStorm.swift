import Cells
import Domain
import Foundation
import PseudoTerminal

/// A form is edited while the window changes its size all the time. A second program gets the same keys and keeps its
/// size: at the end both have to show the same.
struct SizeStorm {
  let stage: Stage
  let term: String
  let sizes: Int
  var random: SplitMix64

  /// - Returns: what is wrong, a sentence each.
  mutating func run() throws -> [String] {
    let stores = try [stage.store(.demo), stage.place.copy("\(stage.place.folder)/demo.db", to: "quiet")]
    let storm = try stage.open(stores[0], term: term, size: EndingCase.walkSize)
    let quiet = try stage.open(stores[1], term: term, size: EndingCase.walkSize)
    for terminal in [storm, quiet] {
      try terminal.wait(for: "the first frame") { $0.screen.contains("? help") }
      try terminal.press("<enter>")
      try terminal.wait(for: "[Wants]")
      try terminal.press("n")
      try terminal.wait(for: "Log which contact?")
      try terminal.press("o")
      try terminal.wait(for: "New note")
    }
    let text = try edit(storm, quiet)
    storm.resize(to: EndingCase.walkSize)
    let end = String(text.filter { $0 != " " }.suffix(8))
    for terminal in [storm, quiet] {
      try terminal.wait(for: "the end of the text") { $0.screen.filter { !$0.isWhitespace }.contains(end) }
    }
    var problems = try layouts(storm, quiet)
    for (terminal, store) in zip([storm, quiet], stores) {
      try terminal.press("<c-s>")
      try terminal.wait(for: "Saved: ")
      let saved = try Self.lastNote(store)
      if saved != text { problems.append("the text saved is \"\(saved)\" and was \"\(text)\"") }
    }
    problems += try layouts(storm, quiet)
    for terminal in [storm, quiet] {
      try terminal.press("q q")
      if try terminal.waitForExit(seconds: 10) != 0 { problems.append("it did not leave with 0") }
    }
    return problems + Restored.problems(storm)
  }

  private mutating func edit(_ storm: VirtualTerminal, _ quiet: VirtualTerminal) throws -> String {
    var text = ""
    for step in 0..<sizes {
      storm.resize(
        to: Size(columns: Int.random(in: 1...300, using: &random), rows: Int.random(in: 1...100, using: &random)))
      let keys = keys(step, &text)
      for terminal in [storm, quiet] { try terminal.press(keys) }
      // Sometimes nobody reads for a while, as on a slow line.
      if random.happens(0.7) { storm.waitForQuiet(milliseconds: Int32.random(in: 0...2, using: &random)) }
      quiet.waitForQuiet(milliseconds: 0)
    }
    return text
  }

  /// What is pressed in a step. The note takes the text; other fields are only visited.
  private mutating func keys(_ step: Int, _ text: inout String) -> String {
    if random.happens(0.1) { return "<tab> <tab> <s-tab> <s-tab>" }
    if random.happens(0.1), !text.isEmpty {
      text.removeLast()
      return "<bs>"
    }
    let word = "\(random.pick(["ro", "bål", "skog", "æra"]) ?? "ro")\(step) "
    text += word
    return "\"\(word)\""
  }

  private func layouts(_ storm: VirtualTerminal, _ quiet: VirtualTerminal) throws -> [String] {
    // A key takes away what one of them has said meanwhile, such as that the backup of the day is made.
    for terminal in [storm, quiet] { try terminal.press("<end>") }
    quiet.waitForQuiet(milliseconds: 50)
    let wanted = quiet.screen
    let sight = storm.watch(seconds: 10) { $0.screen == wanted && $0.cursor == quiet.cursor }
    return sight == .seen ? [] : ["the layout is\n\(storm.screen)\nand should be\n\(wanted)"]
  }

  private static func lastNote(_ store: String) throws -> String {
    try JournalReader.open(store) { reader in
      let sets = try reader.sets(after: try reader.newest() - 1)
      return sets.last?.changes.first?.created["text"] as? String ?? ""
    }
  }
}
