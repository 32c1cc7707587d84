/// One of a closed list of codes. The code is what is stored and exported; the label is what is read.
public protocol Choice: RawRepresentable<String>, CaseIterable, Codable, OptionalFieldValue, ListedFieldValue {
  var label: Words { get }
}

/// A list of choices without its type, for forms, validation and the data-model page. It is made when it is first asked
/// for: some lists stand in tables of `data/reference`, and fields are described when the program starts.
public struct ChoiceList: Sendable {
  public struct Option: Sendable {
    public let code: String
    public let label: Words
  }
  public var options: [Option] { made.value }
  private let made: Lazy<[Option]>

  public init<C: Choice>(_ type: C.Type) {
    made = Lazy { C.allCases.map { Option(code: $0.rawValue, label: $0.label) } }
  }

  private init(_ options: @escaping @Sendable () -> [Option]) { made = Lazy(options) }

  /// The same list with some of its options, in their order.
  public func only(_ codes: [String]) -> ChoiceList { ChoiceList { options.filter { codes.contains($0.code) } } }

  public func label(of code: String) -> Words { options.first { $0.code == code }?.label ?? Words(code) }

  public func contains(_ code: String) -> Bool { options.contains { $0.code == code } }
}

/// Yes or no, where "unknown" is the absence of an answer (`nil`), never a guess.
public enum YesNo: String, Choice {
  case yes, no
  public var label: Words {
    switch self {
    case .yes: "yes"
    case .no: "no"
    }
  }
}
