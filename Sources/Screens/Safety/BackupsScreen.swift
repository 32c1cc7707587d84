package import Cells
package import Domain
package import Store

/// The copies of the store: what there is, what is in each, and a new one at a key.
package struct BackupsScreen: Screen {
  struct Line: ListRow {
    let id: Identifier
    let entry: BackupShelf.Entry
    let look: BackupShelf.Look

    var content: BackupContent? { if case .content(let content) = look { content } else { nil } }
  }

  package static let title: Words = "Backups"
  package static let commands: [Command<BackupsScreen>] =
    [
      Command(
        "See what restoring this copy would do", .enter, hint: "preview",
        unavailable: { $0.lines.isEmpty ? "There is no copy yet." : nil }, run: { screen, _ in screen.preview() }),
      Command("Make a copy now", .character("+"), hint: "make a copy now") { screen, _ in screen.order() },
    ] + Command.list(\.lines, chrome: foot.chrome)

  private static let foot = ListFoot(rows: 2)

  var lines = RowList<Line>()
  /// A copy was asked for: the next load makes it, because only a load reads the store.
  private var isOrdered = false
  private var isEncrypted = false
  private var folder = ""
  private var said = ""

  package init() {}

  package var route: Route? { .backups }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    let shelf = BackupShelf(store: store.path)
    folder = shelf.folder
    isEncrypted = try Recipients.beside(store: store.path) != nil
    defer { show(shelf) }
    guard isOrdered else { return }
    isOrdered = false
    said = ""
    let made = try store.backUpByHand()
    said = tr(Words("The copy is made and checked: {1} rows.", String(made.rows)))
  }

  private mutating func show(_ shelf: BackupShelf) {
    lines.show(
      shelf.entries.enumerated().map { index, entry in
        Line(id: Identifier(high: 0, low: UInt64(index)), entry: entry, look: shelf.look(into: entry))
      })
  }

  private mutating func order() -> Outcome {
    isOrdered = true
    return .after("Making a copy ...", .reload)
  }

  private func preview() -> Outcome {
    guard let line = lines.focused else { return .stay }
    let name = line.entry.name.text
    switch line.look {
    case .content: return .open(RestorePreviewScreen(name))
    case .encrypted:
      return .open(
        PromptScreen("This copy is encrypted. Which file holds your key?") { path in
          .open(RestorePreviewScreen(name, identities: [path]))
        })
    case .damaged: return .say("This is a damaged store that was moved aside, not a copy. Choose another.")
    case .unreadable(let words): return .say(words)
    }
  }

  package mutating func arrange(in size: Size, _ desk: Desk) { Self.foot.arrange(&lines, in: size) }

  package func draw(on frame: inout Frame) {
    let words: Words =
      isEncrypted
      ? "Copies are encrypted." : "Copies are not encrypted: anybody who can read the files can read them."
    frame.table(lines, columns: Self.columns, empty: "There is no copy yet. + makes one.", above: Self.foot) { part in
      part.write(said.isEmpty ? tr(words) : said, row: 0, style: said.isEmpty ? .dim : .status)
      part.write(tr(Words("They lie in {1}.", folder)), row: 1, style: .dim)
    }
  }

  private static let columns: [Column<Line>] = [
    Column("Copy", 16) { line, _ in tr(BackupWords.label(line.entry.name.slot)) },
    Column("Until", 17, rank: 2) { line, frame in Dates.shortMoment(frame.local(line.entry.upTo)) },
    Column("Ago", 6) { line, frame in DayWords.ago(frame.local(line.entry.upTo).day, on: frame.today) },
    Column("People", 6, rank: 3) { line, _ in line.content.map { String($0.people) } ?? "" },
    Column("Contacts", 8, rank: 4) { line, _ in line.content.map { String($0.contacts) } ?? "" },
    Column("Size", 8, rank: 5) { line, _ in BackupWords.size(line.entry.size) },
    Column("Last change by", 14, grows: 1, rank: 1) { line, _ in
      BackupWords.shortRemark(line.look).map(tr) ?? line.content?.lastChangeBy ?? ""
    },
  ]
}
