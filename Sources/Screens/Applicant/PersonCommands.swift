import Cells
package import Domain

/// A person a command is about: on their own screen, or on a row about them.
package struct PersonRef: Sendable {
  package let id: Identifier
  package let name: PersonName
  package let mark: Mark?
}

extension Command {
  /// What can be done for a person from anywhere the person is in sight.
  package static func aboutPerson(_ person: @escaping @Sendable (S) -> PersonRef?) -> [Command<S>] {
    let nobody: @Sendable (S) -> Words? = { person($0) == nil ? "No person is chosen." : nil }
    func on(_ act: @escaping @Sendable (PersonRef, Desk) -> Outcome) -> @Sendable (inout S, Desk) -> Outcome {
      { screen, desk in person(screen).map { act($0, desk) } ?? .stay }
    }
    return [
      Command("Log a contact", .character("n"), hint: "log contact", unavailable: nobody, run: on { person, _ in PersonActions.logContact(person) }),
      Command("Plan a next step", .character("a"), hint: "next step", unavailable: nobody, run: on { person, _ in
        .open(FormScreen(.add(.nextStep, ["applicant_id": .record(person.id)])))
      }),
      Command("Change the person's details", .character("e"), unavailable: nobody, run: on { person, _ in
        .open(FormScreen(.change(.applicant, person.id)))
      }),
      Command("Tick a next step as done", .character("d"), hint: "done", unavailable: nobody, run: on { person, _ in
        .open(StepsScreen(person.id))
      }),
      Command("Move a next step to another day", .character("s"), unavailable: nobody, run: on { person, _ in
        .open(StepsScreen(person.id))
      }),
      Command("Hand the person to a colleague", .character("t"), unavailable: nobody, run: on { person, _ in
        .open(HandOverScreen(person.id))
      }),
      Command("Put a mark on the person", .character("m"), unavailable: nobody, run: on { person, _ in PersonActions.mark(person) }),
      Command("Withdraw the person, with a reason", .character("-"), unavailable: nobody, run: on { person, desk in
        PersonActions.withdraw(.applicant, person.id, called: desk.shown(person.name))
      }),
      Command("Merge with another entry of the same person", unavailable: nobody, run: on { person, desk in
        .open(PickScreen(.applicant, Words("Which other entry is {1} too?", desk.shown(person.name))) { other, _ in
          .open(MergeScreen(keep: person.id, other: other))
        })
      }),
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
          .init("s", "support contact with the person") { .open(FormScreen(.add(.supportContact, ["applicant_id": .record(id)]))) },
          .init("e", "employer contact for the person") { .open(FormScreen(.add(.employerContact, ["applicant_ids": .records([id])]))) },
          .init("r", "repeat the last contact I logged, for this person") { .open(FormScreen(.again(id))) },
          .init("o", "note") { .open(FormScreen(.add(.note, ["applicant_id": .record(id)]))) },
        ]))
  }

  static func mark(_ person: PersonRef) -> Outcome {
    let old: Value = person.mark.map { .text($0.rawValue) } ?? .none
    let letters: [Character] = ["*", "?", "!"]
    let items = zip(Mark.allCases, letters).map { mark, letter in
      ChoiceMenu.Item(letter, mark.label) {
        set(person.id, from: old, to: .text(mark.rawValue), "mark set")
      }
    }
    return .open(ChoiceMenu("Which mark?", items + [.init("0", "no mark") { set(person.id, from: old, to: .none, "mark taken off") }]))
  }

  private static func set(_ id: Identifier, from old: Value, to new: Value, _ title: Words) -> Outcome {
    old == new ? .stay : .commit(ChangeSet(title, [.set(.applicant, id, field: "mark", old: old, new: new)]))
  }

  /// Nothing is deleted: the record is withdrawn, hidden, and comes back with `u` or from its history.
  static func withdraw(_ kind: RecordKind, _ id: Identifier, called name: String, closing: Bool = false) -> Outcome {
    .open(
      PromptScreen(Words("Why withdraw \"{1}\"? It is hidden, not deleted; u brings it back.", name)) { reason in
        let set = ChangeSet(Words("withdrawn: {1}", name), [.withdraw(kind, id, reason: reason)])
        return closing ? .sequence([.commit(set), .close]) : .commit(set)
      })
  }
}
