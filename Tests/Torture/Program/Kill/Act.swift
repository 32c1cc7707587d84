import Cells
import Domain

/// One thing that is done on a day, through the screens, beginning and ending on a screen of the menu.
struct Act: Sendable {
  let name: String
  /// How often it happens beside the others.
  let weight: Int
  let perform: @Sendable (Specialist) throws -> Void

  static let all: [Act] = [
    Act(name: "new applicant", weight: 3, perform: newApplicant),
    Act(name: "new employer", weight: 2, perform: newEmployer),
    Act(name: "job_preference", weight: 3, perform: preference),
    Act(name: "employer contact", weight: 4, perform: employerContact),
    Act(name: "contact with the person", weight: 4, perform: personContact),
    Act(name: "note with much text", weight: 5, perform: { try note($0, 150...900) }),
    Act(name: "pasted note", weight: 2, perform: pastedNote),
    Act(name: "next step", weight: 3, perform: nextStep),
    Act(name: "next step, then done", weight: 2, perform: tickStep),
    Act(name: "next step, then moved", weight: 2, perform: moveStep),
    Act(name: "change details", weight: 4, perform: changeDetails),
    Act(name: "mark", weight: 2, perform: mark),
    Act(name: "job", weight: 2, perform: job),
    Act(name: "hand over", weight: 1, perform: reassign),
    Act(name: "withdraw", weight: 2, perform: withdraw),
    Act(name: "undo", weight: 4, perform: undo),
    Act(name: "redo", weight: 4, perform: redo),
    Act(name: "draft kept, then saved", weight: 2, perform: keptDraft),
    Act(name: "typed and discarded", weight: 1, perform: discarded),
    Act(name: "look around", weight: 1, perform: lookAround),
    Act(name: "import", weight: 1, perform: bringIn),
  ]

  private static let wheel = all.flatMap { Array(repeating: $0, count: $0.weight) }

  static func any(_ random: inout SplitMix64) -> Act { wheel[Int.random(in: 0..<wheel.count, using: &random)] }
}

// MARK: Getting about

extension Specialist {
  /// Among what is due about a person, to the step that says this; rules may stand before it.
  func goToStep(_ what: String) throws {
    let beginning = what.prefix(6)
    for _ in 0..<30 {
      let focused = terminal.screen.split(separator: "\n").last { $0.hasPrefix(">") } ?? ""
      if focused.contains(beginning) { return }
      let before = terminal.screen
      try press("<down>")
      try see("the next row") { $0.terminal.screen != before || focused.isEmpty }
    }
    throw Stuck(act: act, fact: "the step among what is due", screen: terminal.screen)
  }

  /// To the list of applicants, from any screen that is no form.
  func goToList() throws {
    try press("2")
    try see("the list, and no message") {
      $0.heading.hasPrefix("Applicants") && $0.hints.hasPrefix("Enter open") && $0.status.isEmpty
    }
  }

  /// Finds a person by name and opens their record.
  func open(_ person: String) throws {
    try goToList()
    try press("/")
    try see(heading: "Find")
    try press("\"\(person)\"")
    try see("the person found") { $0.terminal.screen.contains("> \(person)") }
    try press("<enter>")
    try see("the person's screen") { $0.heading.hasPrefix(person) && $0.terminal.screen.contains("[Wants]") }
  }

  func openAnyone() throws {
    try open(random.pick(cast.people) ?? "")
  }

  func pickEmployer() throws {
    let employer = random.pick(cast.employers) ?? ""
    try press("\"\(employer)\"")
    try see("the employer found") { $0.terminal.screen.contains("> \(employer)") }
    let before = terminal.cursor
    try press("<enter>")
    try see("the field after the employer") { $0.terminal.cursor != before }
  }
}

// MARK: New records

extension Act {
  static func newApplicant(_ me: Specialist) throws {
    let (first, last) = (me.name(), me.name())
    try me.goToList()
    try me.press("+")
    try me.see(heading: "New applicant")
    try me.type(first)
    try me.leaveField()
    try me.type(last)
    let texts = [
      TypedText(kind: "applicant", field: "first_name", text: first),
      TypedText(kind: "applicant", field: "last_name", text: last),
    ]
    try me.save(Deed("new applicant", ["create applicant", "create service_period", "create assignment"], texts))
    me.ledger.created.append("\(first) \(last)")
  }

  static func newEmployer(_ me: Specialist) throws {
    let (name, town) = (me.name(), me.name())
    try me.press("3")
    try me.see(heading: "Employers")
    try me.press("+")
    try me.see(heading: "New employer")
    try me.type(name)
    try me.leaveField("<tab> <tab>")
    try me.type(town)
    let texts = [
      TypedText(kind: "employer", field: "name", text: name), TypedText(kind: "employer", field: "town", text: town),
    ]
    try me.save(Deed("new employer", ["create employer"], texts))
  }

  static func preference(_ me: Specialist) throws {
    try me.openAnyone()
    try me.press("+")
    try me.see("Add what?")
    try me.press("w")
    try me.see(heading: "New job preference")
    try me.press("k <tab>")
    let words = me.words(10...70)
    try me.type(words)
    try me.save(
      Deed(
        "job_preference", ["create job_preference"], [TypedText(kind: "job_preference", field: "words", text: words)]))
  }

  static func employerContact(_ me: Specialist) throws {
    try me.openAnyone()
    try me.logContact("e")
    try me.see(heading: "Log an employer contact")
    try me.pickEmployer()
    try me.press("<tab> i <tab> <tab> <tab> <tab>")
    let (result, step) = (me.words(20...160), me.words(5...20))
    try me.type(result)
    try me.leaveField()
    try me.type(step)
    try me.leaveField()
    try me.press("fri")
    let texts = [
      TypedText(kind: "employer_contact", field: "result", text: result),
      TypedText(kind: "next_step", field: "what", text: step),
    ]
    try me.save(
      Deed("employer contact", ["create employer_contact", "create next_step", "set next_step.employer_id"], texts))
  }

  static func personContact(_ me: Specialist) throws {
    try me.openAnyone()
    try me.logContact("s")
    try me.see(heading: "Log a contact with the person")
    try me.press("i <tab> <tab> \"30\" <tab>")
    let result = me.words(20...300)
    try me.type(result)
    try me.save(
      Deed(
        "contact with the person", ["create person_contact"],
        [TypedText(kind: "person_contact", field: "result", text: result)]))
  }

  static func note(_ me: Specialist, _ length: ClosedRange<Int>) throws {
    try openNote(me)
    let text = me.words(length)
    try me.type(text)
    try me.save(noteDeed(text))
  }

  static func openNote(_ me: Specialist) throws {
    try me.openAnyone()
    try me.logContact("o")
    try me.see(heading: "New note")
    me.ledger.typing = Typing()
    me.ledger.typing?.isNote = true
  }

  static func noteDeed(_ text: String) -> Deed {
    Deed("note", ["create note"], [TypedText(kind: "note", field: "text", text: text)])
  }

  static func pastedNote(_ me: Specialist) throws {
    try me.openAnyone()
    try me.logContact("o")
    try me.see(heading: "New note")
    let lines = (0..<12).map { _ in me.words(20...300) }
    me.terminal.press(.paste(lines.joined(separator: "\n")))
    let end = String((lines.last ?? "").suffix(5))
    try me.see("the end of the paste") { $0.terminal.screen.contains(end) }
    try me.save(noteDeed(lines.joined(separator: "\n")))
  }

  static func nextStep(_ me: Specialist) throws {
    try me.openAnyone()
    try planStep(me)
  }

  /// - Returns: what the step says.
  @discardableResult
  static func planStep(_ me: Specialist) throws -> String {
    try me.press("a")
    try me.see(heading: "Plan a next step")
    let what = me.words(8...40)
    try me.type(what)
    try me.leaveField()
    try me.press("fri")
    try me.save(Deed("next step", ["create next_step"], [TypedText(kind: "next_step", field: "what", text: what)]))
    return what
  }

  static func job(_ me: Specialist) throws {
    try me.openAnyone()
    try me.press("<tab>")
    try me.see("[Work]")
    try me.press("+")
    try me.see("Add what?")
    try me.press("j")
    try me.see(heading: "New job")
    try me.pickEmployer()
    let title = me.words(5...25)
    try me.type(title)
    try me.leaveField()
    try me.press("today")
    try me.save(Deed("job", ["create job"], [TypedText(kind: "job", field: "title", text: title)]))
    try me.see("what belongs to a start") { $0.terminal.screen.contains("one key each") }
    try me.press("<esc>")
    try me.see("the start put off") { !$0.terminal.screen.contains("one key each") }
  }
}

// MARK: Changes

extension Act {
  static func tickStep(_ me: Specialist) throws {
    try me.openAnyone()
    let what = try planStep(me)
    try me.press("d")
    try me.see("What is due?")
    try me.goToStep(what)
    try me.save(Deed("step done", ["set next_step.done_on"]), "<enter>")
  }

  static func moveStep(_ me: Specialist) throws {
    try me.openAnyone()
    let what = try planStep(me)
    try me.press("s")
    try me.see("the steps or the one step") {
      let screen = $0.terminal.screen
      return screen.contains("What is due?") || screen.contains("To which day")
    }
    if me.terminal.screen.contains("What is due?") {
      // What rules ask for stands there too; moving it is another record.
      try me.goToStep(what)
      try me.press("s")
      try me.see("To which day")
    }
    let why = me.words(5...30)
    try me.press("+\(Int.random(in: 20...400, using: &me.random))d <tab> \"\(why)\"")
    try me.see(String(why.suffix(8)))
    let texts = [TypedText(kind: "next_step", field: "postpone_reason", text: why)]
    try me.save(Deed("step moved", ["set next_step.due_on", "set next_step.postpone_reason"], texts))
  }

  static func changeDetails(_ me: Specialist) throws {
    try me.openAnyone()
    try me.press("e")
    try me.see(heading: "Change an applicant")
    try me.press("<tab> <tab> <tab> <tab> <tab> <tab> <c-u>")
    let (town, reach) = (me.name(), me.words(10...60))
    try me.type(town)
    try me.leaveField()
    try me.press("<c-u>")
    try me.type(reach)
    let texts = [
      TypedText(kind: "applicant", field: "town", text: town),
      TypedText(kind: "applicant", field: "how_to_reach", text: reach),
    ]
    try me.save(Deed("change details", ["set applicant.town", "set applicant.how_to_reach"], texts))
  }

  static func mark(_ me: Specialist) throws {
    try me.openAnyone()
    try me.press("m")
    try me.see("Which mark?")
    let letter = me.random.pick(["*", "?", "!", "0"]) ?? "0"
    try me.save(Deed("mark", ["set applicant.mark"]), letter)
  }

  static func reassign(_ me: Specialist) throws {
    try me.openAnyone()
    try me.press("t")
    try me.see("Who works with")
    try me.save(Deed("hand over", ["create assignment", "set assignment.until_on"]), "<enter>")
    // And back again by undo, so that the list stays as it is.
    try undo(me)
  }

  static func withdraw(_ me: Specialist) throws {
    if me.ledger.created.isEmpty { try newApplicant(me) }
    guard let person = me.ledger.created.last else { return }
    try me.open(person)
    try me.press("-")
    try me.see("Why remove")
    let why = me.words(5...30)
    try me.press("\"\(why)\"")
    try me.see(String(why.suffix(8)))
    me.ledger.created.removeLast()
    try me.save(Deed("withdraw", ["withdraw applicant"]), "<enter>")
  }

  static func undo(_ me: Specialist) throws {
    guard let last = me.ledger.undoable.last else { return try preference(me) }
    try me.goToList()
    if ["new applicant", "withdraw"].contains(last.act) { me.ledger.created = [] }
    try me.save(last.taken(.undo), "u")
  }

  static func redo(_ me: Specialist) throws {
    guard let last = me.ledger.redoable.last else { return try undo(me) }
    try me.goToList()
    try me.save(last.taken(.undo).taken(.redo), "U")
  }
}

extension Specialist {
  /// From a person's screen.
  func logContact(_ letter: String) throws {
    try press("n")
    try see("Log which contact?")
    try press(letter)
  }
}
