import Domain
import Testing

/// What goes beyond a promise: every combination of what was chosen and what was done.
@Suite struct DisclosureGuardTests {
  private static let day = Day(iso: "2026-11-20") ?? Day(number: 0)
  private static let ola = Identifier(high: 1, low: 1)
  private static let rema = Identifier(high: 2, low: 1)

  /// What the person chose about the words: not asked, asked without an answer, or an answer with and without a text.
  enum Chosen: CaseIterable {
    case notAsked, noAnswer, nothing, agreed, agreedWithoutText, open, openWithoutText
  }

  /// What the rule says, written out: of the words, by what was chosen and what was said about health.
  private static let words: [Chosen: [DisclosureUsed: DisclosureGuard.Breach]] = [
    .notAsked: [.agreedWords: .nobodyAsked, .more: .nobodyAsked],
    .noAnswer: [.agreedWords: .nobodyAsked, .more: .nobodyAsked],
    .nothing: [.agreedWords: .nothingMayBeSaid, .more: .nothingMayBeSaid],
    .agreed: [.more: .moreThanAgreed],
    .agreedWithoutText: [.agreedWords: .noAgreedWords, .more: .moreThanAgreed],
    .open: [:],
    .openWithoutText: [.agreedWords: .noAgreedWords],
  ]

  /// Of who spoke: approach, then who made the contact, then whether the person was there.
  private static func spoken(_ approach: Approach?, _ maker: ContactMaker?, _ present: YesNo?) -> DisclosureGuard
    .Breach?
  {
    switch (approach, maker, present) {
    case (.notAtAll, .specialist, _), (.notAtAll, nil, _), (.notAtAll, .both, _): .mayNotSpeak
    case (.withPerson, .specialist, .no), (.withPerson, nil, .no): .onlyTogether
    default: nil
    }
  }

  private static func choice(_ chosen: Chosen, _ approach: Approach?) -> Disclosure? {
    if chosen == .notAsked, approach == nil { return nil }
    var choice = Disclosure(id: Identifier(high: 3, low: 1))
    (choice.applicantID, choice.approach, choice.audience) = (ola, approach, .anyEmployer)
    choice.decidedOn = day.adding(days: -30)
    let text = "needs breaks"
    switch chosen {
    case .notAsked: choice.topic = .gaps
    case .noAnswer: break
    case .nothing: choice.openness = .nothing
    case .agreed: (choice.openness, choice.permittedWords) = (.agreedWords, text)
    case .agreedWithoutText: choice.openness = .agreedWords
    case .open: (choice.openness, choice.permittedWords) = (.open, text)
    case .openWithoutText: choice.openness = .open
    }
    return choice
  }

  private static func contact(
    _ disclosed: DisclosureUsed?, _ maker: ContactMaker?, _ present: YesNo?
  ) -> EmployerContact {
    var contact = EmployerContact(id: Identifier(high: 4, low: 1))
    (contact.employerID, contact.applicantIDs, contact.happenedOn) = (rema, [ola], day)
    (contact.disclosed, contact.madeBy, contact.applicantPresent) = (disclosed, maker, present)
    return contact
  }

  private static func place(_ fill: (inout Employer) -> Void = { _ in }, person: String? = nil) -> DisclosureGuard.Place
  {
    var employer = Employer(id: rema)
    employer.name = "Rema Storgata"
    fill(&employer)
    let seen = person.map { name in
      var person = EmployerPerson(id: Identifier(high: 5, low: 1))
      person.name = name
      return person
    }
    return DisclosureGuard.Place(employer, person: seen)
  }

  private static let disclosures: [DisclosureUsed?] = [nil] + DisclosureUsed.allCases.map { $0 }
  private static let makers: [ContactMaker?] = [nil] + ContactMaker.allCases.map { $0 }

  @Test(arguments: Chosen.allCases, [nil, .mayAlone, .withPerson, .notAtAll] as [Approach?])
  func everyCombination(chosen: Chosen, approach: Approach?) {
    let allowed = DisclosureGuard([Self.choice(chosen, approach)].compactMap { $0 })
    for disclosed in Self.disclosures {
      for maker in Self.makers {
        for present in [nil, YesNo.yes, .no] {
          let found = allowed.breaches(of: Self.contact(disclosed, maker, present), at: Self.place())
          let said = maker == .applicant ? nil : disclosed.flatMap { Self.words[chosen]?[$0] }
          let spoke = Self.spoken(approach, maker, present)
          #expect(
            found == [said, spoke].compactMap { $0 },
            "\(chosen) \(String(describing: approach)) \(String(describing: disclosed)) \(String(describing: maker))")
        }
      }
    }
  }

  @Test func theCloserChoiceGoesFirstAndOfTwoTheNewerOne() {
    func choice(_ number: UInt64, _ decided: Int, _ fill: (inout Disclosure) -> Void) -> Disclosure {
      var choice = Disclosure(id: Identifier(high: 3, low: number))
      (choice.applicantID, choice.audience) = (Self.ola, .anyEmployer)
      choice.decidedOn = Self.day.adding(days: decided)
      fill(&choice)
      return choice
    }
    let any = choice(1, -5) { $0.openness = .open }
    let older = choice(2, -50) { $0.openness = .nothing }
    let later = choice(3, 1) { $0.openness = .nothing }
    let ended = choice(4, -2) { ($0.openness, $0.untilOn) = (.nothing, Self.day) }
    let here = choice(5, -40) { ($0.audience, $0.employerID) = (.thisEmployer, Self.rema) }
    let elsewhere = choice(6, -1) { ($0.audience, $0.employerID) = (.thisEmployer, Self.ola) }
    let named = choice(7, -60) { ($0.audience, $0.namedPerson) = (.namedPerson, "Kari  Ås") }
    let gaps = choice(8, -3) { $0.topic = .gaps }
    func rules(
      _ choices: [Disclosure], _ place: DisclosureGuard.Place = Self.place(), _ topic: DisclosureTopic = .health
    )
      -> Identifier?
    { DisclosureGuard(choices).choice(of: topic, at: place, on: Self.day)?.id }
    #expect(rules([older, any, later, ended, elsewhere]) == any.id)
    #expect(rules([any, here, named]) == here.id)
    #expect(rules([any, here, named], Self.place(person: "Kari  Ås")) == named.id)
    #expect(rules([any, here, named], Self.place(person: "Bo")) == here.id)
    #expect(rules([gaps]) == nil)
    #expect(rules([any, gaps], Self.place(), .gaps) == gaps.id)
    #expect(
      rules(
        [any, older].map {
          var one = $0; one.audience = nil; one.employerID = Self.rema; return one
        }) == any.id)
  }

  @Test func whoMaySpeakIsTheStrictestOfTheOtherTopicsWhereHealthSaysNothing() {
    func choice(_ topic: DisclosureTopic, _ approach: Approach?) -> Disclosure {
      var choice = Disclosure(id: Identifier(high: 3, low: UInt64(topic.hashValue.magnitude)))
      (choice.topic, choice.approach, choice.audience) = (topic, approach, .anyEmployer)
      return choice
    }
    func approach(_ choices: Disclosure...) -> Approach? {
      DisclosureGuard(choices).approach(at: Self.place(), on: Self.day)
    }
    #expect(approach() == nil)
    #expect(approach(choice(.support, .mayAlone), choice(.gaps, .withPerson)) == .withPerson)
    #expect(approach(choice(.health, .mayAlone), choice(.gaps, .notAtAll)) == .mayAlone)
    #expect(approach(choice(.health, nil), choice(.gaps, .notAtAll)) == .notAtAll)
  }

  @Test func aNoGoEmployerAndOneNotToBeContacted() {
    func noGo(_ fill: (inout NoGoEmployer) -> Void) -> NoGoEmployer {
      var noGo = NoGoEmployer(id: Identifier(high: 6, low: 1))
      noGo.applicantID = Self.ola
      fill(&noGo)
      return noGo
    }
    func breaches(_ noGo: NoGoEmployer, _ maker: ContactMaker? = .specialist) -> [DisclosureGuard.Breach] {
      DisclosureGuard([], noGo: [noGo]).breaches(of: Self.contact(nil, maker, nil), at: Self.place())
    }
    #expect(breaches(noGo { $0.employerID = Self.rema }) == [.noGoEmployer])
    #expect(breaches(noGo { $0.employerID = Self.rema }, .applicant) == [])
    #expect(breaches(noGo { $0.employerID = Self.ola }) == [])
    #expect(breaches(noGo { $0.name = "REMA storgata" }) == [.noGoEmployer])
    #expect(breaches(noGo { ($0.employerID, $0.notedOn) = (Self.rema, Self.day.adding(days: 1)) }) == [])
    #expect(breaches(noGo { ($0.employerID, $0.untilOn) = (Self.rema, Self.day) }) == [])

    let barred = Self.place({ $0.doNotContact = .yes })
    let (ours, own) = (Self.contact(nil, nil, nil), Self.contact(nil, .applicant, nil))
    #expect(BrokenPromise.all(of: ours, at: barred, guards: [:]).map(\.breach) == [.doNotContact])
    #expect(BrokenPromise.all(of: own, at: barred, guards: [:]).isEmpty)
    #expect(BrokenPromise.all(of: ours, at: Self.place(), guards: [:]).isEmpty)
  }

  @Test func whatIsUnknownBreaksNothingButIsAsked() {
    let allowed = DisclosureGuard([Self.choice(.nothing, .withPerson)].compactMap { $0 })
    #expect(allowed.asksWhoWasThere(Self.contact(nil, nil, nil), at: Self.place()))
    #expect(!allowed.asksWhoWasThere(Self.contact(nil, nil, .no), at: Self.place()))
    #expect(!allowed.asksWhoWasThere(Self.contact(nil, .both, nil), at: Self.place()))
    #expect(!allowed.asksWhoWasThere(Self.contact(nil, .applicant, nil), at: Self.place()))
    let alone = DisclosureGuard([Self.choice(.nothing, .mayAlone)].compactMap { $0 })
    #expect(!alone.asksWhoWasThere(Self.contact(nil, nil, nil), at: Self.place()))
  }

  @Test(arguments: DisclosureGuard.Breach.allCases) func eachSentenceIsOneAndJudgesNobody(
    breach: DisclosureGuard.Breach
  ) {
    let text = breach.words.english
    #expect(text.hasSuffix(".") && text.filter { $0 == "." }.count == 1)
    for word in ["violat", "breach", "wrong", "fail", "must not"] { #expect(!text.lowercased().contains(word)) }
  }
}
