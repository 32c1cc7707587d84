import Cells
import Domain

/// A form that is not saved yet, as a draft, and back.
enum FormDraft {
  /// What a draft is found again by.
  static func key(of purpose: FormPurpose) -> String {
    switch purpose {
    case .add(let kind, let known):
      // A preference that was learned from something is another text than one that was just told.
      let lessons = kind == .jobPreference ? LessonRule.fields.values.sorted() : []
      let owner = (kind.type.ownerFields + lessons).compactMap { known[$0] }
        .flatMap { $0.record.map { [$0] } ?? $0.records }.map(\.text)
      return (["add", kind.rawValue] + owner).joined(separator: " ")
    case .addForEach(let kind, let people, _):
      return (["each", kind.rawValue] + people.map(\.text)).joined(separator: " ")
    case .change(let kind, let id): return ["change", kind.rawValue, id.text].joined(separator: " ")
    case .again(let applicant): return "again " + applicant.text
    case .firstRun: return "first run"
    case .endJob(let id): return "end " + id.text
    case .settle(let key): return "settle " + key.cells.joined(separator: " ")
    }
  }

  /// How a draft names the parts of a form: by kind, since their order may change.
  static func token(of part: Int, in content: FormContent) -> String {
    let kind = content.parts[part].before.kind
    let number = content.parts[...part].count { $0.before.kind == kind }
    return number == 1 ? kind.rawValue : "\(kind.rawValue):\(number)"
  }

  static func answer(of field: FormField, in content: FormContent) -> DraftPayload.Answer {
    let part = content.parts[field.part]
    return DraftPayload.Answer(
      part: token(of: field.part, in: content), name: field.info.name, text: text(of: field), codes: codes(of: field),
      seen: part.isNew ? nil : ValueCode.text(part.before[named: field.info.name]))
  }

  static func place(of field: FormField, in content: FormContent, top: Int) -> DraftPayload.Place {
    var place = DraftPayload.Place(part: token(of: field.part, in: content), name: field.info.name, top: top)
    switch field.info.kind {
    case .note:
      place.cursor = field.note.cursor
      place.noteTop = field.note.top
    case .choices where field.longList == nil: place.cursor = field.option
    case .line, .time, .day, .number, .hundredths, .choice, .choices, .reference, .references:
      place.cursor = field.line.cursor
    }
    return place
  }

  /// The field an answer or a place belongs to; a number alone is from the first schema.
  static func index(part: String, name: String, in fields: [FormField], of content: FormContent) -> Int? {
    if part.isEmpty { return Int(name).flatMap { fields.indices.contains($0) ? $0 : nil } }
    return fields.firstIndex { $0.info.name == name && token(of: $0.part, in: content) == part }
  }

  /// - Returns: false when the field can no longer hold what was typed.
  static func restore(_ answer: DraftPayload.Answer, into field: inout FormField) -> Bool {
    let typed = answer.text.isEmpty ? answer.codes : answer.text
    switch field.info.kind {
    case .note: field.note = NoteArea(typed)
    case .line, .time, .day, .number, .hundredths: field.line.set(typed)
    case .choice:
      if !restoreLetters(answer, into: &field) { return false }
      field.value = answer.codes.isEmpty ? .none : .text(answer.codes)
    case .choices:
      if !restoreLetters(answer, into: &field) { return false }
      field.value = answer.codes.isEmpty ? .none : .codes(answer.codeList)
    case .reference:
      field.value = Identifier(text: answer.codes).map(Value.record) ?? .none
      field.line.set(answer.text)
    case .references:
      let ids = answer.codeList.compactMap { Identifier(text: $0) }
      field.value = ids.isEmpty ? .none : .records(ids)
      field.line.set(answer.text)
    }
    return true
  }

  /// Only a long choice has letters; what was typed as words in an earlier version has no place in a short one.
  private static func restoreLetters(_ answer: DraftPayload.Answer, into field: inout FormField) -> Bool {
    if field.longList == nil { return answer.text.isEmpty }
    field.line.set(answer.text)
    field.findOptions()
    return true
  }

  static func restore(_ place: DraftPayload.Place, into field: inout FormField) {
    // A date goes on where it was: its next letter must not take the place of what stands there.
    field.isFresh = false
    switch field.info.kind {
    case .note: field.note = NoteArea(field.note.text, cursor: place.cursor, top: place.noteTop)
    case .choices(let list) where field.longList == nil:
      field.option = min(max(0, place.cursor), list.options.count - 1)
    case .line, .time, .day, .number, .hundredths, .choice, .choices, .reference, .references:
      field.line = TextLine(field.line.text, cursor: place.cursor)
    }
  }

  /// What was typed; in a picker or a long choice, the letters that are no answer yet.
  private static func text(of field: FormField) -> String {
    switch field.info.kind {
    case .note: field.note.text
    case .line, .time, .day, .number, .hundredths, .reference, .references: field.line.text
    case .choice, .choices: field.letters
    }
  }

  private static func codes(of field: FormField) -> String {
    switch field.info.kind {
    case .choice: field.value.text ?? ""
    case .choices: field.value.codes.joined(separator: ",")
    case .reference: field.value.record?.text ?? ""
    case .references: field.value.records.map(\.text).joined(separator: ",")
    case .line, .note, .time, .day, .number, .hundredths: ""
    }
  }
}
