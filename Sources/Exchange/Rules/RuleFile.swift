package import Domain

/// A file in which a programme writes down its own numbers for the due rules: JSON (`version`, then `rules`) or CSV with
/// the headings rule, applies, days, source. What is not understood is refused whole: half a rule book is none.
package struct RuleFile: Sendable {
  /// The newest version this program reads.
  package static let version = 1
  /// What a programme says of one rule, or of a further number of it; what it does not say is as the table says.
  package struct Row: Hashable, Sendable {
    /// Code of a `DueEntry`.
    package var rule: String
    package var applies: YesNo?
    package var days: Int?
    package var source = ""
  }

  package let rows: [Row]

  /// - Throws: one sentence, whatever is wrong.
  package static func read(_ bytes: [UInt8]) throws(RuleFileRefusal) -> RuleFile {
    let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    let rows = first == UInt8(ascii: "{") ? try RuleFileJSON.rows(bytes) : try RuleFileCSV.rows(bytes)
    guard !rows.isEmpty else { throw RuleFileRefusal("There is no rule in the file.") }
    var seen = Set<String>()
    if let twice = rows.first(where: { !seen.insert($0.rule).inserted }) {
      throw RuleFileRefusal(Words("The rule {1} stands in the file twice.", twice.rule))
    }
    return RuleFile(rows: rows)
  }

  /// One row from its texts, or why not; "" and nil say nothing.
  static func row(rule: String, applies: String?, days: String?, source: String) throws(RuleFileRefusal) -> Row {
    guard let entry = DueEntry.of(StoredNames.present.word(rule)) else {
      throw RuleFileRefusal(Words("There is no due rule \"{1}\"; caseload rules lists them.", shown(rule)))
    }
    if let waits = entry.rule.waitsFor {
      throw RuleFileRefusal(Words("The rule {1} cannot be set yet: it waits for {2}.", rule, waits))
    }
    let answer = try choice(applies, rule)
    guard answer == nil || entry.number == nil else {
      throw RuleFileRefusal(
        Words("{1} is a number of the rule {2}: say there whether it applies.", rule, entry.rule.id.rawValue))
    }
    return Row(rule: entry.code, applies: answer, days: try number(days, entry), source: TextFilter.line(source))
  }

  private static func choice(_ text: String?, _ rule: String) throws(RuleFileRefusal) -> YesNo? {
    guard let text, !text.isEmpty else { return nil }
    guard let answer = YesNo(rawValue: text) else {
      throw RuleFileRefusal(
        Words("\"{1}\" is no answer to whether the rule {2} applies: write yes or no.", shown(text), rule))
    }
    return answer
  }

  private static func number(_ text: String?, _ entry: DueEntry) throws(RuleFileRefusal) -> Int? {
    guard let text, !text.isEmpty else { return nil }
    guard entry.days != nil else {
      throw RuleFileRefusal(Words("The rule {1} counts no days: leave them out.", entry.code))
    }
    guard let number = Int64(text), entry.allowed.contains(number) else {
      throw RuleFileRefusal(
        Words(
          "\"{1}\" cannot be the days of the rule {2}: write a whole number from {3} to {4}.", shown(text), entry.code,
          String(entry.allowed.lowerBound), String(entry.allowed.upperBound)))
    }
    return Int(number)
  }

  /// A text of the file in a sentence: short, and nothing that steers a terminal.
  static func shown(_ text: String) -> String { String(TextFilter.line(text).prefix(40)) }

  static func refuse(version text: String) throws(RuleFileRefusal) {
    guard let number = Int(text), number > 0 else {
      throw RuleFileRefusal(Words("\"{1}\" is no version of a rule file: write 1.", shown(text)))
    }
    guard number <= version else {
      throw RuleFileRefusal(
        Words(
          "The rule file is of version {1}, and this program reads up to version {2}: use a newer program.",
          String(number), String(version)))
    }
  }
}

/// Why a rule file was not taken.
package struct RuleFileRefusal: Error, Hashable {
  package let words: Words
  init(_ words: Words) { self.words = words }
}

enum RuleFileJSON {
  static func rows(_ bytes: [UInt8]) throws(RuleFileRefusal) -> [RuleFile.Row] {
    let file: JSONValue
    do {
      file = try JSONReader.value(bytes)
    } catch {
      throw RuleFileRefusal(Words("The rule file is no JSON: see line {1}.", String(error.line)))
    }
    try known(file, ["version", "rules"])
    guard case .number(let version)? = file["version"] else {
      throw RuleFileRefusal("The rule file does not say its version: begin it with \"version\": 1.")
    }
    try RuleFile.refuse(version: version)
    guard let rules = file["rules"]?.elements else {
      throw RuleFileRefusal("The rule file has no list of rules: write them under \"rules\".")
    }
    var rows: [RuleFile.Row] = []
    for rule in rules { rows.append(try row(rule)) }
    return rows
  }

  private static func row(_ value: JSONValue) throws(RuleFileRefusal) -> RuleFile.Row {
    guard value.members != nil, let rule = value["rule"]?.text else {
      throw RuleFileRefusal("A rule in the file does not say which it is: write its name under \"rule\".")
    }
    try known(value, ["rule", "applies", "days", "source"])
    return try RuleFile.row(
      rule: rule, applies: spelled(value["applies"]), days: spelled(value["days"]), source: value["source"]?.text ?? "")
  }

  /// As it stands in the file, so that a refusal can show it; nil for null and for what is not there.
  private static func spelled(_ value: JSONValue?) -> String? {
    guard let value, value != .null else { return nil }
    return value.text ?? value.written(unfolds: 0)
  }

  private static func known(_ value: JSONValue, _ keys: Set<String>) throws(RuleFileRefusal) {
    guard let other = value.members?.first(where: { !keys.contains($0.key) }) else { return }
    throw RuleFileRefusal(
      Words("The rule file says something this program does not know: \"{1}\".", RuleFile.shown(other.key)))
  }
}

enum RuleFileCSV {
  private static let headings = ["version", "rule", "applies", "days", "source"]

  static func rows(_ bytes: [UInt8]) throws(RuleFileRefusal) -> [RuleFile.Row] {
    let records = try records(bytes)
    let columns = (records.first?.cells ?? []).map { CellText.tidy($0).lowercased() }
    guard columns.contains("rule") else {
      throw RuleFileRefusal("The rule file is neither JSON nor CSV with the headings rule, applies, days and source.")
    }
    if let other = columns.first(where: { !$0.isEmpty && !headings.contains($0) }) {
      throw RuleFileRefusal(
        Words("The rule file says something this program does not know: \"{1}\".", RuleFile.shown(other)))
    }
    var rows: [RuleFile.Row] = []
    for record in records.dropFirst() { rows.append(try row(record, columns)) }
    return rows
  }

  private static func records(_ bytes: [UInt8]) throws(RuleFileRefusal) -> [SheetRow] {
    let text: DecodedText
    do {
      text = try TextDecoder.decode(bytes, as: nil)
    } catch {
      throw RuleFileRefusal(error.words)
    }
    let declared = DelimiterGuess.declared(in: text.bytes)
    var parser = RecordParser(
      text.bytes, delimiter: declared?.delimiter ?? DelimiterGuess.guess(text.bytes), from: declared?.next ?? 0)
    var records: [SheetRow] = []
    while let record = parser.next() { if !record.isBlank { records.append(record) } }
    if let line = parser.problems.first?.line {
      throw RuleFileRefusal(
        Words("The rule file cannot be read: the quotation marks of line {1} do not close.", String(line)))
    }
    return records
  }

  private static func row(_ record: SheetRow, _ columns: [String]) throws(RuleFileRefusal) -> RuleFile.Row {
    func cell(_ name: String) -> String? {
      columns.firstIndex(of: name).flatMap { record.cells.indices.contains($0) ? CellText.tidy(record.cells[$0]) : nil }
    }
    guard record.cells.dropFirst(columns.count).allSatisfy({ CellText.tidy($0).isEmpty }) else {
      throw RuleFileRefusal(Words("Line {1} of the rule file has more cells than headings.", String(record.line)))
    }
    if let version = cell("version"), !version.isEmpty { try RuleFile.refuse(version: version) }
    return try RuleFile.row(
      rule: cell("rule") ?? "", applies: cell("applies"), days: cell("days"), source: cell("source") ?? "")
  }
}
