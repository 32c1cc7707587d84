/// The kind of trade an employer is in: the 22 sections of NACE Rev. 2.1, the European classification that statistics
/// offices use from 2025. The code is `nace_` and the letter of the section, and never changes.
public enum Industry: String, Choice {
  case farmingAndFishing = "nace_a"
  case mining = "nace_b"
  case manufacturing = "nace_c"
  case energy = "nace_d"
  case waterAndWaste = "nace_e"
  case construction = "nace_f"
  case trade = "nace_g"
  case transport = "nace_h"
  case hospitality = "nace_i"
  case media = "nace_j"
  case computing = "nace_k"
  case finance = "nace_l"
  case property = "nace_m"
  case professional = "nace_n"
  case businessSupport = "nace_o"
  case publicService = "nace_p"
  case education = "nace_q"
  case health = "nace_r"
  case cultureAndSport = "nace_s"
  case otherServices = "nace_t"
  case households = "nace_u"
  case international = "nace_v"

  /// What a person reads: our own plain words.
  public var label: Words { row?.label ?? Words(rawValue) }

  /// The English title of the section in NACE Rev. 2.1, for exports. Not a text of the program: it is not translated.
  public var officialTitle: String { row?.officialTitle ?? rawValue }

  /// The letter of the section, A to V, for exports.
  public var naceSection: String { String(rawValue.suffix(1)).uppercased() }

  public static let source: Words =
    "European Union: statistical classification of economic activities NACE Rev. 2.1 (Regulation (EU) 2023/137), sections."

  /// Whether the letters and official titles were compared with a list that somebody else had made from the regulation.
  public static let isVerified = true

  private var row: IndustryRow? { Self.rows[self] }
  private static let rows = Dictionary(
    IndustryRow.all.map { ($0.industry, $0) }, uniquingKeysWith: { first, _ in first })
}

/// One section of NACE with its names.
struct IndustryRow: Sendable {
  let industry: Industry
  let label: Words
  let officialTitle: String

  init(_ industry: Industry, _ label: Words, official officialTitle: String) {
    (self.industry, self.label, self.officialTitle) = (industry, label, officialTitle)
  }

  /// In the order of the letters. The labels are our own; the official titles are the regulation's.
  static let all: [IndustryRow] = [
    IndustryRow(.farmingAndFishing, "farm, forest, fishing", official: "Agriculture, forestry and fishing"),
    IndustryRow(.mining, "mine, quarry, oil", official: "Mining and quarrying"),
    IndustryRow(.manufacturing, "factory, workshop that makes things", official: "Manufacturing"),
    IndustryRow(.energy, "electricity, gas, heating", official: "Electricity, gas, steam and air conditioning supply"),
    IndustryRow(
      .waterAndWaste, "water, sewage, waste, recycling",
      official: "Water supply; sewerage, waste management and remediation activities"),
    IndustryRow(.construction, "building and building trades", official: "Construction"),
    IndustryRow(.trade, "shop and wholesale", official: "Wholesale and retail trade"),
    IndustryRow(.transport, "transport, storage, post", official: "Transportation and storage"),
    IndustryRow(.hospitality, "hotel, restaurant, canteen", official: "Accommodation and food service activities"),
    IndustryRow(
      .media, "newspapers, books, radio, film",
      official: "Publishing, broadcasting, and content production and distribution activities"),
    IndustryRow(
      .computing, "computers and telephone networks",
      official:
        "Telecommunication, computer programming, consulting, computing infrastructure and other information service activities"
    ),
    IndustryRow(.finance, "bank, insurance", official: "Financial and insurance activities"),
    IndustryRow(.property, "letting and looking after houses", official: "Real estate activities"),
    IndustryRow(
      .professional, "law, accounts, engineering, research, vet",
      official: "Professional, scientific and technical activities"),
    IndustryRow(
      .businessSupport, "cleaning, security, staffing, travel, garden firms",
      official: "Administrative and support service activities"),
    IndustryRow(
      .publicService, "state and municipality, defence",
      official: "Public administration and defence; compulsory social security"),
    IndustryRow(.education, "school, nursery school, courses", official: "Education"),
    IndustryRow(.health, "health, care homes, social services", official: "Human health and social work activities"),
    IndustryRow(.cultureAndSport, "culture, sport, leisure", official: "Arts, sports and recreation"),
    IndustryRow(
      .otherServices, "garage, repair, hairdresser, laundry, associations", official: "Other service activities"),
    IndustryRow(
      .households, "private household",
      official:
        "Activities of households as employers and undifferentiated goods - and service-producing activities of households for own use"
    ),
    IndustryRow(
      .international, "embassy, international organisation",
      official: "Activities of extraterritorial organisations and bodies"),
  ]
}
