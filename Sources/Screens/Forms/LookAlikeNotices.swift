import Domain
import Store

/// Above the form of a new employer, or of somebody who works at one: who in the store is probably the same already.
enum LookAlikeNotices {
  static func lines(for record: StoredRecord, _ store: Store) throws(StoreError) -> [FormNotice] {
    try hits(for: record, store).map { hit in
      FormNotice(
        "There is already:", (hit.detail.isEmpty ? hit.title : "\(hit.title) (\(hit.detail))") + "  " + tr(key),
        isWarning: true, isWhole: true, opens: RecordKey(hit.kind, hit.id))
    }
  }

  private static let key: Words = "Ctrl-O opens it."

  private static func hits(for record: StoredRecord, _ store: Store) throws(StoreError) -> [NameHit] {
    func text(_ field: String) -> String { record[field].text ?? "" }
    if record.kind == .employer {
      return try store.answer(
        LookAlikeEmployers(
          name: text("name"), town: text("town"), phone: text("phone"), excluding: record.id))
    }
    guard let employer = record.employerID else { return [] }
    return try store.answer(
      LookAlikePeople(at: employer, name: text("name"), email: text("email"), excluding: record.id))
  }
}

extension FormScreen {
  /// The record a notice points at.
  var lookAlike: RecordKey? { notices.compactMap(\.opens).first }

  /// What is typed here stays; closing what opens comes back to it.
  func openLookAlike() -> Outcome {
    guard let key = lookAlike else { return .stay }
    return .open(RecordPage.of(key.kind, key.id))
  }
}
