package import Domain

/// What a person decided about an import; nil is "not decided", and what then must be decided is in
/// `ImportPlan.missingDecisions`.
package struct ImportOptions: Sendable, Equatable {
  package var kind: SheetKind
  package var encoding: SheetEncoding?
  package var delimiter: Delimiter?
  package var dateOrder: SheetDateOrder?
  /// Heading to canonical key, an empty key to leave the column out; what is not named is guessed.
  package var map: [String: String]?
  package var me: WhoAmI?
  /// What may be made of names that are met for the first time. An empty set makes none of them.
  package var create: Set<ProposalKind>?
  /// Single proposals (`Proposal.key`) that are not to be made although their kind is.
  package var leftOut: Set<String> = []

  package init(kind: SheetKind) { self.kind = kind }

  var reading: SheetOptions { SheetOptions(encoding: encoding, delimiter: delimiter, dateOrder: dateOrder) }
}

/// Which name in the sheet is the person who imports it.
package enum WhoAmI: Sendable, Equatable {
  case nobody
  case named(String)
}

/// What the sheet may name for the first time.
package enum ProposalKind: String, CaseIterable, Sendable, Codable {
  case employers, people, colleagues, teams

  var record: RecordKind {
    switch self {
    case .employers: .employer
    case .people: .employerPerson
    case .colleagues: .colleague
    case .teams: .team
    }
  }

  package var label: Words {
    switch self {
    case .employers: "employers"
    case .people: "people at employers"
    case .colleagues: "colleagues"
    case .teams: "treatment teams"
    }
  }
}

/// A record that would be made because the sheet names it. Never made unless a person agrees.
package struct Proposal: Sendable, Equatable {
  package let kind: ProposalKind
  package let name: String
  /// The employer a person works at.
  package let employer: String?
  /// The line that names it first.
  package let line: Int
  /// The identifier it will have.
  let id: Identifier
  package var isIncluded: Bool

  /// Names the proposal in `ImportOptions.leftOut`, the same at every planning of the file.
  package var key: String { Proposal.key(kind, name, employer) }

  static func key(_ kind: ProposalKind, _ name: String, _ employer: String?) -> String {
    [kind.rawValue, Folding.fold(employer ?? ""), Folding.fold(name)].joined(separator: "/")
  }
}
