import Domain

/// Sensitive parts of the profile: nothing new of a part that the office has not switched on. What was written while it was
/// on stays.
struct ProfileCheck {
  let facts: CaseCheck

  func problems(of record: TouchedRecord) throws -> [FieldProblem] {
    let block = record.after["block"]
    guard record.before?["block"] != block, let code = block.text else { return [] }
    let key = RecordKey(.settings, Settings.only)
    let settings = try facts.work.find(key)?.after ?? facts.db.record(key.kind, key.id)
    guard settings?["sensitive_blocks"].codes.contains(code) != true else { return [] }
    return [
      FieldProblem("block", "The settings do not allow this part of the profile to be written down; nothing was saved.")
    ]
  }
}
