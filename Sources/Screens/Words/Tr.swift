import CGettext
package import Domain

/// The sentence in the user's language: the only way from `Words` to what is read. English is the key; the catalogues
/// are GNU gettext's.
package func tr(_ words: Words) -> String {
  // Without a translation the key itself comes back, so it must live until the text is copied.
  words.read { key in key.withCString { String(cString: words_translate($0)) } }
}

/// The title of a change as it may be shown: while names are initials, what fills it (a name, the words of a step) is
/// left out, for it was written down in full.
package func tr(title: Words, initialsOnly: Bool) -> String { tr(initialsOnly ? title.blanked : title) }

package enum Catalogue {
  /// Makes catalogues known. Without this call, and for a language without a catalogue, everything is English.
  /// - Parameter folder: holds `LANGUAGE/LC_MESSAGES/caseload.mo`.
  package static func open(folder: String, language: Language?) {
    words_bind(folder)
    choose(language)
  }

  /// The language of everything that is read from now on; nil leaves it to the environment.
  static func choose(_ language: Language?) {
    if let language { words_choose(language.rawValue) }
  }
}
