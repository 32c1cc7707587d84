extension FieldInfo {
  /// What is wrong with a value of this field taken alone; nil when nothing is.
  public func problem(with value: Value) -> Words? {
    if value.isEmpty { return required ? "This is required." : nil }
    switch (kind, value) {
    case (.line, .text(let text)):
      return text.utf8.contains(UInt8(ascii: "\n")) || text.count > 1000 ? "At most 1,000 characters on one line." : nil
    case (.note, .text(let text)):
      return text.utf8.count > 100_000 && text.count > 100_000 ? "At most 100,000 characters." : nil
    case (.time, .text(let text)):
      return TimeOfDay(text)?.text == text ? nil : "Write the time as 09:30."
    case (.day, .day), (.reference, .record), (.references, .records):
      return nil
    case (.number(let limits), .number(let number)):
      return limits.contains(number)
        ? nil : Words("A whole number from {1} to {2}.", String(limits.lowerBound), String(limits.upperBound))
    case (.hundredths(let limits), .number(let number)):
      return limits.contains(number)
        ? nil
        : Words("A number from {1} to {2}.", String(limits.lowerBound / 100), String(limits.upperBound / 100))
    case (.choice(let list), .text(let code)):
      return list.contains(code) ? nil : "Choose one of the list."
    case (.choices(let list), .codes(let codes)):
      return codes.allSatisfy(list.contains) ? nil : "Choose from the list."
    case (.line, _), (.note, _), (.time, _), (.day, _), (.number, _), (.hundredths, _), (.choice, _), (.choices, _),
      (.reference, _), (.references, _):
      return "This is not the right kind of answer for this field."
    }
  }
}
