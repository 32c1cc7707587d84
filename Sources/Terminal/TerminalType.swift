import CCurses

/// What this computer knows of a terminal, without job lead one.
package struct TerminalType: Sendable {
  /// Names of keys for which the description has no bytes, as terminfo calls them.
  package let missingKeys: [String]

  /// - Returns: nil when the type is not known here.
  package init?(_ name: String) {
    guard ccurses_describe(name) != 0 else { return nil }
    missingKeys = KeySequence.capabilities.map(\.name).filter { ccurses_key_bytes($0) == nil }
  }
}

extension TerminalSession {
  /// The locale in use for letters.
  package static var letters: String { String(cString: ccurses_letters()) }

  /// Whether this computer has the locale that the environment asks for.
  package static var hasAskedLocale: Bool { ccurses_has_asked_locale() != 0 }
}
