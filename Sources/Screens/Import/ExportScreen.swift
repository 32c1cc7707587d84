package import Cells
package import Domain
import Exchange
package import Store

/// Writes records to a new file: a sheet of one kind, or everything.
package struct ExportScreen: Screen {
  private enum What: Hashable, Sendable {
    case sheet(ImportKind)
    case everything

    static let all: [What] = ImportKind.allCases.map { .sheet($0) } + [.everything]

    var label: String {
      switch self {
      case .sheet(let kind): tr(Words("{1}, as CSV for a spreadsheet", tr(ImportLines.label(of: kind))))
      case .everything: tr("everything, as JSON for another program")
      }
    }

    func fileName(_ today: Day) -> String {
      switch self {
      case .sheet(.applicants): "caseload-list-\(today.iso).csv"
      case .sheet(let kind): "\(kind.rawValue)-\(today.iso).csv"
      case .everything: "caseload-\(today.iso).json"
      }
    }
  }

  package static let title: Words = "Export"
  package static let commands: [Command<ExportScreen>] = [
    Command("Write the file", .enter, .control("s"), hint: "write the file") { screen, _ in screen.order() },
    Command("Choose what is above", .up, hint: "choose") { screen, desk in screen.move(-1, desk) },
    Command("Choose what is below", .down) { screen, desk in screen.move(1, desk) },
    Command("Go back", .escape, .control("c"), hint: "back") { _, _ in .close },
  ]

  private var focus = 0
  private var path = TextLine()
  /// Enter was pressed: the next load writes, because only a load reads the store.
  private var isOrdered = false
  private var said = ""

  package init() {}

  package var takesText: Bool { true }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    if path.text.isEmpty { path.set(What.all[focus].fileName(desk.today)) }
    guard isOrdered else { return }
    isOrdered = false
    let text: String
    switch What.all[focus] {
    case .sheet(let kind): text = try Exporter.csv(kind, store)
    case .everything: text = try Exporter.json(store)
    }
    if What.all[focus] != .sheet(.employers) {
      let now = desk.session.clock.now()
      try store.note(try store.answer(WholeStore([.applicant])).map { PendingLook(.exported, of: $0.id, at: now) })
    }
    do {
      try Exporter.write(text, to: FolderListing.expanded(path.text))
      said = tr(Words("Written to {1}; only you can read it. It is not protected by this program any more.", path.text))
    } catch {
      said = tr(error.words)
    }
  }

  package mutating func type(_ key: Key, _ desk: Desk) -> Outcome? {
    guard path.press(key) else { return nil }
    said = ""
    return .stay
  }

  private mutating func order() -> Outcome {
    isOrdered = true
    return .reload
  }

  private mutating func move(_ step: Int, _ desk: Desk) -> Outcome {
    let isUntouched = path.text == What.all[focus].fileName(desk.today)
    focus = min(max(0, focus + step), What.all.count - 1)
    if isUntouched { path.set(What.all[focus].fileName(desk.today)) }
    said = ""
    return .stay
  }

  package func draw(on frame: inout Frame) {
    let start = frame.write(tr("File:"), row: 0, style: .label) + 1
    for (index, what) in What.all.enumerated() {
      if index == focus { frame.write(">", row: index + 2) }
      frame.write(what.label, column: 2, row: index + 2, style: index == focus ? .focused : .plain)
    }
    frame.writeFolded(said, row: What.all.count + 3, style: .status)
    frame.textLine(path, column: start, row: 0, limit: frame.columns - start, style: .fieldFocused, hasFocus: true)
  }
}
