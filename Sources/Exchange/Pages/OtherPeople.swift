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
    case .colleague: return .colleague
    case .employerPerson: return .otherPerson
    case .some, nil: break
    }
    if kind == .contactPerson, field.kind.referenced != .applicant { return .otherPerson }
    switch field.names {
    case .someoneElse: return .otherPerson
    case .maybeOthers: return isShared ? .severalPeople : .freeText
    case .nobodyElse: return isShared && field.isSearched ? .severalPeople : nil
    }
  }
}
