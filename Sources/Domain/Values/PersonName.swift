/// The parts of a person's name, and the ways it is shown.
public struct PersonName: Hashable, Codable, Sendable {
  public let first: String
  public let last: String
  public let knownAs: String

  public init(first: String, last: String, knownAs: String) {
    self.first = first
    self.last = last
    self.knownAs = knownAs
  }

  /// "Ola Hansen", or what the person is called when nothing else is known.
  public var full: String {
    let parts = [first, last].filter { !$0.isEmpty }
    return parts.isEmpty ? knownAs : parts.joined(separator: " ")
  }

  /// What to call the person: the name they like, else the first name.
  public var short: String { knownAs.isEmpty ? (first.isEmpty ? last : first) : knownAs }

  /// "O. H.": first letter of the first and of the last name.
  public var initials: String {
    let letters = [first, last].compactMap { $0.first { $0.isLetter } }
    let shown = letters.isEmpty ? knownAs.prefix(1).map { $0 } : letters
    return shown.map { "\($0)." }.joined(separator: " ")
  }

  public func shown(initialsOnly: Bool) -> String { initialsOnly ? initials : full }
}

extension PersonName {
  /// Initials of a name of which only the text is known.
  public static func initials(of name: String) -> String {
    let words = name.split(separator: " ")
    return PersonName(
      first: words.first.map(String.init) ?? "", last: words.count > 1 ? words.last.map(String.init) ?? "" : "",
      knownAs: ""
    ).initials
  }
}
