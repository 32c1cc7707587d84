import Domain

/// Preferences in words, each with how strong it is.
enum PreferenceText {
  /// `must: close to home; wants: mornings, animals`: what is wanted, or what is not, the strongest first.
  static func line(_ preferences: [JobPreference], _ strengths: [Strength]) -> String {
    strengths.compactMap { strength in
      let words = preferences.filter { $0.strength == strength }.map(\.words)
      return words.isEmpty ? nil : tr(strength.label) + ": " + words.joined(separator: ", ")
    }.joined(separator: "; ")
  }

  static let wanted: [Strength] = [.must, .want, .nice]
  static let unwanted: [Strength] = [.never, .ratherNot]

  /// What stands beside the words: the topic, what was chosen from lists, and where it was learned.
  static func detail(_ preference: JobPreference) -> String {
    let record = preference.stored
    let chosen = listed.compactMap { name in
      record.kind.type.field(name).flatMap {
        record[named: name].isEmpty ? nil : ValueText.shown(record[named: name], $0, [:])
      }
    }
    let learned = Lessons.source(of: record).map { tr(Words("learned from {1}", $0.kind.type.title)) }
    return
      ([preference.about.map { tr($0.label) }, bounds(preference)].compactMap { $0 } + chosen
      + [learned].compactMap { $0 })
      .joined(separator: ", ")
  }

  private static let listed = ["kind_of_work", "industry", "days", "parts_of_day", "settings", "contracts"]

  /// `16 to 24`, `16 or more`, `at most 30`.
  private static func bounds(_ preference: JobPreference) -> String? {
    switch (preference.least, preference.most) {
    case (let least?, let most?): tr(Words("{1} to {2}", String(least), String(most)))
    case (let least?, nil): tr(Words("at least {1}", String(least)))
    case (nil, let most?): tr(Words("at most {1}", String(most)))
    case (nil, nil): nil
    }
  }
}
