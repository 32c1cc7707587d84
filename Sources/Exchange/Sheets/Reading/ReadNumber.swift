import Domain

extension Read {
  /// Hours a week in hundredths: "7,5" is 750. Ranges and words are unknown: they mean something a number loses.
  package static func hours(_ text: String) -> CellReading<Int> {
    cell(text) { tidied in
      let (head, bracket) = splitBracket(tidied)
      guard let amount = Amount.scan(head), hourUnits.contains(amount.unit) else {
        return (.unknown(reason: "This is not one number of hours."), nil)
      }
      guard amount.hundredths <= 168_00 else { return (.unknown(reason: "A week has 168 hours."), nil) }
      return (.value(amount.hundredths), bracket)
    }
  }

  /// Minutes of travel. Words after the number are kept as the remainder: "60 mins bus" is 60 and "bus".
  package static func minutes(_ text: String) -> CellReading<Int> {
    cell(text) { tidied in
      let (head, bracket) = splitBracket(tidied)
      guard let amount = Amount.scan(head) else { return (.unknown(reason: noMinutes), nil) }
      let words = amount.unit.split(separator: " ", maxSplits: 1).map(String.init)
      let isMinutes = words.isEmpty || minuteUnits.contains(words[0])
      // A bare number with words behind it may be a bus line; a second number is a range or a choice.
      let isHours = words.count == 1 && hourUnits.contains(words[0])
      guard isMinutes || isHours, !amount.rest.contains(where: \.isNumber), bracket?.contains(where: \.isNumber) != true
      else { return (.unknown(reason: noMinutes), nil) }
      let hundredths = isHours ? amount.hundredths * 60 : amount.hundredths
      guard hundredths.isMultiple(of: 100), hundredths <= 1440_00 else { return (.unknown(reason: noMinutes), nil) }
      let beside = [words.count > 1 ? amount.rest : nil, bracket].compactMap(\.self)
      return (.value(hundredths / 100), beside.isEmpty ? nil : beside.joined(separator: ", "))
    }
  }

  /// A share of full time in hundredths of a percent: "50 %" is 5000.
  package static func percent(_ text: String) -> CellReading<Int> {
    cell(text) { tidied in
      let (head, bracket) = splitBracket(tidied)
      guard let amount = Amount.scan(head), ["", "percent", "prosent", "procent", "pct"].contains(amount.unit) else {
        return (.unknown(reason: "This is not one percentage."), nil)
      }
      if amount.unit.isEmpty, amount.hundredths > 0, amount.hundredths <= 100 {
        let proposal = String(amount.hundredths)
        return (.unknown(reason: Words("This may mean {1} percent; write it with the sign.", proposal)), nil)
      }
      guard amount.hundredths <= 100_00 else { return (.unknown(reason: "More than 100 percent of full time."), nil) }
      return (.value(amount.hundredths), bracket)
    }
  }

  /// Money in hundredths: "£12.21" is 1221, "kr 215,50" is 21550. The sign of the currency is left out.
  package static func money(_ text: String) -> CellReading<Int> {
    cell(text) { tidied in
      var bare = tidied.lowercased()
      if let sign = currencies.first(where: { bare.hasPrefix($0) }) { bare.removeFirst(sign.count) }
      if let sign = currencies.first(where: { bare.hasSuffix($0) }) { bare.removeLast(sign.count) }
      bare = CellText.tidy(bare)
      // "215,-" is how whole crowns are written.
      if bare.hasSuffix(",-") { bare.removeLast(2) }
      guard let amount = Amount.scan(joinThousands(bare)), amount.unit.isEmpty else {
        return (.unknown(reason: "This is not one amount of money."), nil)
      }
      return (.value(amount.hundredths), nil)
    }
  }

  private static let currencies = ["£", "$", "€", "kr.", "kr", "nok", "dkk", "sek", "gbp", "eur", "usd"]

  /// "30 000" is one number; a space is no decimal mark anywhere.
  private static func joinThousands(_ text: String) -> String {
    let groups = text.split(separator: " ")
    guard let first = groups.first, (1...3).contains(first.count),
      groups.dropFirst().allSatisfy({ $0.prefix { $0.isNumber }.count == 3 })
    else { return text }
    return groups.joined()
  }

  private static let noMinutes: Words = "This is not one number of minutes."
  private static let minuteUnits: Set<String> = [
    "m", "min", "mins", "minute", "minutes", "minutt", "minutter", "minut", "minuter",
  ]
  private static let hourUnits: Set<String> = [
    "", "h", "hr", "hrs", "hour", "hours", "t", "time", "timer", "tim", "timme", "timmar", "hours per week",
    "hours a week", "hrs week", "h week", "timer per uke", "timer pr uke", "t uke", "timer om ugen",
    "timmar i veckan",
  ]
}

/// A number at the start of a text, and what follows it.
struct Amount: Equatable {
  let hundredths: Int
  /// The text after the number in comparable form ("%" is "percent").
  let unit: String
  /// The text after the number and its first word, as written.
  let rest: String

  /// At most two decimals, after a point or a comma. "1,500" is nil: it may be a thousand or one and a half.
  static func scan(_ text: String) -> Amount? {
    let number = text.prefix { $0.isASCII && $0.isNumber || $0 == "." || $0 == "," }
    let after = CellText.tidy(String(text.dropFirst(number.count)))
    // "20+" and "10-16" say more than one number.
    if let next = after.first, !next.isLetter, next != "%", next != "/" { return nil }
    let parts = number.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard (1...2).contains(parts.count), let whole = Int(parts[0]), whole < 10_000_000 else { return nil }
    let decimals = parts.count == 2 ? String(parts[1]) : "0"
    guard (1...2).contains(decimals.count), let fraction = Int(decimals) else { return nil }
    let words = after.split(separator: " ", maxSplits: 1)
    return Amount(
      hundredths: whole * 100 + (decimals.count == 1 ? fraction * 10 : fraction),
      unit: CellText.comparable(after), rest: words.count > 1 ? String(words[1]) : "")
  }
}
