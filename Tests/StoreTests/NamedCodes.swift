import Domain

// Names for codes of data/reference, so that a test reads well. The program names none of them.

extension JobType {
  static let sales = JobType(listed: "isco_52")
  static let drivers = JobType(listed: "isco_83")
  static let cleaners = JobType(listed: "isco_91")
  static let kitchenHelp = JobType(listed: "isco_94")
}

extension Industry {
  static let trade = Industry(listed: "nace_g")
  static let hospitality = Industry(listed: "nace_i")
}
