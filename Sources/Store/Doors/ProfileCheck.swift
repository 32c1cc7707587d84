import Domain

/// Sensitive parts of the profile: nothing new of a part that the office has not switched on. What was written while it was
/// on stays.
struct ProfileCheck {
  let facts: CaseCheck

  func problems(of record: TouchedRecord) throws -> [FieldProblem] {
    let block = record.after[\SensitiveNote.block]
    guard record.before?[\SensitiveNote.block] != block, let block else { return [] }
    let key = RecordKey(.settings, Settings.only)
    let settings = try facts.work.find(key)?.after ?? facts.db.record(key.kind, key.id)
    guard settings?[\Settings.sensitiveBlocks].contains(block) != true else { return [] }
    return [
      FieldProblem(
        \SensitiveNote.block,
        "The settings do not allow this part of the profile to be written down; nothing was saved.")
    ]
  }
}
