import Domain

/// The contacts of the demo keep to what the people in it allow; a few go beyond it, with the reason that was given.
struct DemoGuard {
  private var reasons = [
    "The manager asked straight out. Told the person the same day.",
    "Was rung up by the shop, had not looked at the agreed words first.",
    "The person asked for it in the car on the way there.",
  ]
  private static let keptAwayLater = "Before they asked us not to come."

  /// Mends a contact until it breaks no promise, or gives its reason.
  mutating func keep(
    _ contact: inout EmployerContact, at workplace: DemoWorkplace, seen: Int?, _ promises: [Identifier: DemoPromises]
  ) {
    let place = Self.place(workplace, seen)
    let guards = Dictionary(contact.applicantIDs.map { ($0, promises[$0, default: .init()].allowed) }) { $1 }
    for promise in BrokenPromise.all(of: contact, at: place, guards: guards) where contact.guardReason.isEmpty {
      switch promise.breach {
      case .nobodyAsked, .nothingMayBeSaid, .moreThanAgreed, .noAgreedWords:
        if let reason = reasons.popLast() {
          contact.guardReason = reason
        } else {
          contact.disclosed = DisclosureUsed.none
        }
      case .onlyTogether:
        (contact.applicantPresent, contact.madeBy, contact.mode) = (.yes, .both, .faceToFace)
      case .mayNotSpeak where contact.applicantIDs.count == 1: contact.madeBy = .applicant
      case .mayNotSpeak, .noGoEmployer: contact.applicantIDs.removeAll { $0 == promise.applicantID }
      case .doNotContact: contact.guardReason = Self.keptAwayLater
      }
    }
    if contact.applicantIDs.isEmpty {
      (contact.applicantPresent, contact.disclosed, contact.wishInMind) = (nil, nil, "")
    }
  }

  private static func place(_ workplace: DemoWorkplace, _ seen: Int?) -> DisclosureGuard.Place {
    var employer = Employer(id: workplace.id)
    employer.name = workplace.employer.name
    employer.doNotContact = workplace.employer.keepAway.isEmpty ? nil : .yes
    let person = seen.map { index in
      var person = EmployerPerson(id: workplace.people[index])
      person.name = workplace.employer.people[index].name
      return person
    }
    return DisclosureGuard.Place(employer, person: person)
  }
}

/// What was written about one person and matters to contacts with employers.
struct DemoPromises {
  var choices: [Disclosure] = []
  var noGo: [NoGoEmployer] = []
  var wishes: [Preference] = []

  var allowed: DisclosureGuard { DisclosureGuard(choices, noGo: noGo) }

  mutating func note(_ record: some Record) {
    if let choice = record as? Disclosure { choices.append(choice) }
    if let employer = record as? NoGoEmployer { noGo.append(employer) }
    if let wish = record as? Preference { wishes.append(wish) }
  }
}
