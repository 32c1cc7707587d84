import Domain

/// Every record and field, from the field tables.
enum DataModelPage {
  static var text: String {
    let kinds = RecordKind.allCases.map(\.type).map {
      "- [\($0.title.english)](#\($0.kind.rawValue)): `\($0.kind.rawValue)`"
    }
    return """
      # Data model

      Every kind of record and every field, as the store, JSON and the screens know them. Written by `make docs` from
      the field tables in `Sources/Domain/Kinds`; do not edit.

      Every record also has an `id` (UUID version 7) and `removed`, the reason for which it was taken back; records are
      never deleted. An empty field is unknown.

      \(kinds.joined(separator: "\n"))

      \(RecordKind.allCases.map(\.type).map(section).joined(separator: "\n\n"))

      """
  }

  private static func section(of type: RecordType) -> String {
    let rows = type.fields.map { field in
      let help = field.help.map { " " + $0.english } ?? ""
      return "| `\(field.name)` | \(field.label.english) | \(kind(of: field)) |\(notes(on: field))\(help) |"
    }
    return """
      <a id="\(type.kind.rawValue)"></a>

      ## \(type.title.english) (`\(type.kind.rawValue)`)

      | Field | Label | Holds | Notes |
      | --- | --- | --- | --- |
      \(rows.joined(separator: "\n"))
      """
  }

  private static func notes(on field: FieldInfo) -> String {
    let required = field.required ? " Required." : ""
    switch field.role {
    case .entered: return required
    case .kept: return required + " Kept by the program."
    }
  }

  private static func kind(of field: FieldInfo) -> String {
    switch field.kind {
    case .line: "one line of text"
    case .note: "text"
    case .day: "a day"
    case .number(let limits): "a whole number, \(limits.lowerBound) to \(limits.upperBound)"
    case .time: "a time such as 09:30"
    case .hundredths(let limits): "a number with two decimals, \(limits.lowerBound / 100) to \(limits.upperBound / 100)"
    case .choice(let list): "one of " + codes(of: list)
    case .choices(let list): "any of " + codes(of: list)
    case .reference(let kind): link(to: kind)
    case .references(let kind): "several: " + link(to: kind)
    }
  }

  private static func codes(of list: ChoiceList) -> String {
    list.options.map { option in
      option.code == option.label.english ? "`\(option.code)`" : "`\(option.code)` (\(option.label.english))"
    }.joined(separator: ", ")
  }

  private static func link(to kind: RecordKind) -> String {
    "a record: [\(kind.type.title.english)](#\(kind.rawValue))"
  }
}
