import Domain
import Store

/// What a draft holds, as text: the answers that were touched, each with its part and the name of its field, and the
/// place of the cursor. Places in a form may be others in the next version; names stay.
struct DraftPayload: Hashable, Sendable {
  /// One answer as it was typed.
  struct Answer: Hashable, Sendable {
    /// The kind of the record the field belongs to, with ":2" for the second of a kind; "" outside of forms.
    let part: String
    /// The name of the field in its table; in drafts of the first schema its place in the form.
    let name: String
    var text = ""
    /// The codes or identifiers that were chosen.
    var codes = ""
    /// The stored value that was seen when this was typed, as `ValueCode`; nil in a new record.
    var seen: String?
  }

  struct Place: Hashable, Sendable {
    let part: String
    let name: String
    /// Characters before the cursor; of several choices, the marked one.
    var cursor = 0
    /// The first line of a note in sight.
    var noteTop = 0
    /// The first field in sight.
    var top = 0
  }

  /// Records proposed in a picker, made when the form is saved.
  var proposed: [StoredRecord] = []
  var answers: [Answer] = []
  var place: Place?

  init() {}

  /// Reads what is understood; a line of another version is left out only when it has no text.
  init(_ payload: String) {
    for line in CellText.lines(payload) {
      let cells = CellText.cells(line)
      switch (cells[0], cells.count) {
      case ("new", 5): proposed += Self.proposal(cells).map { [$0] } ?? []
      case ("said", 6...):
        answers.append(
          Answer(part: cells[1], name: cells[2], text: cells[3], codes: cells[4], seen: Self.seen(cells[5])))
      case ("at", 6...):
        place = Place(
          part: cells[1], name: cells[2], cursor: Int(cells[3]) ?? 0, noteTop: Int(cells[4]) ?? 0,
          top: Int(cells[5]) ?? 0)
      case (_, 3...) where Int(cells[0]) != nil:
        answers.append(Answer(part: "", name: cells[0], text: cells[1], codes: cells[2]))
      default:
        let text = cells.dropFirst().filter { !$0.isEmpty }.joined(separator: " ")
        if !text.isEmpty { answers.append(Answer(part: "", name: cells[0], text: text)) }
      }
    }
  }

  /// The place stands last, so that the rest can be compared without it.
  var text: String {
    var lines = proposed.map {
      CellText.line(["new", $0.kind.rawValue, $0.id.text, $0.label, $0.employerID?.text ?? ""])
    }
    lines += answers.map {
      CellText.line(["said", $0.part, $0.name, $0.text, $0.codes, $0.seen.map { "=" + $0 } ?? ""])
    }
    if let place {
      lines.append(
        CellText.line(
          ["at", place.part, place.name, String(place.cursor), String(place.noteTop), String(place.top)]))
    }
    return lines.joined(separator: "\n")
  }

  func text(of name: String) -> String { answers.first { $0.name == name }?.text ?? "" }

  /// A payload without the place of the cursor.
  static func content(of payload: String) -> Substring {
    let bytes = payload.utf8
    guard let end = bytes.lastIndex(of: 0x0A) else { return payload.hasPrefix("at\t") ? "" : payload[...] }
    return payload[bytes.index(after: end)...].hasPrefix("at\t") ? payload[..<end] : payload[...]
  }

  private static func seen(_ cell: String) -> String? { cell.hasPrefix("=") ? String(cell.dropFirst()) : nil }

  private static func proposal(_ cells: [String]) -> StoredRecord? {
    guard let kind = RecordKind(rawValue: cells[1]), let id = Identifier(text: cells[2]) else { return nil }
    var record = kind.type.blank(id, named: cells[3])
    if kind == .employerPerson { record[\EmployerPerson.employerID] = Identifier(text: cells[4]) }
    return record
  }
}

extension DraftPayload.Answer {
  /// The field this was typed in, where this version has it still.
  var info: FieldInfo? {
    let kind = part.split(separator: ":").first.flatMap { RecordKind(rawValue: String($0)) }
    return kind?.type.field(name)
  }

  var codeList: [String] { codes.split(separator: ",").map(String.init) }

  /// What was answered, as a person reads it, without looking anything up.
  var shown: String {
    let chosen = codeList.map { code in info?.kind.choiceList.map { tr($0.label(of: code)) } ?? code }
    return ([text] + [chosen.joined(separator: ", ")]).filter { !$0.isEmpty }.joined(separator: " ")
  }

  var label: String { info.map { tr($0.label) } ?? "" }
}
