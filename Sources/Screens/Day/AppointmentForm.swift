import Domain
import Store

/// The contact that an appointment became: its form by what it was for, with what the appointment says. Saving it also
/// says that the appointment took place.
enum AppointmentForm {
  static func content(
    for key: DueKey, _ appointment: Appointment, _ store: Store, _ desk: Desk
  ) throws(StoreError) -> FormContent {
    guard appointment.isOpen else { throw .refused("What became of this appointment is written down already.") }
    let isWithEmployer = isWithEmployer(appointment)
    let known = isWithEmployer ? employerContact(appointment, desk) : personContact(appointment, desk)
    let content = try KindForms.adding(isWithEmployer ? .employerContact : .personContact, known, store, desk)
    let held = Change.set(\Appointment.outcome, of: appointment.id, from: nil, to: .held)
    return content.alsoDoing([held]).noticing([FormNotice("Appointment:", words(appointment))])
  }

  private static func isWithEmployer(_ appointment: Appointment) -> Bool {
    switch appointment.purpose {
    case .employerVisit: true
    case .interview: appointment.employerID != nil
    case .meeting, .workVisit, .team, .welfare, .other, nil: appointment.applicantID == nil
    }
  }

  private static func employerContact(_ appointment: Appointment, _ desk: Desk) -> [String: Value] {
    EmployerContact.filled {
      ($0.happenedOn, $0.mode) = (day(appointment, desk), mode(appointment))
      ($0.colleagueID, $0.employerID, $0.planned) = (appointment.colleagueID, appointment.employerID, .yes)
      $0.applicantIDs = [appointment.applicantID].compactMap { $0 }
    }
  }

  private static func personContact(_ appointment: Appointment, _ desk: Desk) -> [String: Value] {
    PersonContact.filled {
      ($0.happenedOn, $0.mode) = (day(appointment, desk), mode(appointment))
      ($0.colleagueID, $0.applicantID) = (appointment.colleagueID, appointment.applicantID)
      ($0.startTime, $0.minutes, $0.place) = (appointment.atTime, appointment.minutes, places[appointment.purpose])
      if appointment.purpose == .interview { $0.purposes = [.jobSearch] }
    }
  }

  private static let places: [AppointmentPurpose?: ContactPlace] = [.workVisit: .workplace, .welfare: .welfare]

  private static func day(_ appointment: Appointment, _ desk: Desk) -> Day {
    min(appointment.onDay ?? desk.today, desk.today)
  }

  /// A visit, and whatever has a place, is in person; anything else may have been a call.
  private static func mode(_ appointment: Appointment) -> ContactMode? {
    let isVisit = [.workVisit, .employerVisit].contains(appointment.purpose)
    return isVisit || !appointment.place.isEmpty ? .faceToFace : nil
  }

  private static func words(_ appointment: Appointment) -> String {
    [appointment.what, appointment.onDay.map { Dates.short($0) } ?? "", appointment.atTime, appointment.place]
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
