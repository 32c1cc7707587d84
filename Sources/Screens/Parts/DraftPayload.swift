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
          Answer(
            part: Self.part(cells[1]), name: Self.name(cells[2], in: cells[1]), text: cells[3],
            codes: Self.codes(cells[4], of: cells[2], in: cells[1]),
            seen: Self.seen(cells[5])))
      case ("at", 6...):
        place = Place(
          part: Self.part(cells[1]), name: Self.name(cells[2], in: cells[1]), cursor: Int(cells[3]) ?? 0,
          noteTop: Int(cells[4]) ?? 0,
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

  /// A part by the present name of its kind.
  private static func part(_ cell: String) -> String {
    var words = cell.split(separator: ":").map(String.init)
    if let kind = kind(of: cell) { words[0] = kind.rawValue }
    return words.joined(separator: ":")
  }

  /// A field by its present name.
  private static func name(_ cell: String, in part: String) -> String {
    kind(of: part).flatMap { StoredNames.present.known(field: cell, of: $0)?.name } ?? cell
  }

  /// Codes of a choice by their present names; identifiers stay as they are.
  private static func codes(_ cell: String, of field: String, in part: String) -> String {
    guard let kind = kind(of: part), let info = StoredNames.present.known(field: field, of: kind) else { return cell }
    let typed = Value.codes(cell.split(separator: ",").map(String.init))
    guard case .codes(let codes) = StoredNames.present.value(typed, of: info, in: kind) else { return cell }
    return codes.joined(separator: ",")
  }

  fileprivate static func kind(of part: String) -> RecordKind? {
    part.split(separator: ":").first.flatMap { StoredNames.present.known(kind: String($0)) }
  }

  private static func proposal(_ cells: [String]) -> StoredRecord? {
    guard let kind = StoredNames.present.known(kind: cells[1]), let id = Identifier(text: cells[2]) else { return nil }
    var record = kind.type.blank(id, named: cells[3])
    if kind == .employerPerson { record[\EmployerPerson.employerID] = Identifier(text: cells[4]) }
    return record
  }
}

extension DraftPayload.Answer {
  /// The field this was typed in, where this version has it still.
  var info: FieldInfo? { DraftPayload.kind(of: part)?.type.field(name) }

  var codeList: [String] { codes.split(separator: ",").map(String.init) }

  /// What was answered, as a person reads it, without looking anything up.
  var shown: String {
    let chosen = codeList.map { code in info?.kind.choiceList.map { tr($0.label(of: code)) } ?? code }
    return ([text] + [chosen.joined(separator: ", ")]).filter { !$0.isEmpty }.joined(separator: " ")
  }

  var label: String { info.map { tr($0.label) } ?? "" }
}
