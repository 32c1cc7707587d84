import Domain
import Store

/// Records without a name are not searched by letters among everybody's: a form offers those of its own people, by number.
enum OwnRecords {
  static let kinds: Set<RecordKind> = [.job, .jobPreference, .application, .suggestion]
  /// As many as have a digit.
  static let most = 9

  static func hits(
    _ kind: RecordKind, of people: [Identifier], letters: String, _ store: Store
  ) throws(StoreError) -> [NameHit] {
    var hits: [NameHit] = []
    for person in people {
      for record in try store.answer(RecordsOf(kind, of: person)) where isOffered(record) {
        hits.append(NameHit(kind: kind, id: record.id, title: title(record), detail: TimelineWords.detail(of: record)))
      }
    }
    let wanted = Folding.fold(letters)
    let found = wanted.isEmpty ? hits : hits.filter { Folding.fold($0.title).contains(wanted) }
    return Array(found.prefix(most))
  }

  /// A preference that was replaced is history.
  private static func isOffered(_ record: StoredRecord) -> Bool {
    record.kind != .jobPreference || record[\JobPreference.untilOn] == nil
  }

  private static func title(_ record: StoredRecord) -> String {
    record.label.isEmpty ? tr(record.kind.type.title) : record.label
  }
}

extension FormField {
  /// Whether the field offers the records of the form's own people.
  var offersOwn: Bool { info.kind.referenced.map(OwnRecords.kinds.contains) ?? false }
}

extension FormScreen {
  /// Whom the form is about.
  var people: [Identifier] {
    let kept = (content?.parts ?? []).compactMap(\.before.applicantID)
    let chosen = fields.filter { $0.info.kind.referenced == .applicant }.flatMap {
      $0.value.record.map { [$0] } ?? $0.value.records
    }
    return (kept + chosen).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
