import Domain

/// Slips of the pen that were put right later, so that the demo has a history to look at: a contact logged twice and
/// withdrawn, a telephone number corrected, a date moved by a day.
enum DemoSlips {
  static func write(_ people: [DemoPerson], _ staff: DemoStaff, _ to: inout DemoWriter) {
    let twice = people[2]
    let day = to.ago(9).workdayBefore
    let contact = to.add(SupportContact.self) {
      ($0.applicantID, $0.mode, $0.happenedOn, $0.staffID) = (twice.id, .phone, day, staff.first)
      $0.result = "Called about the letter."
    }
    to.correct(.withdraw(.supportContact, contact.id, reason: "logged twice"))
    let (wrong, right) = (to.ago(34).workdayBefore, to.ago(35).workdayBefore)
    let note = to.add(Note.self) {
      ($0.applicantID, $0.text, $0.notedOn, $0.staffID) = (
        people[3].id, "Asked the kennel for a tour.", wrong, staff.first
      )
    }
    if wrong != right {
      to.correct(.set(.note, note.id, field: "noted_on", old: .day(wrong), new: .day(right)))
    }
    to.correct(
      .set(
        .applicant, people[9].id, field: "how_to_reach", old: .none, new: .text("Text first, she answers the next day"))
    )
  }
}
