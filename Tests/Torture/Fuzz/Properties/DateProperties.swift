import Domain
import Exchange

/// Dates as they are typed and as they stand in sheets: a day that exists, or a sentence; never a guess in silence.
enum DateProperties {
  static func check(_ bytes: [UInt8]) throws(BrokenProperty) {
    var choices = Choices(bytes)
    let today = Day(number: 18_000 + Int32(choices.byte()) * 37)
    let order = choices.one(of: [DateOrder.dayMonth, .monthDay, nil])
    let direction = choices.one(of: DateDirection.allCases)
    let words = choices.one(of: [DateWords.english, .norwegian, .danish, .swedish])
    let text = String(decoding: choices.remaining, as: UTF8.self)
    let reading = DateEntry.read(text, today: today, order: order, direction: direction, words: words)
    try check(reading, text) { DateEntry.read($0, today: today, order: order, direction: direction, words: words) }
    try checkDirection(reading, text, today, direction)
    try checkNumbers(reading, text)
    try checkCell(text, reading, today, order)
  }

  private static func check(
    _ reading: DateReading, _ text: String, again: (String) -> DateReading
  ) throws(BrokenProperty) {
    switch reading {
    case .day(let day, let alternative):
      try require(Day.years.contains(day.year), "a typed day can be written", text)
      try require(again(day.iso) == .day(day, alternative: nil), "a day written out is read as itself", day.iso)
      try require(alternative != day, "the other reading is another day", text)
      if let alternative { try require(Day.years.contains(alternative.year), "so can the other reading", text) }
    case .ambiguous(let days):
      try require(days.count > 1 && Set(days).count == days.count, "a question has several answers", text)
      try require(days.allSatisfy { Day.years.contains($0.year) }, "every answer can be written", text)
    case .refused: break
    }
    let asked = reading.problem.map(\.english) ?? "-"
    try require(!asked.isEmpty, "what is not a day says why", text)
    try require(ForbiddenScalars.first(in: asked, oneLine: true) == nil, "a refusal is one clean line", asked)
    guard case .refused = reading else {
      try require(again("  \(text) ") == reading, "blanks around a date change nothing", text)
      return
    }
  }

  /// A bare day of the month lies in the direction of the field, and near.
  private static func checkDirection(
    _ reading: DateReading, _ text: String, _ today: Day, _ direction: DateDirection
  ) throws(BrokenProperty) {
    guard case .day(let day, _) = reading, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return }
    let ahead = day.days(since: today) * (direction == .forward ? 1 : -1)
    try require((0...30).contains(ahead), "a bare number is a near day in the field's direction", text)
    try require(day.dayOfMonth == Int(text), "a bare number is that day of the month", text)
  }

  /// A date in figures is the day of the month that was typed, in a month that was typed: none is made up in place of
  /// one that does not exist.
  private static func checkNumbers(_ reading: DateReading, _ text: String) throws(BrokenProperty) {
    let typed = text.utf8.filter { $0 != UInt8(ascii: " ") }
    guard typed.allSatisfy({ (0x2D...0x39).contains($0) }), typed.first.map({ $0 >= 0x30 }) == true else { return }
    let numbers = typed.split { $0 < 0x30 }.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count > 1 else { return }
    var days: [Day] = []
    if case .day(let day, _) = reading { days = [day] }
    if case .ambiguous(let several) = reading { days = several }
    for day in days {
      let month = numbers.count(where: { $0 == day.month }) - (day.month == day.dayOfMonth ? 1 : 0)
      try require(numbers.contains(day.dayOfMonth) && month > 0, "no day is made up", "\(text) became \(day.iso)")
    }
  }

  /// The same text in a cell of a sheet.
  private static func checkCell(
    _ text: String, _ typed: DateReading, _ today: Day, _ order: DateOrder?
  ) throws(BrokenProperty) {
    let sheetOrder: SheetDateOrder = order == .dayMonth ? .dayMonth : order == .monthDay ? .monthDay : .undecided
    for mayBeFuture in [true, false] {
      let cell = Read.date(text, order: sheetOrder, today: today, mayBeFuture: mayBeFuture)
      try require(cell.original == text, "the text of a cell stays known", text)
      if let reason = cell.reason?.english {
        try require(ForbiddenScalars.first(in: reason, oneLine: true) == nil, "a reason is one clean line", reason)
      }
      guard let day = cell.value else { continue }
      try require(mayBeFuture || day <= today, "what has happened is not in the future", text)
      try require(day.year >= 1900 && day.year <= today.year + 10, "a cell's year can be meant", text)
      let again = Read.date(day.iso, order: .undecided, today: today, mayBeFuture: mayBeFuture)
      try require(again.value == day, "a day written out is read as itself in a cell", day.iso)
      // Both read a whole date in the same order, so both must find the same day.
      if order != nil, case .day(let other, _) = typed, text.utf8.count(where: { (0x30...0x39).contains($0) }) == 8 {
        try require(other == day, "typed or in a sheet, a whole date is one day", text)
      }
    }
  }
}
