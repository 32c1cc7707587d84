import Cells
import Domain
import Store

extension Command {
  /// What can be done on rows of what is due. Settling is about one row; moving, handing on and marks work on several.
  /// - Parameters:
  ///   - isSettled: whether one of them is settled already and only still in sight.
  ///   - willBe: told what becomes of the rows if the person goes through with it.
  static func aboutDue(
    _ chosen: @escaping @Sendable (S) -> [DueRow], isSettled: @escaping @Sendable (S) -> Bool = { _ in false },
    willBe: @escaping @Sendable (inout S, Gone) -> Void = { _, _ in }
  ) -> [Command<S>] {
    @Sendable func obstacle(_ screen: S, isOne: Bool, isSettling: Bool) -> Words? {
      let count = chosen(screen).count
      if count == 0 { return "No row is chosen." }
      if isOne, count > 1 { return "This works for one row at a time: take the selection off with Space." }
      return isSettling && isSettled(screen) ? "It is closed already; u takes it back." : nil
    }
    func one(
      _ title: Words, _ key: Key, hint: Words? = nil, isSettling: Bool = false,
      run: @escaping @Sendable (DueRow, Desk) -> Outcome
    ) -> Command<S> {
      Command(
        title, key, hint: hint, unavailable: { obstacle($0, isOne: true, isSettling: isSettling) },
        run: { screen, desk in
          willBe(&screen, .done)
          return chosen(screen).first.map { run($0, desk) } ?? .stay
        })
    }
    func many(
      _ title: Words, _ key: Key, hint: Words? = nil, becoming gone: Gone?,
      run: @escaping @Sendable ([DueRow], Desk) -> Outcome
    ) -> Command<S> {
      Command(
        title, key, hint: hint, unavailable: { obstacle($0, isOne: false, isSettling: gone != nil) },
        run: { screen, desk in
          if let gone { willBe(&screen, gone) }
          return run(chosen(screen), desk)
        })
    }
    return [
      many("Log a contact", .character("n"), hint: "log contact", becoming: nil) { rows, _ in
        DueRowActions.logContact(rows)
      },
      one("Done: record what settles it", .character("d"), hint: "done", isSettling: true) { row, desk in
        DueActions.settle(row, desk)
      },
      many("Move it to another day", .character("s"), hint: "postpone", becoming: .moved) { rows, desk in
        DueActions.postpone(rows, desk)
      },
      one("Plan a next step", .character("a"), hint: "next step") { row, _ in DueRowActions.planStep(row) },
      many("Pass it on to a colleague", .character("t"), becoming: .passedOn) { rows, desk in
        DueActions.passOn(rows, desk)
      },
      one("Change the record it rests on", .character("e")) { row, _ in
        .open(FormScreen(.change(row.item.subjectKind, row.item.subject)))
      },
      many("Add my mark", .character("m"), becoming: nil) { rows, desk in DueRowActions.mark(rows, desk) },
    ]
  }
}

/// What a row of what is due leads to besides settling it.
enum DueRowActions {
  /// The person in the pane where the row's record stands, or the employer; a colleague's own row opens its record.
  static func open(_ row: DueRow) -> Outcome {
    if let person = row.applicantID {
      return .open(ApplicantScreen(person, pane: pane(of: row.item), at: row.item.subject))
    }
    if let employer = row.employerID { return .open(EmployerScreen(employer)) }
    return .open(RecordScreen(row.item.subjectKind, row.item.subject))
  }

  /// Where the record stands, or what settles the row.
  static func pane(of item: DueItem) -> Pane {
    switch (item.rule.rule.settledBy, item.subjectKind) {
    case (.form(.firstMeeting), _), (_, .note): .around
    case (.form(.disclosureTalk), _), (.form(.careerProfile), _): .wants
    case (.form(.personContact), .servicePeriod), (_, .personContact): .timeline
    case (_, _): .work
    }
  }

  /// With several people the contact is one that all of them had.
  static func logContact(_ rows: [DueRow]) -> Outcome {
    let people = people(in: rows)
    return people.count > 1 ? PersonActions.logForEach(people) : rows.first.map(logContact) ?? .stay
  }

  static func logContact(_ row: DueRow) -> Outcome {
    if let person = row.person { return PersonActions.logContact(person) }
    guard let employer = row.employerID else { return .say(aboutNobody) }
    return .open(FormScreen(.add(.employerContact, EmployerContact.filled { $0.employerID = employer })))
  }

  static func planStep(_ row: DueRow) -> Outcome {
    if let person = row.applicantID {
      return .open(FormScreen(.add(.nextStep, NextStep.filled { $0.applicantID = person })))
    }
    guard let employer = row.employerID else { return .say(aboutNobody) }
    return .open(FormScreen(.add(.nextStep, NextStep.filled { $0.employerID = employer })))
  }

  /// Each of them once.
  private static func people(in rows: [DueRow]) -> [PersonRef] {
    rows.compactMap(\.person).reduce(into: []) { people, one in
      if !people.contains(where: { $0.id == one.id }) { people.append(one) }
    }
  }

  static func mark(_ rows: [DueRow], _ desk: Desk) -> Outcome {
    let people = people(in: rows)
    return people.isEmpty
      ? .say("A mark is put on a person; this row is about none.") : PersonActions.mark(people, desk)
  }

  private static let aboutNobody: Words = "This row is about no person and no employer."
}
