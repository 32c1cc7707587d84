import Domain
import Store

/// A row that is moved to another day or passed on to a colleague, with what the store has about it.
struct MovableRow: Sendable {
  let key: DueKey
  let subject: StoredRecord
  /// The day its rule gives, for which the move is made; nil for a step without a day.
  let dueOn: Day?
  /// Why it is due, as rows say it.
  let text: Words
  /// The move that was made for this day before.
  let moved: Postponement?

  /// The rows that are still due, in the order asked.
  /// - Throws: `refused` when none of them is.
  static func find(_ keys: [DueKey], _ store: Store, _ desk: Desk) throws(StoreError) -> [MovableRow] {
    var rows: [MovableRow] = []
    for key in keys {
      guard let subject = try store.answer(OneRecord(key.subject.kind, key.subject.id)), subject.removed == nil else {
        continue
      }
      let item = try store.answer(DueAbout(key.about.id)).first { $0.dueKey == key }?.item
      guard item != nil || subject.kind == .nextStep else { continue }
      let text = item.map { DueText.reason($0, today: desk.today) } ?? Words("{1}", subject.label)
      rows.append(
        MovableRow(
          key: key, subject: subject, dueOn: item?.dueOn, text: text,
          moved: try move(of: key, dueOn: item?.dueOn, store)))
    }
    if rows.isEmpty { throw .refused("This is not due any more.") }
    return rows
  }

  private static func move(of key: DueKey, dueOn: Day?, _ store: Store) throws(StoreError) -> Postponement? {
    guard let dueOn, !key.isOfColleague else { return nil }
    let path = key.about.kind == .employer ? \Postponement.employerID : \Postponement.applicantID
    return try store.answer(RecordsOf(path, is: key.about.id)).map(Postponement.init)
      .filter { $0.rule == key.rule.rawValue && $0.subject == key.subject.id.text && $0.dueOn == dueOn }
      .max { $0.id < $1.id }
  }

  // MARK: Changes

  /// Steps move themselves. What the rules give keeps its day and gets a move beside it, which lapses with that day.
  func changes(to day: Day, because why: String, _ desk: Desk) -> [Change] {
    if subject.kind == .nextStep {
      var step = NextStep(subject)
      step.dueOn = day
      step.postponeReason = why
      return subject.changes(to: step.stored)
    }
    // About nobody, a promise or an appointment is the colleague's own: it moves itself.
    if key.isOfColleague, let position = subject.kind.type.dayField {
      var moved = subject
      moved.values[position] = .day(day)
      return subject.changes(to: moved)
    }
    return changes(desk) {
      $0.untilOn = day
      $0.reason = why
    }
  }

  /// What names its colleague names the new one; what the rules give gets a move that does.
  func changes(passingOnTo colleague: Identifier, _ desk: Desk) -> [Change] {
    if Self.namesColleague.contains(subject.kind), key.rule.rule.hasOwnDay {
      var passedOn = subject
      if case .one(let position) = subject.kind.type.colleague { passedOn.values[position] = .record(colleague) }
      return subject.changes(to: passedOn)
    }
    return changes(desk) { $0.passedOnToID = colleague }
  }

  private static let namesColleague: Set<RecordKind> = [.nextStep, .promise, .note, .appointment]

  private func changes(_ desk: Desk, _ edit: (inout Postponement) -> Void) -> [Change] {
    var new = moved ?? blank(desk)
    edit(&new)
    new.colleagueID = desk.actor?.id
    return moved.map { $0.changes(to: new) } ?? [.create(new.stored)]
  }

  private func blank(_ desk: Desk) -> Postponement {
    var move = Postponement(id: desk.newIdentifier())
    move.applicantID = key.about.kind == .applicant ? key.about.id : nil
    move.employerID = key.about.kind == .employer ? key.about.id : nil
    move.rule = key.rule.rawValue
    move.subject = key.subject.id.text
    move.dueOn = dueOn
    return move
  }
}

extension [MovableRow] {
  /// One is said in its words, several by their number.
  var words: String { count == 1 ? tr(self[0].text) : tr(Words("{1} rows", String(count))) }

  /// Whoever they are about, or whose texts are shown.
  var named: ShownPeople {
    var people = ShownPeople(map(\.subject))
    for row in self where row.key.about.kind == .applicant { people.add(row.key.about.id) }
    return people
  }
}
