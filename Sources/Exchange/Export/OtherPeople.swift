import Domain
import Store

/// What in one person's records is about somebody else, and must be looked at before it is handed out.
enum OtherPeople {
  enum Mark: String {
    case otherPerson = "other_person"
    case colleague
    case severalPeople = "several_people"
    case freeText = "free_text"

    var words: Words {
      switch self {
      case .otherPerson: "[about another person: check before handing out]"
      case .colleague: "[a colleague]"
      case .severalPeople: "[written for several people: check before handing out]"
      case .freeText: "[may name others: check before handing out]"
      }
    }
  }

  /// The mark of a field; nil for what is about the person alone.
  static func mark(_ kind: RecordKind, _ field: FieldInfo, isShared: Bool) -> Mark? {
    switch field.kind.referenced {
    case .staff: return .colleague
    case .employerPerson: return .otherPerson
    case .some, nil: break
    }
    if kind == .contactPerson, field.name != "applicant_id" { return .otherPerson }
    if fields.contains("\(kind.rawValue).\(field.name)") { return .otherPerson }
    if isShared, field.isSearched { return .severalPeople }
    if case .note = field.kind { return .freeText }
    return nil
  }

  private static let fields: Set<String> = [
    "job.supervisor", "disclosure.named_person", "profile.network", "applicant.how_to_reach", "tie.words",
    "benefits_advice.adviser", "support_plan.in_trouble", "support_plan.step_down_to",
  ]
}
