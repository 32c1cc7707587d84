/// Rules about where the work is and what it is like there.
extension MatchRules {
  static func setting(_ person: MatchPerson, _ place: MatchPlace) -> [MatchFinding] {
    person.wishes.filter { $0.about == .setting || !$0.settings.isEmpty }.compactMap { wish in
      let hits = wish.settings.filter(place.settings.contains)
      let opposites = wish.settings.map(\.opposite).filter(place.settings.contains)
      let sentence: Words = "{1}: \"{2}\"; there it is {3}"
      if wish.isWanted, !opposites.isEmpty { return .of(.against, wish, sentence, opposites.map(\.label)) }
      if !hits.isEmpty { return .of(wish.isWanted ? .speaksFor : .against, wish, sentence, hits.map(\.label)) }
      if !wish.isWanted, !opposites.isEmpty, opposites.count == wish.settings.count {
        return .of(.speaksFor, wish, sentence, opposites.map(\.label))
      }
      return wish.strength == .nice
        ? nil : MatchFinding(.unknown, of: wish, "{1}: \"{2}\"; what it is like there is not known")
    }
  }

  static func travel(_ person: MatchPerson, _ place: MatchPlace) -> [MatchFinding] {
    let open = person.wishes(about: .travel).filter { $0.most == nil && $0.strength != .nice }
    return withinReach(person, place)
      + open.map { MatchFinding(.unknown, of: $0, "{1}: \"{2}\"; compare it with the way there") }
  }

  private static func withinReach(_ person: MatchPerson, _ place: MatchPlace) -> [MatchFinding] {
    let wish = person.wishes(about: .travel).first { $0.isWanted && $0.most != nil }
    guard let most = wish?.most ?? person.travelMost else { return person.car == .no ? withoutCar(place) : [] }
    guard let minutes = place.travelMinutes else {
      if isSameTown(person, place) { return [] }
      return [
        wish.map { MatchFinding(.unknown, of: $0, "{1}: \"{2}\"; how far it is there is not known") }
          ?? MatchFinding(
            .unknown, "the longest way is {1} minutes; how far it is there is not known", String(most))
      ]
    }
    let bearing: MatchBearing = minutes <= most ? .speaksFor : .against
    let found =
      wish.map { MatchFinding(bearing, of: $0, "{1}: \"{2}\"; it is {3} minutes away", String(minutes)) }
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
    guard place.jobTypes == [.drivers] else { return [] }
    switch person.drivingLicence {
    case .yes?: return [MatchFinding(.speaksFor, "has a driving licence; the work there is driving")]
    case .no?: return [MatchFinding(.against, "has no driving licence; the work there is driving")]
    case nil:
      return [MatchFinding(.unknown, "the work there is driving; whether the person has a licence is not known")]
    }
  }
}
