import Domain
import Foundation

/// What every text passes on its way in: control characters go, and composed letters get one form (NFC), because
/// SQLite compares bytes while Swift compares what is read.
enum TextDoor {
  static func clean(_ change: Change) -> Change {
    switch change {
    case .create(var record):
      for (index, info) in RecordTable.of(record.kind).fields.enumerated() where index < record.values.count {
        record.values[index] = clean(record.values[index], info)
      }
      return .create(record)
    case .set(let kind, let id, let field, let old, let new):
      let info = RecordTable.of(kind).type.field(field)
      return .set(kind, id, field: field, old: normal(old), new: info.map { clean(new, $0) } ?? new)
    case .withdraw(let kind, let id, let reason):
      return .withdraw(kind, id, reason: line(reason))
    case .revive(let kind, let id, let reason):
      return .revive(kind, id, reason: line(reason))
    }
  }

  /// Every absent answer is the same one.
  static func normal(_ value: Value) -> Value { value.isEmpty ? .none : value }

  static func line(_ text: String) -> String { composed(text, TextFilter.line) }

  private static func clean(_ value: Value, _ info: FieldInfo) -> Value {
    guard case .text(let text) = value else { return normal(value) }
    switch info.kind {
    case .line where info.isTime: return normal(.text(time(text)))
    case .line: return normal(.text(line(text)))
    case .note: return normal(.text(composed(text, TextFilter.note)))
    case .time: return normal(.text(time(text)))
    case .day, .number, .hundredths, .choice, .choices, .reference, .references: return normal(value)
    }
  }

  /// A time of the day in its one form; other words stay, and where they may not stand the field refuses them.
  private static func time(_ text: String) -> String { TimeOfDay(line(text))?.text ?? line(text) }

  /// Filtered once more after composing: some letters come apart into more marks than the filter lets pass.
  private static func composed(_ text: String, _ filter: (String) -> String) -> String {
    let clean = filter(text)
    return clean.utf8.allSatisfy { $0 < 0x80 } ? clean : filter(clean.precomposedStringWithCanonicalMapping)
  }
}
