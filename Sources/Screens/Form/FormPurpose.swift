package import Domain

/// What a form is for, written down: the draft of it is found again by this, and a route opens it.
package enum FormPurpose: Hashable, Codable, Sendable {
  /// A new record, with what is known of it already.
  case add(RecordKind, [String: Value])
  case change(RecordKind, Identifier)
  /// A new record with the answers of an earlier one: "the same again" for somebody else.
  case again(RecordKind, Identifier, [String: Value])

  package var kind: RecordKind {
    switch self {
    case .add(let kind, _), .change(let kind, _), .again(let kind, _, _): kind
    }
  }
}
