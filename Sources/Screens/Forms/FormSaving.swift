import Domain

/// From a filled-in form to changes.
enum FormSaving {
  static func changes(
    _ content: FormContent, _ records: [StoredRecord], _ proposed: [StoredRecord], _ desk: Desk
  ) -> [Change] {
    var changes = used(proposed, in: records).map(Change.create)
    for (index, part) in content.parts.enumerated() {
      changes += self.changes(content, part, records[index], index, desk)
    }
    // An answer that is no field of a record may be all that was given.
    let hasAside = content.parts.indices.contains {
      content.parts[$0].isAside && records[$0] != content.parts[$0].before
    }
    return changes.isEmpty && !hasAside ? [] : changes + content.also(records)
  }

  private static func changes(
    _ content: FormContent, _ part: FormPart, _ record: StoredRecord, _ index: Int, _ desk: Desk
  ) -> [Change] {
    if part.isAside { return [] }
    if part.isNew { return part.isOptional && isEmpty(content, record, index) ? [] : [.create(record)] }
    let changes = part.before.changes(to: record)
    guard !changes.isEmpty, content.replaces, let places = record.kind.type.replacing else { return changes }
    return replacement(of: part.before, by: record, places, desk)
  }

  /// The old row ends today and stays; the new one names it. What was wanted or permitted on any day is then known.
  private static func replacement(
    of old: StoredRecord, by record: StoredRecord, _ places: (until: Int, by: Int), _ desk: Desk
  ) -> [Change] {
    let type = old.kind.type
    var (ended, new) = (old, record)
    new.id = desk.newIdentifier()
    new.values[places.by] = .record(old.id)
    if let day = type.dayField, old.values[day] == record.values[day] { new.values[day] = .day(desk.today) }
    ended.values[places.until] = .day(desk.today)
    return old.changes(to: ended) + [.create(new)]
  }

  /// Nothing was entered in the part's fields.
  static func isEmpty(_ content: FormContent, _ record: StoredRecord, _ index: Int) -> Bool {
    content.places.filter { $0.part == index }.allSatisfy { record.value(named: $0.info.name)?.isEmpty ?? true }
  }

  /// A proposal that was replaced by another answer before saving is not made.
  private static func used(_ proposed: [StoredRecord], in records: [StoredRecord]) -> [StoredRecord] {
    let named = Set(records.flatMap(\.values).flatMap { $0.record.map { [$0] } ?? $0.records })
    return proposed.filter { named.contains($0.id) }
  }

  /// The change in the user's words: what was done and for whom.
  static func title(_ content: FormContent, _ records: [StoredRecord], about: String) -> Words {
    let name =
      about.isEmpty ? records.first { [.applicant, .employer, .colleague].contains($0.kind) }?.label ?? "" : about
    return name.isEmpty ? content.saved : Words(content.saved.key + ": {1}", name)
  }
}
