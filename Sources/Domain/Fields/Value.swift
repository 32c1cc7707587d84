/// What one field of a record holds, whatever its kind. `none` is "unknown": it counts nowhere and is
/// listed as missing, never shown as an answer.
public enum Value: Hashable, Codable, Sendable {
  case none
  /// A line, a note, or the code of one choice.
  case text(String)
  /// A count, minutes, a rank, or hundredths (the field's kind says which).
  case number(Int64)
  case day(Day)
  case record(Identifier)
  case records([Identifier])
  /// Codes of several choices, in the order of the list.
  case codes([String])

  public var isEmpty: Bool {
    switch self {
    case .none: true
    case .text(let text): text.isEmpty
    case .records(let ids): ids.isEmpty
    case .codes(let codes): codes.isEmpty
    case .number, .day, .record: false
    }
  }

  public var text: String? { if case .text(let text) = self { text } else { nil } }
  public var day: Day? { if case .day(let day) = self { day } else { nil } }
  public var number: Int64? { if case .number(let number) = self { number } else { nil } }
  public var record: Identifier? { if case .record(let id) = self { id } else { nil } }
  public var records: [Identifier] { if case .records(let ids) = self { ids } else { [] } }
  public var codes: [String] { if case .codes(let codes) = self { codes } else { [] } }
}
