import Domain
import Terminal

/// Whether every letter of every name can be shown (platform N1).
struct LocaleCheck: Examination {
  static let check = "locale"
  static let title: Words = "Letters"

  let isUTF8: Bool
  /// Whether the computer has the locale that was asked for.
  let isAsked: Bool

  static func here() -> LocaleCheck {
    LocaleCheck(isUTF8: TerminalSession.prepareLocale(), isAsked: TerminalSession.hasAskedLocale)
  }

  var finding: Finding {
    guard isUTF8 else {
      return fail(
        "Only the letters of ASCII can be shown, so many names cannot.",
        mend: "Set LANG=C.UTF-8, or ask for a UTF-8 locale on this computer.")
    }
    guard isAsked else {
      return warn(
        "UTF-8, by a substitute: this computer does not have the locale that LANG or LC_ALL names.",
        mend: "Set LANG=C.UTF-8, or ask for that locale to be generated (locale-gen).")
    }
    return ok("UTF-8")
  }
}
