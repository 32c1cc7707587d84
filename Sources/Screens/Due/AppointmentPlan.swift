import Domain
import Store

/// The contact that an appointment became: its form by what it was for, with what the appointment says. Saving it also
/// says that the appointment took place.
enum AppointmentPlan {
  static func plan(
    for key: DueKey, _ appointment: Appointment, _ store: Store, _ desk: Desk
  ) throws(StoreError) -> FormPlan {
    guard appointment.isOpen else { throw .refused("What became of this appointment is written down already.") }
    let isWithEmployer = isWithEmployer(appointment)
    let known = isWithEmployer ? employerContact(appointment, desk) : supportContact(appointment, desk)
    let plan = try FormPlans.adding(isWithEmployer ? .employerContact : .supportContact, known, store, desk)
    let held = Change.set(
      .appointment, appointment.id, field: "outcome", old: .none, new: .text(AppointmentOutcome.held.rawValue))
    return plan.alsoDoing([held]).noticing([FormNotice("Appointment:", words(appointment))])
  }

  private static func isWithEmployer(_ appointment: Appointment) -> Bool {
    switch appointment.purpose {
    case .employerVisit: true
    case .interview: appointment.employerID != nil
    case .meeting, .workVisit, .team, .welfare, .other, nil: appointment.applicantID == nil
    }
  }

  private static func employerContact(_ appointment: Appointment, _ desk: Desk) -> [String: Value] {
    var known = happened(appointment, desk)
    known["employer_id"] = appointment.employerID.map { .record($0) }
    known["applicant_ids"] = appointment.applicantID.map { .records([$0]) }
    known["planned"] = .text(YesNo.yes.rawValue)
    return known
  }

  private static func supportContact(_ appointment: Appointment, _ desk: Desk) -> [String: Value] {
    var known = happened(appointment, desk)
    known["applicant_id"] = appointment.applicantID.map { .record($0) }
    known["start_time"] = appointment.atTime.isEmpty ? nil : .text(appointment.atTime)
    known["minutes"] = appointment.minutes.map { .number(Int64($0)) }
    known["place"] = places[appointment.purpose].map { .text($0.rawValue) }
    if appointment.purpose == .interview { known["purposes"] = .codes([ContactPurpose.jobSearch.rawValue]) }
    return known
  }

  private static let places: [AppointmentPurpose?: ContactPlace] = [.workVisit: .workplace, .welfare: .welfare]

  /// A visit, and whatever has a place, is in person; anything else may have been a call.
  private static func happened(_ appointment: Appointment, _ desk: Desk) -> [String: Value] {
    var known: [String: Value] = ["happened_on": .day(min(appointment.onDay ?? desk.today, desk.today))]
    let isVisit = [.workVisit, .employerVisit].contains(appointment.purpose)
    if isVisit || !appointment.place.isEmpty { known["mode"] = .text(ContactMode.faceToFace.rawValue) }
    if let staff = appointment.staffID { known["staff_id"] = .record(staff) }
    return known
  }

  private static func words(_ appointment: Appointment) -> String {
    [appointment.what, appointment.onDay.map { Dates.short($0) } ?? "", appointment.atTime, appointment.place]
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
