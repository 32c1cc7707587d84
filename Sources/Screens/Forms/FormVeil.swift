import Cells
import Domain

// Names in the answers of a form while names are hidden: initials, until something is typed in the field itself.

extension FormField {
  /// The line as it is drawn.
  func shownLine(_ frame: Frame) -> TextLine {
    let covered = frame.veil.covering(line.text)
    return isTyped || covered == line.text ? line : TextLine(covered)
  }

  /// The note as it is drawn.
  func shownNote(_ frame: Frame) -> NoteArea {
    let text = isTyped || frame.veil.isEmpty ? note.text : frame.veil.covering(note.text)
    if isTyped || text == note.text { return note }
    var covered = NoteArea(text)
    covered.arrange(columns: frame.columns, rows: frame.rows, width: frame.width)
    return covered
  }
}

extension FormScreen {
  /// Whoever the records of the form belong to, whoever was chosen in it, and the name that was typed in it.
  package var named: ShownPeople {
    var people = ShownPeople((content?.parts ?? []).map(\.before))
    if case .addForEach(_, let everybody, _) = purpose { for id in everybody { people.add(id) } }
    for field in fields {
      if field.info.isApplicantName { people.add(name: field.line.text) }
      guard field.info.kind.referenced == .applicant else { continue }
      for id in field.value.record.map({ [$0] }) ?? field.value.records { people.add(id) }
      for hit in field.hits { people.add(name: hit.title) }
    }
    return people
  }
}
