import Domain

/// Reads one answer of a line at a word: a day, a way, minutes, a time, who promised.
struct CaptureItems {
  struct Found {
    /// Words it takes.
    let count: Int
    var answers: [String: Value] = [:]
    /// Why it has no answer yet: a date that can mean two days.
    var problem: Words?
  }

  private let kind: CaptureKind
  private let tokens: [CaptureToken]
  private let look: DateContext
  private let about: RecordKind?

  init(_ reader: CaptureReader) {
    kind = reader.kind
    tokens = reader.tokens
    look = reader.look
    about = reader.reading.about.first?.kind
  }

  func read(_ item: CaptureKind.Item, at index: Int) -> Found? {
    switch item {
    case .day: day(at: index, after: CaptureWords.beforeDay, isNeeded: false)
    case .deadline: day(at: index, after: CaptureWords.deadline, isNeeded: true)
    case .mode: choice(at: index, CaptureWords.modes, "mode")
    case .minutes: minutes(at: index)
    case .time: time(at: index)
    case .party: party(at: index)
    case .behalf: nil
    }
  }

  /// - Parameter isNeeded: whether the date counts only behind one of the words.
  private func day(at index: Int, after lead: Words, isNeeded: Bool) -> Found? {
    let isLed = CaptureWords.list(lead).contains(tokens[index].folded)
    if isNeeded, !isLed { return nil }
    let start = isLed ? index + 1 : index
    let texts = upToComma(start)
    guard
      let found = DateEntry.leading(
        texts, today: look.today, order: look.order, direction: kind.direction, words: look.words)
    else { return nil }
    let count = found.count + start - index
    if case .day(let day, _) = found.reading { return Found(count: count, answers: [kind.dayField: .day(day)]) }
    return Found(count: count, problem: found.reading.problem)
  }

  /// The next words, as far as no comma or colon parts them.
  private func upToComma(_ start: Int) -> [String] {
    var texts: [String] = []
    for token in tokens.dropFirst(start).prefix(3) {
      texts.append(token.text)
      if token.endsInComma || token.endsInColon { break }
    }
    return texts
  }

  private func choice<Code: Choice>(at index: Int, _ rows: [(code: Code, words: Words)], _ field: String) -> Found? {
    for count in (1...3).reversed() where index + count <= tokens.count {
      let typed = tokens[index..<index + count].map(\.folded).joined(separator: " ")
      if let row = rows.first(where: { CaptureWords.list($0.words).contains(typed) }) {
        return Found(count: count, answers: [field: .text(row.code.rawValue)])
      }
    }
    return nil
  }

  private static let day = 1...1440

  /// `15`, `15m`, `15 min`, `2h`.
  private func minutes(at index: Int) -> Found? {
    let text = tokens[index].folded
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), digits.count <= 4 else { return nil }
    var unit = String(text.dropFirst(digits.count))
    var count = 1
    if unit.isEmpty, index + 1 < tokens.count, Self.factor(tokens[index + 1].folded) != nil {
      unit = tokens[index + 1].folded
      count = 2
    }
    // A bare number has its own text only: "2026-11-27" folds to numbers too.
    guard let factor = unit.isEmpty ? 1 : Self.factor(unit), count == 2 || tokens[index].text.count == text.count,
      Self.day.contains(number * factor)
    else { return nil }
    return Found(count: count, answers: ["minutes": .number(Int64(number * factor))])
  }

  private static func factor(_ unit: String) -> Int? {
    if CaptureWords.list(CaptureWords.minutes).contains(unit) { return 1 }
    return CaptureWords.list(CaptureWords.hours).contains(unit) ? 60 : nil
  }

  /// `10:30`, `at 10`.
  private func time(at index: Int) -> Found? {
    let isLed = CaptureWords.list(CaptureWords.time).contains(tokens[index].folded)
    let place = isLed ? index + 1 : index
    guard place < tokens.count, isLed || tokens[place].text.contains(":"), let time = TimeOfDay(tokens[place].text)
    else { return nil }
    return Found(count: place - index + 1, answers: ["at_time": .text(time.text)])
  }

  /// "us", "they", "us to nav".
  private func party(at index: Int) -> Found? {
    guard let by = oneParty(at: index, "by_party") else { return nil }
    let next = index + by.count
    guard next + 1 < tokens.count, CaptureWords.list(CaptureWords.to).contains(tokens[next].folded),
      let to = oneParty(at: next + 1, "to_party")
    else { return by }
    return Found(count: by.count + 1 + to.count, answers: by.answers.merging(to.answers) { $1 })
  }

  private func oneParty(at index: Int, _ field: String) -> Found? {
    if CaptureWords.list(CaptureWords.they).contains(tokens[index].folded) {
      let party: Party = about == .employer ? .employer : .applicant
      return Found(count: 1, answers: [field: .text(party.rawValue)])
    }
    return choice(at: index, CaptureWords.parties, field)
  }
}
