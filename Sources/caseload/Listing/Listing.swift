import Domain
import Exchange

/// Rows to be written as a table, JSON or CSV.
struct Listing {
  enum Cell {
    case unknown
    case text(String)
    /// One of a list: programs read the code, people the label.
    case choice(code: String, label: Words)
    case number(Int)
    /// Programs read it in UTC, people as their own clock shows it.
    case moment(Instant, LocalMoment)
    case flag(Bool)
    case list([String])

    /// Unknown when there is no text, or an empty one.
    init(_ text: String?) { self = text.map { $0.isEmpty ? .unknown : .text($0) } ?? .unknown }

    init(_ instant: Instant?, _ clock: Clock) { self = instant.map { .moment($0, clock.local($0)) } ?? .unknown }

    init(choice: (some Choice)?) { self = choice.map { .choice(code: $0.rawValue, label: $0.label) } ?? .unknown }

    /// The same with initials in the place of names.
    func covered(by veil: NameVeil) -> Cell {
      switch self {
      // An identifier is no text, whatever letters it has.
      case .text(let text): Identifier(text: text) == nil ? .text(veil.covering(text)) : self
      case .list(let texts): .list(texts.map(veil.covering))
      case .unknown, .choice, .number, .moment, .flag: self
      }
    }

    var json: String {
      switch self {
      case .unknown: "null"
      case .text(let text), .choice(let text, _): JSONText.string(text)
      case .number(let number): String(number)
      case .moment(let instant, _): JSONText.string(instant.iso)
      case .flag(let flag): flag ? "true" : "false"
      case .list(let texts): JSONText.array(texts.map(JSONText.string), isSpaced: true)
      }
    }

    /// On one line, for CSV; "" for what is unknown.
    var line: String {
      switch self {
      case .unknown: ""
      case .text(let text): TextFilter.line(text)
      case .choice(let code, _): code
      case .number(let number): String(number)
      case .moment(let instant, _): instant.iso
      case .flag(let flag): flag ? "yes" : "no"
      case .list(let texts): texts.map(TextFilter.line).joined(separator: "; ")
      }
    }
  }

  let columns: [ListingColumn]
  var rows: [[Cell]] = []

  init(_ columns: [ListingColumn]) { self.columns = columns }
}

/// A column of a list with its heading and what stands in it: they can never be parted.
struct ListColumn<Row>: Sendable {
  /// Key in JSON and heading in CSV; stable for ever.
  let key: String
  let label: Words
  let cell: @Sendable (Row) -> Listing.Cell

  init(_ key: String, _ label: Words, _ cell: @escaping @Sendable (Row) -> Listing.Cell) {
    (self.key, self.label, self.cell) = (key, label, cell)
  }
}

extension Listing {
  init<Row>(_ columns: [ListColumn<Row>], _ rows: [Row]) {
    self.init(columns.map { ListingColumn($0.key, $0.label) })
    self.rows = rows.map { row in columns.map { $0.cell(row) } }
  }

  /// - Parameter named: whose names stand in a row; initials take their place where names are hidden.
  init<Row>(_ columns: [ListColumn<Row>], _ rows: [Row], hidesNames: Bool, named: (Row) -> [PersonName]) {
    self.init(columns, rows)
    guard hidesNames else { return }
    for (place, row) in rows.enumerated() {
      let veil = NameVeil(named(row))
      self.rows[place] = self.rows[place].map { $0.covered(by: veil) }
    }
  }
}

/// A column of a listing.
struct ListingColumn {
  /// Key in JSON and heading in CSV; stable for ever.
  let key: String
  /// Heading of the table.
  let label: Words

  init(_ key: String, _ label: Words) {
    self.key = key
    self.label = label
  }
}
