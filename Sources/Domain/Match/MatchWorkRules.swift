/// Rules about who the employer is and what the work is.
extension MatchRules {
  static func noGo(_ person: MatchPerson, _ place: MatchPlace) -> [MatchFinding] {
    let name = Folding.fold(place.employerName)
    return person.noGo.filter { noGo in
      noGo.employerID.map { $0 == place.employerID } ?? (!name.isEmpty && Folding.fold(noGo.name) == name)
    }.map { noGo in
      let why: Words = noGo.tie?.label ?? "the person's wish"
      return noGo.reason.isEmpty
        ? MatchFinding(.against, "no-go employer: {1}", why)
        : MatchFinding(.against, "no-go employer: \"{1}\"", noGo.reason)
    }
  }

  static func doNotContact(_ person: MatchPerson, _ place: MatchPlace) -> [MatchFinding] {
    guard place.doNotContact else { return [] }
    return place.doNotContactReason.isEmpty
      ? [MatchFinding(.against, "the employer is not to be contacted; why is not written down")]
      : [MatchFinding(.against, "the employer is not to be contacted: {1}", place.doNotContactReason)]
  }

  static func employer(_ person: MatchPerson, _ place: MatchPlace) -> [MatchFinding] {
    guard let here = place.employerID else { return [] }
    return person.wishes.filter { $0.employerID == here }.map { wish in
      MatchFinding(wish.isWanted ? .speaksFor : .against, of: wish, "{1}: \"{2}\"; it is this employer")
    }
  }

  static func kindOfWork(_ person: MatchPerson, _ place: MatchPlace) -> [MatchFinding] {
    let known = alternatives(
      person.kinds, there: place.jobTypes, hasOthers: place.hasOtherWork,
      is: { .of($0, $1, "{1}: \"{2}\"; the work there: {3}", $2.map(\.label)) },
      unknown: { MatchFinding(.unknown, of: $0, "{1}: \"{2}\"; the kind of work there is not known") })
    let tied = Set(person.kinds.map(\.wish.id))
    let free = person.wishes(about: .kindOfWork).filter { !tied.contains($0.id) && $0.strength != .nice }
    return known
      + free.map { MatchFinding(.unknown, of: $0, "{1}: \"{2}\"; whether such work is there is not known") }
  }

  static func sector(_ person: MatchPerson, _ place: MatchPlace) -> [MatchFinding] {
    guard !person.sectors.isEmpty else { return [] }
    return alternatives(
      person.sectors, there: place.industry.map { [$0] } ?? [], hasOthers: false,
      is: { .of($0, $1, "{1}: \"{2}\"; the sector: {3}", $2.map(\.label)) },
      unknown: { MatchFinding(.unknown, of: $0, "{1}: \"{2}\"; the sector is not known") })
  }

  /// Several wishes of this kind are alternatives: where one is met, the others say nothing.
  /// - Parameter hasOthers: there is work of other kinds too, so that an unwanted kind does not speak against the place.
  private static func alternatives<Value: Hashable>(
    _ wishes: [MatchWish<Value>], there: [Value], hasOthers: Bool,
    is finding: (MatchBearing, Preference, [Value]) -> MatchFinding, unknown: (Preference) -> MatchFinding
  ) -> [MatchFinding] {
    let wanted = wishes.filter { $0.wish.isWanted }
    let met = wanted.filter { there.contains($0.value) }
    var findings = met.map { finding(.speaksFor, $0.wish, [$0.value]) }
    if met.isEmpty, let first = wanted.first {
      findings.append(there.isEmpty ? unknown(first.wish) : finding(.against, first.wish, Array(there.prefix(3))))
    }
    let unwanted = wishes.filter { !$0.wish.isWanted && there.contains($0.value) }
    return findings + unwanted.map { finding(hasOthers ? .unknown : .against, $0.wish, [$0.value]) }
  }

  static func tie(_ person: MatchPerson, _ place: MatchPlace) -> [MatchFinding] {
    guard let here = place.employerID else { return [] }
    let own = person.ties.filter { $0.employerID == here }.map { tie -> MatchFinding in
      let relation: Words = tie.relation?.label ?? "another tie"
      return tie.words.isEmpty
        ? MatchFinding(.unknown, "has a tie there ({1}): ask the person first", relation)
        : MatchFinding(.unknown, "has a tie there ({1}: \"{2}\"): ask the person first", relation, tie.words)
    }
    return own
      + place.colleagueTies.map { tie in
        let relation: Words = tie.relation?.label ?? "another tie"
        return MatchFinding(.speaksFor, "a colleague has a tie there ({1})", relation)
      }
  }

  static func approach(_ person: MatchPerson, _ place: MatchPlace) -> [MatchFinding] {
    switch person.approach(at: place.employerID) {
    case .mayAlone?: []
    case .withPerson?: [MatchFinding(.unknown, "you may speak to employers only with the person there")]
    case .notAtAll?: [MatchFinding(.unknown, "the person speaks to employers alone; you may not")]
    case nil: [MatchFinding(.unknown, "whether you may speak to employers for the person is not agreed")]
    }
  }

  /// A wish that fits no list can only be asked about; the weaker ones stand in the person's record.
  static func other(_ person: MatchPerson, _ place: MatchPlace) -> [MatchFinding] {
    person.wishes(about: .other).filter { $0.strength == .must || $0.strength == .never }.map {
      MatchFinding(.unknown, of: $0, "{1}: \"{2}\"; whether that holds there is not known")
    }
  }
}

extension MatchFinding {
  static func of(_ bearing: MatchBearing, _ wish: Preference, _ sentence: Words, _ there: [Words]) -> MatchFinding {
    MatchFinding(bearing, of: wish, sentence, Words.list(there))
  }
}
