import Domain

// Names for codes of data/reference, so that a test reads well. The program names none of them.

extension KindOfWork {
  static let sales = KindOfWork(listed: "isco_52")
  static let drivers = KindOfWork(listed: "isco_83")
  static let cleaners = KindOfWork(listed: "isco_91")
  static let kitchenHelp = KindOfWork(listed: "isco_94")
}

extension Industry {
  static let trade = Industry(listed: "nace_g")
  static let hospitality = Industry(listed: "nace_i")
}
