/// One local scheme with everything that is said about it.
struct SchemeRow: Sendable {
  let scheme: Scheme
  let country: Country
  let label: Words
  let basis: JobBasis
  let source: Words
  let isVerified: Bool

  init(
    _ scheme: Scheme, _ country: Country, _ label: Words, _ basis: JobBasis, source: Words = Self.fromMemory,
    isVerified: Bool = false
  ) {
    (self.scheme, self.country, self.label) = (scheme, country, label)
    (self.basis, self.source, self.isVerified) = (basis, source, isVerified)
  }

  static let all: [SchemeRow] = norway + denmark + sweden + others

  private static let fromMemory: Words = "From memory, to be verified."
  private static let codes: Words = "The name is in the code list of the Norwegian labour service; the basis is ours."
  private static let union: Words = "Described by a Danish trade union for its members; the basis is ours."
  private static let guides: Words = "Described in guides of Danish municipalities and universities; the basis is ours."

  private static let irishState: Words = "Described by the Irish state for citizens and employers; the basis is ours."
  private static let northernIreland: Words = "Described by the government of Northern Ireland; the basis is ours."
  private static let swedishReports: Words = "Named as subsidised employment in Swedish reports; the basis is ours."

  private static let norway: [SchemeRow] = [
    SchemeRow(
      .norwayTemporarySubsidy, .norway, Words("{1} (wage subsidy for a time)", "midlertidig lønnstilskudd"),
      .wageSubsidy,
      source: codes, isVerified: true),
    SchemeRow(
      .norwayLastingSubsidy, .norway, Words("{1} (lasting wage subsidy)", "varig lønnstilskudd"), .wageSubsidy,
      source: codes, isVerified: true),
    SchemeRow(
      .norwayWorkTraining, .norway, Words("{1} (unpaid work training)", "arbeidstrening"), .internship, source: codes,
      isVerified: true),
    SchemeRow(
      .norwayPreparation, .norway,
      Words("{1} (preparation for work with a provider)", "arbeidsforberedende trening (AFT)"),
      .sheltered),
    SchemeRow(
      .norwaySheltered, .norway, Words("{1} (lasting sheltered work)", "varig tilrettelagt arbeid (VTA)"), .sheltered,
      source: codes, isVerified: true),
    SchemeRow(
      .norwayAdaptedOrdinary, .norway,
      Words("{1} (lasting adapted work in an ordinary firm)", "varig tilrettelagt arbeid i ordinær virksomhet (VTAO)"),
      .adaptedOrdinary, source: codes, isVerified: true),
    SchemeRow(
      .norwaySmallPost, .norway,
      Words("{1} (small ordinary job beside a benefit)", "liten stilling ved siden av ytelse"),
      .smallHours),
  ]

  private static let denmark: [SchemeRow] = [
    SchemeRow(
      .denmarkSubsidy, .denmark, Words("{1} (wage subsidy)", "løntilskud"), .wageSubsidy, source: union,
      isVerified: true),
    SchemeRow(
      .denmarkFlexJob, .denmark, Words("{1} (job fitted to a reduced capacity for work)", "fleksjob"), .flexJob,
      source: union, isVerified: true),
    SchemeRow(
      .denmarkInternship, .denmark, Words("{1} (unpaid practice in a firm)", "virksomhedspraktik"), .internship,
      source: guides, isVerified: true),
    SchemeRow(
      .denmarkSmallJob, .denmark, Words("{1} (few ordinary hours beside a benefit)", "småjob"), .smallHours),
    SchemeRow(
      .denmarkOrdinaryHours, .denmark, Words("{1} (ordinary paid hours beside a benefit)", "ordinære timer"),
      .smallHours),
    SchemeRow(.denmarkSheltered, .denmark, Words("{1} (sheltered work)", "beskyttet beskæftigelse"), .sheltered),
  ]

  private static let sweden: [SchemeRow] = [
    SchemeRow(
      .swedenSubsidy, .sweden, Words("{1} (wage subsidy)", "lönebidrag"), .wageSubsidy, source: swedishReports,
      isVerified: true),
    SchemeRow(
      .swedenNewStart, .sweden, Words("{1} (wage subsidy after long unemployment)", "nystartsjobb"), .wageSubsidy,
      source: swedishReports, isVerified: true),
    SchemeRow(.swedenInternship, .sweden, Words("{1} (unpaid practice)", "praktik"), .internship),
    SchemeRow(.swedenWorkTraining, .sweden, Words("{1} (unpaid work training)", "arbetsträning"), .internship),
    SchemeRow(
      .swedenSamhall, .sweden, Words("{1} (sheltered work in the company of the state)", "Samhall"), .sheltered),
    SchemeRow(
      .swedenDailyActivity, .sweden, Words("{1} (daily activity under the disability act)", "daglig verksamhet"),
      .sheltered),
  ]

  private static let others: [SchemeRow] = [
    SchemeRow(
      .irelandSubsidy, .ireland, Words("{1} (wage subsidy)", "Wage Subsidy Scheme"), .wageSubsidy, source: irishState,
      isVerified: true),
    SchemeRow(
      .kingdomPermittedWork, .unitedKingdom, Words("{1} (few paid hours beside a benefit)", "permitted work"),
      .smallHours, source: northernIreland, isVerified: true),
    SchemeRow(.kingdomWorkTrial, .unitedKingdom, Words("{1} (unpaid try-out)", "work trial"), .internship),
    SchemeRow(
      .statesWorkshop, .unitedStates, Words("{1} (work in a sheltered place)", "sheltered workshop"), .sheltered),
    SchemeRow(
      .statesEnclave, .unitedStates, Words("{1} (a group placed together in a firm)", "enclave"), .sheltered),
    SchemeRow(
      .statesTransitional, .unitedStates, Words("{1} (a post held for members for a time)", "transitional employment"),
      .sheltered),
  ]
}
