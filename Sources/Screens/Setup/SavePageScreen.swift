package import Cells
package import Domain
package import Exchange
package import Store

/// Makes a printed page and writes it to a file that only this person can read.
package struct SavePageScreen: Screen {
  package enum Page: Sendable {
    case caseloadList(ListView)
    case faceSheet(Identifier)
    /// Who has looked at somebody's record, for that person.
    case looks(Identifier)
    /// Everything about one person.
    case everything(Identifier)
  }

  package static let title: Words = "Print"
  package static let commands: [Command<SavePageScreen>] = [
    Command("Write the file", .enter, .control("s"), hint: "write the file") { screen, desk in screen.write(desk) },
    Command(
      "Initials only, or full names", .tab, hint: "initials or names",
      unavailable: { $0.hasInitials ? nil : "This page is for the person: names stay in full." },
      run: { screen, _ in screen.turnInitials() }),
    Command("Go back", .escape, .control("c"), hint: "back") { _, _ in .close },
  ]

  private let page: Page
  private var path = TextLine()
  private var initials: Bool?
  private var text = ""
  /// Who stands on the page, for the look log.
  private var people: [Identifier] = []

  package init(_ page: Page) { self.page = page }

  package var takesText: Bool { true }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    let isFirst = initials == nil
    let initialsOnly = initials ?? desk.initialsOnly
    initials = initialsOnly
    switch page {
    case .caseloadList(let view):
      text = try CaseloadListPage.text(store, view, initialsOnly: initialsOnly, words: tr)
      if isFirst { path.set("caseload-list-\(desk.today.iso).txt") }
    case .faceSheet(let id):
      text = try FaceSheetPage.text(store, applicant: id, initialsOnly: initialsOnly, words: tr)
      if isFirst { path.set("face-sheet-\(desk.today.iso).txt") }
    case .looks(let id):
      text = try LookLogPage.text(store, applicant: id, words: tr)
      if isFirst { path.set("looks-\(desk.today.iso).txt") }
    case .everything(let id):
      text = try PersonFile(store, applicant: id).page(words: tr)
      if isFirst { path.set("person-\(desk.today.iso).txt") }
    }
    people = try Self.people(on: page, store)
  }

  package mutating func type(_ key: Key, _ desk: Desk) -> Outcome? { line(key) }

  private mutating func line(_ key: Key) -> Outcome? { path.press(key) ? .stay : nil }

  /// Whether the page can be printed without names.
  private var hasInitials: Bool {
    switch page {
    case .caseloadList, .faceSheet: true
    case .looks, .everything: false
    }
  }

  private mutating func turnInitials() -> Outcome {
    initials?.toggle()
    return .reload
  }

  private static func people(on page: Page, _ store: Store) throws(StoreError) -> [Identifier] {
    switch page {
    case .caseloadList(let view): try view.everyone(in: store).map(\.id)
    case .faceSheet(let id), .looks(let id), .everything(let id): [id]
    }
  }

  private func write(_ desk: Desk) -> Outcome {
    let what: LookKind = if case .everything = page { .exported } else { .printed }
    let now = desk.session.clock.now()
    do {
      try OutputFile.write(text, to: path.text)
      let looks = people.map { PendingLook(what, of: $0, at: now) }
      return .sequence([.close, .look(looks), .say(Words("Written to {1}; only you can read it.", path.text))])
    } catch {
      return .say(error.words)
    }
  }

  package func draw(on frame: inout Frame) {
    let start = frame.write(tr("File:"), row: 0, style: .label) + 1
    if hasInitials { frame.write(initials == true ? tr("Names: initials only") : tr("Names: in full"), row: 1) }
    for (offset, line) in text.split(separator: "\n", omittingEmptySubsequences: false).prefix(max(0, frame.rows - 3))
      .enumerated()
    {
      frame.write(String(line), row: 3 + offset, style: .dim)
    }
    frame.textLine(path, column: start, row: 0, limit: 60, style: .fieldFocused, hasFocus: true)
  }
}
