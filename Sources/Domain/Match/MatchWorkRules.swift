/// Rules about who the employer is and what the work is.
extension MatchRules {
  static func noGo(_ person: MatchPerson, _ place: MatchPlace) -> [MatchFinding] {
    let name = Folding.fold(place.employerName)
    return person.noGo.filter { noGo in
      noGo.employerID.map { $0 == place.employerID } ?? (!name.isEmpty && Folding.fold(noGo.name) == name)
    }.map { noGo in
      let why: Words = noGo.why?.label ?? "the person's wish"
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
    return person.preferences.filter { $0.employerID == here }.map { preference in
      MatchFinding(preference.isWanted ? .speaksFor : .against, of: preference, "{1}: \"{2}\"; it is this employer")
    }
  }

  static func kindOfWork(_ person: MatchPerson, _ place: MatchPlace) -> [MatchFinding] {
    let known = alternatives(
      person.kinds, there: place.kindsOfWork, hasOthers: place.hasOtherWork,
      is: { .of($0, $1, "{1}: \"{2}\"; the work there: {3}", $2.map(\.label)) },
      unknown: { MatchFinding(.unknown, of: $0, "{1}: \"{2}\"; the kind of work there is not known") })
    let tied = Set(person.kinds.map(\.preference.id))
    let free = person.preferences(about: .kindOfWork).filter { !tied.contains($0.id) && $0.strength != .nice }
    return known
      + free.map { MatchFinding(.unknown, of: $0, "{1}: \"{2}\"; whether such work is there is not known") }
  }

  static func industry(_ person: MatchPerson, _ place: MatchPlace) -> [MatchFinding] {
    guard !person.industries.isEmpty else { return [] }
    return alternatives(
      person.industries, there: place.industry.map { [$0] } ?? [], hasOthers: false,
      is: { .of($0, $1, "{1}: \"{2}\"; the industry: {3}", $2.map(\.label)) },
      unknown: { MatchFinding(.unknown, of: $0, "{1}: \"{2}\"; the industry is not known") })
  }

  /// Several preferences of this kind are alternatives: where one is met, the others say nothing.
  /// - Parameter hasOthers: there is work of other kinds too, so that an unwanted kind does not speak against the place.
  private static func alternatives<Value: Hashable>(
    _ preferences: [MatchWish<Value>], there: [Value], hasOthers: Bool,
    is finding: (MatchBearing, JobPreference, [Value]) -> MatchFinding, unknown: (JobPreference) -> MatchFinding
  ) -> [MatchFinding] {
    let wanted = preferences.filter { $0.preference.isWanted }
    let met = wanted.filter { there.contains($0.value) }
    var findings = met.map { finding(.speaksFor, $0.preference, [$0.value]) }
    if met.isEmpty, let first = wanted.first {
      findings.append(
        there.isEmpty ? unknown(first.preference) : finding(.against, first.preference, Array(there.prefix(3))))
    }
    let unwanted = preferences.filter { !$0.preference.isWanted && there.contains($0.value) }
    return findings + unwanted.map { finding(hasOthers ? .unknown : .against, $0.preference, [$0.value]) }
  }

  static func connection(_ person: MatchPerson, _ place: MatchPlace) -> [MatchFinding] {
    guard let here = place.employerID else { return [] }
    let own = person.connections.filter { $0.employerID == here }.map { connection -> MatchFinding in
      let relation: Words = connection.relation?.label ?? "another connection"
      return connection.words.isEmpty
        ? MatchFinding(.unknown, "has a connection there ({1}): ask the person first", relation)
        : MatchFinding(
          .unknown, "has a connection there ({1}: \"{2}\"): ask the person first", relation, connection.words)
    }
    return own
      + place.colleagueConnections.map { connection in
        let relation: Words = connection.relation?.label ?? "another connection"
        return MatchFinding(.speaksFor, "a colleague has a connection there ({1})", relation)
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

  /// A preference that fits no list can only be asked about; the weaker ones stand in the person's record.
  static func other(_ person: MatchPerson, _ place: MatchPlace) -> [MatchFinding] {
    person.preferences(about: .other).filter { $0.strength == .must || $0.strength == .never }.map {
      MatchFinding(.unknown, of: $0, "{1}: \"{2}\"; whether that holds there is not known")
    }
  }
}

extension MatchFinding {
  static func of(_ bearing: MatchBearing, _ preference: JobPreference, _ sentence: Words, _ there: [Words])
    -> MatchFinding
  { MatchFinding(bearing, of: preference, sentence, Words.list(there)) }
}
