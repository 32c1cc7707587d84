package import Cells
package import Domain
import Exchange
package import Store

/// Finds the spreadsheet file: a path that is typed or completed from the folders.
package struct ImportFileScreen: Screen {
  package static let title: Words = "Import a spreadsheet"
  package static let everywhere: Opener? = Opener("Import a spreadsheet") { ImportFileScreen() }
  package static let commands: [Command<ImportFileScreen>] = [
    Command("Open the marked folder or file", .enter, hint: "open") { screen, _ in screen.open() },
    Command("Complete the path with what is marked", .tab, hint: "complete") { screen, _ in screen.complete() },
    Command("Go up one line", .up) { screen, _ in screen.move(-1) },
    Command("Go down one line", .down) { screen, _ in screen.move(1) },
    Command("Go up one page", .pageUp) { screen, desk in screen.move(4 - desk.content.rows) },
    Command("Go down one page", .pageDown) { screen, desk in screen.move(desk.content.rows - 4) },
    Command("Go back", .escape, .control("c"), hint: "back") { _, _ in .close },
  ]

  private var path: TextLine
  private var listing = FolderListing(matching: "")
  private var focus = 0

  package init() { path = TextLine("") }

  package var takesText: Bool { true }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) { look() }

  package mutating func type(_ key: Key, _ desk: Desk) -> Outcome? {
    guard path.press(key) else { return nil }
    focus = 0
    look()
    return .stay
  }

  private mutating func look() {
    listing = FolderListing(matching: path.text)
    focus = min(focus, max(0, listing.entries.count - 1))
  }

  private mutating func move(_ step: Int) -> Outcome {
    focus = min(max(0, focus + step), max(0, listing.entries.count - 1))
    return .stay
  }

  private var marked: FolderListing.Entry? { listing.entries.indices.contains(focus) ? listing.entries[focus] : nil }

  private mutating func complete() -> Outcome {
    guard let marked else { return .say("No folder or file begins like this.") }
    path.set(listing.folder + marked.name + (marked.isFolder ? "/" : ""))
    focus = 0
    look()
    return .stay
  }

  private mutating func open() -> Outcome {
    if let marked {
      let outcome = complete()
      if marked.isFolder { return outcome }
    }
    do {
      let bytes = try SheetFile.read(path.text)
      let name = String(path.text.split(separator: "/").last ?? "")
      let next = Outcome.replace(ImportScreen(bytes, fileName: name))
      return bytes.count < Self.quickBytes ? next : .after(Words("Reading {1} ...", name), next)
    } catch {
      return .say(error.words)
    }
  }

  /// Files up to this size are read without a word: it takes well under a second.
  private static let quickBytes = 300_000

  package func draw(on frame: inout Frame) {
    let start = frame.write(tr("File:"), row: 0, style: .label) + 1
    let room = max(1, frame.rows - 3)
    let top = max(0, focus - room + 1)
    for (offset, entry) in listing.entries.dropFirst(top).prefix(room).enumerated() {
      let isFocused = top + offset == focus
      if isFocused { frame.write(">", row: offset + 2) }
      frame.write(
        entry.name + (entry.isFolder ? "/" : ""), column: 2, row: offset + 2, style: isFocused ? .focused : .plain)
    }
    if listing.entries.isEmpty {
      let words: Words = listing.isReadable ? "No folder or file begins like this." : "This folder cannot be read."
      frame.write(tr(words), column: 2, row: 2, style: .dim)
    }
    frame.write(
      tr("Save the sheet as CSV first. Type a path or choose; ../ is the folder above."), row: frame.rows - 1,
      style: .dim)
    frame.textLine(path, column: start, row: 0, limit: frame.columns - start, style: .fieldFocused, hasFocus: true)
  }
}
