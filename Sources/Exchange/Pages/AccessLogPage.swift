package import Domain
package import Store

/// Who has looked at one person's record, on paper for that person.
package enum AccessLogPage {
  /// - Parameter words: turns a sentence into the reader's language.
  package static func text(
    _ store: Store, applicant: Identifier, words: @escaping (Words) -> String
  ) throws(StoreError) -> String {
    var page = PageText(title: words("Access log: who has opened this record"), day: store.session.today, words: words)
    for line in try lines(store.answer(AccessLogOf(at: applicant)), store.session.clock, words) {
      page.add(line, indent: 4)
    }
    page.add()
    for sentence in limits { page.add(words(sentence)) }
    return page.text
  }

  /// One line a look.
  static func lines(_ looks: [AccessRow], _ clock: Clock, _ words: (Words) -> String) -> [String] {
    if looks.isEmpty { return [words("Nobody has opened this record since the access log began.")] }
    return looks.map { look in
      let who = [look.by, look.role.map { words($0.label) } ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
      let why = [words(look.reason.label), look.words].filter { !$0.isEmpty }.joined(separator: ": ")
      return clock.local(look.at).iso + "  " + words(look.what.label) + "; " + who + "; " + why + "; " + look.host
    }
  }

  /// What the log does not say.
  package static let limits: [Words] = [
    "Opening a record several times a day from one window is noted once; printing and writing to a file each time.",
    "Not seen is what happens outside this program: the administrator of the computer, or whoever has the file itself or a copy of it, can read it without a trace here.",
    "Lists that show a name among others are not noted.",
  ]
}
