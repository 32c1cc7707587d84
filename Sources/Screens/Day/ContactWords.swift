package import Domain
import Store

/// Sentences about counted employer contacts.
package enum ContactWords {
  /// Both figures: every contact that counts, and those for an applicant. The one the office compares has the target.
  static func week(_ week: ContactWeek.Answer) -> Words {
    let (all, own) = (String(week.count.all), String(week.count.forSomebody))
    guard let target = week.target.contacts.map({ String($0) }) else {
      return Words("Employer contacts this week: {1} in person, {2} for an applicant", all, own)
    }
    return week.rule == .forSomebody
      ? Words("Employer contacts this week: {1} of {2} for an applicant, {3} in person", own, target, all)
      : Words("Employer contacts this week: {1} of {2} in person, {3} for an applicant", all, target, own)
  }

  /// What would count if somebody said more; "" where nothing is missing.
  static func missing(_ count: ContactCount) -> String {
    let missing: [ContactCount.Reason] = [.hirerUnknown, .modeUnknown]
    return missing.compactMap { reason in
      count.left[reason].map { "; " + tr(reason.label) + ": " + String($0) }
    }.joined()
  }

  /// The mean of the weeks in which somebody was there.
  static func mean(_ period: ContactPeriod) -> Words {
    guard let mean = period.mean else { return "Nobody was there in these weeks, so there is no mean." }
    let weeks = Hundredths(hundredths: Int64(period.available)).text(decimalSeparator: ".")
    let target = period.weeks.first?.target.contacts
    let text = mean.text(decimalSeparator: ".")
    return target.map {
      Words("Mean of the {1} weeks without leave: {2} a week; the target now is {3}", weeks, text, String($0))
    }
      ?? Words("Mean of the {1} weeks without leave: {2} a week", weeks, text)
  }

  /// Always with how many it rests on.
  static func preferences(_ share: ContactPeriod.PreferenceShare) -> Words {
    guard share.forSomebody > 0 else { return "No contact was for an applicant, so no share can be given." }
    let percent = (share.followed * 100 + share.forSomebody / 2) / share.forSomebody
    return Words(
      "Follow a preference of the person: {1} of {2} contacts for an applicant ({3} %)", String(share.followed),
      String(share.forSomebody), String(percent))
  }

  static func rule(_ rule: ContactsCounted?) -> Words { Words("Compared with the target: {1}", (rule ?? .all).label) }

  /// Reasons with their numbers, in the order of their table.
  static func left(_ count: ContactCount) -> String {
    ContactCount.Reason.allCases.compactMap { reason in
      count.left[reason].map { String($0) + " " + tr(reason.label) }
    }.joined(separator: ", ")
  }

  /// Whom a contact is about: the people, else the employer.
  static func subjects(_ people: [Identifier], _ contact: StoredRecord) -> [RecordKey] {
    let employer = contact.employerID.map { [RecordKey(.employer, $0)] } ?? []
    return people.isEmpty ? employer : people.map { RecordKey(.applicant, $0) }
  }

  // Contacts with employers and with applicants stand in one list.

  package static func mode(of contact: StoredRecord) -> ContactMode? {
    contact.kind == .employerContact ? contact[\EmployerContact.mode] : contact[\PersonContact.mode]
  }

  package static func result(of contact: StoredRecord) -> String {
    contact.kind == .employerContact ? contact[\EmployerContact.result] : contact[\PersonContact.result]
  }
}
