package import Cells
package import Domain
package import Exchange
package import Store

/// The screen stack over a store. A key goes in, a grid comes out; nothing calls backwards.
package struct App {
  package let store: Store
  package let width: CharacterWidth
  let views: SavedViews
  package private(set) var size: Size
  package internal(set) var stack: [any Screen] = []
  /// What was just saved, or why not; stays until the next key.
  package private(set) var message = ""
  package private(set) var isFinished = false
  /// What the person asked for and only the owner of the terminal can do.
  package internal(set) var request: Request?
  package private(set) var initialsOnly: Bool
  var isBlank = false
  /// Over the names of everybody on the screens; empty while names are shown in full.
  private(set) var veil = NameVeil([String]())
  private var lastMessage = ""
  private var waitingWork: Outcome?
  /// Whose records were looked at in this window.
  var looks = AccessBook()
  var draftTimer = DraftTimer()
  private var catchUp = CatchUp()
  /// That a draft could not be kept is said once, not at each try.
  var hasToldOfDraft = false

  /// - Parameter views: the saved views of this login; nil keeps them beside the store.
  package init(store: Store, size: Size, width: CharacterWidth, initialsOnly: Bool = false, views: SavedViews? = nil) {
    self.store = store
    self.size = size
    self.width = width
    self.initialsOnly = initialsOnly
    self.views = views ?? SavedViews(beside: store.path)
  }

  /// Opens the first screen: the questions of the first run, or a screen of the menu.
  /// - Parameter paintsFirst: the rest of it is loaded by `finishLoading`, once its rows have been painted.
  package mutating func start(at entry: Int = Menu.first, paintsFirst: Bool = false) {
    // In a damaged file nobody may be found; the first questions would not help.
    guard store.session.actor != nil || store.damage != nil else { return push(FormScreen(.firstRun)) }
    var screen = Menu.entries[entry].open()
    screen.isUnfinished = paintsFirst
    push(screen)
    if let damage = store.damage { return say(damage) }
    offerDrafts()
  }

  /// What was left unfinished is offered before anything else; Esc leaves it for later.
  private mutating func offerDrafts() {
    attempt { store throws(StoreError) in
      try store.answer(DraftList())
    } then: { app, drafts in
      if drafts.contains(where: \.isText) { app.push(DraftsScreen(isOffer: true)) }
    }
  }

  /// Whether work waits until what it is has been shown.
  package var hasWork: Bool { waitingWork != nil }

  /// Does the work that waited for a frame.
  package mutating func work() {
    guard let outcome = waitingWork else { return }
    waitingWork = nil
    message = ""
    perform(outcome)
    arrange()
  }

  package mutating func resize(_ size: Size) {
    self.size = size
    arrange()
  }

  package var desk: Desk {
    Desk(
      store: store, content: content, width: width, initialsOnly: initialsOnly, views: views,
      catchUpDay: catchUp.day(on: store.session.today))
  }

  /// The cells between the top line and the status line.
  var content: Size { Size(columns: size.columns, rows: size.rows - 3) }

  // MARK: Keys

  package mutating func press(_ key: Key) {
    if isBlank {
      isBlank = false
      return
    }
    looks.isBlocked = false
    if !message.isEmpty { lastMessage = message }
    message = ""
    guard !stack.isEmpty else { return }
    let changedElsewhere = store.changedElsewhere()
    let before = textPlace
    // The stack is not empty: checked above.
    let top = stack.count - 1
    if let outcome = stack[top].press(key, desk) {
      perform(outcome)
    } else if let command = GlobalCommand.all.first(where: { $0.keys.contains(key) && $0.works(in: stack[top]) }) {
      perform(global: command)
    } else {
      say(unknown(key))
    }
    // Only now: the key was meant for what stood on the screen, not for what a colleague wrote since.
    if changedElsewhere { reload() }
    noteTyping(key, before: before)
    arrange()
  }

  private func unknown(_ key: Key) -> Words {
    if case .paste = key { return "Pasted text was not used: nothing here takes text." }
    return Words("{1} does nothing here. ? shows the keys.", key.title)
  }

  private mutating func perform(global command: GlobalCommand) {
    switch command.action {
    case .outcome(let outcome): perform(outcome())
    case .help: push(HelpScreen(of: stack, desk))
    case .palette: push(PaletteScreen(of: stack, desk))
    case .find: push(FindScreen(first: stack.last is EmployerListScreen ? .employer : .applicant))
    case .blank: isBlank = true
    case .back:
      // A stray Esc, or one that a slow line parted from its key, must not end the program.
      if stack.count == 1 { say("Press q to leave.") } else { goBack() }
    case .backOrLeave: if stack.count == 1 { perform(.quit) } else { goBack() }
    case .repeatMessage: message = lastMessage
    }
  }

  /// Chosen in the palette over a form, this is the Esc of the form, which asks before text is lost.
  private mutating func goBack() {
    guard let top = stack.indices.last else { return }
    perform(stack[top].press(.escape, desk) ?? .close)
  }

  /// Runs what the palette chose: a command of the screen below it or a global one.
  package mutating func run(_ choice: PaletteChoice) {
    switch choice {
    case .screen(let index):
      guard !stack.isEmpty else { return }
      perform(stack[stack.count - 1].runCommand(at: index, desk))
    case .global(let index): perform(global: GlobalCommand.all[index])
    case .capture(let index): push(CaptureScreen(CaptureScreen.beginning(index), about: stack.inSight))
    }
  }

  // MARK: Outcomes

  package mutating func perform(_ outcome: Outcome) { _ = carryOut(outcome) }

  /// - Returns: false when it was refused, so that what should follow does not.
  private mutating func carryOut(_ outcome: Outcome) -> Bool {
    switch outcome {
    case .stay: break
    case .reload: reload()
    case .close: pop()
    case .open(let screen): push(screen)
    case .replace(let screen):
      stack.removeLast()
      push(screen)
    case .commit(let set, let endsDraft): return commit(set, endsDraft: endsDraft)
    case .deliver(let answer): deliver(answer)
    case .say(let words): say(words)
    case .after(let words, let outcome):
      say(words)
      waitingWork = outcome
    case .sequence(let outcomes): return outcomes.allSatisfy { carryOut($0) }
    case .keepDraft: return keepTopDraft()
    case .keepAside(let draft): return attempt { app throws(StoreError) in try app.store.keep(draft) }
    case .discardDraft: return attempt { app throws(StoreError) in try app.discardTopDraft() }
    case .resume(let draft): return attempt { app throws(StoreError) in try app.resume(draft) }
    case .drop(let draft): return attempt { app throws(StoreError) in try app.dropFromList(draft) }
    case .undo(let confirmed): undo(confirmed)
    case .redo(let confirmed): redo(confirmed)
    case .menu(let index): return go(to: index)
    case .run(let choice):
      pop()
      run(choice)
    case .look(let seen): for look in seen { looks.add(look) }
    case .toggleInitials: toggleInitials()
    case .suspend:
      keepDrafts()
      request = .shell
    case .lock: request = .lock
    case .edit(let text):
      keepDrafts()
      request = .editor(text)
    case .quit:
      guard keepBeforeLeaving() else { return false }
      isFinished = true
    }
    return true
  }

  private mutating func commit(_ set: ChangeSet, endsDraft: Bool) -> Bool {
    if set.isEmpty {
      say("Nothing was changed.")
      return true
    }
    do {
      let language = store.session.settings.language
      let receipt = try store.commit(joined(set), discarding: endsDraft ? stack.last?.kept : nil)
      if endsDraft { forgetTopDraft() }
      catchUp.note(set, on: store.session.today)
      if store.session.settings.language != language { Catalogue.choose(store.session.settings.language) }
      say(saved(receipt))
      reload()
      return true
    } catch {
      refuse(error)
      return false
    }
  }

  /// The set with what the screens below want saved with it.
  private func joined(_ set: ChangeSet) -> ChangeSet {
    var whole = set
    for screen in stack { whole.changes += screen.joining(set, desk) }
    return whole
  }

  private mutating func forgetTopDraft() {
    guard let top = stack.indices.last else { return }
    stack[top].kept = nil
  }

  /// "Saved" is said after the store's answer, which comes after the disk's; a long wait is said too.
  private func saved(_ receipt: Receipt) -> Words {
    let title = tr(title: receipt.title, initialsOnly: initialsOnly)
    return receipt.waitedMilliseconds > 300
      ? Words("Saved: {1}, after waiting for another program.  u undo", title)
      : Words("Saved: {1}.  u undo", title)
  }

  mutating func refuse(_ error: StoreError) {
    switch error {
    case .invalid(let problems): answerTop(.problems(problems))
    case .stale(let conflicts): answerTop(.conflicts(conflicts))
    case .refused, .notPermitted, .unavailable, .damaged: break
    }
    if let words = error.sentences.first { say(words) }
  }

  mutating func answerTop(_ answer: Answer) {
    guard !stack.isEmpty else { return }
    let outcome = stack[stack.count - 1].receive(answer, desk)
    perform(outcome)
  }

  private mutating func deliver(_ answer: Answer) {
    guard stack.count > 1 else { return }
    stack.removeLast()
    answerTop(answer)
    reload()
  }

  private mutating func undo(_ confirmed: Bool) {
    attempt { store throws(StoreError) in
      try store.undo(confirmed: confirmed)
    } then: { app, outcome in
      app.report(
        outcome, done: "Undone: {1}.  U redo", nothing: "There is nothing to undo.", again: .undo(confirmed: true))
    }
  }

  private mutating func redo(_ confirmed: Bool) {
    attempt { store throws(StoreError) in
      try store.redo(confirmed: confirmed)
    } then: { app, outcome in
      app.report(
        outcome, done: "Done again: {1}.  u undo", nothing: "There is nothing to redo.", again: .redo(confirmed: true))
    }
  }

  private mutating func report(_ outcome: UndoOutcome, done: String, nothing: Words, again: Outcome) {
    switch outcome {
    case .done(let title):
      say(Words(done, initialsOnly ? title.blanked : title))
      reload()
    case .askFirst(let title, let at):
      push(
        ConfirmScreen(
          Words(
            "\"{1}\" is from an earlier session ({2}). Take it back?",
            initialsOnly ? title.blanked : title, Dates.moment(desk.local(at))), yes: again))
    case .nothing: say(nothing)
    }
  }

  private mutating func go(to index: Int) -> Bool {
    guard keepBeforeLeaving() else { return false }
    stack = []
    push(Menu.entries[index].open())
    return true
  }

  /// Initials stay on across restarts if left on; an option of this login, not a change of the record.
  private mutating func toggleInitials() {
    initialsOnly.toggle()
    let on = initialsOnly
    _ = attempt { app throws(StoreError) in
      let store = app.store
      if on { try store.keep(Self.initialsOption(store)) } else { try store.discard(draft: App.initialsKey) }
    }
    say(on ? "Names are shown as initials. i shows them again." : "Names are shown in full.")
    reload()
  }

  package static let initialsKey = Draft.option + "initials"

  private static func initialsOption(_ store: Store) -> Draft {
    Draft(key: initialsKey, title: "Initials only", payload: "on", keptAt: store.session.clock.now())
  }

  package mutating func say(_ words: Words) { message = veil.covering(tr(words)) }

  // MARK: Stack

  mutating func push(_ screen: any Screen) {
    stack.append(screen)
    reload()
    guard let person = unexplained else { return }
    stack.append(ReasonToOpenScreen(person))
    arrange()
  }

  private mutating func pop() {
    stack.removeLast()
    if stack.isEmpty { isFinished = true } else { reload() }
  }

  package mutating func reload() {
    guard !stack.isEmpty else { return }
    let desk = desk
    do {
      try stack[stack.count - 1].load(from: store, desk)
      noteOpened()
    } catch {
      refuse(error)
    }
    coverNames()
    arrange()
  }

  mutating func coverNames() {
    var people = ShownPeople()
    if initialsOnly { for screen in stack { people.add(screen.named) } }
    veil = people.veil(from: store)
    message = veil.covering(message)
  }

  mutating func arrange() {
    guard !stack.isEmpty else { return }
    let desk = desk
    for index in stack.indices { stack[index].arrange(in: area(of: stack[index]).size, desk) }
  }

  @discardableResult
  private mutating func attempt<Value>(
    _ work: (Store) throws(StoreError) -> Value, then: (inout App, Value) -> Void
  ) -> Bool {
    do {
      let value = try work(store)
      then(&self, value)
      return true
    } catch {
      refuse(error)
      return false
    }
  }

  /// - Returns: false when it was refused, so that what should follow does not.
  private mutating func attempt(_ work: (inout App) throws(StoreError) -> Void) -> Bool {
    do {
      try work(&self)
      return true
    } catch {
      refuse(error)
      return false
    }
  }
}
