/// The kind of work a job is, coarse enough to count how varied the jobs of a caseload are (IPS fidelity V8).
/// The 43 groups of two digits of ISCO-08; the code is `isco_` and the two digits, and never changes.
public enum JobType: String, Choice {
  case armedForcesOfficers = "isco_01"
  case armedForcesSergeants = "isco_02"
  case armedForcesSoldiers = "isco_03"
  case topLeaders = "isco_11"
  case officeManagers = "isco_12"
  case productionManagers = "isco_13"
  case hospitalityManagers = "isco_14"
  case scientists = "isco_21"
  case healthProfessionals = "isco_22"
  case teachers = "isco_23"
  case businessProfessionals = "isco_24"
  case itProfessionals = "isco_25"
  case lawSocialCulture = "isco_26"
  case technicians = "isco_31"
  case healthTechnicians = "isco_32"
  case businessAssociates = "isco_33"
  case socialSportCulture = "isco_34"
  case itSupport = "isco_35"
  case office = "isco_41"
  case customerService = "isco_42"
  case accountsAndStock = "isco_43"
  case otherOffice = "isco_44"
  case personalServices = "isco_51"
  case sales = "isco_52"
  case care = "isco_53"
  case security = "isco_54"
  case growers = "isco_61"
  case forestAndFishing = "isco_62"
  case ownUseFarming = "isco_63"
  case building = "isco_71"
  case metalAndMechanics = "isco_72"
  case handicraft = "isco_73"
  case electrical = "isco_74"
  case foodWoodTextile = "isco_75"
  case machineOperators = "isco_81"
  case assemblers = "isco_82"
  case drivers = "isco_83"
  case cleaners = "isco_91"
  case farmHelp = "isco_92"
  case labourers = "isco_93"
  case kitchenHelp = "isco_94"
  case streetWork = "isco_95"
  case wasteAndErrands = "isco_96"

  /// What a person reads: our own plain words.
  public var label: Words { row?.label ?? Words(rawValue) }

  /// The English title of the group in ISCO-08, for exports. Not a text of the program: it is not translated.
  public var officialTitle: String { row?.officialTitle ?? rawValue }

  /// The two digits of ISCO-08, for exports.
  public var iscoCode: String { String(rawValue.suffix(2)) }

  public static let source: Words =
    "International Labour Office: International Standard Classification of Occupations 2008 (ISCO-08), sub-major groups."

  /// Whether the codes and official titles were compared with a list that somebody else had made from the standard.
  public static let isVerified = true

  private var row: JobTypeRow? { Self.rows[self] }
  private static let rows = Dictionary(JobTypeRow.all.map { ($0.type, $0) }, uniquingKeysWith: { first, _ in first })
}
