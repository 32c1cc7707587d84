import Domain
import Store

/// Why a record was removed, as a person reads it: the reason of a merge is kept as a code.
enum RemovalWords {
  static func reason(_ kept: String?) -> String {
    Merging.target(of: kept) == nil ? kept ?? "" : tr("merged into another entry")
  }

  /// With the name of the record that took its place.
  static func reason(of record: StoredRecord, _ store: Store, _ desk: Desk) throws(StoreError) -> String {
    guard let target = Merging.target(of: record.removed),
      let found = try store.answer(OneRecord(record.kind, target))
    else { return reason(record.removed) }
    let name = record.kind == .applicant ? desk.shown(Applicant(found).name) : found.label
    return tr(Words("merged into \"{1}\"", name))
  }
}
