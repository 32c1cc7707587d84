import Cells
import Domain
import Store

// How a line is drawn: the line, what it means in words, what is missing, and the names to choose from.

extension CaptureScreen {
  package func draw(on frame: inout Frame) {
    frame.rule(tr(Self.title), row: 0)
    var row = 2
    if let reading {
      row += frame.writeFolded(summary, column: 2, row: row, atMost: max(1, min(3, frame.rows - 5)))
      row += drawState(reading, row, &frame)
    } else {
      row += frame.writeFolded(tr(Self.howTo), column: 2, row: row, style: .dim, atMost: 2)
    }
    drawNames(row, &frame)
    // Last, so that the cursor stands in the line.
    frame.textLine(shownLine(frame), column: 2, row: 1, limit: frame.columns - 3, style: .fieldFocused, hasFocus: true)
  }

  private static func question(_ reading: CaptureReading) -> Words {
    reading.unknownName.isEmpty
      ? "Who is meant? Tab or Enter takes the marked name."
      : Words("No name begins with \"{1}\". Is this one meant? Enter says yes.", reading.unknownName)
  }

  private static let howTo: Words =
    "Begin with contact, employer, next, promise, note or meet, then a name, and say it."

  /// What is missing or has to be chosen; an example while nothing is typed.
  private func drawState(_ reading: CaptureReading, _ row: Int, _ frame: inout Frame) -> Int {
    if !reading.choices.isEmpty {
      return frame.writeFolded(tr(Self.question(reading)), column: 2, row: row, style: .warning)
    }
    if line.text.split(separator: " ").count < 2 {
      var rows = frame.writeFolded(
        tr(Words("For example: {1}", reading.kind.example)), column: 2, row: row, style: .dim, atMost: 2)
      if unfinished != nil {
        rows += frame.writeFolded(
          tr("Up goes on with the line you left unfinished."), column: 2, row: row + rows, style: .dim, atMost: 1)
      }
      return rows
    }
    if let problem = reading.problems.first {
      return frame.writeFolded(tr(problem), column: 2, row: row, style: .warning, atMost: 2)
    }
    if let warning = form?.notices.first(where: \.isWarning) {
      return frame.writeFolded(
        "! " + tr(warning.label) + " " + warning.text, column: 2, row: row, style: .warning, atMost: 2)
    }
    return 0
  }

  private func drawNames(_ top: Int, _ frame: inout Frame) {
    guard let rows = reading?.open?.rows, frame.rows > top else { return }
    let first = max(0, row - (frame.rows - top) + 1)
    for (offset, choice) in rows.dropFirst(first).prefix(frame.rows - top).enumerated() {
      let isMarked = first + offset == row
      if isMarked { frame.write(">", column: 2, row: top + offset) }
      let name = choice.who.map {
        frame.initialsOnly && $0.kind == .applicant ? PersonName.initials(of: $0.title) : $0.title
      }
      let detail =
        choice.replaces.isEmpty ? tr("on the screen below; the word stays text") : choice.who.first?.detail ?? ""
      let used = frame.write(
        name.joined(separator: ", "), column: 4, row: top + offset, style: isMarked ? .focused : .plain)
      frame.write(detail, column: 4 + used + 2, row: top + offset, style: .dim)
    }
  }

  /// The line as it is drawn: names in it as initials until something is typed.
  private func shownLine(_ frame: Frame) -> TextLine {
    let covered = frame.veil.covering(line.text)
    return isTyped || covered == line.text ? line : TextLine(covered)
  }
}
