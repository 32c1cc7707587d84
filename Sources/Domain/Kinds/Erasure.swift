/// That everything about one person was erased (art. 17 GDPR): the tombstone, which says when, by whom and why, and of
/// whom only the identifier. The store writes it when it erases; nobody enters one.
public struct Erasure: Record {
  public static let description = describe(
    .erasure, title: "Erasure",
    form: FormWords(
      "erasure", adding: "New", changing: "Change", added: "added", changed: "changed"),
    layout: .ofTheTable, label: .none, day: .field(\.erasedOn), startsToday: .none,
    owners: Owners(applicant: .nobody, employer: .nobody, colleague: .one(\.colleagueID)),
    found: .nowhere, inTimeline: false, history: .changedInPlace,
    sheets: [], derives: [], rules: [], speech: .silent, access: .program)
  public static let fields: [Field<Erasure>] = [
    .line("person", "Identifier of the person", \.person, names: .nobodyElse, .kept, required: true),
    .day("erased_on", "Erased on", \.erasedOn, .back, .kept, required: true),
    .reference("colleague_id", "By", \.colleagueID, .colleague, .kept),
    .note("reason", "Why", \.reason, names: .maybeOthers, required: true),
    .note("records", "What was erased", \.records, names: .maybeOthers, help: "Kinds and identifiers only."),
  ]
  public static func problems(of record: Erasure) -> [FieldProblem] { [] }
  public var id: Identifier
  /// Identifier of the applicant as text: there is no record left that it could point at.
  public var person = ""
  public var erasedOn: Day?
  public var colleagueID: Identifier?
  public var reason = ""
  /// What was erased, a kind a line and its identifiers behind it: the tombstones, in the record that the journal
  /// covers by its hash.
  public var records = ""
  public init(id: Identifier) { self.id = id }
}

extension Erasure {
  /// Identifiers that one erasure may name: a note holds 100,000 characters.
  public static let limit = 2_000

  public static func text(of records: [(kind: RecordKind, id: Identifier)]) -> String {
    RecordKind.allCases.compactMap { kind in
      let ids = records.filter { $0.kind == kind }.map(\.id.text)
      return ids.isEmpty ? nil : ([kind.rawValue] + ids).joined(separator: " ")
    }.joined(separator: "\n")
  }

  /// Reads what `text` wrote; a line that is none is left out.
  public var erased: [(kind: RecordKind, id: Identifier)] {
    records.split(separator: "\n").flatMap { line -> [(kind: RecordKind, id: Identifier)] in
      let words = line.split(separator: " ")
      guard let kind = words.first.flatMap({ StoredNames.present.known(kind: String($0)) }) else { return [] }
      return words.dropFirst().compactMap { word in Identifier(text: String(word)).map { (kind, $0) } }
    }
  }
}
