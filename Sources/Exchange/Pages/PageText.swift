import Cells
import Domain

/// Plain text in pages of 80 columns and 60 lines, each with its title, day and number, for a printer or a file.
struct PageText {
  static let columns = 80
  static let rows = 60
  /// Title, rule and blank line.
  private static let headRows = 3

  private let title: String
  private let day: String
  private let words: (Words) -> String
  private var lines: [String] = []
  /// Repeated at the top of every page, such as the headings of a table.
  private let columnHead: [String]

  init(title: String, day: Day, columnHead: [String] = [], words: @escaping (Words) -> String) {
    self.title = title
    self.day = day.iso
    self.words = words
    self.columnHead = columnHead
  }

  /// A line; what is too long is folded at spaces and continues under `indent`.
  mutating func add(_ text: String = "", indent: Int = 0) { lines += Self.folded(text, indent: indent) }

  /// A heading with its lines, nothing when there are none. A heading never stands alone at the foot of a page.
  mutating func section(_ heading: String, _ texts: [String]) {
    if texts.isEmpty { return }
    if roomOnPage < 4 { while roomOnPage < capacity { lines.append("") } }
    add()
    add(heading.uppercased())
    for text in texts { add("  " + text, indent: 4) }
  }

  private var capacity: Int { Self.rows - Self.headRows - columnHead.count }
  private var roomOnPage: Int { capacity - lines.count % capacity }

  /// The pages, parted by form feeds.
  var text: String {
    let pages = stride(from: 0, to: max(1, lines.count), by: capacity).map { start in
      Array(lines[min(start, lines.count)..<min(start + capacity, lines.count)])
    }
    return pages.enumerated().map { number, page in
      (head(number + 1, of: pages.count) + columnHead + page).joined(separator: "\n") + "\n"
    }.joined(separator: "\u{0C}")
  }

  private func head(_ page: Int, of count: Int) -> [String] {
    let right = day + "   " + words(Words("page {1} of {2}", String(page), String(count)))
    let left = Self.fitted(title, Self.columns - Self.width(right) - 2)
    return [left + "  " + right, String(repeating: "-", count: Self.columns), ""]
  }

  /// The text in exactly so many columns: cut with "..", or filled up.
  static func fitted(_ text: String, _ columns: Int) -> String {
    let clean = TextFilter.line(text)
    var cut = clean
    if width(clean) > columns {
      cut = ""
      for character in clean {
        if width(cut) + width(String(character)) > columns - 2 { break }
        cut.append(character)
      }
      cut += ".."
    }
    return cut + String(repeating: " ", count: max(0, columns - width(cut)))
  }

  private static func folded(_ text: String, indent: Int) -> [String] {
    var lines: [String] = []
    for paragraph in TextFilter.note(text).split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      for word in paragraph.split(separator: " ", omittingEmptySubsequences: false) {
        let longer = line.isEmpty ? String(word) : line + " " + word
        if width(longer) > columns, !line.isBlankText {
          lines.append(line)
          line = String(repeating: " ", count: indent) + word
        } else {
          line = longer
        }
      }
      lines.append(line)
    }
    return lines
  }

  /// Columns on paper: East Asian letters take two, marks none, and what cannot be shown the one of a box.
  static func width(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + abs(CharacterWidth.cells($1)) } }
}
