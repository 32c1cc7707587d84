package import Cells
package import Domain
import Exchange
package import Store

/// Writes records to a new file: a sheet of one kind, or everything.
package struct ExportScreen: Screen {
  private enum What: Hashable, Sendable {
    case sheet(ExportedSheet)
    case everything

    static let all: [What] = ExportedSheet.allCases.map { .sheet($0) } + [.everything]

    /// Whose export is noted as a look at everybody's record.
    var isAboutApplicants: Bool {
      switch self {
      case .sheet(let sheet): sheet.isAboutApplicants
      case .everything: true
      }
    }

    var label: String {
      switch self {
      case .sheet(let kind): tr(Words("{1}, as CSV for a spreadsheet", kind.label))
      case .everything: tr("everything, as JSON for another program")
      }
    }

    func fileName(_ today: Day, isEncrypted: Bool) -> String { plainName(today) + (isEncrypted ? ".age" : "") }

    private func plainName(_ today: Day) -> String {
      switch self {
      case .sheet(.applicants): "caseload-list-\(today.iso).csv"
      case .sheet(let kind): "\(kind.rawValue)-\(today.iso).csv"
      case .everything: "caseload-\(today.iso).json"
      }
    }
  }

  package static let title: Words = "Export"
  package static let everywhere: Opener? = Opener("Export everything") { ExportScreen() }
  package static let commands: [Command<ExportScreen>] = [
    Command("Write the file", .enter, .control("s"), hint: "write the file") { screen, _ in screen.order() },
    Command("Choose what is above", .up, hint: "choose") { screen, desk in screen.move(-1, desk) },
    Command("Choose what is below", .down) { screen, desk in screen.move(1, desk) },
    Command(
      "Encrypt the file, or not", .tab, hint: "encrypt or not",
      unavailable: {
        $0.recipients == nil
          ? "There is no recipients.txt beside the store: ask whoever looks after this computer." : nil
      }
    ) { screen, desk in screen.turnEncryption(desk) },
    Command("Go back", .escape, .control("c"), hint: "back") { _, _ in .close },
  ]

  private var focus = 0
  private var path = TextLine()
  /// Enter was pressed: the next load writes, because only a load reads the store.
  private var isOrdered = false
  private var said = ""
  /// Whose keys open an encrypted file; nil where nobody has written them beside the store.
  private var recipients: Recipients?
  private var isEncrypted = false

  package init() {}

  package var takesText: Bool { true }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    if path.text.isEmpty { try begin(store, desk) }
    guard isOrdered else { return }
    isOrdered = false
    let text: String
    switch What.all[focus] {
    case .sheet(let kind): text = try kind.text(store, asJSON: false)
    case .everything: text = try Exporter.json(store)
    }
    if What.all[focus].isAboutApplicants {
      let now = desk.session.clock.now()
      try store.note(try store.answer(WholeStore([.applicant])).map { PendingAccess(.exported, of: $0.id, at: now) })
    }
    said = tr(write(text))
  }

  /// Where there are keys, the file is encrypted unless somebody says otherwise.
  private mutating func begin(_ store: Store, _ desk: Desk) throws(StoreError) {
    recipients = try Recipients.beside(store: store.path)
    isEncrypted = recipients != nil
    path.set(What.all[focus].fileName(desk.today, isEncrypted: isEncrypted))
  }

  private func write(_ text: String) -> Words {
    let file = FolderListing.expanded(path.text)
    guard isEncrypted, let recipients else { return inTheClear(text, to: file) }
    do {
      try Exporter.write(text, to: file, for: recipients)
      return Words("Written and encrypted: {1}. Keys that open it: {2}.", path.text, String(recipients.count))
    } catch {
      return error.sentences.first ?? "The file was not written."
    }
  }

  private func inTheClear(_ text: String, to file: String) -> Words {
    do {
      try Exporter.write(text, to: file)
      return Words("Written to {1}; only you can read it. It is not protected by this program any more.", path.text)
    } catch {
      return error.words
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
    renamed(desk) { $0.focus = min(max(0, $0.focus + step), What.all.count - 1) }
  }

  private mutating func turnEncryption(_ desk: Desk) -> Outcome { renamed(desk) { $0.isEncrypted.toggle() } }

  /// A name that nobody has changed follows the choice.
  private mutating func renamed(_ desk: Desk, _ change: (inout ExportScreen) -> Void) -> Outcome {
    let isUntouched = path.text == What.all[focus].fileName(desk.today, isEncrypted: isEncrypted)
    change(&self)
    if isUntouched { path.set(What.all[focus].fileName(desk.today, isEncrypted: isEncrypted)) }
    said = ""
    return .stay
  }

  private var protection: Words {
    guard isEncrypted, let recipients else {
      return "It will not be encrypted: anybody who can read the file can read it."
    }
    return Words("It will be encrypted. Keys that open it: {1}.", String(recipients.count))
  }

  package func draw(on frame: inout Frame) {
    let start = frame.write(tr("File:"), row: 0, style: .label) + 1
    let words = said.isEmpty ? tr(protection) : said
    let isWarning = said.isEmpty && !isEncrypted
    let used = frame.writeFolded(words, row: 1, style: isWarning ? .warning : .status)
    let top = 2 + used
    let first = max(0, focus - max(1, frame.rows - top) + 1)
    for (row, index) in (first..<What.all.count).enumerated() where top + row < frame.rows {
      if index == focus { frame.write(">", row: top + row) }
      frame.write(What.all[index].label, column: 2, row: top + row, style: index == focus ? .focused : .plain)
    }
    frame.textLine(path, column: start, row: 0, limit: frame.columns - start, style: .fieldFocused, hasFocus: true)
  }
}
