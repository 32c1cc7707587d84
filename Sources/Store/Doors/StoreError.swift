package import Domain

/// Why the store did not do what it was asked. Every case carries sentences that say what to do.
package enum StoreError: Error, Equatable {
  /// A rule says no (exit 1).
  case refused(Words)
  /// The person may not do this (exit 3).
  case notPermitted(Words)
  /// Records that may not be stored as they are; nothing was written (exit 1).
  case invalid([RecordProblem])
  /// Somebody changed the same facts meanwhile; nothing was written (exit 1).
  case stale([Conflict])
  /// The store cannot be opened, read or written (exit 4).
  case unavailable(Words)
  /// The file contradicts itself (exit 5).
  case damaged(Words)

  /// What a person reads, one sentence a line.
  package var sentences: [Words] {
    switch self {
    case .refused(let words), .notPermitted(let words), .unavailable(let words), .damaged(let words): [words]
    case .invalid(let problems): problems.map(\.words)
    case .stale(let conflicts): conflicts.map(\.words)
    }
  }
}

/// What is wrong with one field of a record in a change set.
package struct RecordProblem: Hashable, Codable, Sendable {
  package let kind: RecordKind
  package let id: Identifier
  package let field: String
  package let words: Words
  /// Where the field points at a record that was merged into another: which one to take instead.
  package let instead: MergedRecord?

  package init(kind: RecordKind, id: Identifier, field: String, words: Words, instead: MergedRecord? = nil) {
    self.kind = kind
    self.id = id
    self.field = field
    self.words = words
    self.instead = instead
  }
}

/// A fact that is another by now than the one that was seen.
package struct Conflict: Hashable, Codable, Sendable {
  package let kind: RecordKind
  package let id: Identifier
  /// Name of the field; `Conflict.removed` when the record as a whole was removed or revived.
  package let field: String
  package let seen: Value
  package let now: Value
  package let wanted: Value
  /// Name of the person who changed it, if the journal knows.
  package let by: String?
  package let at: Instant?

  /// What took the place of a record that was merged meanwhile.
  package var merged: MergedRecord? {
    guard field == Self.removed, let target = Merging.target(of: now.text) else { return nil }
    return MergedRecord(kind: kind, was: id, now: target)
  }

  /// Stands in `field` for "the record is removed".
  package static let removed = "removed"

  package init(
    kind: RecordKind, id: Identifier, field: String, seen: Value, now: Value, wanted: Value, by: String?, at: Instant?
  ) {
    self.kind = kind
    self.id = id
    self.field = field
    self.seen = seen
    self.now = now
    self.wanted = wanted
    self.by = by
    self.at = at
  }

  /// The refusal as one sentence.
  package var words: Words {
    if field == Self.removed { return removalWords }
    let label = kind.type.field(field)?.label ?? Words(field)
    guard let by else { return Words("{1} is \"{2}\" by now, no longer \"{3}\".", label, shown(now), shown(seen)) }
    return Words("{1} changed {2} to \"{3}\" meanwhile; it was \"{4}\".", by, label, shown(now), shown(seen))
  }

  private var removalWords: Words {
    if now.isEmpty { return "This record is not removed any more." }
    if merged != nil { return "This record was merged into another one meanwhile." }
    guard let by else { return "This record has been removed." }
    return Words("{1} has removed this record.", by)
  }

  /// A value as a person reads it, as far as this can be said without the other records.
  private func shown(_ value: Value) -> Words.Argument {
    value.words(kind.type.field(field), unknown: "-") { _ in "…" }
  }
}
