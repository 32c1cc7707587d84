import Domain
import Store

/// A job lead as screens show it.
enum JobLeadText {
  /// At most so many lines above the people.
  static let mostRows = 8

  /// What is known of it; what is not known takes no line.
  static func lines(_ lead: JobLead, contact: String, finder: String, _ today: Day) -> [String] {
    let state = tr((lead.state ?? .open).label)
    let closes =
      lead.closesOn.map { tr(Words("closes {1}", Dates.withDistance($0, today: today))) } ?? tr("no closing day")
    let found = lead.foundOn.map { tr(Words("found {1}", Dates.short($0, today: today))) }
    let how = [found, lead.source.map { tr($0.label) }, finder.isEmpty ? nil : finder].compactMap { $0 }
      .joined(separator: ", ")
    let acts = lead.acts.map { tr(Words("waiting for: {1}", $0.label)) }
    let talk = contact.isEmpty ? nil : tr(Words("talk to {1}", contact))
    let parts: [[String?]] = [
      [isLate(lead, today) ? "! " + state : state, closes, acts],
      [
        lead.kindOfWork.map { tr($0.label) }, hours(lead), lead.contract.map { tr($0.label) }, pay(lead),
        known(lead.town),
      ],
      [labels(lead.days), labels(lead.partsOfDay), labels(lead.settings)],
      [how, talk],
      [lead.tasks.replacingNewlines],
    ]
    return parts.map { $0.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "  ") }.filter { !$0.isEmpty }
  }

  private static func known(_ text: String) -> String? { text.isEmpty ? nil : text }

  private static func labels<C: Choice>(_ all: [C]) -> String? {
    known(all.map { tr($0.label) }.joined(separator: ", "))
  }

  private static func hours(_ lead: JobLead) -> String? {
    switch (lead.hoursLeast, lead.hoursMost) {
    case (let least?, let most?) where least != most: tr(Words("{1} to {2} h a week", String(least), String(most)))
    case (let hours?, _), (nil, let hours?): tr(Words("{1} h a week", String(hours)))
    case (nil, nil): nil
    }
  }

  private static func pay(_ lead: JobLead) -> String? {
    guard let pay = lead.pay?.text(decimalSeparator: ".") else { return nil }
    return lead.payPeriod.map { tr(Words("pay {1} for each {2}", pay, $0.label)) } ?? tr(Words("pay {1}", pay))
  }

  /// The day, with a sign where it has passed and nobody has closed it.
  static func closes(_ lead: JobLead, _ today: Day) -> String {
    if !lead.isOpen { return tr((lead.state ?? .open).label) }
    guard let day = lead.closesOn else { return tr("no date") }
    return isLate(lead, today) ? "! " + Dates.shortest(day) : Dates.short(day, today: today)
  }

  static func isLate(_ lead: JobLead, _ today: Day) -> Bool { lead.isOpen && lead.closesOn.map { $0 < today } ?? false }
}

/// What can be done about a job lead, wherever it is in sight.
enum JobLeadActions {
  private static let states: [(letter: Character, state: JobLeadState)] = [
    ("o", .open), ("f", .filled), ("n", .fellThrough),
  ]

  /// Only a person says so; a closing day that has passed does not.
  static func settle(_ lead: JobLead) -> Outcome {
    let items = states.filter { $0.state != (lead.state ?? .open) }.map { letter, state in
      ChoiceMenu.Item(letter, state.label) {
        .commit(
          ChangeSet(
            Words("job lead \"{1}\": {2}", lead.title, state.label),
            [
              .set(\JobLead.state, of: lead.id, from: lead.state, to: state)
            ]))
      }
    }
    return .open(ChoiceMenu(Words("What became of the job lead \"{1}\"?", lead.title), items))
  }

  static func logContact(_ employer: Identifier?) -> Outcome {
    employer.map { .add(.employerContact, about: .employer($0)) } ?? .stay
  }

  static func planStep(_ employer: Identifier?) -> Outcome {
    employer.map { .add(.nextStep, about: .employer($0)) } ?? .stay
  }
}
