/// What the paid, subsidised, unpaid and sheltered arrangements are called in each country, and the basis of a job each
/// falls under (ips-domain.md 4.3). The codes never change.
public enum Scheme: String, Choice {
  case norwayTemporarySubsidy = "no_midlertidig_lonnstilskudd"
  case norwayLastingSubsidy = "no_varig_lonnstilskudd"
  case norwayWorkTraining = "no_arbeidstrening"
  case norwayPreparation = "no_aft"
  case norwaySheltered = "no_vta_skjermet"
  case norwayAdaptedOrdinary = "no_vta_ordinaer"
  case norwaySmallPost = "no_liten_stilling"
  case denmarkSubsidy = "dk_lontilskud"
  case denmarkFlexJob = "dk_fleksjob"
  case denmarkInternship = "dk_virksomhedspraktik"
  case denmarkSmallJob = "dk_smaajob"
  case denmarkOrdinaryHours = "dk_ordinaere_timer"
  case denmarkSheltered = "dk_beskyttet_beskaeftigelse"
  case swedenSubsidy = "se_lonebidrag"
  case swedenNewStart = "se_nystartsjobb"
  case swedenInternship = "se_praktik"
  case swedenWorkTraining = "se_arbetstraning"
  case swedenSamhall = "se_samhall"
  case swedenDailyActivity = "se_daglig_verksamhet"
  case irelandSubsidy = "ie_wage_subsidy_scheme"
  case kingdomPermittedWork = "gb_permitted_work"
  case kingdomWorkTrial = "gb_work_trial"
  case statesWorkshop = "us_sheltered_workshop"
  case statesEnclave = "us_enclave"
  case statesTransitional = "us_transitional_employment"

  /// The local name and, in brackets, what it is.
  public var label: Words { row?.label ?? Words(rawValue) }

  /// The name as it is said and written there. Data, never translated.
  public var localName: String { label.arguments.first?.texts.first ?? rawValue }

  public var country: Country { row?.country ?? .other }

  /// What a job under this scheme is recorded and reported as.
  public var basis: JobBasis? { row?.basis }

  public var source: Words { row?.source ?? Words(rawValue) }

  /// Whether the name and what it is were confirmed by a document of that country; else they are from memory.
  public var isVerified: Bool { row?.isVerified ?? false }

  /// The schemes of a country, in the order of the table; none for a country without a list or before one is chosen.
  public static func schemes(in country: Country?) -> [Scheme] { allCases.filter { $0.country == country } }

  private var row: SchemeRow? { Self.rows[self] }
  private static let rows = Dictionary(SchemeRow.all.map { ($0.scheme, $0) }, uniquingKeysWith: { first, _ in first })
}
