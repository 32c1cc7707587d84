/// The kind of trade an employer is in: a section of NACE Rev. 2.1, the European classification that statistics offices use
/// from 2025 (Regulation (EU) 2023/137). The code is `nace_` and the letter of the section.
public struct Industry: ListedChoice {
  public let rawValue: String

  public init(listed code: String) { rawValue = code }

  public static let list = CodeList<Industry>(.industries)

  /// What a person reads: our own plain words.
  public var label: Words { Words(cell("label")) }

  /// The English title of the section in NACE Rev. 2.1, for exports. Not a text of the program: it is not translated.
  public var officialTitle: String { cell("official_title") }

  /// The letter of the section, A to V, for exports.
  public var naceSection: String { String(rawValue.suffix(1)).uppercased() }
}
