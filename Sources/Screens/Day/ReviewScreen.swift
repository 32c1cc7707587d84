import Cells
package import Domain
package import Store

/// The walk-through of a day: everyone who needs a look, one person a page, each with an end: done, moved to another day, or
/// seen and nothing needed.
package struct ReviewScreen: Place {
  package static let code = "review"
  package static let title: Words = "Review of the day"
  package static let everywhere: Opener? = Opener("Review of the day: start, or go on") { ReviewScreen() }
  package static let commands: [Command<ReviewScreen>] =
    [
      Command("Settle the marked row", .character("d"), hint: "done", unavailable: Self.noRow) { screen, desk in
        screen.lines.focused.map { DueActions.settle($0.row, desk) } ?? .stay
      },
      Command("Move what is due to another day", .character("s"), hint: "postpone", unavailable: Self.nothingDue) {
        screen, desk in DueActions.postpone(screen.due(on: desk.today), desk)
      },
      Command(
        "Seen, nothing needed: go to the next person", .character("."), hint: "nothing needed", unavailable: Self.nobody
      ) { screen, desk in screen.nothingNeeded(desk) },
      Command("Open the whole record, or finish at the end", .enter, hint: "open") { screen, desk in
        screen.open(desk)
      },
      Command("Pass the marked row on to a colleague", .character("t"), unavailable: Self.noRow) { screen, desk in
        screen.lines.focused.map { DueActions.passOn([$0.row], desk) } ?? .stay
      },
      Command("Go to the next person without deciding", .pageDown, .character(">")) { screen, _ in screen.turn(1) },
      Command("Go to the person before", .pageUp, .character("<")) { screen, _ in screen.turn(-1) },
    ]
    + Command.aboutPeople { $0.person.map { [$0] } ?? [] }.filter { taken.isDisjoint(with: $0.keys) }
    + Command.list(\.lines).filter { taken.isDisjoint(with: $0.keys) }

  /// Keys that mean something of their own here.
  private static let taken: Set<Key> = [
    .character("d"), .character("s"), .character("t"), .pageDown, .pageUp,
  ]
  private static let nobody: @Sendable (ReviewScreen) -> Words? = { $0.person == nil ? "Everyone is seen." : nil }
  private static let noRow: @Sendable (ReviewScreen) -> Words? = { screen in
    screen.lines.isEmpty ? nobody(screen) ?? "Nothing is due here: a plans a next step, . goes on." : nil
  }
  private static let nothingDue: @Sendable (ReviewScreen) -> Words? = { screen in
    screen.isDue ? nil : nobody(screen) ?? "Nothing is due today: a plans a next step, . goes on."
  }

  struct Line: ListRow {
    let row: DueRow
    var id: Identifier { row.key.id }
  }

  private(set) var place: ReviewPlace
  private(set) var person: PersonRef?
  private(set) var page: ReviewPageText?
  var lines = RowList<Line>()
  /// Whether something of the person is due by today.
  private var isDue = false

  package init(at person: Identifier? = nil) { place = ReviewPlace(at: person) }

  package var cells: [String] { place.current.map { [$0.text] } ?? [] }
  package init?(_ cells: RouteCells) { self.init(at: cells.id(0)) }
  package var restsOn: [RecordKey] { place.current.map { [RecordKey(.applicant, $0)] } ?? [] }
  package var opensRecordsOf: [Identifier] { page?.isOpen == true ? person.map { [$0.id] } ?? [] : [] }
  package var subjects: [RecordKey] { person.map { [RecordKey(.applicant, $0.id)] } ?? [] }
  package var named: ShownPeople {
    var named = ShownPeople()
    if let person { named.add(person.name) }
    return named
  }

  package func heading(_ desk: Desk) -> String {
    guard let person, let position = place.position else { return tr(Self.title) }
    return tr(
      Words("Review {1} of {2}: {3}", String(position), String(place.total), desk.shown(person.name)))
  }

  // MARK: Loading

  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {
    let before = place.current
    place.take(try store.answer(ReviewState()))
    if place.current != before { lines = RowList() }
    try show(from: store, desk)
  }

  private mutating func show(from store: Store, _ desk: Desk) throws(StoreError) {
    person = nil
    page = nil
    isDue = false
    guard let id = place.current, let stored = try store.answer(OneRecord(.applicant, id)) else {
      return lines.show([])
    }
    let applicant = Applicant(stored)
    person = PersonRef(id: id, name: applicant.name, mark: applicant.mark)
    let rows = try store.answer(MyDueAbout(id))
    lines.show(rows.map(Line.init))
    isDue = rows.contains { $0.item.shownOn <= desk.today }
    page = try ReviewPageText(applicant, place, store, desk)
  }

  func due(on day: Day) -> [DueRow] { lines.rows.map(\.row).filter { $0.item.shownOn <= day } }

  // MARK: Going on

  private mutating func turn(_ step: Int) -> Outcome {
    guard place.move(by: step) else { return .say(step > 0 ? "This is the last one." : "This is the first one.") }
    lines = RowList()
    return .reload
  }

  private mutating func nothingNeeded(_ desk: Desk) -> Outcome {
    guard let person else { return .stay }
    if place.isSeen { return turn(1) }
    guard let step = step(.nothingNeeded, desk) else { return .stay }
    let title = Words("nothing needed: {1}", PersonActions.names([person], desk))
    return .commit(ChangeSet(title, [step]))
  }

  private func open(_ desk: Desk) -> Outcome {
    guard let person else { return finish(desk) }
    return lines.focused.map { DueRowActions.open($0.row) } ?? .open(ApplicantScreen(person.id))
  }

  /// Stamps the day: gone through to its end, with what was left.
  private func finish(_ desk: Desk) -> Outcome {
    guard let progress = place.progress, let me = desk.actor?.id, !progress.seen.isEmpty else { return .close }
    var new = DayReview(id: desk.newIdentifier())
    (new.colleagueID, new.onDay) = (me, desk.today)
    (new.people, new.leftOver) = (progress.seen.count, progress.leftOver)
    if let old = progress.stamp, old.people == new.people, old.leftOver == new.leftOver { return .close }
    let title = Words(
      "review of the day: {1} seen, {2} left for later", String(progress.seen.count), String(progress.leftOver))
    return .sequence([.commit(ChangeSet(title, [.create(new.stored)])), .close])
  }

  // MARK: What was decided

  private func step(_ result: ReviewResult, _ desk: Desk) -> Change? {
    guard let person, let me = desk.actor?.id else { return nil }
    var step = ReviewStep(id: desk.newIdentifier())
    (step.applicantID, step.colleagueID) = (person.id, me)
    (step.onDay, step.result) = (desk.today, result)
    return .create(step.stored)
  }

  /// What is saved for the person from here is a decision of the review: it goes in the same set, so that one undo takes
  /// both back. The person counts as seen once nothing is due any more.
  package func joining(_ set: ChangeSet, _ desk: Desk) -> [Change] {
    guard let person, !place.isSeen, set.changes.contains(where: { Self.decides($0, about: person.id) }) else {
      return []
    }
    let result: ReviewResult = set.changes.contains(where: Self.moves) ? .postponed : .done
    guard place.progress?.decision(about: person.id) != result else { return [] }
    return step(result, desk).map { [$0] } ?? []
  }

  private static let settling: Set<RecordKind> = [
    .servicePeriod, .status, .assignment, .careerProfile, .disclosure, .employerContact, .job, .personContact,
    .nextStep, .note,
    .promise, .appointment, .postponement,
  ]

  private static func decides(_ change: Change, about person: Identifier) -> Bool {
    guard settling.contains(change.kind) else { return false }
    guard case .create(let record) = change else { return true }
    return record.applicantIDs.contains(person)
  }

  /// Whether a change moves something to another day.
  private static func moves(_ change: Change) -> Bool {
    switch change {
    case .create(let record): record.kind == .postponement && record[\Postponement.untilOn] != nil
    case .set(.postponement, _, "until_on", _, _), .set(.nextStep, _, "postpone_reason", _, _),
      .set(.appointment, _, "on_day", _, _):
      true
    case .set, .withdraw, .revive: false
    }
  }
}
