/// Catalogues of GNU gettext, as text.
enum Catalogue {
  /// The template that translators start from: sorted, and without line numbers, so that it changes only when a
  /// sentence does.
  static func template(of sentences: Set<SentenceExtractor.Sentence>) -> String {
    let byKey = Dictionary(grouping: sentences, by: \.key)
    let entries = byKey.keys.sorted().map { key in
      let files = (byKey[key] ?? []).map { "#: \($0.path)" }.sorted()
      return (files + ["msgid \(quoted(key))", "msgstr \"\""]).joined(separator: "\n")
    }
    return ([header + "\nmsgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\""] + entries)
      .joined(separator: "\n\n") + "\n"
  }

  private static let header = """
    # Every sentence of Caseload. Written by the tests (CASELOAD_RECORD=1 make test); do not edit.
    # A translation keeps the placeholders {1}, {2} ..., in any order.
    """

  /// A catalogue that shows what went through it: every text in double brackets.
  static func pseudo(of sentences: Set<SentenceExtractor.Sentence>) -> String {
    let entries = Set(sentences.map(\.key)).sorted().map { "msgid \(quoted($0))\nmsgstr \(quoted(marked($0)))" }
    return (["msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\""] + entries).joined(separator: "\n\n")
      + "\n"
  }

  static func marked(_ text: String) -> String { "[[" + text + "]]" }

  private static func quoted(_ text: String) -> String {
    let escaped = text.map { character in
      switch character {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\t": "\\t"
      default: String(character)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
