package import Cells
package import Domain
package import Store

/// The copies of the store: what there is, what is in each, and a new one at a key.
package struct BackupsScreen: ListScreen, OnlyPlace {
  package struct Copy: Sendable {
    let entry: BackupShelf.Entry
    let look: BackupShelf.Look

    var content: BackupContent? { if case .content(let content) = look { content } else { nil } }
  }

  package static let code = "backups"
  package static let title: Words = "Backups"
  package static let everywhere: Opener? = Opener("Backups: see, make and restore them") { BackupsScreen() }
  package static let commands: [Command<BackupsScreen>] =
    [
      .row("See what restoring this copy would do", .enter, hint: "preview") { row, _ in preview(row.value) },
      Command("Make a copy now", .character("+"), hint: "make a copy now") { screen, _ in screen.order() },
    ] + moves
  package static let noRow: Words = "There is no copy yet."

  package var list = RowList<NumberedRow<Copy>>()
  /// A copy was asked for: the next load makes it, because only a load reads the store.
  private var isOrdered = false
  private var isEncrypted = false
  private var folder = ""
  private var said = ""

  package init() {}

  package mutating func loadRows(from store: Store, _ desk: Desk) throws(StoreError) {
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
    list.show(shelf.entries.map { Copy(entry: $0, look: shelf.look(into: $0)) }.numbered)
  }

  private mutating func order() -> Outcome {
    isOrdered = true
    return .after("Making a copy ...", .reload)
  }

  private static func preview(_ row: Copy) -> Outcome {
    let name = row.entry.name.text
    switch row.look {
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

  package func footRows(in size: Size) -> Int { 3 }

  package func drawFoot(on frame: inout Frame) {
    let words: Words =
      isEncrypted
      ? "Copies are encrypted." : "Copies are not encrypted: anybody who can read the files can read them."
    frame.write(said.isEmpty ? tr(words) : said, row: 1, style: said.isEmpty ? .dim : .status)
    frame.write(tr(Words("They lie in {1}.", folder)), row: 2, style: .dim)
  }

  package var empty: Words { "There is no copy yet. + makes one." }

  package var columns: [Column<NumberedRow<Copy>>] {
    [
      Column("Copy", 16) { row, _ in tr(BackupWords.label(row.entry.name.slot)) },
      Column("Until", 17, rank: 2) { row, frame in Dates.shortMoment(frame.local(row.entry.upTo)) },
      Column("Ago", 6) { row, frame in DayWords.ago(frame.local(row.entry.upTo).day, on: frame.today) },
      Column("People", 6, rank: 3) { row, _ in row.content.map { String($0.people) } ?? "" },
      Column("Contacts", 8, rank: 4) { row, _ in row.content.map { String($0.contacts) } ?? "" },
      Column("Size", 8, rank: 5) { row, _ in BackupWords.size(row.entry.size) },
      Column("Last change by", 14, grows: 1, rank: 1) { row, _ in
        BackupWords.shortRemark(row.look).map(tr) ?? row.content?.lastChangeBy ?? ""
      },
    ]
  }
}
