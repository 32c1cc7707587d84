// The acts about drafts, sheets and looking around.

extension Act {
  /// At the start: goes on with the note of the life before, where it was left.
  static let goOn = Act(name: "go on with a draft", weight: 0) { me in
    guard let half = me.ledger.resumable else { return }
    try me.see("You have a draft")
    try me.press("<enter>")
    try me.see(heading: "New note")
    let tail = String(half.filter { !$0.isWhitespace }.suffix(10))
    try me.see("the text of the draft") { $0.squeezed.contains(tail) }
    me.ledger.typing = Typing(fields: [half], echoed: half.count)
    me.ledger.typing?.isNote = true
    let rest = me.words(10...120)
    try me.type(rest)
    try me.save(noteDeed(half + rest))
  }

  /// A few characters, a pause, and so on.
  static let typeSlowly = Act(name: "type slowly", weight: 0) { me in
    try openNote(me)
    while true {
      try me.type(me.words(1...8))
      try me.rest(.milliseconds(Int.random(in: 50...2_800, using: &me.random)))
    }
  }

  static func keptDraft(_ me: Specialist) throws {
    try openNote(me)
    let half = me.words(40...200)
    try me.type(half)
    try me.press("<esc>")
    try me.see("You have typed something")
    try me.press("k")
    try me.see("the draft kept") { $0.status.hasPrefix("Your text is kept as a draft") }
    me.ledger.keptDraft = half
    me.ledger.typing = nil
    try me.logContact("o")
    try me.see(String(half.filter { $0 != " " }.suffix(6)))
    let rest = " " + me.words(10...60)
    try me.press("<end>")
    me.ledger.typing = Typing(fields: [half], echoed: half.count)
    try me.type(rest)
    try me.save(noteDeed(half + rest))
  }

  static func discarded(_ me: Specialist) throws {
    try me.openAnyone()
    try me.logContact("o")
    try me.see(heading: "New note")
    try me.type(me.words(10...60))
    try me.press("<esc>")
    try me.see("You have typed something")
    me.ledger.typing = nil
    try me.press("d")
    try me.see("[Wants]")
  }

  static func lookAround(_ me: Specialist) throws {
    try me.openAnyone()
    for pane in ["[Work]", "[Around]", "[Timeline]"] {
      try me.press("<tab>")
      try me.see(pane)
    }
    try me.press("3")
    try me.see(heading: "Employers")
    try me.press("4")
    try me.see(heading: "Contacts")
    try me.goToList()
  }

  /// A sheet with some dozens of people: the longest transaction there is.
  static func bringIn(_ me: Specialist) throws {
    guard !me.ledger.deeds.contains(where: { $0.act == "import" }) else { return try preference(me) }
    try me.goToList()
    try me.press(": \"import a sp\"")
    try me.see("> Import a spreadsheet")
    try me.press("<enter>")
    try me.see("Type a path or choose")
    try me.press("\"\(me.cast.sheet)\" <enter>")
    try me.see("new \(me.cast.sheetRows)")
    let people = Array(repeating: ["applicant", "service_period", "imported_row"], count: me.cast.sheetRows)
    try me.save(Deed("import", people.flatMap { $0 }.map { "create " + $0 }))
    try me.goToList()
  }
}
