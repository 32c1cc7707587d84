import Cells
import Domain
import Store

/// What a key did in a picker of records.
enum PickerChoice {
  case typed, moved, accepted, nothing
  case proposed(String)
}

extension FormField {
  /// A date or a number: typing begins anew, arrows edit what stands there.
  mutating func pressDate(_ key: Key) -> Bool {
    if isFresh, case .character = key { line.set("") }
    guard line.press(key) else { return false }
    isFresh = false
    return true
  }

  /// Letters typed into a long choice or a reference that are not yet an answer.
  var letters: String {
    switch info.kind {
    case .reference, .references: line.text
    case .choice, .choices: longList == nil ? "" : line.text
    case .line, .note, .time, .day, .number, .hundredths: ""
    }
  }

  /// One of a list: letters choose the best match, digits the n-th, Left and Right go through, Del says "unknown".
  mutating func choose(_ key: Key, from list: ChoiceList) -> Outcome? {
    switch key {
    case .character(let character):
      letter(character, list) { field, index in field.value = .text(list.options[index].code) }
    case .left, .right:
      let now = list.options.firstIndex { .text($0.code) == value }
      let next = now.map { ($0 + (key == .right ? 1 : list.options.count - 1)) % list.options.count } ?? 0
      value = .text(list.options[next].code)
      line.set("")
    case .backspace, .delete, .control("u"):
      value = .none
      line.set("")
    case .paste: return .stay
    case .enter, .escape, .tab, .backTab, .up, .down, .home, .end, .pageUp, .pageDown, .wordLeft, .wordRight,
      .function, .control:
      line.set("")
      return nil
    }
    return .stay
  }

  /// Several of a list: Left and Right go through, Space and digits switch one on and off, letters go to one.
  mutating func chooseMany(_ key: Key, from list: ChoiceList) -> Outcome? {
    switch key {
    case .character(" "): toggle(option, list)
    case .character(let character):
      letter(character, list) { field, index in
        field.option = index
        if character.isWholeNumber { field.toggle(index, list) }
      }
    case .left: option = (option + list.options.count - 1) % list.options.count
    case .right: option = (option + 1) % list.options.count
    case .backspace, .delete, .control("u"): value = .none
    case .paste: return .stay
    case .enter, .escape, .tab, .backTab, .up, .down, .home, .end, .pageUp, .pageDown, .wordLeft, .wordRight,
      .function, .control:
      line.set("")
      return nil
    }
    return .stay
  }

  private mutating func toggle(_ index: Int, _ list: ChoiceList) {
    guard list.options.indices.contains(index) else { return }
    let code = list.options[index].code
    var codes = Set(value.codes)
    if codes.remove(code) == nil { codes.insert(code) }
    let kept = list.options.map(\.code).filter(codes.contains)
    value = kept.isEmpty ? .none : .codes(kept)
  }

  /// Typed letters find an option; letters that find none begin a new word.
  private mutating func letter(_ character: Character, _ list: ChoiceList, _ found: (inout FormField, Int) -> Void) {
    if let digit = character.wholeNumberValue, list.options.indices.contains(digit - 1), digit <= 9 {
      line.set("")
      return found(&self, digit - 1)
    }
    for typed in [line.text + String(character), String(character)] {
      let ranked = TextMatch.ranked(Array(list.options.indices), by: Folding.fold(typed)) { tr(list.options[$0].label) }
      if let best = ranked.first {
        line.set(typed)
        return found(&self, best)
      }
    }
    line.set("")
  }

  /// A record by typed letters: Up and Down go through what was found, Enter and Tab take it.
  mutating func pick(_ key: Key) -> PickerChoice? {
    let canPropose = info.kind.referenced.map(Self.proposable.contains) ?? false
    let last = hits.count - (canPropose ? 0 : 1)
    switch key {
    case .character(let digit) where offersOwn && line.text.isEmpty && digit.wholeNumberValue != nil:
      guard let number = digit.wholeNumberValue, hits.indices.contains(number - 1) else { return .nothing }
      guard case .references = info.kind else {
        take(hits[number - 1].id, label: hits[number - 1].title)
        return .accepted
      }
      toggle(hits[number - 1])
      return .typed
    case .up where !line.text.isEmpty: hit = max(0, hit - 1)
    case .down where !line.text.isEmpty: hit = min(max(0, last), hit + 1)
    case .enter where !line.text.isEmpty, .tab where !line.text.isEmpty:
      if hits.indices.contains(hit) {
        take(hits[hit].id, label: hits[hit].title)
        return .accepted
      }
      return canPropose && (hit == hits.count && (hit > 0 || hits.isEmpty)) ? .proposed(line.text) : .nothing
    case .backspace where line.text.isEmpty, .delete where line.text.isEmpty, .control("u") where line.text.isEmpty:
      value = value.records.count > 1 ? .records(value.records.dropLast()) : .none
      return .typed
    default: return line.press(key) ? .typed : nil
    }
    return .moved
  }

  /// Of several records a digit switches one on and off, so that each costs one key.
  private mutating func toggle(_ hit: NameHit) {
    let rest = value.records.filter { $0 != hit.id }
    if rest.count < value.records.count {
      value = rest.isEmpty ? .none : .records(rest)
    } else {
      take(hit.id, label: hit.title)
    }
  }

  mutating func take(_ id: Identifier, label: String) {
    labels[id] = label
    line.set("")
    hits = []
    if case .references = info.kind {
      value = .records(value.records.filter { $0 != id } + [id])
    } else {
      value = .record(id)
    }
  }

  /// Kinds of which a picker can make a new one from a name.
  static let proposable: Set<RecordKind> = [.employer, .employerPerson, .team]
}
