/// The small words of `data/reference/words.tsv`, by what they mean.
package enum CommonWords {
  private static let rows = Dictionary(
    Reference.table(.words).rows.map { ($0["meaning"], $0) }, uniquingKeysWith: { first, _ in first })

  static func of(_ meaning: String, in language: String) -> [String] { rows[meaning]?.words(language) ?? [] }

  /// In every language.
  package static func of(_ meaning: String) -> [String] { rows[meaning]?.spoken ?? [] }

  /// The keys of the days, from Monday, and of the months, from January. Short ones have `_short` behind them.
  package static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
  package static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
}
