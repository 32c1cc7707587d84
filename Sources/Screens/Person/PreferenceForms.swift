import Domain
import Store

/// The forms of a preference: what its topic needs, and in sight what taught it.
enum PreferenceForms {
  static func adding(_ record: StoredRecord, _ store: Store) throws(StoreError) -> FormContent {
    let content = FormContent(
      title: RecordKind.jobPreference.form.adding, parts: [FormPart(record, isNew: true)], places: places,
      saved: RecordKind.jobPreference.form.added)
    guard let key = Lessons.source(of: record), let source = try store.answer(OneRecord(key.kind, key.id)) else {
      return content.askingOnly(asks)
    }
    return content.askingOnly(asks).noticing(try taught(by: source, store)).alsoDoing(Lessons.asked(source))
  }

  /// A change ends the old preference and begins a new one, so that what was wanted on any day is known.
  static func changing(_ record: StoredRecord, _ store: Store) throws(StoreError) -> FormContent {
    let content = FormContent(
      title: RecordKind.jobPreference.form.changing, parts: [FormPart(record, isNew: false)], places: places,
      saved: RecordKind.jobPreference.form.changed, replaces: true
    ).askingOnly(asks)
    guard let key = Lessons.source(of: record), let source = try store.answer(OneRecord(key.kind, key.id)) else {
      return content
    }
    return content.noticing(try taught(by: source, store))
  }

  private static var places: [FormContent.Place] { FormContent.places(0, .jobPreference, only: PreferenceForm.fields) }

  private static let asks: @Sendable (String, StoredRecord) -> Bool = { PreferenceForm.asks($0, of: JobPreference($1)) }

  private static func taught(by source: StoredRecord, _ store: Store) throws(StoreError) -> [FormNotice] {
    let said = LessonText.said(source)
    return [FormNotice("Learned from", try LessonText.what(source, store))]
      + (said.isEmpty ? [] : [FormNotice("What was said then:", said)])
  }
}
