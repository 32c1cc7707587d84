import Cells
package import Domain
package import Store

/// What would come back with a copy, and what would be gone.
package struct RestorePreviewScreen: Screen {
  package static let title: Words = "Restore a copy"
  package static let commands: [Command<RestorePreviewScreen>] = [
    Command(
      "Restore this copy, after a question", .character("r"), hint: "restore",
      unavailable: { $0.preview == nil ? "This copy could not be read." : nil }, run: { screen, _ in screen.ask() })
  ]

  private let name: String
  private let identities: [String]
  private var preview: RestorePreview?

  /// - Parameters:
  ///   - name: of the copy on the shelf.
  ///   - identities: files with keys, for an encrypted copy.
  init(_ name: String, identities: [String] = []) {
    self.name = name
    self.identities = identities
  }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    preview = nil
    preview = try RestorePreview(of: RestoreSource(name, of: store.path, identities: identities), over: store.path)
  }

  private func ask() -> Outcome {
    guard let preview else { return .stay }
    return .open(
      ConfirmScreen(
        RestoreWords.question(preview, of: name),
        yes: .after("Restoring ...", .replace(RestoreDoneScreen(name, identities: identities)))))
  }

  package func draw(on frame: inout Frame) {
    frame.setCursor(column: 0, row: 0)
    guard let preview else {
      frame.write(tr("This copy could not be read."), row: 0, style: .dim)
      return
    }
    var row = 0
    for words in RestoreWords.preview(preview, of: name, local: frame.local) {
      row += frame.writeFolded(tr(words), row: row)
    }
  }
}

/// Restores a copy when it is opened, and says what came of it. From here the way leads to the first screen: what the
/// screens below show is gone.
package struct RestoreDoneScreen: Screen {
  package static let title: Words = "Restored"
  package static let commands: [Command<RestoreDoneScreen>] = [
    Command("Go on", .enter, .escape, .character("q"), hint: "go on") { _, _ in .menu(Menu.first) }
  ]

  private let name: String
  private let identities: [String]
  private var lines: [Words] = []

  init(_ name: String, identities: [String]) {
    self.name = name
    self.identities = identities
  }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    guard lines.isEmpty else { return }
    do {
      let source = try RestoreSource(name, of: store.path, identities: identities)
      lines = RestoreWords.done(try store.restore(source))
    } catch {
      lines = ["Nothing was restored."] + error.sentences
    }
  }

  package func draw(on frame: inout Frame) {
    frame.setCursor(column: 0, row: 0)
    var row = 0
    for words in lines { row += frame.writeFolded(tr(words), row: row) }
  }
}
