package import Domain
import Store

extension PersonFile {
  /// The file as text a person can read.
  package func page(words: @escaping (Words) -> String) -> String {
    var page = PageText(title: words("Everything about one person"), day: today, words: words)
    for sentence in Self.preface { page.add(words(sentence)) }
    for record in records {
      page.section(heading(record, words), lines(of: record, words))
    }
    page.section(words("With whom it was or may be shared"), recipients(words))
    page.section(words("Where it came from"), sources(words))
    page.section(words("How long it is kept"), keeping(words))
    page.section(words("What was changed, newest first"), contents.changes.map { line(of: $0, words) })
    page.section(
      words("Access log: who has opened this record"),
      AccessLogPage.lines(contents.looks, clock, words) + AccessLogPage.limits.map(words))
    return page.text
  }

  private static let preface: [Words] = [
    "Made so that the person can see what is kept about them. It holds what people said in confidence: keep it as you keep the records.",
    "What is about others is marked in square brackets. Read the file before it is handed out, and take out what is not the person's.",
  ]

  private func heading(_ record: StoredRecord, _ words: (Words) -> String) -> String {
    words(record.kind.type.title) + (record.removed == nil ? "" : " (" + words("removed") + ")")
  }

  private func lines(of record: StoredRecord, _ words: (Words) -> String) -> [String] {
    let key = RecordKey(record.kind, record.id)
    let fields = zip(record.kind.type.fields, record.values).compactMap { info, value -> String? in
      guard info.name != "applicant_id", let text = shown(value, info, words) else { return nil }
      return words(info.label) + ": " + text + mark(key, info, words)
    }
    let removed = record.removed.map { [words(Words("Removed: {1}", $0))] } ?? []
    return removed + fields + [words("Identifier") + ": " + record.id.text]
  }

  private func mark(_ key: RecordKey, _ info: FieldInfo, _ words: (Words) -> String) -> String {
    OtherPeople.mark(key.kind, info, isShared: isShared(key)).map { " " + words($0.words) } ?? ""
  }

  /// Names that fill the title of a change may be anybody's: they are left out.
  private func line(of change: RecordChange, _ words: (Words) -> String) -> String {
    let row = change.row
    let info = change.key.kind.type.fields.first { $0.label == row.field }
    let when = clock.local(row.at).day.iso + "  " + row.by + "  " + words(change.key.kind.type.title)
    guard let info else { return when + ": " + words(row.title.blanked) }
    let unknown = words("unknown")
    return when + ", " + words(info.label) + ": " + (shown(row.before, info, words) ?? unknown) + " -> "
      + (shown(row.after, info, words) ?? unknown) + mark(change.key, info, words)
  }
}
