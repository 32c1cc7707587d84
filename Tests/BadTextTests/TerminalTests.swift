import Cells
import Domain
import Foundation
import ProgramRunner
import PseudoTerminal
import Store
import Testing

/// The real program on a pseudo-terminal: every byte it sends is read by a strict parser, and by libvterm.
@Suite struct TerminalTests {
  @Test(
    "Over bad texts every byte that reaches the terminal only paints, and columns stay",
    arguments: ["xterm-256color", "linux"])
  func bytesOfScreens(type: String) throws {
    let home = try BadHome()
    let terminal = try home.open(type)
    try terminal.wait(for: "? help")
    for keys in Self.walks {
      try terminal.press(keys)
      terminal.waitForQuiet(milliseconds: 15)
      expectColumns(terminal, keys)
      if type == "xterm-256color" { try home.expectNothingLeaks(of: terminal) }
    }
    try leave(terminal)
    expectClean(terminal)
  }

  /// Lists with all their rows, an open person and employer on every pane, histories, forms, searches, pages.
  private static let walks =
    [
      "<down>", "f", "<pgdn>", "<end>", "2", "f e", "<pgdn>", "<pgdn>", "<pgdn>", "<end>", "<home>", "o", "<enter>",
      "<tab>", "<tab>", "<tab>", "<enter>",
    ]
    + ["<esc>", "n", "<esc>", "e", "<pgdn>", "<esc>", "<esc>", "p", "<esc>", "i", "i"]
    + ["3", "<pgdn>", "<pgdn>", "<end>", "<enter>", "<tab>", "<down>", "<esc>"]
    + ["4", "<pgdn>", "<end>", "<enter>", "<tab>", "<esc>", "/ Zqva", "<down>", "<esc>", "?", "<esc>", ":", "<esc>"]
    + [": \"cells to check\" <enter>", "<pgdn>", "<end>", "<esc>", ": \"removed\" <enter>", "<esc>"]
    + [": colleagues <enter>", "<esc>", ": settings <enter>", "<esc>"]

  @Test("Raw bytes typed and pasted into a form: nothing comes back that is not painted, and what is saved is clean")
  func typedBytes() throws {
    let home = try BadHome(texts: [])
    let terminal = try home.open("xterm-256color")
    try terminal.wait(for: "? help")
    try terminal.press("2")
    for text in BadText.all {
      try terminal.press("+")
      try terminal.wait(for: "First name")
      terminal.send("\u{1B}[200~\(text.text.replacing("\u{1B}[201~", with: ""))\u{1B}[201~")
      try terminal.press("<tab>")
      // What is typed holds no key of its own here: Esc would leave the form, Ctrl-S save it half.
      terminal.send(
        text.text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }.prefix(100).map(String.init).joined())
      try terminal.press("<tab> <c-s>")
      try terminal.wait(for: "the form to close") { $0.row(22).hasPrefix("Saved") || $0.row(22).hasPrefix("Undone") }
      try terminal.press("<home>")
    }
    for bytes: [UInt8] in [
      [0xEF], [0xC3, 0x28], [0xF0, 0x9F], [0xD8, 0x82, 0x82], [0x9B, 0x36, 0x6E], [0xFF, 0xFE],
    ] {
      terminal.send(bytes)
      terminal.waitForQuiet(milliseconds: 40)
    }
    try leave(terminal)
    expectClean(terminal)
    let store = try home.reopened()
    let people = try store.answer(EveryRecord(.applicant))
    #expect(people.count == BadText.all.count)
    for record in people {
      for (info, value) in zip(record.kind.type.fields, record.values) where info.isSearched {
        if let text = value.text { CommitDoorTests.expectKept(text, info, .applicant) }
      }
    }
  }

  private func leave(_ terminal: VirtualTerminal) throws {
    try terminal.press("<esc> <esc> <esc> 2 q")
    #expect(try terminal.waitForExit() == 0)
  }

  private func expectClean(_ terminal: VirtualTerminal) {
    let stream = TerminalStream(terminal.output)
    #expect(stream.faults.isEmpty, "\(stream.faults)")
    #expect(stream.letters > 5_000)
    // Once at the start, and no more; and out of the programs' screen once.
    #expect(stream.clears <= 2, "\(stream.clears) times cleared")
    #expect(stream.departures <= 1, "\(stream.departures) times left")
    #expect(terminal.titlesSet == 0)
    #expect(terminal.bytesOfAnswers == 0)
  }

  /// The blanks before a column are blank in every row of a list, as the emulator shows them.
  private func expectColumns(_ terminal: VirtualTerminal, _ keys: String) {
    let heading = terminal.row(1)
    guard let second = Self.columns.first(where: { heading.contains($0) }),
      let place = heading.range(of: second).map({ heading.distance(from: heading.startIndex, to: $0.lowerBound) })
    else { return }
    for row in 2..<21 where !terminal.row(row).isEmpty {
      for column in [place - 2, place - 1] {
        let text = terminal.text(at: Point(column: column, row: row))
        #expect(text.isEmpty || text == " ", "\(keys): row \(row), column \(column):\n\(terminal.screen)")
      }
    }
  }

  /// A heading in the middle of each list.
  private static let columns = ["Phase", "Stage", "In the sheet", "With", "In words"]
}

/// The sentences of damage and refusal.
extension VirtualTerminal {
  func wait(for fact: String, until holds: (VirtualTerminal) -> Bool) throws {
    try wait(for: fact, seconds: 30, until: holds)
  }
}

/// A home folder whose store, where the program looks for it, is full of bad texts.
final class BadHome {
  let home: Home
  let bad: BadStore
  private let temporary: String

  /// - Parameter texts: what the records hold; nil for every text of the table.
  init(texts: [BadText]? = nil) throws {
    home = try Home()
    temporary = home.path("tmp")
    let folder = (home.store as NSString).deletingLastPathComponent
    for path in [folder, temporary] {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
    if let texts { bad = try BadStore(Self.openStore(home), texts) } else { bad = try BadStore(copyAt: home.store) }
    // The program refuses a file that others may read.
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: home.store)
  }

  private static func openStore(_ home: Home) throws -> Store {
    try Store.open(
      at: home.store, options: StoreOptions(login: BadStore.login, clock: BadStore.clock(), isThrowaway: true))
  }

  func reopened() throws -> Store { try Self.openStore(home) }

  func open(_ type: String) throws -> VirtualTerminal {
    try home.open(setting: ["TERM": type, "TMPDIR": temporary])
  }

  /// No name is where others on this computer can see it: arguments, environment, names of files and processes.
  func expectNothingLeaks(of terminal: VirtualTerminal) throws {
    for file in ["cmdline", "comm", "environ", "status"] {
      let text = (try? String(contentsOfFile: "/proc/\(terminal.process)/\(file)", encoding: .utf8)) ?? ""
      #expect(!text.contains(BadText.canary), "\(file) of the process names somebody")
    }
    let files = FileManager.default.enumerator(atPath: home.folder.path)
    while let name = files?.nextObject() as? String {
      #expect(!name.contains(BadText.canary), "the file \(name) names somebody")
    }
  }
}
