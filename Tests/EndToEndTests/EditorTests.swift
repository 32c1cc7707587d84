import Foundation
import ProgramRunner
import PseudoTerminal
import Testing

/// Notes in an editor: only if allowed and asked for, with nothing left behind.
@Suite struct EditorTests {
  @Test(
    "A note goes to the editor and comes back, and nothing of it stays behind",
    arguments: [
      ("vi", "oCANARY too\u{1B}:wq\r"), ("nano", "CANARY too \u{0F}\r\u{18}"),
    ])
  func edits(editor: String, keys: String) throws {
    let home = try EditorHome()
    let terminal = try home.openOnNote(editor: editor)
    try terminal.press("\"first \(home.canary)\" <c-e>")
    try home.waitForEditor(terminal)
    terminal.send(keys.replacing("CANARY", with: home.canary))
    try terminal.wait(for: "The note is back from the editor.")
    #expect(terminal.screen.contains("\(home.canary) too"))
    #expect(terminal.titlesSet == 0)
    #expect(try home.filesInMemory().isEmpty)
    try terminal.press("<c-s>")
    try terminal.wait(for: "Saved: ")
    try terminal.press("q q q q")
    _ = try terminal.waitForExit()
    #expect(try home.filesWith(home.canary).isEmpty)
  }

  @Test("An editor that ends with an error changes nothing; Ctrl-C in it is its own")
  func refusedByEditor() throws {
    let home = try EditorHome()
    let terminal = try home.openOnNote(editor: "vi")
    try terminal.press("\"first \(home.canary)\" <c-e>")
    try home.waitForEditor(terminal)
    terminal.send("\u{3}")
    // Vim drops what was typed before it.
    terminal.waitForQuiet(milliseconds: 300)
    terminal.send("xx:w\r:cq\r")
    try terminal.wait(for: "The editor ended without saving, so the note is as it was.")
    #expect(terminal.screen.contains("first \(home.canary)"))
    #expect(try home.filesInMemory().isEmpty)
  }

  @Test("An editor that changes nothing, and one that cannot be started")
  func nothingChanged() throws {
    let home = try EditorHome()
    let terminal = try home.openOnNote(editor: "vi")
    try terminal.press("\"first \(home.canary)\" <c-e>")
    try home.waitForEditor(terminal)
    terminal.send(":q\r")
    try terminal.wait(for: "The note is as it was.")
    let broken = try home.home.write("#!/no/such/program\n", to: "nano")
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: broken)
    let other = try home.openOnNote(editor: broken)
    try other.press("<c-e>")
    try other.wait(for: "The editor could not be started, so the note is as it was.")
    #expect(try home.filesInMemory().isEmpty)
  }

  @Test("A hang-up while the editor runs leaves nothing in memory, and the note is kept")
  func hangUp() throws {
    let home = try EditorHome()
    let terminal = try home.openOnNote(editor: "vi")
    try terminal.press("\"first \(home.canary)\" <c-e>")
    try home.waitForEditor(terminal)
    terminal.signal(SIGHUP)
    _ = try terminal.waitForExit(seconds: 10)
    #expect(try home.filesInMemory().isEmpty)
    #expect(try home.filesWith(home.canary).isEmpty)
    let next = try home.openOnNote(editor: "vi")
    try next.wait(for: "first \(home.canary)")
  }

  @Test("Stopped and continued with the program, the editor goes on")
  func suspended() throws {
    let home = try EditorHome()
    let terminal = try home.openOnNote(editor: "vi")
    try terminal.press("\"first \(home.canary)\" <c-e>")
    try home.waitForEditor(terminal)
    terminal.signal(SIGSTOP)
    terminal.signal(SIGCONT)
    terminal.send("oafter\u{1B}:wq\r")
    try terminal.wait(for: "The note is back from the editor.")
    #expect(terminal.screen.contains("after"))
  }

  @Test(
    "Why not is said",
    arguments: [
      (Refusal.office, "The settings of this office do not allow notes in an editor."),
      (.none, "No editor is chosen: set EDITOR to vim, nvim or nano, then start again."),
      (.unknown, "\"sh\" may leave copies of a note. Set EDITOR to vim, nvim or nano."),
      (.missing, "The editor \"notepad\" is not installed here."),
      (.place, "This login has no private folder in memory (XDG_RUNTIME_DIR) for an editor."),
      (.field, "Go to a note first."),
    ])
  func refusals(refusal: Refusal, sentence: String) throws {
    let home = try EditorHome(isAllowed: refusal != .office)
    let editor: [Refusal: String] = [.none: "", .unknown: "sh", .missing: "notepad"]
    let terminal = try home.openOnNote(editor: editor[refusal] ?? "nano", hasMemory: refusal != .place)
    if refusal == .field { try terminal.press("<tab>") }
    try terminal.press("<c-e>")
    try terminal.wait(for: sentence)
  }

  enum Refusal { case office, none, unknown, missing, place, field }
}

/// A home whose office allows editors, with a folder in memory.
final class EditorHome {
  /// A word of this test alone: others write files at the same time.
  let canary = "marzipan\(UInt32.random(in: 10_000...99_999))"
  let home: Home
  private let memory: String

  init(isAllowed: Bool = true) throws {
    home = try Home()
    memory = "/dev/shm/caseload-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: memory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try home.answerFirstRun()
    guard isAllowed else { return }
    let terminal = try home.openList()
    try terminal.wait(for: "applicants: 0")
    try terminal.press(": \"change the settings\" <enter>")
    try terminal.wait(for: "Notes in an editor")
    try terminal.press(String(repeating: "<tab> ", count: 8))
    try terminal.wait(for: "> Notes in an editor")
    try terminal.press("y <c-s>")
    try terminal.wait(for: "Saved: settings changed")
    try terminal.press("q")
    _ = try terminal.waitForExit()
  }

  deinit { try? FileManager.default.removeItem(atPath: memory) }

  func openOnNote(editor: String, hasMemory: Bool = true) throws -> VirtualTerminal {
    let terminal = try home.open(setting: [
      "EDITOR": editor, "XDG_RUNTIME_DIR": hasMemory ? memory : home.path("none"),
    ])
    try terminal.wait(for: "the first screen") { $0.screen.contains(" help") }
    // A draft of an earlier start is offered first; the form itself shows it too.
    if terminal.screen.contains("You have a draft") {
      try terminal.press("<esc>")
      try terminal.wait(for: "the first screen") { !$0.screen.contains("You have a draft") }
    }
    try terminal.press("2")
    try terminal.wait(for: "applicants: ")
    if terminal.screen.contains("applicants: 0") {
      try terminal.press("+ \"Ola\" <c-s>")
      try terminal.wait(for: "Saved: new applicant")
    }
    try terminal.press("n o")
    try terminal.wait(for: "New note")
    return terminal
  }

  func waitForEditor(_ terminal: VirtualTerminal) throws {
    try terminal.wait(for: "the editor") { !$0.screen.contains("Ctrl-S save") && $0.screen.contains("first") }
  }

  func filesInMemory() throws -> [String] { try FileManager.default.subpathsOfDirectory(atPath: memory) }

  /// Files outside the store that hold a text: at home, among temporary files and in memory.
  func filesWith(_ text: String) throws -> [String] {
    let folders = [home.folder.path, memory, FileManager.default.temporaryDirectory.path]
    let wanted = Data(text.utf8)
    return folders.flatMap { folder -> [String] in
      let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
      // Other tests have folders of their own among the temporary files.
      return names.filter { folder != folders[2] || !$0.contains("/") }.map { folder + "/" + $0 }
    }.filter { path in
      guard !path.contains("/.local/share/caseload/") else { return false }
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
        return false
      }
      return FileManager.default.contents(atPath: path)?.range(of: wanted) != nil
    }
  }
}
