package import Cells
package import Domain
package import Store

/// Somebody else changed the same field meanwhile: both values, side by side; nothing was overwritten.
package struct ConflictScreen: Screen {
  package static let title: Words = "Changed by somebody else meanwhile"
  package static let commands: [Command<ConflictScreen>] = [
    Command("Keep what you wrote; save again to put it in place of theirs", .character("k"), hint: "keep mine") {
      screen, _ in
      .deliver(.resolved(screen.conflicts, keepsMine: true))
    },
    Command("Take what stands there now", .character("t"), hint: "take theirs") { screen, _ in
      .deliver(.resolved(screen.conflicts, keepsMine: false))
    },
    Command("Go back and decide later", .enter, .escape, .character("q"), hint: "back to the form") { _, _ in .close },
  ]

  private let conflicts: [Conflict]

  package init(_ conflicts: [Conflict]) { self.conflicts = conflicts }

  package var named: ShownPeople {
    var named = ShownPeople()
    for conflict in conflicts where conflict.kind.type.field(conflict.field)?.isApplicantName ?? false {
      for value in [conflict.seen, conflict.now, conflict.wanted] { named.add(name: value.text ?? "") }
    }
    return named
  }

  package func overlayRows(in size: Size) -> Int? { min(size.rows, 2 + 4 * conflicts.count) }

  package func draw(on frame: inout Frame) {
    frame.rule(tr("Not saved: somebody changed the same thing meanwhile"), row: 0)
    var row = 1
    for conflict in conflicts {
      let info = conflict.kind.type.field(conflict.field)
      func shown(_ value: Value) -> String { info.map { ValueText.shown(value, $0, [:]) } ?? ValueText.plain(value) }
      frame.write(info.map { tr($0.label) } ?? conflict.field, column: 2, row: row, style: .heading)
      let who = [conflict.by, conflict.at.map { Dates.moment(frame.local($0)) }].compactMap { $0 }.joined(
        separator: ", ")
      frame.write(
        tr(Words("stands there now: {1}  ({2})", shown(conflict.now), who)), column: 4, row: row + 1, style: .warning)
      frame.write(tr(Words("you saw: {1}", shown(conflict.seen))), column: 4, row: row + 2)
      frame.write(tr(Words("you wrote: {1}", shown(conflict.wanted))), column: 4, row: row + 3)
      row += 4
    }
    frame.setCursor(column: 2, row: 1)
  }
}
