import Domain
import Store

/// Above the form of a new employer, or of somebody who works at one: who in the store is probably the same already.
enum DuplicateNotices {
  static func lines(for record: StoredRecord, _ store: Store) throws(StoreError) -> [FormNotice] {
    try hits(for: record, store).map { hit in
      FormNotice(
        "There is already:", (hit.detail.isEmpty ? hit.title : "\(hit.title) (\(hit.detail))") + "  " + tr(key),
        isWarning: true, isWhole: true, opens: RecordKey(hit.kind, hit.id))
    }
  }

  private static let key: Words = "Ctrl-O opens it."

  private static func hits(for record: StoredRecord, _ store: Store) throws(StoreError) -> [NameHit] {
    if record.kind == .employer {
      let typed = Employer(record)
      return try store.answer(
        DuplicateEmployers(name: typed.name, town: typed.town, phone: typed.phone, excluding: record.id))
    }
    let typed = EmployerPerson(record)
    guard let employer = typed.employerID else { return [] }
    return try store.answer(DuplicatePeople(at: employer, name: typed.name, email: typed.email, excluding: record.id))
  }
}

extension FormScreen {
  /// The record a notice points at.
  var duplicate: RecordKey? { notices.compactMap(\.opens).first }

  /// What is typed here stays; closing what opens comes back to it.
  func openDuplicate() -> Outcome {
    guard let key = duplicate else { return .stay }
    return .open(RecordPage.of(key.kind, key.id))
  }
}
