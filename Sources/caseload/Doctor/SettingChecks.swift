import Domain

/// Whether the language of the office can be shown.
struct CatalogueCheck: Examination {
  static let check = "language"
  static let title: Words = "Language"

  /// What the office chose; nil without a store or a choice.
  let language: Language?
  let isThere: Bool

  var finding: Finding {
    guard let language, language != .english else { return ok("English.") }
    return isThere
      ? ok("The translation is installed.")
      : warn(
        "The translation that the office chose is not installed: everything is in English.",
        mend: "Install it with the program, or change the language in the settings.")
  }
}

/// Whether a screen that is left alone closes itself (platform N21).
struct IdleLockCheck: Examination {
  static let check = "idle_lock"
  static let title: Words = "Idle lock"

  /// nil without a store.
  let minutes: Int?

  var finding: Finding {
    guard let minutes else { return ok("There are no settings yet.") }
    guard minutes > 0 else {
      return warn(
        "Off: who comes by can read a screen that was left alone.",
        mend: "Say after how many minutes the screen locks, in the settings.")
    }
    return minutes > 30
      ? warn(
        Words("After {1} minutes without a key.", String(minutes)),
        mend: "10 minutes are usual; change it in the settings.")
      : ok(Words("After {1} minutes without a key.", String(minutes)))
  }
}
