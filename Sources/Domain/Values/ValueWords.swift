extension Value {
  /// The value as a person reads it: labels in the place of codes, amounts with their decimals. The one way from a
  /// value to text, whoever shows it.
  /// - Parameters:
  ///   - info: the field it stands in; nil when that is not known any more.
  ///   - separator: between several.
  ///   - unknown: what is read where nothing is known.
  ///   - day: how a day is written.
  ///   - name: what a record is called.
  public func words(
    _ info: FieldInfo?, by separator: String = ", ", unknown: any WordsArgument = "",
    day: (Day) -> any WordsArgument = { $0.iso }, name: (Identifier) -> any WordsArgument
  ) -> Words.Argument {
    func label(_ code: String) -> any WordsArgument { info?.kind.choiceList?.label(of: code) ?? code }
    if isEmpty { return unknown.argument }
    switch self {
    case .none: return unknown.argument
    case .text(let text): return label(text).argument
    case .codes(let codes): return Words.list(codes.map(label), by: separator)
    case .number(let number): return .text(Self.amount(number, info))
    case .day(let value): return day(value).argument
    case .record(let id): return name(id).argument
    case .records(let ids): return Words.list(ids.map(name), by: separator)
    }
  }

  /// A number as people write it, with a point before its decimals.
  public static func amount(_ number: Int64, _ info: FieldInfo?) -> String {
    if case .hundredths? = info?.kind { return Hundredths(hundredths: number).text(decimalSeparator: ".") }
    return String(number)
  }
}

extension Words.Argument {
  /// The text of it, translated.
  public func read(_ words: (Words) -> String) -> String {
    switch self {
    case .text(let text): text
    case .words(let sentence): words(sentence)
    }
  }
}
