package import Cells
package import Domain
package import Store

/// Erases everything about one person: shows what goes, what stays and what a person must look at, wants a reason and
/// a typed word, and can never be taken back.
package struct ErasePersonScreen: Screen {
  package static let title: Words = "Erase everything about this person"
  package static let commands: [Command<ErasePersonScreen>] = [
    Command("Go to the next line, or erase", .enter, hint: "next, erase") { screen, desk in screen.enter(desk) },
    Command("Go to the next line", .tab, .down) { screen, _ in screen.move(1) },
    Command("Go to the line before", .backTab, .up) { screen, _ in screen.move(-1) },
    Command(
      "See the texts that may name the person", .control("t"), .function(3), hint: "texts",
      unavailable: { $0.effect == nil ? "The person is not in the store any more." : nil },
      run: { screen, _ in screen.seeMentions() }),
    Command("Leave; nothing is erased", .escape, .control("c"), hint: "leave") { screen, _ in screen.leave() },
  ]

  /// The word that must be typed, in the reader's language.
  static let word: Words = "erase"
  /// The answer that no duty to keep applies.
  static let yes: Words = "yes"

  private enum Line: Hashable { case reason, noDuty, word }

  private let person: Identifier
  private(set) var effect: ErasurePreview.Effect?
  /// What is said about keeping in the office's country.
  private var hint: Words?
  private var texts: [Line: TextLine] = [:]
  private var focus = 0
  /// The word was typed: the next load erases, because only a load reaches the store.
  private var order: ErasureOrder?
  /// What was erased; the person is gone.
  private var report: MaintenanceReport?

  package init(_ person: Identifier) { self.person = person }

  package var takesText: Bool { report == nil && isAllowed }
  package var opensRecordsOf: [Identifier] { effect == nil || report != nil ? [] : [person] }
  private var isAllowed: Bool { effect.map { $0.refusal == nil } ?? false }
  private var lines: [Line] {
    guard let effect, isAllowed else { return [] }
    return effect.retention.needsConfirmation ? [.reason, .noDuty, .word] : [.reason, .word]
  }

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    if let order {
      self.order = nil
      report = try store.maintain(.erase(order))
    }
    if report == nil { effect = try store.answer(ErasurePreview(person)) }
    hint = RetentionHint.of(desk.settings.country)
    if effect == nil { throw .refused("This person is not in the store any more.") }
  }

  // MARK: Keys

  package mutating func type(_ key: Key, _ desk: Desk) -> Outcome? {
    guard lines.indices.contains(focus) else { return nil }
    return texts[lines[focus], default: TextLine()].press(key) ? .stay : nil
  }

  private mutating func move(_ step: Int) -> Outcome {
    focus = min(max(0, focus + step), max(0, lines.count - 1))
    return .stay
  }

  private mutating func enter(_ desk: Desk) -> Outcome {
    if report != nil { return leave() }
    if let refusal = effect?.refusal { return .say(refusal) }
    if focus < lines.count - 1 { return move(1) }
    for (index, line) in lines.enumerated() {
      guard let words = missing(line) else { continue }
      focus = index
      return .say(words)
    }
    order = ErasureOrder(person: person, reason: text(.reason), confirmsNoDuty: lines.contains(.noDuty))
    return .after("Erasing; the file is written anew ...", .reload)
  }

  private func missing(_ line: Line) -> Words? {
    switch line {
    case .reason: text(.reason).isEmpty ? "Say why the person is erased: it is all that will be known." : nil
    case .noDuty:
      same(.noDuty, Self.yes) ? nil : Words("Type {1} if no duty to keep these records applies.", Self.yes)
    case .word: same(.word, Self.word) ? nil : Words("Type the word {1}; nothing was erased.", Self.word)
    }
  }

  private func text(_ line: Line) -> String { TextFilter.line(texts[line]?.text ?? "") }
  private func same(_ line: Line, _ word: Words) -> Bool { Folding.fold(text(line)) == Folding.fold(tr(word)) }

  private func seeMentions() -> Outcome {
    guard let effect else { return .stay }
    return .open(MentionsScreen(effect.terms, outside: report == nil ? person : nil))
  }

  /// The screens below are about somebody who is not there any more.
  private func leave() -> Outcome { report == nil ? .close : .menu(Menu.first) }

  // MARK: Drawing

  package func draw(on frame: inout Frame) {
    guard let effect else { return }
    var row = 0
    for (text, style) in report.map({ Self.done($0, effect) }) ?? before(effect, frame) {
      row += frame.writeFolded(text, column: 2, row: row, style: style)
    }
    row += 1
    guard report == nil, isAllowed else { return frame.setCursor(column: 0, row: 0) }
    for (index, line) in lines.enumerated() {
      frame.write(tr(Self.label(line)), column: 2, row: row, style: .label)
      frame.textLine(
        texts[line] ?? TextLine(), column: 4, row: row + 1, limit: frame.columns - 6,
        style: index == focus ? .fieldFocused : .field, hasFocus: false)
      row += 2
    }
    let line = lines[min(focus, lines.count - 1)]
    frame.textLine(
      texts[line] ?? TextLine(), column: 4, row: row - 2 * (lines.count - focus) + 1, limit: frame.columns - 6,
      style: .fieldFocused, hasFocus: true)
  }

  private static func label(_ line: Line) -> Words {
    switch line {
    case .reason: "Why? Kept with the date and your name; do not name the person."
    case .noDuty: Words("No duty to keep these records applies: type {1}", yes)
    case .word: Words("To erase for good, type the word {1}", word)
    }
  }

  private typealias Part = (String, Style)

  private func before(_ effect: ErasurePreview.Effect, _ frame: Frame) -> [Part] {
    let counts = effect.records.map { tr($0.kind.type.title) + " \($0.count)" }.joined(separator: ", ")
    var parts: [Part] = [
      (frame.shown(effect.name), .heading),
      (tr("This cannot be undone, and no backup brings the person back."), .warning),
      (tr(Words("Goes: {1}; what was written about them in the history, and in the search.", counts)), .plain),
    ]
    if effect.mergedEntries > 0 {
      parts.append((tr(Words("Entries merged into this one go too: {1}.", String(effect.mergedEntries))), .plain))
    }
    if effect.drafts > 0 {
      parts.append((tr(Words("Unfinished texts go too, of everybody: {1}.", String(effect.drafts))), .plain))
    }
    parts.append(
      (
        tr("Stays: that somebody was erased, when, by whom and why; who has looked; numbers without a name."), .plain
      ))
    if effect.contactsKept > 0 {
      parts.append(
        (tr(Words("Employer contacts that stay without the person: {1}.", String(effect.contactsKept))), .plain))
    }
    parts.append((Self.mentions(effect.mentions.count), .plain))
    return parts + keeping(effect)
  }

  private static func mentions(_ count: Int) -> String {
    count == 0
      ? tr("No text of another record has the names.")
      : tr(Words("Texts of other records that may name the person: {1}. They stay; Ctrl-T lists them.", String(count)))
  }

  private func keeping(_ effect: ErasurePreview.Effect) -> [Part] {
    if let refusal = effect.refusal { return [(tr(refusal), .error)] }
    switch effect.retention {
    case .over(let day): return [(tr(Words("Need not be kept since {1}.", Dates.long(day))), .plain)]
    case .notKnown(.dayOfLeaving): return [(tr("It is not known when the person left."), .warning)]
    case .notKnown(.period):
      let said = hint.map { " " + tr($0) + " " + tr(RetentionHint.notVerified) }
      return [(tr("Nobody has said for how many years records are kept.") + (said ?? ""), .warning)]
    case .inService, .keptThrough: return []
    }
  }

  private static func done(_ report: MaintenanceReport, _ effect: ErasurePreview.Effect) -> [Part] {
    [(tr(Words("Erased for good. Records: {1}.", String(report.count))), .good)]
      + report.problems.map { (tr($0), .warning) } + [(mentions(effect.mentions.count), .plain)]
  }
}
