import Domain
import Store

/// "What did it teach?": after a job that ended, an application that was turned down, a suggestion the person said no to.
enum Lessons {
  /// Asks it in a pop-up over the screen.
  /// - Parameter source: the job, the application or the suggestion.
  static func ask(_ source: RecordKey) -> Outcome { .open(LessonScreen(source)) }

  /// What comes after a form was saved in the form's place: the question, where what was saved has just given a reason
  /// for it. nil where it has not.
  /// - Parameters:
  ///   - parts: the form's records as they were.
  ///   - records: the same as they are saved.
  static func afterSaving(_ parts: [FormPart], _ records: [StoredRecord]) -> Outcome? {
    for (part, record) in zip(parts, records) where !part.isAside {
      if LessonRule.opens(record, before: part.isNew ? nil : part.before) {
        return .replace(LessonScreen(RecordKey(record.kind, record.id)))
      }
    }
    return nil
  }

  /// The form of a preference that was learned from it.
  static func preference(from source: StoredRecord) -> FormPurpose? {
    guard let field = LessonRule.fields[source.kind], let applicant = source.applicantID else { return nil }
    return .add(.jobPreference, ["applicant_id": .record(applicant), field: .record(source.id)])
  }

  /// Notes in the same step of undo that it was asked; nothing where it stands already.
  static func asked(_ source: StoredRecord) -> [Change] {
    guard LessonRule.isOpen(source) else { return [] }
    return [
      .set(source.kind, source.id, field: "lesson_asked", old: .none, new: .text(YesNo.yes.rawValue))
    ]
  }

  /// The wishes that something has taught, newest first; none where it teaches nothing.
  static func preferences(taughtBy source: StoredRecord, _ store: Store) throws(StoreError) -> [StoredRecord] {
    guard let field = LessonRule.fields[source.kind] else { return [] }
    return try store.answer(RecordsOf(.jobPreference, where: field, is: source.id))
  }

  /// The record a preference was learned from.
  static func source(of preference: StoredRecord) -> RecordKey? {
    for (kind, field) in LessonRule.fields {
      if let id = preference[named: field].record { return RecordKey(kind, id) }
    }
    return nil
  }
}
