import Domain

// Names for codes of data/reference, so that a test reads well. The program names none of them.

extension KindOfWork {
  static let sales = KindOfWork(listed: "isco_52")
  static let care = KindOfWork(listed: "isco_53")
  static let drivers = KindOfWork(listed: "isco_83")
  static let cleaners = KindOfWork(listed: "isco_91")
  static let kitchenHelp = KindOfWork(listed: "isco_94")
}

extension Industry {
  static let hospitality = Industry(listed: "nace_i")
  static let education = Industry(listed: "nace_q")
  static let health = Industry(listed: "nace_r")
}

extension Scheme {
  static let norwayTemporarySubsidy = Scheme(listed: "no_midlertidig_lonnstilskudd")
  static let norwayLastingSubsidy = Scheme(listed: "no_varig_lonnstilskudd")
  static let norwaySheltered = Scheme(listed: "no_vta_skjermet")
}
