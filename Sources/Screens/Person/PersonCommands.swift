import Cells
package import Domain
import Store

/// A person a command is about: on their own screen, or on a row about them.
package struct PersonRef: Sendable {
  package let id: Identifier
  package let name: PersonName
  package let mark: Mark?
}

extension Command {
  /// What can be done for people from anywhere they are in sight. Marks and hand-over work on several at once; the
  /// rest is about one.
  package static func aboutPeople(_ people: @escaping @Sendable (S) -> [PersonRef]) -> [Command<S>] {
    let nobody: @Sendable (S) -> Words? = { people($0).isEmpty ? "No person is chosen." : nil }
    let notOne: @Sendable (S) -> Words? = { screen in
      switch people(screen).count {
      case 0: "No person is chosen."
      case 1: nil
      default: "This works for one person at a time: take the selection off with Space."
      }
    }
    func one(
      _ title: Words, _ keys: Key..., hint: Words? = nil, run: @escaping @Sendable (PersonRef, Desk) -> Outcome
    ) -> Command<S> {
      Command(title, keys: keys, hint: hint, unavailable: notOne) { screen, desk in
        people(screen).first.map { run($0, desk) } ?? .stay
      }
    }
    func many(_ title: Words, _ keys: Key..., run: @escaping @Sendable ([PersonRef], Desk) -> Outcome) -> Command<S> {
      Command(title, keys: keys, unavailable: nobody) { screen, desk in run(people(screen), desk) }
    }
    return [
      Command("Log a contact", .character("n"), hint: "log contact", unavailable: nobody) { screen, _ in
        let chosen = people(screen)
        return chosen.count > 1 ? PersonActions.logForEach(chosen) : chosen.first.map(PersonActions.logContact) ?? .stay
      },
      one("Plan a next step", .character("a"), hint: "next step") { person, _ in
        .add(.nextStep, about: .applicant(person.id))
      },
      one("Write down a promise about the person") { person, _ in
        .add(.promise, about: .applicant(person.id))
      },
      one("Job search of the person") { person, _ in .open(JobSearchScreen(person.id)) },
      one("Make an appointment with the person") { person, _ in
        .add(.appointment, about: .applicant(person.id))
      },
      one("Show known employers and job leads that may fit") { person, _ in .open(MatchScreen(person.id)) },
      one("Change the person's details", .character("e")) { person, _ in
        .form(.change(.applicant, person.id))
      },
      one("Career profile") { person, _ in .open(CareerProfileScreen(person.id)) },
      one("Ask whether the preferences are still true") { person, _ in .open(StillTrueScreen(person.id)) },
      one("Preferences as they were on a day") { person, _ in PreferencesOnScreen.ask(about: person.id) },
      one("See what is due, and settle it", .character("d"), hint: "done") { person, _ in
        .open(DueScreen(about: RecordKey(.applicant, person.id)))
      },
      one("Move what is due to another day", .character("s")) { person, _ in
        .open(DueScreen(about: RecordKey(.applicant, person.id)))
      },
      many("Change the specialist", .character("t")) { people, _ in .open(ReassignScreen(people.map(\.id))) },
      many("Add my mark", .character("m")) { people, desk in PersonActions.mark(people, desk) },
      one("Remove this person's entry, with a reason", .character("-")) { person, desk in
        PersonActions.withdraw(.applicant, person.id, called: desk.shown(person.name))
      },
      one("Merge with another entry of the same person") { person, desk in
        .open(
          PickScreen(
            .applicant, Words("Which other entry is {1} too?", desk.shown(person.name)), excluding: person.id
          ) { other, _ in
            .open(MergeScreen(keep: person.id, other: other))
          })
      },
    ]
  }
}

enum PersonActions {
  static func logContact(_ person: PersonRef) -> Outcome {
    let id = person.id
    return .open(
      ChoiceMenu(
        "Log which contact?",
        [
          .init("s", "contact with the person") {
            .add(.personContact, about: .applicant(id))
          },
          .init("e", "employer contact for the person") {
            .add(.employerContact, about: .applicant(id))
          },
          .init("r", "repeat the last contact I logged, for this person") { .form(.again(id)) },
          .init("o", "note") { .add(.note, about: .applicant(id)) },
        ]))
  }

  static func mark(_ people: [PersonRef], _ desk: Desk) -> Outcome {
    let names = self.names(people, desk)
    let letters: [Character] = ["*", "?", "!"]
    let marks = zip(Mark.allCases, letters).map { mark, letter in
      ChoiceMenu.Item(letter, mark.label) {
        confirmed(people, names, set(people, to: mark, Words("mark set: {1}", names)))
      }
    }
    let none = ChoiceMenu.Item("0", "no mark") {
      confirmed(people, names, set(people, to: nil, Words("mark taken off: {1}", names)))
    }
    return .open(ChoiceMenu("Which mark?", marks + [none]))
  }

  private static func set(_ people: [PersonRef], to mark: Mark?, _ title: Words) -> Outcome {
    let changes = people.filter { $0.mark != mark }.map {
      Change.set(\Applicant.mark, of: $0.id, from: $0.mark, to: mark)
    }
    return .commit(ChangeSet(title, changes))
  }

  /// What is done to several at once is asked first, with how many and who.
  /// - Parameter question: instead of the plain one.
  static func confirmed(
    _ people: [PersonRef], _ names: String, asking question: Words? = nil, _ outcome: Outcome
  ) -> Outcome {
    if people.count < 2 { return outcome }
    let plain = Words("For {1} people: {2}?", String(people.count), names)
    return .open(ConfirmScreen(question ?? plain, yes: outcome))
  }

  static func names(_ people: [PersonRef], _ desk: Desk) -> String { names(people.map(\.name), desk) }

  static let namedAtOnce = 5

  static func names(_ names: [PersonName], _ desk: Desk) -> String {
    let shown = names.prefix(namedAtOnce).map { desk.initialsOnly ? $0.initials : $0.short }
    return shown.joined(separator: ", ") + (names.count > namedAtOnce ? " .." : "")
  }

  /// Nothing is deleted: the record is removed, hidden, and comes back with `u` or from its history.
  static func withdraw(_ kind: RecordKind, _ id: Identifier, called name: String) -> Outcome {
    .open(withdrawal(kind, id, called: name))
  }

  /// - Parameter name: what the record is called; nil looks it up.
  static func withdrawal(
    _ kind: RecordKind, _ id: Identifier, called name: String? = nil, resuming draft: Draft? = nil
  ) -> PromptScreen {
    PromptScreen(
      asking: { store, desk throws(StoreError) in
        let called = if let name { name } else { try called(kind, id, store, desk) }
        return Words("Why remove \"{1}\"? It is hidden, not deleted; u brings it back.", called)
      },
      keeping: PromptScreen.Keeping(
        key: "remove:\(kind.rawValue) \(id.text)", title: "reason for removing",
        about: kind == .applicant ? id : nil, record: RecordKey(kind, id)),
      resuming: draft
    ) { question, reason in
      .commit(
        ChangeSet(Words("removed: {1}", question.arguments.first ?? .text("")), [.withdraw(kind, id, reason: reason)])
      )
    }
  }

  private static func called(
    _ kind: RecordKind, _ id: Identifier, _ store: Store, _ desk: Desk
  ) throws(StoreError) -> String {
    guard let record = try store.answer(OneRecord(kind, id)) else {
      throw .refused("This record is not there any more.")
    }
    if kind == .applicant { return desk.shown(Applicant(record).name) }
    return record.label.isEmpty ? tr(kind.type.title) : record.label
  }
}
