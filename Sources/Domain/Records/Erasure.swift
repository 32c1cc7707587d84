/// That everything about one person was erased (art. 17 GDPR): the tombstone, which says when, by whom and why, and of
/// whom only the identifier. The store writes it when it erases; nobody enters one.
public struct Erasure: Record {
  public static let kind = RecordKind.erasure
  public static let title: Words = "Erasure"
  public static let fields: [Field<Erasure>] = [
    .line("person", "Identifier of the person", \.person, .kept, required: true),
    .day("erased_on", "Erased on", \.erasedOn, .back, .kept, required: true),
    .reference("staff_id", "By", \.staffID, .staff, .kept),
    .note("reason", "Why", \.reason, required: true),
  ]
  public var id: Identifier
  /// Identifier of the applicant as text: there is no record left that it could point at.
  public var person = ""
  public var erasedOn: Day?
  public var staffID: Identifier?
  public var reason = ""
  public init(id: Identifier) { self.id = id }
}
