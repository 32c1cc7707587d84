/// What stays of a record that was merged into another one: the reason of its removal names the one that took its place,
/// so that whoever still holds the old one can be told, whatever the language of the one who merged.
public enum Merging {
  private static let beginning = "merged into "

  /// The reason kept with a record that was merged; a code, shown as words by the screens.
  public static func reason(into id: Identifier) -> String { beginning + id.text }

  /// The record a removed one was merged into; nil when it was removed for another reason.
  public static func target(of reason: String?) -> Identifier? {
    guard let reason, reason.hasPrefix(beginning) else { return nil }
    return Identifier(text: String(reason.dropFirst(beginning.count)))
  }
}
