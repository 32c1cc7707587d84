/// The kind of work a job is, coarse enough to count how varied the jobs of a caseload are (IPS-25, diversity of jobs):
/// a group of two figures of ISCO-08, the International Standard Classification of Occupations of the International
/// Labour Office. The code is `isco_` and the two figures.
public struct KindOfWork: ListedChoice {
  public let rawValue: String

  public init(listed code: String) { rawValue = code }

  public static let list = CodeList<KindOfWork>(.kindsOfWork)

  /// The one kind that a rule names: it asks for a licence.
  static let drivers = KindOfWork(listed: "isco_83")

  /// What a person reads: our own plain words.
  public var label: Words { Words(cell("label")) }

  /// The English title of the group in ISCO-08, for exports. Not a text of the program: it is not translated.
  public var officialTitle: String { cell("official_title") }

  /// The two digits of ISCO-08, for exports.
  public var iscoCode: String { String(rawValue.suffix(2)) }
}
