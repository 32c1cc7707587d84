/// What ended or was turned down, and so may have taught something about what the person wants (IPS: preferences
/// change with experience). Asked once; what was answered is kept in `lesson_asked`.
public enum LessonRule {
  /// Which field of a preference names what taught it.
  public static let fields: [RecordKind: String] = [
    .job: JobPreference.name(of: \.jobID), .application: JobPreference.name(of: \.applicationID),
    .suggestion: JobPreference.name(of: \.suggestionID),
  ]

  /// Whether there is something to learn from: a job that ended, an application that led nowhere because one of the two
  /// said no, a suggestion the person said no to.
  public static func teaches(_ record: StoredRecord) -> Bool {
    guard record.removed == nil else { return false }
    switch record.kind {
    case .job: return record[\Job.endedOn] != nil
    case .application:
      return [.turnedDown, .personDeclined].contains(record[\Application.result])
    case .suggestion: return record[\Suggestion.answer] == .no
    default: return false
    }
  }

  /// Whether nobody has asked yet what it taught.
  public static func isOpen(_ record: StoredRecord) -> Bool { teaches(record) && asked(record) == nil }

  private static func asked(_ record: StoredRecord) -> YesNo? {
    switch record.kind {
    case .job: record[\Job.lessonAsked]
    case .application: record[\Application.lessonAsked]
    case .suggestion: record[\Suggestion.lessonAsked]
    default: nil
    }
  }

  /// Whether a change of a record has just given a reason to ask.
  public static func opens(_ record: StoredRecord, before: StoredRecord?) -> Bool {
    isOpen(record) && before.map { !teaches($0) } ?? true
  }
}
