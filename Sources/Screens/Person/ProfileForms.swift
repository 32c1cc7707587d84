import Domain
import Store

/// The form of a meeting in which the profile was made or revised: it moves the profile's own days in the same step.
enum ProfileForms {
  static func meeting(_ record: StoredRecord, _ store: Store, _ desk: Desk) throws(StoreError) -> FormContent {
    let profile = try record.applicantID.flatMap { id throws(StoreError) in
      try store.answer(RecordsOf(\CareerProfile.applicantID, is: id)).first
    }
    let new = desk.newIdentifier()
    return FormContent(
      title: RecordKind.profileMeeting.form.adding, parts: [FormPart(record, isNew: true)],
      places: FormContent.places(0, .profileMeeting), saved: RecordKind.profileMeeting.form.added,
      also: { $0.first.map { dates(after: $0, profile, new) } ?? [] })
  }

  /// - Parameter new: who the profile will be where none was begun.
  private static func dates(after meeting: StoredRecord, _ profile: StoredRecord?, _ new: Identifier) -> [Change] {
    guard let day = meeting.day else { return [] }
    if let profile {
      let before = CareerProfile(profile)
      return before.changes(to: before.after(meetingOn: day))
    }
    var begun = CareerProfile(id: new)
    begun.applicantID = meeting.applicantID
    return [.create(begun.after(meetingOn: day).stored)]
  }
}
