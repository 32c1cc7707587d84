/// An amount as people write it, exact to two decimals: 7.5 hours a week, a pay of 245.50.
/// Coded as the number of hundredths. The unit (hours, a currency) belongs to the field.
public struct Hundredths: Hashable, Sendable {
  /// 750 for 7.5.
  public let hundredths: Int64

  public init(hundredths: Int64) { self.hundredths = hundredths }

  /// Reads `16`, `7.5`, `7,5` or `7,25`, with spaces around it; nil for everything else. A third decimal
  /// is refused rather than rounded, because `1.000` may be meant as a thousand.
  public init?(text: String) {
    let parts = Hundredths.trimmed(text)
      .split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard let first = parts.first, let whole = Digits.number(first, limit: 12) else { return nil }
    guard let decimals = parts.dropFirst().first else {
      self.init(hundredths: Int64(whole) * 100)
      return
    }
    guard let tail = Digits.number(decimals, limit: 2) else { return nil }
    self.init(hundredths: Int64(whole) * 100 + Int64(decimals.utf8.count == 1 ? tail * 10 : tail))
  }

  private static func trimmed(_ text: String) -> Substring {
    let start = text.drop { $0 == " " }
    return start[..<(start.lastIndex { $0 != " " }.map(start.index(after:)) ?? start.endIndex)]
  }

  /// The shortest exact text: `16`, `7.5`, `7.25`. No grouping of thousands.
  public func text(decimalSeparator: Character) -> String {
    let sign = hundredths < 0 ? "-" : ""
    let (whole, decimals) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    guard decimals != 0 else { return "\(sign)\(whole)" }
    let tail = decimals.isMultiple(of: 10) ? String(decimals / 10) : Digits.padded(Int(decimals), 2)
    return "\(sign)\(whole)\(decimalSeparator)\(tail)"
  }
}

extension Hundredths: Comparable {
  public static func < (left: Hundredths, right: Hundredths) -> Bool { left.hundredths < right.hundredths }
}

extension Hundredths: Codable {
  public init(from decoder: any Decoder) throws {
    self.init(hundredths: try decoder.singleValueContainer().decode(Int64.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hundredths)
  }
}
