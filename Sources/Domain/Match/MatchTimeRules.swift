/// Rules about when the work is, and on what terms.
extension MatchRules {
  static func hours(_ person: MatchPerson, _ place: MatchPlace) -> [MatchFinding] {
    person.preferences(about: .hours).compactMap { preference in
      guard place.hoursLeast != nil || place.hoursMost != nil else { return hoursUnknown(preference, place) }
      let there = range(place.hoursLeast, place.hoursMost)
      guard preference.least != nil || preference.most != nil else {
        return MatchFinding(.unknown, of: preference, "{1}: \"{2}\"; compare it: there {3}", hoursThere(place))
      }
      let overlaps = range(preference.least, preference.most).overlaps(there)
      // Outside what somebody would rather not have nothing is said: it is only not that.
      if !preference.isWanted && !overlaps { return nil }
      return MatchFinding(
        overlaps == preference.isWanted ? .speaksFor : .against, of: preference, "{1}: \"{2}\"; there {3}",
        hoursThere(place))
    }
  }

  private static func hoursUnknown(_ preference: JobPreference, _ place: MatchPlace) -> MatchFinding? {
    place.hoursWords.isEmpty
      ? MatchFinding(.unknown, of: preference, "{1}: \"{2}\"; the hours there are not known")
      : MatchFinding(.unknown, of: preference, "{1}: \"{2}\"; compare it: there {3}", place.hoursWords)
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
    person.preferences.filter { !$0.days.isEmpty }.compactMap { preference in
      guard !place.days.isEmpty else {
        return MatchFinding(.unknown, of: preference, "{1}: \"{2}\"; the days there are not known")
      }
      return bearing(of: preference, Set(preference.days), Set(place.days), place).map {
        .of($0, preference, "{1}: \"{2}\"; the days there: {3}", place.days.map(\.label))
      }
    }
  }

  /// Preferences about days and times that name neither can only be asked about.
  static func partsOfDay(_ person: MatchPerson, _ place: MatchPlace) -> [MatchFinding] {
    person.preferences.filter { $0.about == .daysAndTimes || !$0.partsOfDay.isEmpty }.compactMap { preference in
      if preference.partsOfDay.isEmpty && !preference.days.isEmpty { return nil }
      guard !preference.partsOfDay.isEmpty, !place.partsOfDay.isEmpty else {
        return preference.strength == .nice && preference.partsOfDay.isEmpty
          ? nil : MatchFinding(.unknown, of: preference, "{1}: \"{2}\"; the time of day there is not known")
      }
      return bearing(of: preference, Set(preference.partsOfDay), Set(place.partsOfDay), place).map {
        .of($0, preference, "{1}: \"{2}\"; the time of day there: {3}", place.partsOfDay.map(\.label))
      }
    }
  }

  /// A job lead is worked at all of its times; at an employer one of them is enough.
  /// - Returns: nil where nothing is to be said.
  private static func bearing<Time: Hashable>(
    of preference: JobPreference, _ named: Set<Time>, _ there: Set<Time>, _ place: MatchPlace
  ) -> MatchBearing? {
    let (common, isInside) = (!named.isDisjoint(with: there), there.isSubset(of: named))
    if preference.isWanted { return isInside || (common && !place.isJobLead) ? .speaksFor : .against }
    if !common { return .speaksFor }
    return isInside || place.isJobLead ? .against : .unknown
  }

  static func contract(_ person: MatchPerson, _ place: MatchPlace) -> [MatchFinding] {
    person.preferences(about: .contract).compactMap { preference in
      guard let contract = place.contract, !preference.contracts.isEmpty else {
        return preference.strength == .nice
          ? nil : MatchFinding(.unknown, of: preference, "{1}: \"{2}\"; the kind of contract there is not known")
      }
      let isNamed = preference.contracts.contains(contract)
      if !preference.isWanted && !isNamed { return nil }
      return .of(
        isNamed == preference.isWanted ? .speaksFor : .against, preference, "{1}: \"{2}\"; the contract: {3}",
        [contract.label])
    }
  }

  /// Pay is compared only for the same period: an hour's pay and a month's are different things.
  static func pay(_ person: MatchPerson, _ place: MatchPlace) -> [MatchFinding] {
    person.preferences(about: .pay).filter { $0.isWanted }.compactMap { preference in
      guard let pay = place.pay else {
        return preference.strength == .nice
          ? nil : MatchFinding(.unknown, of: preference, "{1}: \"{2}\"; the pay there is not known")
      }
      let there = pay.text(decimalSeparator: ".")
      let period: Words = place.payPeriod?.label ?? "period not known"
      guard let least = preference.least, let asked = preference.payPeriod, asked == place.payPeriod else {
        return MatchFinding(
          .unknown, of: preference, "{1}: \"{2}\"; compare it: the pay there is {3} ({4})", there, period)
      }
      return MatchFinding(
        pay.hundredths >= Int64(least) * 100 ? .speaksFor : .against, of: preference,
        "{1}: \"{2}\"; the pay there is {3} ({4})", there, period)
    }
  }
}
