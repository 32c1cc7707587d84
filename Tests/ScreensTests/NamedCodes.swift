import Domain

// Names for codes of data/reference, so that a test reads well. The program names none of them.

extension KindOfWork {
  static let care = KindOfWork(listed: "isco_53")
  static let foodWoodTextile = KindOfWork(listed: "isco_75")
  static let drivers = KindOfWork(listed: "isco_83")
  static let cleaners = KindOfWork(listed: "isco_91")
}

extension Scheme {
  static let norwayLastingSubsidy = Scheme(listed: "no_varig_lonnstilskudd")
  static let denmarkFlexJob = Scheme(listed: "dk_fleksjob")
  static let swedenNewStart = Scheme(listed: "se_nystartsjobb")
}
