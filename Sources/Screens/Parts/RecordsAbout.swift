import Domain
import Store

// Records about somebody, by what their kind says of its owners.

extension RecordKey {
  static func applicant(_ id: Identifier) -> RecordKey { RecordKey(.applicant, id) }
  static func employer(_ id: Identifier) -> RecordKey { RecordKey(.employer, id) }
}

extension RecordKind {
  /// The field in which a record of this kind names whom it is about; nil where it names nobody of that kind.
  private func field(naming owner: RecordKind) -> FieldInfo? {
    let places: [RecordKind: OwnerPlace] = [
      .applicant: type.applicant, .employer: type.employer, .colleague: type.colleague,
    ]
    switch places[owner] {
    case .one(let index)?, .several(let index)?: return type.fields[index]
    case .itself?, .nobody?, nil: return nil
    }
  }

  /// What a new record about these begins with.
  func known(about keys: [RecordKey]) -> [String: Value] {
    var known: [String: Value] = [:]
    for key in keys {
      guard let field = field(naming: key.kind) else { continue }
      if case .references = field.kind {
        known[field.name] = .records((known[field.name]?.records ?? []) + [key.id])
      } else {
        known[field.name] = .record(key.id)
      }
    }
    return known
  }

  /// Every standing record of this kind about somebody.
  func records(about key: RecordKey, _ store: Store) throws(StoreError) -> [StoredRecord] {
    guard let field = field(naming: key.kind) else { return [] }
    return try store.answer(RecordsOf(self, where: field.name, is: key.id))
  }
}

extension FormPurpose {
  static func add(_ kind: RecordKind, about keys: RecordKey...) -> FormPurpose { .add(kind, kind.known(about: keys)) }
}

extension Outcome {
  /// Opens the form of a new record about somebody.
  static func add(_ kind: RecordKind, about keys: RecordKey...) -> Outcome {
    .form(.add(kind, kind.known(about: keys)))
  }
}
