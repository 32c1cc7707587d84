import Domain
import Store

/// The journal's small JSON: what was written is read back the same, and whatever lies in the file traps nothing.
enum JournalProperties {
  static func check(_ bytes: [UInt8]) throws(BrokenProperty) {
    var choices = Choices(bytes)
    let kind = choices.one(of: RecordKind.allCases)
    try checkWritten(kind, bytes)
    try checkRead(kind, String(decoding: choices.remaining, as: UTF8.self))
  }

  /// A record filled from the bytes, and a list of texts.
  private static func checkWritten(_ kind: RecordKind, _ bytes: [UInt8]) throws(BrokenProperty) {
    let texts = bytes.split(separator: 0xFF, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    let arguments = texts.map(Words.Argument.text) + [.words(Words(texts[0], texts[0], Words(texts[0])))]
    let list = JournalText.array(arguments)
    try require(JournalText.arguments(list) == arguments, "arguments of a title are read as they were written", list)
    try require(isClean(list), "no control character lies in the journal", list)
    var choices = Choices(bytes)
    var record = kind.type.blank(Identifier(high: 1, low: 2))
    for (index, info) in kind.type.fields.enumerated() {
      record.values[index] = value(info.kind, texts[index % texts.count], &choices)
    }
    let json = JournalText.object(record)
    let read = try? JournalText.record(kind, record.id, json)
    try require(read.map { same($0, record) } ?? false, "a record is read as it was written", json)
    try require(isClean(json), "no control character lies in the journal", json)
  }

  private static func isClean(_ json: String) -> Bool { json.utf8.allSatisfy { $0 >= 0x20 } }

  private static func value(_ kind: FieldKind, _ text: String, _ choices: inout Choices) -> Value {
    let number = (0..<8).reduce(Int64(0)) { sum, _ in sum << 8 | Int64(choices.byte()) }
    let id = Identifier(high: UInt64(bitPattern: number), low: UInt64(choices.byte()))
    switch kind {
    case .line, .note, .time: return text.isEmpty ? .none : .text(text)
    case .day: return .day(Day(number: Int32(truncatingIfNeeded: number & 0xFFFF)))
    case .number, .hundredths: return .number(number)
    case .choice(let list): return .text(list.options[Int(choices.byte()) % list.options.count].code)
    case .choices(let list):
      let codes = list.options.map(\.code).filter { _ in choices.byte() & 1 == 1 }
      return codes.isEmpty ? .none : .codes(codes)
    case .reference: return .record(id)
    case .references: return .records([id, Identifier(high: 0, low: id.high)])
    }
  }

  /// A file that somebody damaged: read without a trap, and stable once it was read.
  private static func checkRead(_ kind: RecordKind, _ json: String) throws(BrokenProperty) {
    // What names a field that nobody knows is refused.
    if let read = try? JournalText.record(kind, Identifier(high: 1, low: 2), json) {
      try require(read.values.count == kind.type.fields.count, "every field has its place", json)
      let again = try? JournalText.record(kind, read.id, JournalText.object(read))
      try require(again.map { same($0, read) } ?? false, "what was read once is read the same again", json)
    }
    let arguments = JournalText.arguments(json)
    try require(JournalText.arguments(JournalText.array(arguments)) == arguments, "so are arguments of a title", json)
  }

  /// By bytes: two texts that only look alike are not the same journal.
  private static func same(_ one: StoredRecord, _ other: StoredRecord) -> Bool {
    one == other
      && zip(one.values, other.values).allSatisfy { left, right in
        (left.text ?? "").utf8.elementsEqual((right.text ?? "").utf8)
      }
  }
}
