/// Rules about where the work is and what it is like there.
extension MatchRules {
  static func setting(_ person: MatchPerson, _ place: MatchPlace) -> [MatchFinding] {
    person.preferences.filter { $0.about == .setting || !$0.settings.isEmpty }.compactMap { preference in
      let hits = preference.settings.filter(place.settings.contains)
      let opposites = preference.settings.map(\.opposite).filter(place.settings.contains)
      let sentence: Words = "{1}: \"{2}\"; there it is {3}"
      if preference.isWanted, !opposites.isEmpty { return .of(.against, preference, sentence, opposites.map(\.label)) }
      if !hits.isEmpty {
        return .of(preference.isWanted ? .speaksFor : .against, preference, sentence, hits.map(\.label))
      }
      if !preference.isWanted, !opposites.isEmpty, opposites.count == preference.settings.count {
        return .of(.speaksFor, preference, sentence, opposites.map(\.label))
      }
      return preference.strength == .nice
        ? nil : MatchFinding(.unknown, of: preference, "{1}: \"{2}\"; what it is like there is not known")
    }
  }

  static func travel(_ person: MatchPerson, _ place: MatchPlace) -> [MatchFinding] {
    let open = person.preferences(about: .travel).filter { $0.most == nil && $0.strength != .nice }
    return withinReach(person, place)
      + open.map { MatchFinding(.unknown, of: $0, "{1}: \"{2}\"; compare it with the way there") }
  }

  private static func withinReach(_ person: MatchPerson, _ place: MatchPlace) -> [MatchFinding] {
    let preference = person.preferences(about: .travel).first { $0.isWanted && $0.most != nil }
    guard let most = preference?.most ?? person.travelMost else { return person.car == .no ? withoutCar(place) : [] }
    guard let minutes = place.travelMinutes else {
      if isSameTown(person, place) { return [] }
      return [
        preference.map { MatchFinding(.unknown, of: $0, "{1}: \"{2}\"; how far it is there is not known") }
          ?? MatchFinding(
            .unknown, "the longest way is {1} minutes; how far it is there is not known", String(most))
      ]
    }
    let bearing: MatchBearing = minutes <= most ? .speaksFor : .against
    let found =
      preference.map { MatchFinding(bearing, of: $0, "{1}: \"{2}\"; it is {3} minutes away", String(minutes)) }
      ?? MatchFinding(
        bearing, "it is {1} minutes away; the longest way is {2} minutes", String(minutes), String(most))
    return [found] + (person.car == .no && !isSameTown(person, place) ? withoutCar(place) : [])
  }

  /// The minutes of an employer were typed by somebody who drove there.
  private static func withoutCar(_ place: MatchPlace) -> [MatchFinding] {
    (place.travelMinutes ?? 0) > 0 ? [MatchFinding(.unknown, "has no car; whether a bus goes there is not known")] : []
  }

  static func town(_ person: MatchPerson, _ place: MatchPlace) -> [MatchFinding] {
    isSameTown(person, place) ? [MatchFinding(.speaksFor, "lives in the same town: {1}", place.town)] : []
  }

  private static func isSameTown(_ person: MatchPerson, _ place: MatchPlace) -> Bool {
    let key = place.townKey
    return !key.isEmpty && Folding.fold(person.town) == key
  }

  static func licence(_ person: MatchPerson, _ place: MatchPlace) -> [MatchFinding] {
    guard place.kindsOfWork == [.drivers] else { return [] }
    switch person.drivingLicence {
    case .yes?: return [MatchFinding(.speaksFor, "has a driving licence; the work there is driving")]
    case .no?: return [MatchFinding(.against, "has no driving licence; the work there is driving")]
    case nil:
      return [MatchFinding(.unknown, "the work there is driving; whether the person has a licence is not known")]
    }
  }
}
