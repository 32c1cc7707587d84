import Domain
import Testing

/// The local schemes: what each is called, where it exists, and that none that is not competitive counts as such.
struct SchemeTests {
  @Test(
    "each row, by its code",
    arguments: [
      (Scheme.norwayTemporarySubsidy, "midlertidig lønnstilskudd", Country.norway, TypeOfJob.wageSubsidy),
      (.norwayLastingSubsidy, "varig lønnstilskudd", .norway, .wageSubsidy),
      (.norwayWorkTraining, "arbeidstrening", .norway, .workPlacement),
      (.norwayPreparation, "arbeidsforberedende trening (AFT)", .norway, .sheltered),
      (.norwaySheltered, "varig tilrettelagt arbeid (VTA)", .norway, .sheltered),
      (.norwayAdaptedOrdinary, "varig tilrettelagt arbeid i ordinær virksomhet (VTAO)", .norway, .adaptedOrdinary),
      (.norwaySmallPost, "liten stilling ved siden av ytelse", .norway, .smallHours),
      (.denmarkSubsidy, "løntilskud", .denmark, .wageSubsidy), (.denmarkFlexJob, "fleksjob", .denmark, .flexJob),
      (.denmarkInternship, "virksomhedspraktik", .denmark, .workPlacement),
      (.denmarkSmallJob, "småjob", .denmark, .smallHours),
      (.denmarkOrdinaryHours, "ordinære timer", .denmark, .smallHours),
      (.denmarkSheltered, "beskyttet beskæftigelse", .denmark, .sheltered),
      (.swedenSubsidy, "lönebidrag", .sweden, .wageSubsidy), (.swedenNewStart, "nystartsjobb", .sweden, .wageSubsidy),
      (.swedenInternship, "praktik", .sweden, .workPlacement),
      (.swedenWorkTraining, "arbetsträning", .sweden, .workPlacement),
      (.swedenSamhall, "Samhall", .sweden, .sheltered),
      (.swedenDailyActivity, "daglig verksamhet", .sweden, .sheltered),
      (.irelandSubsidy, "Wage Subsidy Scheme", .ireland, .wageSubsidy),
      (.kingdomPermittedWork, "permitted work", .unitedKingdom, .smallHours),
      (.kingdomWorkTrial, "work trial", .unitedKingdom, .workPlacement),
      (.statesWorkshop, "sheltered workshop", .unitedStates, .sheltered),
      (.statesEnclave, "enclave", .unitedStates, .sheltered),
      (.statesTransitional, "transitional employment", .unitedStates, .sheltered),
    ])
  func row(scheme: Scheme, name: String, country: Country, typeOfJob: TypeOfJob) {
    #expect(scheme.localName == name && scheme.country == country && scheme.typeOfJob == typeOfJob)
    #expect(scheme.label.english.hasPrefix(name + " ("), "the local name comes first, what it is in brackets")
  }

  @Test func onlyFewHoursBesideABenefitCountAsCompetitive() {
    let competitive = Scheme.allCases.filter { $0.typeOfJob?.report == .competitive }
    #expect(competitive == [.norwaySmallPost, .denmarkSmallJob, .denmarkOrdinaryHours, .kingdomPermittedWork])
    #expect(competitive.allSatisfy { $0.typeOfJob == .smallHours })
    for scheme in Scheme.allCases where !competitive.contains(scheme) {
      #expect(scheme.typeOfJob?.report == .subsidised || scheme.typeOfJob?.report == .unpaid, "\(scheme)")
    }
  }

  @Test func everySchemeHasARowAndALabelOfItsOwn() {
    #expect(Scheme.allCases.count == 25)
    #expect(Set(Scheme.allCases.map(\.label.english)).count == Scheme.allCases.count)
    for scheme in Scheme.allCases {
      #expect(scheme.typeOfJob != nil && !scheme.source.isEmpty, "\(scheme) has no row")
      #expect(scheme.rawValue.prefix(2) == scheme.country.rawValue, "the code begins with the country")
    }
  }

  @Test func schemesAreThoseOfTheCountry() {
    #expect(Scheme.schemes(in: .ireland) == [.irelandSubsidy])
    #expect(Scheme.schemes(in: .sweden).count == 6)
    #expect(Scheme.schemes(in: .other).isEmpty && Scheme.schemes(in: nil).isEmpty)
    let listed = Country.allCases.flatMap { Scheme.schemes(in: $0) }
    #expect(listed.count == Scheme.allCases.count && Set(listed) == Set(Scheme.allCases))
  }

  @Test func whatIsFromMemorySaysSo() {
    for scheme in Scheme.allCases {
      #expect(scheme.isVerified == !scheme.source.contains("From memory"), "\(scheme)")
    }
  }
}
