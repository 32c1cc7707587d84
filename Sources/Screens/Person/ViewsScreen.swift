package import Cells
package import Domain
import Exchange
package import Store

/// The views of the list of applicants: those of the program, and the person's own.
package struct ViewsScreen: PopUpList {
  package struct ShownView: Sendable {
    let name: String
    let view: ListView
    /// What the list opens with is remembered by this.
    let code: String
    let isOwn: Bool
    let isFirst: Bool
    let unknown: Words?
  }

  package static let title: Words = "Saved views"
  package static let commands: [Command<ViewsScreen>] =
    [
      Command("Show the list like this", .enter, hint: "take it") { screen, _ in screen.take() },
      Command(
        "Save what the list shows now as a view; no person's name belongs in its name", .character("+"),
        hint: "save what is shown"
      ) { screen, desk in screen.askName(desk) },
      Command("Open the list with this view from now on", .character("o"), hint: "opens with") { screen, desk in
        screen.openFirst(desk)
      },
      Command("Give the view another name", .character("e"), hint: "rename", unavailable: Self.notOwn) { screen, desk in
        screen.askNewName(desk)
      },
      Command("Delete the view, after a question", .character("-"), hint: "delete", unavailable: Self.notOwn) {
        screen, desk in screen.askDelete(desk)
      },
      Command("Choose the columns", .character("c"), hint: "columns") { screen, _ in
        .replace(ColumnsScreen(screen.shown))
      },
      Command("Go back", .escape, .character("q"), .control("c")) { _, _ in .close },
    ] + moves
  package static let noRow: Words = ""

  private static let notOwn: @Sendable (ViewsScreen) -> Words? = {
    $0.list.focused?.isOwn == true ? nil : "This view comes with the program: it stays as it is."
  }

  /// What the list shows now.
  private let shown: ListView
  package var list = RowList<NumberedRow<ShownView>>()
  /// What is to be said about the file.
  private var notice: Words?

  init(_ shown: ListView) { self.shown = shown }

  package func overlayRows(in size: Size) -> Int? {
    min(size.rows, min(14, list.rows.count + 2) + (notice == nil ? 0 : 2))
  }

  package mutating func loadRows(from store: Store, _ desk: Desk) throws(StoreError) {
    notice = nil
    var file = ViewFile()
    do {
      file = try desk.views.read()
      notice = file.notice
    } catch {
      notice = error.words
    }
    let own = file.views.map { ($0.name, $0.view, $0.name, true, $0.unknown) }
    let builtIn = BuiltInView.allCases.map { (tr($0.label), $0.view, $0.rawValue, false, Words?.none) }
    let first = file.opensWith.flatMap { file.view(called: $0, words: tr) }
    list.show(
      (builtIn + own).enumerated().map { index, row in
        ShownView(
          name: row.0, view: row.1, code: row.2, isOwn: row.3,
          isFirst: first.map { $0.name == row.0 } ?? (index == 0), unknown: row.4)
      }.numbered)
  }

  private func take() -> Outcome {
    guard let line = list.focused else { return .stay }
    let taken = Outcome.deliver(.list(line.view, line.name))
    return line.unknown.map { .sequence([taken, .say($0)]) } ?? taken
  }

  // MARK: Changing the file

  private static func changed(
    _ views: SavedViews, _ done: Words, _ edit: (inout ViewFile) throws(ViewError) -> Void
  ) -> Outcome {
    do {
      try views.change(edit)
      return .say(done)
    } catch {
      return .say(error.words)
    }
  }

  private func askName(_ desk: Desk) -> Outcome {
    let (shown, views, names) = (shown, desk.views, takenNames)
    return .open(
      PromptScreen(
        "What shall the view be called? It is kept outside the records: no person's name belongs in it."
      ) { name in
        if let refusal = Self.refusal(name, names.builtIn) { return .say(refusal) }
        let save: @Sendable () -> Outcome = {
          Self.changed(views, Words("The view is saved: {1}.", name)) { $0.save(shown, as: name) }
        }
        guard names.own.contains(name) else { return save() }
        return .open(
          ChoiceMenu(
            Words("There is a view \"{1}\" already. Shall this one take its place?", name),
            [.init("n", "no: leave everything as it is") { .stay }, .init("y", "yes, take its place", save)]))
      })
  }

  private func askNewName(_ desk: Desk) -> Outcome {
    guard let line = list.focused else { return .stay }
    let (old, views, names) = (line.name, desk.views, takenNames)
    return .open(
      PromptScreen("What shall the view be called? No person's name belongs in it.", initial: old) { name in
        if let refusal = Self.refusal(name, names.builtIn + names.own.filter { $0 != old }) { return .say(refusal) }
        return Self.changed(views, Words("The view is now called {1}.", name)) { file throws(ViewError) in
          try file.rename(old, to: name)
        }
      })
  }

  private func askDelete(_ desk: Desk) -> Outcome {
    guard let name = list.focused?.name else { return .stay }
    let views = desk.views
    return .open(
      ChoiceMenu(
        Words("Delete the view \"{1}\"? No person and no record is touched; u does not bring it back.", name),
        [
          .init("n", "no: leave everything as it is") { .stay },
          .init("y", "yes, delete it") {
            Self.changed(views, Words("The view is deleted: {1}.", name)) { file throws(ViewError) in
              try file.remove(name)
            }
          },
        ]))
  }

  private func openFirst(_ desk: Desk) -> Outcome {
    guard let line = list.focused else { return .stay }
    let said = Self.changed(desk.views, Words("The list opens with \"{1}\" from now on.", line.name)) {
      $0.open(with: line.code)
    }
    return .sequence([.reload, said])
  }

  private var takenNames: (own: [String], builtIn: [String]) {
    (list.rows.filter(\.isOwn).map(\.name), list.rows.filter { !$0.isOwn }.flatMap { [$0.name, $0.code] })
  }

  private static func refusal(_ name: String, _ taken: [String]) -> Words? {
    if name.count > ViewFile.longestName { return "The name is too long: 60 letters at most." }
    return taken.contains(name) ? "There is a view of that name already: choose another." : nil
  }

  // MARK: Drawing

  package var question: Words { "Which view of the list?" }
  package func footRows(in size: Size) -> Int { notice == nil ? 0 : 2 }

  package func drawFoot(on frame: inout Frame) {
    if let notice { frame.writeFolded(tr(notice), column: 2, row: 0, style: .warning, atMost: 2) }
  }

  package var columns: [Column<NumberedRow<ShownView>>] {
    [
      Column("View", 16, grows: 1) { row, _ in row.name },
      Column("Shows", 18, grows: 2, rank: 1) { row, _ in Self.summary(row.view) },
      Column("", 11, rank: 2) { row, _ in row.isFirst ? tr("opens first") : "" },
    ]
  }

  private static func summary(_ view: ListView) -> String {
    let filters = view.filterLabels.map { tr($0) }.joined(separator: " + ")
    return ([tr(view.scopeLabel)] + (filters.isEmpty ? [] : [filters]) + [tr(view.givenOrder.label)])
      .joined(separator: ", ")
  }
}
