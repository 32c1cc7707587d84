import Cells
import Domain

/// A form that is not saved yet, as text for the draft table: one line a field, so that nothing typed is lost.
enum FormDraft {
  /// What a draft is found again by.
  static func key(of purpose: FormPurpose) -> String {
    switch purpose {
    case .add(let kind, let known):
      let owner = ["applicant_id", "employer_id", "applicant_ids"].compactMap { known[$0] }
        .flatMap { $0.record.map { [$0] } ?? $0.records }.map(\.text)
      return (["add", kind.rawValue] + owner).joined(separator: " ")
    case .change(let kind, let id): return ["change", kind.rawValue, id.text].joined(separator: " ")
    case .again(let applicant): return "again " + applicant.text
    case .firstRun: return "first run"
    }
  }

  /// Fields are told apart by their place; text is written with its line ends escaped.
  /// Only fields that were touched are kept: a field nobody typed in must not go back over a colleague's newer value.
  static func payload(of fields: [FormField], touched: Set<Int>, _ proposed: [StoredRecord]) -> String {
    var lines = proposed.map {
      ["new", $0.kind.rawValue, $0.id.text, escaped($0.label), owner(of: $0)].joined(separator: "\t")
    }
    for (index, field) in fields.enumerated() where touched.contains(index) {
      lines.append([String(index), escaped(text(of: field)), codes(of: field)].joined(separator: "\t"))
    }
    return lines.joined(separator: "\n")
  }

  static func restore(_ payload: String, into fields: inout [FormField], _ proposed: inout [StoredRecord]) {
    for line in payload.split(separator: "\n", omittingEmptySubsequences: true) {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if cells.count == 5, cells[0] == "new" { restore(proposal: cells, &proposed) }
      if cells.count == 3, let index = Int(cells[0]), fields.indices.contains(index) {
        restore(unescaped(cells[1]), cells[2], into: &fields[index])
      }
    }
  }

  private static func text(of field: FormField) -> String {
    if case .note = field.info.kind { return field.note.text }
    return field.info.kind.choiceList == nil && field.info.kind.referenced == nil ? field.line.text : ""
  }

  private static func codes(of field: FormField) -> String {
    switch field.info.kind {
    case .choice: field.value.text ?? ""
    case .choices: field.value.codes.joined(separator: ",")
    case .reference: field.value.record?.text ?? ""
    case .references: field.value.records.map(\.text).joined(separator: ",")
    case .line, .note, .day, .number, .hundredths: ""
    }
  }

  private static func restore(_ text: String, _ codes: String, into field: inout FormField) {
    let parts = codes.split(separator: ",").map(String.init)
    switch field.info.kind {
    case .note: field.note = NoteArea(text)
    case .line, .day, .number, .hundredths: field.line.set(text)
    case .choice: field.value = codes.isEmpty ? .none : .text(codes)
    case .choices: field.value = parts.isEmpty ? .none : .codes(parts)
    case .reference: field.value = Identifier(text: codes).map(Value.record) ?? .none
    case .references:
      let ids = parts.compactMap { Identifier(text: $0) }
      field.value = ids.isEmpty ? .none : .records(ids)
    }
  }

  private static func owner(of record: StoredRecord) -> String { record["employer_id"].record?.text ?? "" }

  private static func restore(proposal cells: [String], _ proposed: inout [StoredRecord]) {
    guard let kind = RecordKind(rawValue: cells[1]), let id = Identifier(text: cells[2]) else { return }
    var record = kind.type.blank(id)
    record["name"] = .text(unescaped(cells[3]))
    if let employer = Identifier(text: cells[4]) { record["employer_id"] = .record(employer) }
    proposed.append(record)
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.append(character)
      }
    }
  }

  private static func unescaped(_ text: String) -> String {
    var result = ""
    var isEscape = false
    for character in text {
      if isEscape {
        result.append(character == "n" ? "\n" : character == "t" ? "\t" : character)
        isEscape = false
      } else if character == "\\" {
        isEscape = true
      } else {
        result.append(character)
      }
    }
    return result
  }
}
