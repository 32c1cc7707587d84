import Domain
import Exchange

/// Sheets of every kind with bad text in every cell of every column.
enum BadSheet {
  static let kinds: [SheetKind] = SheetKind.allCases

  /// A sheet with known headings and one row a text; a heading nobody knows holds bad text too.
  static func bytes(_ kind: SheetKind, _ texts: [BadText]) -> [UInt8] {
    let keys = HeadingSynonyms.keys(for: kind)
    let heading = keys.map { $0.replacing("_", with: " ") } + [(texts.first?.text ?? "").replacing("\u{0}", with: "")]
    let rows = texts.map { text in keys.map { _ in text.text.replacing("\u{0}", with: "") } + [text.name] }
    return Array(([heading] + rows).map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined().utf8)
  }

  /// Quoted by scalars: a quotation mark with a mark on it is still one.
  static func quoted(_ cell: String) -> String {
    let parts = cell.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false).map { String($0) }
    return "\"" + parts.joined(separator: "\"\"") + "\""
  }
}
