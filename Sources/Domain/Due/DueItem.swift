/// Something that is due about a person, an employer, or for a colleague alone: an absolute date and what it rests on.
/// How late it is, is worked out where it is shown.
public struct DueItem: Hashable, Codable, Sendable {
  public var rule: DueRuleID
  /// The record that started the clock, or that says the date itself.
  public var subjectKind: RecordKind
  public var subject: Identifier
  /// From this day on, what settles it counts; before, it is only to come.
  public var opensOn: Day
  public var dueOn: Day
  /// After this day it can no longer be done and is not shown; nil: never.
  public var lapsesOn: Day?
  /// The day from which the reason counts, or to which it counts down: a job's start, the last contact, the end of a benefit;
  /// nil where there is none.
  public var since: Day?
  /// Which week, month or how many ways, as the rule needs it.
  public var number: Int?
  /// The user's own words: what the step or promise says, a job title; "" for none.
  public var text: String
  /// `HH:MM`; "" for none.
  public var atTime: String
  /// Who owes it, for promises.
  public var party: Party?
  /// The colleague whom the record itself names; nil: whoever the person or employer belongs to.
  public var colleagueID: Identifier?
  /// The day it was moved to; it is shown under this day.
  public var movedTo: Day?
  public var movedBecause: String

  public init(
    _ rule: DueRuleID, _ subjectKind: RecordKind, _ subject: Identifier, opensOn: Day, dueOn: Day,
    lapsesOn: Day? = nil, since: Day? = nil, number: Int? = nil, text: String = "", atTime: String = "",
    party: Party? = nil, colleagueID: Identifier? = nil
  ) {
    self.rule = rule
    self.subjectKind = subjectKind
    self.subject = subject
    self.opensOn = min(opensOn, dueOn)
    self.dueOn = dueOn
    self.lapsesOn = lapsesOn
    self.since = since
    self.number = number
    self.text = Self.brief(text)
    self.atTime = atTime
    self.party = party
    self.colleagueID = colleagueID
    movedBecause = ""
  }

  /// The beginning of a text, for a row: its first line, at most 200 letters.
  static func brief(_ text: String) -> String { String(text.prefix { !$0.isNewline }.prefix(200)) }

  /// The day under which lists show it.
  public var shownOn: Day { movedTo ?? dueOn }

  /// The order of what is due about one person: by day and time, by the place of the rule in the table, and by the making
  /// of the records.
  func isBefore(_ other: DueItem) -> Bool {
    (shownOn, atTime, rule.place, subject) < (other.shownOn, other.atTime, other.rule.place, other.subject)
  }

  /// Takes in the newest move that was made for this very due date.
  func moved(by moves: [Postponement]) -> DueItem {
    var item = self
    let own = moves.filter { $0.rule == rule.rawValue && $0.subject == subject.text && $0.dueOn == dueOn }
    for move in own.sorted(by: { $0.id < $1.id }) {
      item.movedTo = move.untilOn ?? item.movedTo
      item.colleagueID = move.passedOnToID ?? item.colleagueID
      if !move.reason.isEmpty { item.movedBecause = move.reason }
    }
    return item
  }
}
