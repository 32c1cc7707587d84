package import Domain
package import Store

/// The four panes of a person.
package enum Pane: Int, CaseIterable, Sendable {
  case wants, work, around, timeline

  package var title: Words {
    switch self {
    case .wants: "Wants"
    case .work: "Work"
    case .around: "Around"
    case .timeline: "Timeline"
    }
  }

  var emptyWords: Words {
    switch self {
    case .wants: "No preference is written down yet. + adds what the person wants, or does not want."
    case .work: "No job, employer contact or next step yet. n logs a contact, + adds a job."
    case .around: "Nobody is written down around the person yet. + adds a contact person."
    case .timeline: "Nothing has been logged yet. n logs a contact."
    }
  }

  /// What `+` offers in the pane, the commonest first.
  var additions: [PaneAddition] {
    switch self {
    case .wants:
      [
        PaneAddition("w", "a preference: something wanted", .jobPreference, ["stance": .text(Stance.wanted.rawValue)]),
        PaneAddition(
          "r", "something the person would rather not do", .jobPreference, ["stance": .text(Stance.ratherNot.rawValue)]),
        PaneAddition(
          "x", "something never wanted", .jobPreference, ["stance": .text(Stance.definitelyNot.rawValue)]),
        PaneAddition("g", "a no-go employer", .noGoEmployer),
        PaneAddition("d", "a disclosure choice: what may be said", .disclosure),
        PaneAddition("c", "the career profile: open it, or begin it", .careerProfile),
      ]
    case .work:
      [
        PaneAddition("j", "a job", .job),
        PaneAddition("u", "a suggestion: a job lead or employer put to the person", .suggestion),
        PaneAddition("l", "an application", .application), PaneAddition("a", "a next step", .nextStep),
        PaneAddition("p", "a promise: ours or somebody else's", .promise),
        PaneAddition("s", "a status: search, offer, study, pause", .status),
        PaneAddition("h", "new hours or pay in a job", .hoursChange),
        PaneAddition("c", "a course or education", .education),
      ]
    case .around:
      [
        PaneAddition("p", "a contact person", .contactPerson), PaneAddition("s", "a specialist", .assignment),
        PaneAddition("d", "a disclosure choice: what may be said", .disclosure), PaneAddition("n", "a note", .note),
        PaneAddition("b", "a benefit: its end and review dates", .benefit),
        PaneAddition("a", "benefits advice", .benefitsAdvice),
        PaneAddition("t", "a connection: the person knows somebody at an employer", .connection),
      ]
    case .timeline:
      [
        PaneAddition("s", "a contact with the person", .personContact),
        PaneAddition("e", "an employer contact", .employerContact),
        PaneAddition("n", "a note", .note),
        PaneAddition("p", "a promise: ours or somebody else's", .promise),
      ]
    }
  }
}

struct PaneAddition: Sendable {
  let letter: Character
  let label: Words
  let kind: RecordKind
  let known: [String: Value]

  init(_ letter: Character, _ label: Words, _ kind: RecordKind, _ known: [String: Value] = [:]) {
    self.letter = letter
    self.label = label
    self.kind = kind
    self.known = known
  }

  func item(for applicant: Identifier) -> ChoiceMenu.Item {
    // A person has one profile: it is opened, and begun there.
    if kind == .careerProfile { return ChoiceMenu.Item(letter, label) { .open(CareerProfileScreen(applicant)) } }
    var known = known
    var owned = kind.type.blank(applicant)
    owned.give(to: applicant)
    known.merge(owned.filled) { $1 }
    let purpose = FormPurpose.add(kind, known)
    return ChoiceMenu.Item(letter, label) { .open(FormScreen(purpose)) }
  }
}

extension PaneRow {
  /// Text and details in one column: on 80 columns the text needs the room.
  static func columns(lead: Int) -> [Column<PaneRow>] {
    [
      Column("What", lead, style: { _, _ in .label }) { row, _ in tr(row.lead) },
      Column("In words", 24, grows: 1) { row, _ in
        [row.text, row.detail].filter { !$0.isEmpty }.joined(separator: "  - ")
      },
      Column("Date", 11, rank: 1) { row, frame in row.day.map { Dates.short($0, today: frame.today) } ?? "" },
    ]
  }
}

/// One line of a pane: what kind of thing, in words, details, date; the record behind it opens.
package struct PaneRow: PagedRow, Codable {
  package let id: Identifier
  package let key: PageKey
  let lead: Words
  let text: String
  let detail: String
  let day: Day?
  let record: StoredRecord?

  init(
    _ record: StoredRecord, _ lead: Words, _ text: String, detail: String = "", day: Day? = nil, key: PageKey? = nil
  ) {
    id = record.id
    self.key = key ?? PageKey(id: record.id)
    self.record = record
    self.lead = lead
    self.text = text
    self.detail = detail
    self.day = day ?? record.day
  }

  /// A line that is worked out from a record and opens it; it has a place of its own in the list.
  init(milestoneOf record: StoredRecord, _ lead: Words, _ text: String) {
    id = Identifier(high: record.id.high, low: ~record.id.low)
    key = PageKey(id: id)
    (self.record, self.lead, self.text, detail, day) = (record, lead, text, "", nil)
  }

  init(id: Identifier, key: PageKey, lead: Words, text: String, detail: String, day: Day?, record: StoredRecord?) {
    (self.id, self.key, self.lead, self.text) = (id, key, lead, text)
    (self.detail, self.day, self.record) = (detail, day, record)
  }
}
