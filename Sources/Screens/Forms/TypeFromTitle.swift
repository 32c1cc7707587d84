import Domain

/// The kind of work that follows from a job title, and the industry that follows from a line of business. It is filled in
/// where exactly one is meant and nothing else is answered; it stands in sight and can be changed.
struct TypeFromTitle {
  private struct Pair {
    let kind: RecordKind
    let text: String
    let type: String
  }

  private static let pairs = [
    Pair(kind: .jobLead, text: "title", type: "kind_of_work"),
    Pair(kind: .application, text: "title", type: "kind_of_work"),
    Pair(kind: .job, text: "title", type: "kind_of_work"), Pair(kind: .pastJob, text: "title", type: "kind_of_work"),
    Pair(kind: .jobPreference, text: "words", type: "kind_of_work"),
    Pair(kind: .employer, text: "branch", type: "industry"),
  ]

  /// Texts from which something was filled in, or that were there before the form was opened: each is asked once.
  private var asked: Set<String> = []
  /// What was filled in last, for each part of the form.
  private var filled: [Int: Value] = [:]

  /// What is stored, or was typed before, has its answer already, even where that is "unknown".
  mutating func passOver(_ fields: [FormField], where isKnown: (FormField) -> Bool) {
    for field in fields where isKnown(field) { asked.insert(Self.key(field)) }
  }

  mutating func fill(_ fields: inout [FormField], _ content: FormContent) {
    for pair in Self.pairs {
      for part in content.parts.indices where content.parts[part].before.kind == pair.kind { fill(&fields, part, pair) }
    }
  }

  private mutating func fill(_ fields: inout [FormField], _ part: Int, _ pair: Pair) {
    guard let text = fields.first(where: { $0.part == part && $0.info.name == pair.text }), !text.line.text.isEmpty,
      let index = fields.firstIndex(where: { $0.part == part && $0.info.name == pair.type }),
      fields[index].isAsked, asked.insert(Self.key(text)).inserted, fields[index].letters.isEmpty,
      fields[index].value.isEmpty || fields[index].value == filled[part],
      let words = fields[index].longList.flatMap(EverydayWords.of)
    else { return }
    let codes = words.meanings(text.line.text)
    let value: Value = codes.count == 1 ? .text(codes[0]) : .none
    filled[part] = value
    fields[index].accept(value)
  }

  private static func key(_ field: FormField) -> String { "\(field.part) \(field.info.name) \(field.line.text)" }

  /// The text beside a long choice from which its answer may follow.
  static func text(for field: FormField, in fields: [FormField]) -> String? {
    let names = pairs.filter { $0.type == field.info.name }.map(\.text)
    return fields.first { $0.part == field.part && names.contains($0.info.name) }?.line.text
  }
}
