/// Rules about when the work is, and on what terms.
extension MatchRules {
  static func hours(_ person: MatchPerson, _ place: MatchPlace) -> [MatchFinding] {
    person.wishes(about: .hours).compactMap { wish in
      guard place.hoursLeast != nil || place.hoursMost != nil else { return hoursUnknown(wish, place) }
      let there = range(place.hoursLeast, place.hoursMost)
      guard wish.least != nil || wish.most != nil else {
        return MatchFinding(.unknown, of: wish, "{1}: \"{2}\"; compare it: there {3}", hoursThere(place))
      }
      let overlaps = range(wish.least, wish.most).overlaps(there)
      // Outside what somebody would rather not have nothing is said: it is only not that.
      if !wish.isWanted && !overlaps { return nil }
      return MatchFinding(
        overlaps == wish.isWanted ? .speaksFor : .against, of: wish, "{1}: \"{2}\"; there {3}", hoursThere(place))
    }
  }

  private static func hoursUnknown(_ wish: Preference, _ place: MatchPlace) -> MatchFinding? {
    place.hoursWords.isEmpty
      ? MatchFinding(.unknown, of: wish, "{1}: \"{2}\"; the hours there are not known")
      : MatchFinding(.unknown, of: wish, "{1}: \"{2}\"; compare it: there {3}", place.hoursWords)
  }

  private static func hoursThere(_ place: MatchPlace) -> Words {
    switch (place.hoursLeast, place.hoursMost) {
    case (let least?, let most?) where least == most: Words("{1} hours a week", String(least))
    case (let least?, let most?): Words("{1} to {2} hours a week", String(least), String(most))
    case (let least?, nil): Words("{1} hours a week or more", String(least))
    case (nil, let most?): Words("at most {1} hours a week", String(most))
    case (nil, nil): "hours not known"
    }
  }

  private static func range(_ least: Int?, _ most: Int?) -> ClosedRange<Int> {
    let low = least ?? 0
    return low...max(low, most ?? .max)
  }

  static func days(_ person: MatchPerson, _ place: MatchPlace) -> [MatchFinding] {
    person.wishes.filter { !$0.days.isEmpty }.compactMap { wish in
      guard !place.days.isEmpty else {
        return MatchFinding(.unknown, of: wish, "{1}: \"{2}\"; the days there are not known")
      }
      return bearing(of: wish, Set(wish.days), Set(place.days), place).map {
        .of($0, wish, "{1}: \"{2}\"; the days there: {3}", place.days.map(\.label))
      }
    }
  }

  /// Wishes about days and times that name neither can only be asked about.
  static func partsOfDay(_ person: MatchPerson, _ place: MatchPlace) -> [MatchFinding] {
    person.wishes.filter { $0.about == .daysAndTimes || !$0.partsOfDay.isEmpty }.compactMap { wish in
      if wish.partsOfDay.isEmpty && !wish.days.isEmpty { return nil }
      guard !wish.partsOfDay.isEmpty, !place.partsOfDay.isEmpty else {
        return wish.strength == .nice && wish.partsOfDay.isEmpty
          ? nil : MatchFinding(.unknown, of: wish, "{1}: \"{2}\"; the time of day there is not known")
      }
      return bearing(of: wish, Set(wish.partsOfDay), Set(place.partsOfDay), place).map {
        .of($0, wish, "{1}: \"{2}\"; the time of day there: {3}", place.partsOfDay.map(\.label))
      }
    }
  }

  /// An opening is worked at all of its times; at an employer one of them is enough.
  /// - Returns: nil where nothing is to be said.
  private static func bearing<Time: Hashable>(
    of wish: Preference, _ named: Set<Time>, _ there: Set<Time>, _ place: MatchPlace
  ) -> MatchBearing? {
    let (common, isInside) = (!named.isDisjoint(with: there), there.isSubset(of: named))
    if wish.isWanted { return isInside || (common && !place.isOpening) ? .speaksFor : .against }
    if !common { return .speaksFor }
    return isInside || place.isOpening ? .against : .unknown
  }

  static func contract(_ person: MatchPerson, _ place: MatchPlace) -> [MatchFinding] {
    person.wishes(about: .contract).compactMap { wish in
      guard let contract = place.contract, !wish.contracts.isEmpty else {
        return wish.strength == .nice
          ? nil : MatchFinding(.unknown, of: wish, "{1}: \"{2}\"; the kind of contract there is not known")
      }
      let isNamed = wish.contracts.contains(contract)
      if !wish.isWanted && !isNamed { return nil }
      return .of(
        isNamed == wish.isWanted ? .speaksFor : .against, wish, "{1}: \"{2}\"; the contract: {3}", [contract.label])
    }
  }

  /// Pay is compared only for the same period: an hour's pay and a month's are different things.
  static func pay(_ person: MatchPerson, _ place: MatchPlace) -> [MatchFinding] {
    person.wishes(about: .pay).filter { $0.isWanted }.compactMap { wish in
      guard let pay = place.pay else {
        return wish.strength == .nice
          ? nil : MatchFinding(.unknown, of: wish, "{1}: \"{2}\"; the pay there is not known")
      }
      let there = pay.text(decimalSeparator: ".")
      let period: Words = place.payPeriod?.label ?? "period not known"
      guard let least = wish.least, let asked = wish.payPeriod, asked == place.payPeriod else {
        return MatchFinding(.unknown, of: wish, "{1}: \"{2}\"; compare it: the pay there is {3} ({4})", there, period)
      }
      return MatchFinding(
        pay.hundredths >= Int64(least) * 100 ? .speaksFor : .against, of: wish,
        "{1}: \"{2}\"; the pay there is {3} ({4})", there, period)
    }
  }
}
