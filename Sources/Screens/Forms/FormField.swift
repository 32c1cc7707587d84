import Cells
package import Domain
package import Store

/// One field of an open form: what is typed, what is accepted, what is wrong with it.
package struct FormField: Sendable {
  package let part: Int
  package let info: FieldInfo
  /// Text of a line, day or number; the letters typed in a choice or a reference.
  package var line = TextLine()
  package var note = NoteArea()
  /// The accepted answer of a choice or a reference.
  package var value = Value.none
  /// What the accepted references are called.
  package var labels: [Identifier: String] = [:]
  /// The option of a many-choice that Space toggles.
  package var option = 0
  package var hits: [NameHit] = []
  package var hit = 0
  /// Of a long choice: which options the letters have found, and which are offered while there are none.
  var found: [Int] = []
  var offered: [Int] = []
  package var problem: Words?
  /// Whether the other answers leave something to ask here; what is not asked is not shown.
  package var isAsked = true
  /// A doubtful answer was shown once; saving again accepts it.
  package var isConfirmed = false
  /// The focus has just come: the first letter typed into a date or number takes the place of what stands there.
  package var isFresh = true
  /// Something was typed since the focus came: only then is a name in it shown in full while names are hidden.
  package var isTyped = false

  package init(part: Int, info: FieldInfo, value: Value) {
    self.part = part
    self.info = info
    accept(value)
  }

  /// Shows a stored value.
  package mutating func accept(_ value: Value) {
    self.value = value
    switch info.kind {
    case .line, .time: line.set(value.text ?? "")
    case .note: note = NoteArea(value.text ?? "")
    case .day: line.set(value.day?.iso ?? "")
    case .number: line.set(value.number.map(String.init) ?? "")
    case .hundredths: line.set(value.number.map { Hundredths(hundredths: $0).text(decimalSeparator: ".") } ?? "")
    case .choice, .choices, .reference, .references: line.set("")
    }
  }

  /// What the field says now, or why it says nothing usable.
  package func answer(_ desk: Desk) -> Result<Value, FormRefusal> {
    switch info.kind {
    case .line: return .success(Self.text(TextFilter.line(line.text)))
    case .note: return .success(Self.text(TextFilter.note(note.text)))
    case .time: return time(TextFilter.line(line.text))
    case .day(let direction): return DayField.read(line.text, direction, desk, known: value.day)
    case .number: return number(Int64(line.text.filter { $0 != " " }), "Write a whole number, for example 30.")
    case .hundredths:
      return number(Hundredths(text: line.text)?.hundredths, "Write a number, for example 16 or 7.5.")
    case .choice, .choices, .reference, .references: return .success(value)
    }
  }

  private func time(_ text: String) -> Result<Value, FormRefusal> {
    if text.isEmpty { return .success(.none) }
    return TimeOfDay(text).map { .success(.text($0.text)) } ?? .failure(FormRefusal("Write the time as 09:30."))
  }

  private func number(_ number: Int64?, _ words: Words) -> Result<Value, FormRefusal> {
    if line.text.allSatisfy({ $0 == " " }) { return .success(.none) }
    return number.map { .success(.number($0)) } ?? .failure(FormRefusal(words))
  }

  private static func text(_ text: String) -> Value { text.isEmpty ? .none : .text(text) }
}

/// Why an answer cannot be used.
package struct FormRefusal: Error {
  package let words: Words
  /// Saving once more accepts it.
  package let isDoubt: Bool
  /// The doubtful day, for when it is accepted.
  package let day: Day?
  package init(_ words: Words, isDoubt: Bool = false, day: Day? = nil) {
    self.words = words
    self.isDoubt = isDoubt
    self.day = day
  }
}
