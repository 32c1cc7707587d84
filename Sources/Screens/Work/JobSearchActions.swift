import Cells
import Domain
import Store

/// What can be done about a suggestion or an application, wherever its row is in sight.
enum JobSearchActions {
  /// `d`: the next thing that is recorded on the way to a job. Nothing is ticked.
  static func goOn(_ row: JobSearchRow, _ desk: Desk) -> Outcome {
    switch (row.record.kind, row.step.stage) {
    case (.suggestion, .suggested): answer(row, desk)
    case (.suggestion, .wanted): .open(FormScreen(apply(row)))
    case (.application, .offer): ApplicationForms.recordJob(Application(row.record))
    case (.application, _) where row.step.stage.isOpen: .form(.settle(key(row)))
    case (.suggestion, _), (_, _): .say("It is closed already; e changes it.")
    }
  }

  static func key(_ row: JobSearchRow) -> DueKey {
    let own = RecordKey(row.record.kind, row.id)
    return DueKey(.applicationFollowUp, subject: own, about: row.applicant.map { RecordKey(.applicant, $0.id) } ?? own)
  }

  // MARK: The answer to a suggestion

  private static let answers: [(letter: Character, answer: SuggestionAnswer)] = [
    ("y", .yes), ("m", .maybe), ("l", .notNow), ("n", .no),
  ]

  /// One key for each answer, today; with words in the form.
  static func answer(_ row: JobSearchRow, _ desk: Desk) -> Outcome {
    let id = row.id
    let today = desk.today
    let items = answers.filter { $0.answer != Suggestion(row.record).answer }.map { letter, answer in
      ChoiceMenu.Item(letter, answer.label) { said(answer, row, today) }
    }
    let inWords = ChoiceMenu.Item("w", "write down the person's own words") {
      .form(.change(.suggestion, id))
    }
    let who = row.applicant.map { desk.shown($0.name) } ?? ""
    return .open(ChoiceMenu(Words("What did {1} say to \"{2}\"?", who, name(of: row)), items + [inWords]))
  }

  /// A "no" asks in the next breath what it taught.
  private static func said(_ answer: SuggestionAnswer, _ row: JobSearchRow, _ today: Day) -> Outcome {
    let before = Suggestion(row.record)
    var after = before
    (after.answer, after.answeredOn) = (answer, today)
    let save = Outcome.commit(
      ChangeSet(Words("answer to \"{1}\": {2}", name(of: row), answer.label), before.changes(to: after)))
    return answer == .no ? .sequence([save, Lessons.ask(RecordKey(.suggestion, row.id))]) : save
  }

  private static func name(of row: JobSearchRow) -> String {
    [row.title, row.employer].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The application that a suggestion leads to, with what is known of it.
  static func apply(_ row: JobSearchRow) -> FormPurpose {
    .add(
      .application,
      Application.filled {
        ($0.applicantID, $0.jobLeadID, $0.employerID) = (row.applicant?.id, row.lead?.id, row.employerID)
        ($0.title, $0.kindOfWork) = (row.title, row.lead?.kindOfWork)
      })
  }

  // MARK: Adding

  /// - Parameter person: for whom; nil asks first.
  static func add(for person: Identifier?, about lead: JobLead? = nil) -> Outcome {
    var items = [
      ChoiceMenu.Item("s", "a suggestion: a job lead or employer put to the person") {
        adding(.suggestion, person, lead)
      },
      ChoiceMenu.Item("a", "an application") { adding(.application, person, lead) },
    ]
    if lead == nil { items.append(.init("o", "a job lead: work that there is or may be") { .open(newLead()) }) }
    return .open(ChoiceMenu("Add what?", items))
  }

  static func newLead(at employer: Identifier? = nil) -> FormScreen {
    FormScreen(.add(.jobLead, JobLead.filled { $0.employerID = employer }))
  }

  private static func adding(_ kind: RecordKind, _ person: Identifier?, _ lead: JobLead?) -> Outcome {
    @Sendable func form(_ person: Identifier) -> Outcome {
      .form(.add(kind, known(kind, person, lead)))
    }
    if let person { return form(person) }
    let question: Words = kind == .suggestion ? "Put it to whom?" : "Who applies?"
    return .open(PickScreen(.applicant, question) { id, _ in form(id) })
  }

  private static func known(_ kind: RecordKind, _ person: Identifier, _ lead: JobLead?) -> [String: Value] {
    if kind == .suggestion {
      return Suggestion.filled { ($0.applicantID, $0.jobLeadID, $0.employerID) = (person, lead?.id, lead?.employerID) }
    }
    return Application.filled {
      ($0.applicantID, $0.jobLeadID, $0.employerID) = (person, lead?.id, lead?.employerID)
      ($0.title, $0.kindOfWork) = (lead?.title ?? "", lead?.kindOfWork)
    }
  }
}

extension Command {
  /// What can be done on a row of a way to a job.
  static func aboutJobSearch(_ row: @escaping @Sendable (S) -> JobSearchRow?) -> [Command<S>] {
    let none: @Sendable (S) -> Words? = { row($0) == nil ? "No row is chosen. + adds something." : nil }
    func on(
      _ title: Words, _ keys: Key..., hint: Words? = nil, run: @escaping @Sendable (JobSearchRow, Desk) -> Outcome
    ) -> Command<S> {
      Command(title, keys: keys, hint: hint, unavailable: none) { screen, desk in
        row(screen).map { run($0, desk) } ?? .stay
      }
    }
    return [
      on("Open the suggestion or application", .enter, .right, hint: "open") { row, _ in
        .open(RecordScreen(row.record.kind, row.id))
      },
      on("Done: what the person said, what came of it, the job", .character("d"), hint: "done") { row, desk in
        JobSearchActions.goOn(row, desk)
      },
      on("Log a contact", .character("n"), hint: "log contact") { row, _ in
        row.person.map(PersonActions.logContact) ?? .stay
      },
      on("Plan a next step", .character("a"), hint: "next step") { row, _ in
        .form(.add(.nextStep, nextStep(row)))
      },
      on("Change it", .character("e")) { row, _ in .form(.change(row.record.kind, row.id)) },
      on("Remove it, with a reason", .character("-")) { row, _ in
        PersonActions.withdraw(row.record.kind, row.id, called: JobSearchText.what(row))
      },
      on("Apply: an application for this suggestion") { row, _ in
        row.record.kind == .suggestion
          ? .open(FormScreen(JobSearchActions.apply(row))) : .say("This is an application already.")
      },
      on("Open the person it is about") { row, _ in
        row.applicant.map { .open(ApplicantScreen($0.id, pane: .work, at: row.id)) } ?? .stay
      },
      on("Open the job lead it is about") { row, _ in
        row.lead.map { .open(JobLeadScreen($0.id)) } ?? .say("It is about no job lead.")
      },
      on("Open the employer it is about") { row, _ in
        row.employerID.map { .open(EmployerScreen($0)) } ?? .say("No employer is known yet.")
      },
    ]
  }

  private static func nextStep(_ row: JobSearchRow) -> [String: Value] {
    NextStep.filled { ($0.applicantID, $0.employerID) = (row.applicant?.id, row.employerID) }
  }
}
