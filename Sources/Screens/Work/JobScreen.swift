package import Cells
package import Domain
package import Store

/// One job: how it counts and why, hours and pay over time, milestones, the follow-along schedule with what took place,
/// support, benefits, preferences, and what stands beside it. Every row that has a record opens it.
package struct JobScreen: WholeListScreen, RecordPlace {
  package static let code = "job"
  package static let kindOfRecord: RecordKind = .job
  package static let title: Words = "Job"
  package static let commands: [Command<JobScreen>] =
    [
      Command("Open the marked row", .enter, .right, hint: "open", unavailable: Self.nothing) { screen, _ in
        screen.open()
      },
      Command("Add to the job: hours, plan, advice, its end", .character("+"), hint: "add") { screen, _ in
        screen.add()
      },
      Command("Change the job", .character("e"), hint: "change") { screen, _ in
        .form(.change(.job, screen.id))
      },
      Command("Done: settle what is due about the job", .character("d"), hint: "done") { screen, desk in
        screen.settle(desk)
      },
      Command("Log a contact", .character("n"), hint: "log contact") { screen, _ in screen.log() },
      Command("Plan a next step", .character("a")) { screen, _ in
        screen.person.map { .add(.nextStep, about: .applicant($0.id)) } ?? .stay
      },
      Command("A job ended: five short questions", unavailable: Self.ended) { screen, _ in screen.end() },
      Command("Open the person", .character("o")) { screen, _ in
        screen.person.map { .open(ApplicantScreen($0.id, pane: .work, at: screen.id)) } ?? .stay
      },
      Command("Show the job whole, with its history") { screen, _ in .open(RecordScreen(.job, screen.id)) },
      Command("Remove it, with a reason", .character("-")) { screen, _ in
        PersonActions.withdraw(.job, screen.id, called: screen.name)
      },
    ] + moves
  package static let noRow: Words = "There is nothing more to see here."
  private static let nothing: @Sendable (JobScreen) -> Words? = { $0.list.focused?.target == nil ? noRow : nil }
  private static let ended: @Sendable (JobScreen) -> Words? = {
    $0.facts?.job.endedOn == nil ? nil : "This job has ended already: change it with e."
  }

  package let id: Identifier
  private var facts: JobFacts?
  package var list = RowList<JobRow>()

  package init(_ id: Identifier) { self.id = id }

  package var opensRecordsOf: [Identifier] { person.map { [$0.id] } ?? [] }
  package var subjects: [RecordKey] { person.map { [RecordKey(.applicant, $0.id)] } ?? [] }
  package var named: ShownPeople {
    var named = ShownPeople([facts?.record].compactMap { $0 })
    if let person { named.add(person.name) }
    return named
  }
  package func heading(_ desk: Desk) -> String {
    guard let facts else { return tr(Self.title) }
    return tr(Self.title) + ": " + (facts.person.map { desk.shown($0.name) } ?? "")
  }
  private var person: PersonRef? { facts?.person }
  private var name: String { facts.map { $0.job.title.isEmpty ? tr(Self.title) : $0.job.title } ?? "" }

  package mutating func loadAround(from store: Store, _ desk: Desk) throws(StoreError) {
    facts = try JobFacts(id, store, desk)
  }

  package func rows(from store: Store, _ desk: Desk) throws(StoreError) -> [JobRow] {
    facts.map { JobSections($0, today: desk.today).rows } ?? []
  }

  // MARK: Doing

  private func open() -> Outcome {
    switch list.focused?.target {
    case .record(let key)?: .open(RecordScreen(key.kind, key.id))
    case .job(let id)?: .open(JobScreen(id))
    case .form(let purpose)?: .open(FormScreen(purpose))
    case .say(let words)?: .say(words)
    case nil: .stay
    }
  }

  private func end() -> Outcome { .form(.endJob(id)) }

  private func log() -> Outcome {
    person.map { person in
      .form(.add(.personContact, PersonContact.filled { ($0.applicantID, $0.jobID) = (person.id, id) }))
    }
      ?? .stay
  }

  /// What is due about this job; with nothing or several the list of what is due about the person.
  private func settle(_ desk: Desk) -> Outcome {
    guard let facts, let person else { return .stay }
    let due = facts.due.filter { $0.item.opensOn <= desk.today }
    if due.count == 1 { return DueActions.settle(due[0], desk) }
    return .open(DueScreen(about: RecordKey(.applicant, person.id)))
  }

  private func add() -> Outcome {
    guard let facts, let person else { return .stay }
    let known: [String: Value] = ["applicant_id": .record(person.id), "job_id": .record(id)]
    func adding(_ letter: Character, _ label: Words, _ kind: RecordKind) -> ChoiceMenu.Item {
      .init(letter, label) { .form(.add(kind, known)) }
    }
    let (id, record) = (id, facts.record)
    let end = ChoiceMenu.Item("x", "the job ended: five short questions") { .form(.endJob(id)) }
    let lesson = ChoiceMenu.Item("l", "what it taught") { Lessons.ask(RecordKey(.job, record.id)) }
    return .open(
      ChoiceMenu(
        "Add what?",
        [
          adding("h", "new hours or pay", .hoursChange), adding("p", "the support plan", .supportPlan),
          adding("a", "benefits advice", .benefitsAdvice), adding("s", "a contact with the person", .personContact),
          .init("c", "a course beside the job") {
            .add(.education, about: .applicant(person.id))
          },
          facts.job.endedOn == nil ? end : lesson,
        ]))
  }

  // MARK: Drawing

  package var section: ((JobRow) -> Words)? { \.section }

  package var columns: [Column<JobRow>] {
    [
      Column("What", 26, style: { _, _ in .label }) { row, _ in tr(row.lead) },
      Column("In words", 24, grows: 1, style: { row, _ in row.isWarning ? .warning : .plain }) { row, _ in
        row.text.replacingNewlines
      },
    ]
  }

  package func headRows(in size: Size) -> Int { 2 }

  package func drawHead(on frame: inout Frame) {
    guard let facts else { return }
    let job = facts.job
    let name = [job.title, facts.employer].filter { !$0.isEmpty }.joined(separator: ", ")
    frame.write([name.isEmpty ? tr("title unknown") : name, JobWords.group(job)].joined(separator: "  "), row: 0)
    frame.write(standing(job, facts, frame), row: 1, style: .dim)
  }

  /// "since Mon 3 Aug (111 d), 20 h a week now" or "ended Fri 2 Oct".
  private func standing(_ job: Job, _ facts: JobFacts, _ frame: Frame) -> String {
    if let end = job.endedOn, end < frame.today { return tr(Words("ended {1}", Dates.long(end))) }
    guard let start = job.startedOn else { return "" }
    if start > frame.today { return tr(Words("starts {1}", Dates.withDistance(start, today: frame.today))) }
    let since = tr(
      Words("since {1} ({2})", Dates.short(start, today: frame.today), DayWords.span(since: start, on: frame.today)))
    return since + ", " + JobWords.hours(WeeklyHours.agreed(job, facts.changes, on: frame.today))
  }
}
