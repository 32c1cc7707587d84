import Cells
package import Domain
import Store

/// One line of the career profile: under which heading, what it says, and what Enter opens.
package struct ProfileRow: ListRow {
  enum Opening: Hashable, Sendable {
    case nothing
    /// The form of the profile's own fields.
    case fields
    case record(RecordKey)
    /// The question what an ending has taught.
    case lesson(RecordKey)
  }

  package let id: Identifier
  let section: Words
  let label: String
  let text: String
  var opens = Opening.nothing
  var isDim = false
}

extension ProfileRow {
  /// Where the texts begin, and how many cells the labels have.
  static func labelCells(_ columns: Int) -> Int { columns >= 100 ? 34 : columns >= 60 ? 26 : 12 }

  /// Long texts over several lines, so that nothing of a note is cut; the focus can stand on each.
  static func folded(_ lines: [ProfileRow], columns: Int, width: CharacterWidth) -> [ProfileRow] {
    let room = max(10, columns - labelCells(columns) - 4)
    return lines.flatMap { line in
      TextLayout.wrap(line.text, columns: room, width: width).enumerated().map { place, part in
        ProfileRow(
          id: place == 0 ? line.id : Identifier(high: line.id.high ^ UInt64(place), low: line.id.low),
          section: line.section, label: place == 0 ? line.label : "", text: part.text, opens: line.opens,
          isDim: line.isDim)
      }
    }
  }

  static func columns(_ cells: Int) -> [Column<ProfileRow>] {
    [
      Column("What", labelCells(cells), style: { _, _ in .label }) { line, _ in line.label },
      Column("In words", 10, grows: 1, style: { line, _ in line.isDim ? .dim : .plain }) { line, _ in line.text },
    ]
  }
}
