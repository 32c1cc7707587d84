package import Cells
package import Domain
package import Store

/// What was to be saved points at a record that was merged into another meanwhile, or is that record: nothing is lost, and
/// the one that stands now can be taken with one key.
package struct MergedScreen: Screen {
  package static let title: Words = "Merged meanwhile"
  package static let commands: [Command<MergedScreen>] = [
    Command("Take the one that stands now", .character("t"), hint: "take it") { screen, _ in
      .deliver(.merged(screen.merged, field: screen.field))
    },
    Command("Go back; what you wrote stays", .enter, .escape, .character("q"), hint: "back to the form") { _, _ in
      .close
    },
  ]

  private let merged: MergedRecord
  /// The field that points at it; nil where the form is about the merged record itself.
  private let field: String?
  private var names = (was: "", now: "")

  package init(_ merged: MergedRecord, field: String?) {
    self.merged = merged
    self.field = field
  }

  package var named: ShownPeople {
    var named = ShownPeople()
    if merged.kind == .applicant {
      named.add(merged.was)
      named.add(merged.now)
    }
    return named
  }

  package func overlayRows(in size: Size) -> Int? { min(size.rows, 6) }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    func name(_ id: Identifier) throws(StoreError) -> String {
      guard let record = try store.answer(OneRecord(merged.kind, id)) else { return "" }
      return merged.kind == .applicant ? desk.shown(Applicant(record).name) : record.label
    }
    names = (try name(merged.was), try name(merged.now))
  }

  package func draw(on frame: inout Frame) {
    frame.rule(tr("Not saved: merged meanwhile"), row: 0)
    let used = frame.writeFolded(
      tr(
        Words("\"{1}\" was merged into \"{2}\". t takes \"{2}\" in its place; then Ctrl-S saves.", names.was, names.now)
      ),
      column: 2, row: 1, style: .warning, atMost: 3)
    frame.write(tr("Nothing you wrote is lost."), column: 2, row: 1 + used)
    frame.setCursor(column: 2, row: 1)
  }
}
