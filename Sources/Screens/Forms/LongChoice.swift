import Cells
import Domain

/// A choice among so many options that they would be a wall at the foot of a form: typed letters find a few of them, as
/// in a picker of records. Kinds of work and industries are found by everyday words too.
enum LongChoice {
  /// Fewer options than this stand at the foot of the form all at once.
  private static let shortest = 15
  /// As many as are shown, and have a digit.
  static let most = 8

  static func isLong(_ list: ChoiceList) -> Bool { list.options.count >= shortest }

  /// Which options the letters may mean, the best first: what the everyday words say, then the labels, then words that
  /// only begin with the letters.
  static func found(by letters: String, in list: ChoiceList) -> [Int] {
    let wanted = Folding.fold(letters)
    if wanted.isEmpty { return [] }
    let words = EverydayWords.of(list)
    let labels = [0, 1, 2].map { rank in
      list.options.indices.filter { TextMatch.rank(tr(list.options[$0].label), wanted) == rank }
    }
    let begun = index(words?.beginning(with: wanted) ?? [], in: list)
    let all = index(words?.meanings(letters) ?? [], in: list) + labels[0] + labels[1] + begun + labels[2]
    return Array(once(all).prefix(most))
  }

  /// What lies near before a letter is typed: the kinds of work that the title may mean.
  static func offered(for field: FormField, in fields: [FormField]) -> [Int] {
    guard let list = field.info.kind.choiceList, isLong(list) else { return [] }
    guard let text = TypeFromTitle.text(for: field, in: fields), let words = EverydayWords.of(list) else { return [] }
    return Array(index(words.meanings(text), in: list).prefix(most))
  }

  private static func index(_ codes: [String], in list: ChoiceList) -> [Int] {
    codes.compactMap { code in list.options.firstIndex { $0.code == code } }
  }

  private static func once(_ all: [Int]) -> [Int] { all.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}

/// The words of four languages by which options of a list are found, where there are such words.
struct EverydayWords: Sendable {
  /// The codes a text means, the best first.
  let meanings: @Sendable (String) -> [String]
  /// Each word, folded, with the codes it leads to.
  private let words: [(text: String, codes: [String])]

  static func of(_ list: ChoiceList) -> EverydayWords? {
    guard let code = list.options.first?.code else { return nil }
    if KindOfWork(rawValue: code) != nil { return kindsOfWork }
    return Industry(rawValue: code) != nil ? industries : nil
  }

  static let kindsOfWork = EverydayWords(KindOfWorkFinder.synonyms) { KindOfWorkFinder.types(in: $0).map(\.rawValue) }
  static let industries = EverydayWords(IndustryFinder.synonyms) { IndustryFinder.industries(in: $0).map(\.rawValue) }

  private init<C: Choice>(_ rows: [SynonymRow<C>], meanings: @escaping @Sendable (String) -> [String]) {
    self.meanings = meanings
    words = rows.flatMap { row in row.synonyms.map { ($0.text, row.meanings.map(\.rawValue)) } }
      .sorted { ($0.0.count, $0.0) < ($1.0.count, $1.0) }
  }

  /// The codes of the words that begin with the letters, the shortest word first; of several words the last counts.
  func beginning(with letters: String) -> [String] {
    let whole = words.filter { $0.text.hasPrefix(letters) }
    if !whole.isEmpty { return whole.flatMap(\.codes) }
    guard let last = letters.split(separator: " ").last, last.count > 2 else { return [] }
    return words.filter { $0.text.hasPrefix(last) }.flatMap(\.codes)
  }
}

// MARK: Keys

extension FormField {
  /// The list of a choice that is found by letters.
  var longList: ChoiceList? { info.kind.choiceList.flatMap { LongChoice.isLong($0) ? $0 : nil } }

  /// Letters find options; Up and Down go through what was found, Enter and Tab take it; a digit takes what is offered.
  mutating func chooseFromLong(_ key: Key, _ list: ChoiceList) -> PickerChoice? {
    let isIdle = line.text.isEmpty
    switch key {
    case .character(let letter) where isIdle && letter.wholeNumberValue != nil:
      guard let number = letter.wholeNumberValue, offered.indices.contains(number - 1) else { return .nothing }
      return take(offered[number - 1], list)
    case .character(" ") where isIdle: return .moved
    case .up where !isIdle: hit = max(0, hit - 1)
    case .down where !isIdle: hit = min(max(0, found.count - 1), hit + 1)
    case .enter where !isIdle, .tab where !isIdle:
      return found.indices.contains(hit) ? take(found[hit], list) : .nothing
    case .backspace where isIdle:
      value = value.codes.count > 1 ? .codes(value.codes.dropLast()) : .none
      return .typed
    case .delete where isIdle, .control("u") where isIdle:
      value = .none
      return .typed
    default:
      guard line.press(key) else { return nil }
      findOptions()
      return .typed
    }
    return .moved
  }

  /// After the letters came from elsewhere, such as a draft.
  mutating func findOptions() {
    found = longList.map { LongChoice.found(by: line.text, in: $0) } ?? []
    hit = 0
  }

  /// Of several that may hold, what is taken again is taken away.
  private mutating func take(_ index: Int, _ list: ChoiceList) -> PickerChoice {
    line.set("")
    found = []
    let code = list.options[index].code
    guard isMany else {
      value = .text(code)
      return .accepted
    }
    let others = value.codes.filter { $0 != code }
    let codes = others.count == value.codes.count ? others + [code] : others
    value = codes.isEmpty ? .none : .codes(codes)
    return .accepted
  }
}

extension FormScreen {
  mutating func pickOption(_ key: Key, _ list: ChoiceList, _ desk: Desk) -> Outcome? {
    guard let choice = fields[focus].chooseFromLong(key, list) else { return nil }
    switch choice {
    case .moved: return .stay
    case .typed: return touched(.stay)
    case .accepted:
      let stays = fields[focus].isMany && key != .tab
      return stays ? touched(.stay) : stepping(from: touched(.stay), desk)
    case .nothing, .proposed:
      return .say(
        fields[focus].line.text.isEmpty
          ? "Type a few letters of what it is called." : "Nothing has these letters. Type other words, or Esc to clear."
      )
    }
  }
}

// MARK: Drawing

/// The answer of a long choice, and below the fields what the letters have found.
struct LongChoiceView {
  private let field: FormField
  private let list: ChoiceList

  init(_ field: FormField, _ list: ChoiceList) {
    self.field = field
    self.list = list
  }

  private static let typing: Words = "Enter takes the marked line, Up and Down choose another, Esc clears."
  private static let idle: Words = "Type a few letters of what it is called; Del makes it unknown."
  private static let idleMany: Words = "Letters find, Enter adds; Backspace takes the last away, Del all of them."

  private var isIdle: Bool { field.line.text.isEmpty }
  private var codes: [String] { field.value.text.map { [$0] } ?? field.value.codes }

  /// What was found; without letters what is offered, and of several answers those that the line has no room for.
  private var shown: [Int] {
    if !isIdle { return field.found }
    let taken = field.isMany ? list.options.indices.filter { codes.contains(list.options[$0].code) } : []
    return field.offered + taken.filter { !field.offered.contains($0) }.prefix(LongChoice.most - field.offered.count)
  }

  var footRows: Int { isIdle ? max(2, shown.count + 1) : LongChoice.most + 1 }

  func drawAnswer(_ room: Rect, _ style: Style, hasFocus: Bool, on frame: inout Frame) {
    let answer = codes.map { tr(list.label(of: $0)) }.joined(separator: ", ")
    let (column, row) = (room.origin.column, room.origin.row)
    let isTyping = hasFocus && !isIdle
    let limit = isTyping ? max(8, room.size.columns - Self.lettersRoom - 2) : room.size.columns
    if answer.isEmpty, !hasFocus { frame.write(tr("unknown"), column: column, row: row, style: .dim) }
    let used = answer.isEmpty ? 0 : frame.write(answer, column: column, row: row, style: style, limit: limit) + 2
    if isTyping || (hasFocus && answer.isEmpty) {
      frame.textLine(
        field.line, column: column + used, row: row, limit: min(Self.lettersRoom, room.size.columns - used),
        style: .fieldFocused, hasFocus: true)
    } else if hasFocus {
      frame.setCursor(column: column, row: row)
    }
  }

  private static let lettersRoom = 24

  func drawFoot(row: Int, on frame: inout Frame) {
    for (offset, index) in shown.enumerated() {
      let option = list.options[index]
      let isMarked = !isIdle && offset == field.hit
      if isMarked { frame.write(">", column: 1, row: row + offset) }
      let digit = isIdle && offset < field.offered.count ? "\(offset + 1) " : ""
      let mark = codes.contains(option.code) ? "[x] " : "[ ] "
      frame.write(digit + mark + tr(option.label), column: 3, row: row + offset, style: isMarked ? .focused : .plain)
    }
    if !isIdle, shown.isEmpty { frame.write(tr("Nothing has these letters."), column: 3, row: row, style: .dim) }
    let help = isIdle ? field.info.help ?? (field.isMany ? Self.idleMany : Self.idle) : Self.typing
    frame.write(tr(help), column: 2, row: row + max(shown.count, isIdle ? 0 : 1), style: .dim)
  }
}
