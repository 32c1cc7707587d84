package import Domain
import Store

/// What a form is for, written down: the draft of it is found again by this, and a route opens it.
package enum FormPurpose: Hashable, Codable, Sendable {
  /// A new record, with what is known of it already.
  case add(RecordKind, [String: Value])
  /// One new record for each of these applicants, all with the same answers.
  case addForEach(RecordKind, [Identifier], [String: Value])
  case change(RecordKind, Identifier)
  /// The five questions when a job has ended.
  case endJob(Identifier)
  /// The last contact this colleague logged, once more for another applicant.
  case again(Identifier)
  /// Who are you and how does the office work: the questions of an empty store.
  case firstRun
  /// The fact that settles something that is due.
  case settle(DueKey)

  /// The kind of the form's first record; nil until it is looked up.
  package var kind: RecordKind? {
    switch self {
    case .add(let kind, _), .addForEach(let kind, _, _), .change(let kind, _): kind
    case .again, .settle: nil
    case .firstRun: .colleague
    case .endJob: .job
    }
  }
}
