import Foundation
import GRDB

/// Compares what the screen told with what the file holds after a kill. It says what is wrong in one sentence each.
struct Witness {
  let path: String
  /// The sets that were in the store before the first life.
  let base: Int64

  struct Verdict {
    var problems: [String] = []
    /// Whether the deed whose answer was not read is in the store.
    var pendingIsDone = false
    var setsCompared = 0
    var fieldsCompared = 0
  }

  func examine(_ ledger: Ledger) throws -> Verdict {
    try JournalReader.open(path) { reader in
      var verdict = Verdict()
      let sets = try reader.sets(after: base)
      compare(sets, ledger, &verdict)
      try replay(sets, reader, &verdict)
      if let text = ledger.keptDraft, ledger.pending == nil {
        let drafts = try reader.drafts()
        if !drafts.contains(where: { $0.contains(text) }) { verdict.problems.append("a kept draft is not there") }
      }
      return verdict
    }
  }

  // MARK: The journal against the screen

  private func compare(_ sets: [JournaledSet], _ ledger: Ledger, _ verdict: inout Verdict) {
    var deeds = ledger.deeds
    if let pending = ledger.pending, sets.count == deeds.count + 1 {
      deeds.append(pending)
      verdict.pendingIsDone = true
    }
    if sets.count < deeds.count {
      let lost = deeds[sets.count...].map { "\"\($0.said ?? $0.act)\"" }.joined(separator: ", ")
      verdict.problems.append("the screen called saved, and the store does not have: \(lost)")
    } else if sets.count > deeds.count {
      verdict.problems.append("the store has \(sets.count) changes, and only \(deeds.count) were made")
    }
    for (set, deed) in zip(sets, deeds) { compare(set, deed, &verdict) }
    verdict.setsCompared = sets.count
  }

  private func compare(_ set: JournaledSet, _ deed: Deed, _ verdict: inout Verdict) {
    let what = "change \(set.number) (\(deed.act))"
    if set.role != deed.role.rawValue {
      verdict.problems.append("\(what) is an \(set.role) and should be an \(deed.role)")
    }
    if set.shape != deed.shape {
      let (there, meant) = (Self.counted(set.shape), Self.counted(deed.shape))
      verdict.problems.append("\(what) is half or more than meant: \(there); meant were \(meant)")
    }
    if let said = deed.said, !tells(said, of: set.title) {
      verdict.problems.append("\(what): the screen said \"\(said)\", the journal says \"\(set.title)\"")
    }
    for text in deed.texts {
      verdict.fieldsCompared += 1
      if !set.changes.contains(where: { has(text, $0) }) {
        verdict.problems.append("\(what): \(text.kind).\(text.field) is not \"\(text.text)\"")
      }
    }
  }

  private static func counted(_ shape: [String]) -> String {
    Dictionary(grouping: shape, by: { $0 }).map { "\($0.value.count) \($0.key)" }.sorted().joined(separator: ", ")
  }

  /// The status line may be cut at the end of the row.
  private func tells(_ said: String, of title: String) -> Bool {
    let words = said.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? ""
    return words.hasPrefix(title + ".") || title.hasPrefix(words.hasSuffix("..") ? String(words.dropLast(2)) : words)
  }

  private func has(_ text: TypedText, _ change: JournaledChange) -> Bool {
    guard change.kind == text.kind else { return false }
    if change.verb == "create" { return change.created[text.field] as? String == text.text }
    return change.field == text.field && String.fromDatabaseValue(change.new) == text.text
  }

  // MARK: The tables against the journal

  private struct Standing {
    var created: [String: Any] = [:]
    var fields: [String: DatabaseValue] = [:]
    var isRemoved: Bool?
  }

  /// Plays the sets again in memory and compares every record they touched with its row.
  private func replay(_ sets: [JournaledSet], _ reader: JournalReader, _ verdict: inout Verdict) throws {
    var standing: [String: [Data: Standing]] = [:]
    for change in sets.flatMap(\.changes) {
      var record = standing[change.kind]?[change.record] ?? Standing()
      switch change.verb {
      case "create": (record.created, record.isRemoved) = (change.created, false)
      case "withdraw": record.isRemoved = true
      case "revive": record.isRemoved = false
      default: if let field = change.field { record.fields[field] = change.new }
      }
      standing[change.kind, default: [:]][change.record] = record
    }
    for (kind, records) in standing {
      for (id, record) in records { try compare(kind, id, record, reader, &verdict) }
    }
  }

  private func compare(
    _ kind: String, _ id: Data, _ record: Standing, _ reader: JournalReader, _ verdict: inout Verdict
  ) throws {
    guard let row = try reader.record(kind, id) else {
      verdict.problems.append("the journal tells of a \(kind) that is in no table")
      return
    }
    if let removed = record.isRemoved, removed != !(row["removed"] as DatabaseValue).isNull {
      verdict.problems.append("a \(kind) is removed in the journal or in its table, not in both")
    }
    for (field, value) in record.fields where (row[field] as DatabaseValue) != value {
      verdict.problems.append("\(kind).\(field) is not what the journal says last")
    }
    for (field, value) in record.created where record.fields[field] == nil {
      let stands = row[field] as DatabaseValue
      let isSame =
        switch stands.storage {
        case .string(let text): text == value as? String
        case .int64(let number): number == (value as? NSNumber)?.int64Value
        // Identifiers are bytes in the table and text in the journal.
        case .blob, .double: true
        case .null: false
        }
      if !isSame { verdict.problems.append("\(kind).\(field) is not what it was made with") }
    }
    verdict.fieldsCompared += record.fields.count + record.created.count
  }
}
