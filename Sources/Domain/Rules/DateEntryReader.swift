/// Reads one typed date. Each form is told by its outline (see `DateToken.shape`).
struct DateReader {
  let typed: String
  let today: Day
  let order: DateOrder?
  let direction: DateDirection
  let words: DateWords

  func read(_ tokens: ArraySlice<DateToken>) throws(DateRefusal) -> DateReading {
    let parts = tokens.filter { $0.shape == "9" || $0.shape == "a" }.map(\.text)
    switch String(tokens.map(\.shape)) {
    case "9": return try dayOfMonth(parts[0])
    case "9.9", "9/9": return try dayAndMonth(parts[0], parts[1], year: nil)
    case "9-9": throw .dashes(typed)
    case "9.9.9", "9/9/9": return try wholeDate(parts)
    case "9-9-9" where parts[0].count == 4: return try wholeDate(parts)
    case "9-9-9": throw .dashes(typed)
    case "+9a": return .day(try offset(parts[0], parts[1], sign: 1), alternative: nil)
    case "-9a": return .day(try offset(parts[0], parts[1], sign: -1), alternative: nil)
    case "+9", "-9": throw .unclearUnit(typed)
    case "9a" where words.units[parts[1]] != nil: return try offsetWithoutSign(parts[0], parts[1])
    case "9a": return try named(month: parts[1], day: parts[0], year: nil)
    case "9a9": return try named(month: parts[1], day: parts[0], year: parts[2])
    case "a9" where words.month(parts[0]) != nil: return try named(month: parts[0], day: parts[1], year: nil)
    case "a99" where words.month(parts[0]) != nil: return try named(month: parts[0], day: parts[1], year: parts[2])
    case let shape where shape.hasPrefix("a9"): return try afterWeekday(parts[0], tokens.dropFirst())
    case let shape where shape.allSatisfy { $0 == "a" }: return try name(parts)
    default: throw .unknown(typed)
    }
  }

  /// `fri 27.11`: the weekday is a check on the rest.
  private func afterWeekday(_ weekday: String, _ rest: ArraySlice<DateToken>) throws(DateRefusal) -> DateReading {
    guard case .weekday(let expected)? = words.meanings(of: weekday).first else { throw .unknown(typed) }
    let reading = try read(rest)
    guard case .day(let day, _) = reading else { return reading }
    guard day.weekday == expected else { throw .otherWeekday(day) }
    return .day(day, alternative: nil)
  }

  var sign: Int { direction == .forward ? 1 : -1 }

  /// How far away a day is in the field's direction; negative on the other side.
  func ahead(_ day: Day) -> Int { day.days(since: today) * sign }
}
