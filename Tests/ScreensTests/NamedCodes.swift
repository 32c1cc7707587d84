import Domain

// Names for codes of data/reference, so that a test reads well. The program names none of them.

extension JobType {
  static let care = JobType(listed: "isco_53")
  static let foodWoodTextile = JobType(listed: "isco_75")
  static let drivers = JobType(listed: "isco_83")
  static let cleaners = JobType(listed: "isco_91")
}

extension Scheme {
  static let norwayLastingSubsidy = Scheme(listed: "no_varig_lonnstilskudd")
  static let denmarkFlexJob = Scheme(listed: "dk_fleksjob")
  static let swedenNewStart = Scheme(listed: "se_nystartsjobb")
}
