package import Domain
package import Exchange
package import Store

/// A line of a travel day: an appointment, a person or an employer.
package enum TravelRow: ListRow {
  case appointment(CalendarEntry)
  case person(TravelPerson)
  case employer(TravelEmployer)

  package var id: Identifier {
    switch self {
    case .appointment(let entry): entry.id
    case .person(let person): person.id
    case .employer(let employer): employer.id
    }
  }

  /// Whom a command on the line is about.
  var about: RecordKey? {
    switch self {
    case .appointment(let entry): entry.about
    case .person(let person): RecordKey(.applicant, person.id)
    case .employer(let employer): RecordKey(.employer, employer.id)
    }
  }

  /// What a new record about them starts with.
  var known: [String: Value] { RecordKind.nextStep.known(about: about.map { [$0] } ?? []) }

  var isPerson: Bool { if case .person = self { true } else { false } }
  var isEmployer: Bool { if case .employer = self { true } else { false } }

  var name: PersonName? {
    switch self {
    case .appointment(let entry): entry.name
    case .person(let person): person.name
    case .employer: nil
    }
  }

  // MARK: Words

  /// The person, or the employer where there is no person.
  func who(_ frame: Frame) -> String {
    switch self {
    case .appointment(let entry): entry.name.map(frame.shown) ?? entry.employer
    case .person(let person): frame.shown(person.name)
    case .employer(let employer): employer.name
    }
  }

  fileprivate var kind: String {
    switch self {
    case .appointment(let entry): EntryText.time(entry)
    case .person: tr("person")
    case .employer: tr("employer")
    }
  }

  fileprivate var due: [DueRow] {
    switch self {
    case .appointment: []
    case .person(let person): person.due
    case .employer(let employer): employer.due
    }
  }

  fileprivate func what(_ today: Day) -> String {
    if case .appointment(let entry) = self { return EntryText.what(entry, today: today) }
    let warning: String
    if case .employer(let employer) = self, employer.doNotContact {
      warning = "! " + tr("do not contact") + " "
    } else {
      warning = ""
    }
    guard let first = due.first else { return warning }
    return warning + tr(DueText.reason(first.item, today: today)) + (due.count > 1 ? " +\(due.count - 1)" : "")
  }

  fileprivate var place: String {
    switch self {
    case .appointment(let entry): entry.place
    case .person: ""
    case .employer(let employer): employer.travelMinutes.map { tr(Words("{1} min", String($0))) } ?? ""
    }
  }

  /// Everything that is due, then what helps to meet somebody.
  func details(_ today: Day) -> [String] {
    let tasks = due.map { row in
      tr(DueText.reason(row.item, today: today)) + ", " + Dates.short(row.item.shownOn, today: today) + ", "
        + tr(DueText.when(row.item, today: today))
    }
    switch self {
    case .appointment(let entry):
      return [EntryText.what(entry, today: today), entry.place, entry.colleague].filter { !$0.isEmpty }
    case .person(let person):
      let preferences = person.preferences.prefix(3).compactMap { $0[\JobPreference.words] }.joined(separator: "; ")
      return tasks + person.promises.map(Self.promise) + (preferences.isEmpty ? [] : [tr("wants") + ": " + preferences])
        + [
          tr(person.phase.label) + ", " + tr(Words("last contact {1}", DayWords.ago(person.lastContactOn, on: today)))
        ]
    case .employer(let employer):
      let warning =
        employer.doNotContact
        ? [
          "! " + tr("do not contact") + (employer.doNotContactReason.isEmpty ? "" : ": " + employer.doNotContactReason)
        ] : []
      let stage = employer.stage.map { tr($0.label) } ?? tr("stage unknown")
      return warning + tasks + employer.promises.map(Self.promise) + [
        stage + ", " + tr(Words("last visit {1}", DayWords.ago(employer.lastVisitOn, on: today)))
      ]
    }
  }

  private static func promise(_ record: StoredRecord) -> String {
    tr(RecordKind.promise.type.title) + ": " + record.label
  }

  // MARK: The table

  static let columns: [Column<TravelRow>] = [
    Column("", 8) { line, _ in line.kind },
    Column("Who", 12, grows: 1) { line, frame in line.who(frame) },
    Column("What is due", 12, grows: 2, rank: 1) { line, frame in line.what(frame.today) },
    Column("When", 13, rank: 2) { line, frame in
      line.due.first.map { tr(DueText.when($0.item, today: frame.today)) } ?? ""
    },
    Column("Place or drive", 14, rank: 3) { line, _ in line.place },
  ]
}
