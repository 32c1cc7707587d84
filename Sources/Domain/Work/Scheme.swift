/// What the paid, subsidised, unpaid and sheltered arrangements are called in each country, and the type of job of a job each
/// falls under.
public struct Scheme: ListedChoice {
  public let rawValue: String

  public init(listed code: String) { rawValue = code }

  public static let list = CodeList<Scheme>(.schemes)

  /// The local name and, in brackets, what it is.
  public var label: Words { Words("{1} (" + cell("meaning") + ")", localName) }

  /// The name as it is said and written there. Data, never translated.
  public var localName: String { cell("name") }

  public var country: Country { Country(rawValue: cell("country")) ?? .other }

  /// What a job under this scheme is recorded and reported as.
  public var typeOfJob: TypeOfJob? { TypeOfJob(rawValue: cell("type_of_job")) }

  /// Where the name and what it is come from.
  public var source: String { cell("source") }

  /// Whether the name and what it is were confirmed by a document of that country; else they are from memory.
  public var isVerified: Bool { cell("verified") == "yes" }

  /// The schemes of a country, in the order of the table; none for a country without a list or before one is chosen.
  public static func schemes(in country: Country?) -> [Scheme] { allCases.filter { $0.country == country } }
}
