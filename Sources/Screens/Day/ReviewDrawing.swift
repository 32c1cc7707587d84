package import Cells
import Domain
import Store

extension ReviewScreen {
  package mutating func arrange(in size: Size, _ desk: Desk) { lines.arrange(visible: tableRows(in: size.rows) - 1) }

  /// What is due has the room it needs; the facts below give way on a small screen.
  private func tableRows(in rows: Int) -> Int {
    let wanted = max(2, lines.rows.count + 1)
    return min(wanted, max(3, rows - 3 - (page?.facts.count ?? 0)))
  }

  package func draw(on frame: inout Frame) {
    guard let page else { return drawEnd(&frame) }
    frame.write(page.standing, row: 0)
    let height = tableRows(in: frame.rows)
    frame.inside(Rect(column: 0, row: 1, columns: frame.columns, rows: height)) { part in
      part.table(lines, columns: Self.columns, empty: "Nothing is due. a plans a next step, . goes on.")
    }
    drawFoot(&frame, row: height + 1)
    var row = height + (frame.rows > height + page.facts.count + 2 ? 3 : 2)
    for fact in page.facts {
      let used = frame.write(tr(fact.label), column: 2, row: row, style: fact.isWarning ? .warning : .label)
      frame.write(fact.text, column: 3 + used, row: row)
      row += 1
    }
  }

  private static let columns: [Column<Line>] = [
    Column("Why", 20, grows: 1) { line, frame in
      let item = line.row.item
      let moved = item.movedBecause.isEmpty ? "" : "  - " + tr(Words("moved: {1}", item.movedBecause))
      return [item.atTime, tr(DueText.reason(item, today: frame.today)) + moved].filter { !$0.isEmpty }
        .joined(separator: " ")
    },
    Column("Due", 11, rank: 2) { line, frame in Dates.short(line.row.item.shownOn, today: frame.today) },
    Column("When", 13, style: { line, frame in isLate(line, frame.today) ? .warning : .plain }) { line, frame in
      tr(DueText.when(line.row.item, today: frame.today))
    },
    Column("What settles it", 36, rank: 3, style: { _, _ in .dim }) { line, _ in settles(line) },
  ]

  private static func settles(_ line: Line) -> String { tr(line.row.item.rule.rule.settles) }

  /// What settles the marked row, where no column says it.
  private func drawFoot(_ frame: inout Frame, row: Int) {
    guard let line = lines.focused, Frame.fit(Self.columns, in: frame.columns - 2).count < Self.columns.count else {
      return
    }
    frame.write(tr(Words("To do: {1}", Self.settles(line))), column: 2, row: row, style: .dim)
  }

  private static func isLate(_ line: Line, _ today: Day) -> Bool { line.row.item.shownOn < today }

  private func drawEnd(_ frame: inout Frame) {
    guard let progress = place.progress else { return }
    var lines: [Words] = ["Nobody needs a look today."]
    if !progress.seen.isEmpty {
      lines = [
        Words("Everyone seen: {1}.", String(progress.seen.count)),
        Words("Left for later: {1}.", String(progress.leftOver)), "",
        "Enter finishes the review of today; < goes back to the last one.",
      ]
    }
    if let stamp = progress.stamp {
      lines.append(Words("Finished before: {1}.", Dates.recent(frame.local(stamp.id.madeAt), today: frame.today)))
    }
    var row = 0
    for line in lines { row += max(1, line.key.isEmpty ? 0 : frame.writeFolded(tr(line), column: 2, row: row)) }
    frame.setCursor(column: 0, row: 0)
  }
}
