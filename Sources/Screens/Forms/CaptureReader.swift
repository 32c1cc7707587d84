import Domain
import Store

/// Reads a line from the left: whom it is about, then day, way, minutes and the like in any order, then the text, which
/// begins at the first word that is none of these, or behind a colon. Pure but for the names, which it asks for.
struct CaptureReader {
  typealias Find = (_ text: String, _ kinds: [RecordKind]) throws(StoreError) -> [NameHit]

  let kind: CaptureKind
  let look: DateContext
  /// Whoever is in sight below the line, in whose place no name has to be typed.
  let inSight: [NameHit]
  /// Names that were chosen, by their folded text in the line.
  let taken: [String: NameHit]
  let find: Find

  private let line: [Character]
  let tokens: [CaptureToken]
  var place = 0
  private var used: Set<CaptureKind.Item> = []
  private(set) var reading: CaptureReading

  /// - Parameter line: with the word of the kind; nil when it begins with none.
  init?(
    _ line: String, look: DateContext, inSight: [NameHit] = [], taken: [String: NameHit] = [:], find: @escaping Find
  ) {
    let characters = Array(line)
    guard let word = CaptureToken.split(characters, from: 0, atMost: 1).first, let kind = CaptureKind.named(word.text)
    else {
      return nil
    }
    self.kind = kind
    self.look = look
    self.taken = taken
    self.find = find
    self.line = characters
    self.inSight = inSight.filter { kind.about.contains($0.kind) }
    let end = min(characters.count, word.endsInColon ? word.range.upperBound + 1 : word.range.upperBound)
    // What comes later is text: the names and answers of a line are not that many.
    tokens = CaptureToken.split(characters, from: end, atMost: 200)
    reading = CaptureReading(kind)
  }

  mutating func read() throws(StoreError) -> CaptureReading {
    try readAbout()
    try readItems()
    readText()
    ask()
    return reading
  }

  // MARK: Whom it is about

  private mutating func readAbout() throws(StoreError) {
    guard !tokens.isEmpty, let found = try name(at: 0, kind.about) else {
      reading.about = inSight
      askAboutNoName()
      return
    }
    switch doubt(about: found) {
    case .none: try take(found)
    case .noName: reading.about = inSight
    case .ask(let nameFirst):
      let named = rows(of: found)
      reading.choices.append(.init(rows: nameFirst ? named + [seen] : [seen] + named))
      if nameFirst { place = found.count } else { reading.about = inSight }
    }
  }

  /// Whoever is in sight, put in before the first word.
  private var seen: CaptureReading.Choice.Row {
    let start = tokens[0].range.lowerBound
    return .init(who: inSight, replaces: start..<start)
  }

  /// The first word is nobody's name. Before an answer ("oal yesterday phone") it was most likely meant as one: whoever
  /// is in sight is not taken for somebody else unasked.
  private mutating func askAboutNoName() {
    guard let first = tokens.first, !isReserved(0), inSight.isEmpty || isFollowedByAnswer(1) else { return }
    reading.unknownName = first.text
    if !inSight.isEmpty { reading.choices.append(.init(rows: [seen])) }
  }

  /// Whether an answer stands behind so many words.
  func isFollowedByAnswer(_ count: Int) -> Bool {
    count < tokens.count && !tokens[count - 1].endsInColon && isReserved(count)
  }

  private enum Doubt { case none, noName, ask(nameFirst: Bool) }

  /// With somebody in sight the first word may be a name or the beginning of the text ("will ring back"). Beyond doubt
  /// are a name that was chosen, one of two words and more, and one person's name before an answer ("ola yesterday");
  /// very short beginnings are words, and so is what may be a day, unless it is somebody's whole name.
  private func doubt(about found: FoundName) -> Doubt {
    if inSight.isEmpty || found.isTaken || found.hits.map(\.id) == inSight.map(\.id) { return .none }
    if found.count > 1, found.isSure { return .none }
    if isReserved(0) { return found.isSure ? .ask(nameFirst: false) : .noName }
    let isAnswered = isFollowedByAnswer(found.count)
    if found.isSure, found.hits.count == 1, isAnswered { return .none }
    if found.isSure || isAnswered || isBeingTyped(found) { return .ask(nameFirst: true) }
    return found.count == 1 && tokens[0].folded.count < 3 ? .noName : .ask(nameFirst: false)
  }

  /// Whether the line ends in it: Tab is to complete it, then.
  private func isBeingTyped(_ found: FoundName) -> Bool { isAtEnd(found.count) && tokens[0].folded.count > 1 }

  /// Whether the line ends right behind so many words.
  func isAtEnd(_ count: Int) -> Bool { count == tokens.count && line.last?.isWhitespace == false }

  private mutating func take(_ found: FoundName) throws(StoreError) {
    add(found, to: \.about)
    if kind.isForSeveral { try more(after: found, kind.about, to: \.about) }
  }

  /// One name of a list: settled when it can mean only one.
  private mutating func add(_ found: FoundName, to list: WritableKeyPath<CaptureReading, [NameHit]>) {
    let choice = CaptureReading.Choice(rows: rows(of: found))
    place = found.start + found.count
    if found.hits.count == 1, let hit = found.hits.first {
      if !reading[keyPath: list].contains(hit) { reading[keyPath: list].append(hit) }
      if !found.isTaken, place == tokens.count { reading.completion = choice }
    } else {
      reading.choices.append(choice)
    }
  }

  private func rows(of found: FoundName) -> [CaptureReading.Choice.Row] {
    let range = tokens[found.start].range.lowerBound..<tokens[found.start + found.count - 1].range.upperBound
    return found.hits.map { .init(who: [$0], replaces: range) }
  }

  /// Further names behind commas.
  private mutating func more(
    after first: FoundName, _ kinds: [RecordKind], to list: WritableKeyPath<CaptureReading, [NameHit]>
  ) throws(StoreError) {
    while place > 0, place < tokens.count, tokens[place - 1].endsInComma {
      guard chosen(at: place, kinds) != nil || !isReserved(place), let next = try name(at: place, kinds) else { return }
      add(next, to: list)
    }
  }

  // MARK: Answers

  private mutating func readItems() throws(StoreError) {
    while place < tokens.count, place == 0 || !tokens[place - 1].endsInColon {
      if tokens[place].text.isEmpty, tokens[place].endsInColon {
        place += 1
        return
      }
      guard try readBehalf() || readItem() else { return }
    }
  }

  private mutating func readItem() -> Bool {
    for item in kind.items where !used.contains(item) {
      guard let found = CaptureItems(self).read(item, at: place) else { continue }
      used.insert(item)
      place += found.count
      reading.answers.merge(found.answers) { $1 }
      if let problem = found.problem { reading.problems.append(problem) }
      return true
    }
    return false
  }

  /// "for ola, per": the people an employer was contacted for, or the one a promise of an employer is about.
  private mutating func readBehalf() throws(StoreError) -> Bool {
    guard kind.items.contains(.behalf), !used.contains(.behalf), isBehalf(place),
      kind.record == .employerContact || reading.about.first?.kind == .employer,
      place + 1 < tokens.count, let found = try name(at: place + 1, [.applicant])
    else { return false }
    used.insert(.behalf)
    add(found, to: \.behalf)
    if kind.record == .employerContact { try more(after: found, [.applicant], to: \.behalf) }
    return true
  }

  private func isBehalf(_ index: Int) -> Bool {
    kind.items.contains(.behalf) && CaptureWords.list(CaptureWords.behalf).contains(tokens[index].folded)
  }

  /// Whether a word cannot belong to a name, because an answer begins with it.
  func isReserved(_ index: Int) -> Bool {
    if tokens[index].text.isEmpty || isBehalf(index) { return true }
    return kind.items.contains { CaptureItems(self).read($0, at: index) != nil }
  }

  // MARK: Text

  private mutating func readText() {
    guard place < tokens.count else { return }
    let text = TextFilter.note(String(line[tokens[place].range.lowerBound...]))
    let end = text.lastIndex { !$0.isWhitespace }
    reading.text = end.map { String(text[...$0]) } ?? ""
    reading.answers[kind.textField] = .text(reading.text)
  }

  private mutating func ask() {
    if reading.about.isEmpty, reading.choices.isEmpty {
      reading.problems.insert(
        reading.unknownName.isEmpty
          ? "Begin with a name." : Words("No name begins with \"{1}\".", reading.unknownName), at: 0)
    }
    if reading.about.count > 1, !kind.isForSeveral {
      reading.problems.append("This works for one person at a time: write whose name.")
    }
    if kind.questions.isEmpty, reading.answers.isEmpty {
      reading.problems.append("Write how it was, or what happened.")
    }
    if case .line? = kind.record.type.field(kind.textField)?.kind,
      reading.text.unicodeScalars.count > TextFilter.lineLimit
    {
      reading.problems.append("This is too long: shorten it, or write it as a note.")
    }
    for question in kind.questions where reading.answers[question.field] == nil {
      reading.problems.append(question.words)
    }
  }
}
