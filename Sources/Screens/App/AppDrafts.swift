import Cells
import Domain
import Store

// Drafts: what is typed and not saved is kept from time to time, and always before it could get out of sight.

extension App {
  /// Milliseconds until what is typed has to be kept; nil when there is nothing to keep.
  package var draftWait: Int? { draftTimer.wait(at: store.session.clock.now()) }

  /// Keeps what is due. Never sends anything to the terminal but a sentence when it does not succeed.
  package mutating func keepDueDrafts() {
    guard draftWait == 0 else { return }
    keepDrafts(isLast: false)
  }

  /// Keeps everything that is typed and not saved, with the place of the cursor: before the line is closed, the screen
  /// locked or the program stopped.
  /// - Returns: false when something could not be kept.
  @discardableResult
  package mutating func keepDrafts() -> Bool { keepDrafts(isLast: true) }

  @discardableResult
  private mutating func keepDrafts(isLast: Bool) -> Bool {
    let now = store.session.clock.now()
    let withCursor = isLast || draftTimer.isPause(at: now)
    do {
      var isWhole = true
      for index in stack.indices { isWhole = try keepDraft(at: index, withCursor: withCursor) && isWhole }
      if isWhole { draftTimer.kept() } else { draftTimer.keptBefore() }
      hasToldOfDraft = false
      return true
    } catch {
      draftTimer.notKept(at: now)
      if !hasToldOfDraft { say("Not kept as a draft yet: the disk is full, busy or read-only. Trying again.") }
      hasToldOfDraft = true
      return false
    }
  }

  /// - Returns: false when only the cursor has moved, and that may wait.
  private mutating func keepDraft(at index: Int, withCursor: Bool) throws(StoreError) -> Bool {
    guard stack[index].keepsDraft else { return true }
    let known = stack[index].kept
    guard let draft = stack[index].draft(desk) else {
      if let known { try store.discard(known) }
      stack[index].kept = nil
      return true
    }
    if draft.payload == known?.payload { return true }
    let isCursorOnly = known.map { DraftPayload.content(of: $0.payload) == DraftPayload.content(of: draft.payload) }
    if isCursorOnly == true, !withCursor { return false }
    // When only the cursor has moved, the text is as old as it was.
    let typedAt = isCursorOnly == true ? known?.keptAt : nil
    stack[index].kept = try store.keep(draft.placed(at: place(of: index), typedAt: typedAt), over: known)
    return true
  }

  /// Keeps the text of the screen on top at once.
  mutating func keepTopDraft() -> Bool {
    let isKept = keepDrafts()
    if !isKept { say(Self.cannotLeave) }
    return isKept
  }

  /// Keeps everything before screens are closed that nobody asks.
  /// - Returns: false when they must not be closed, because text would be lost.
  mutating func keepBeforeLeaving() -> Bool {
    let hasText = stack.contains { $0.keepsDraft && $0.draft(desk) != nil }
    guard hasText else { return true }
    guard keepTopDraft() else { return false }
    say("Your text is kept as a draft.")
    return true
  }

  private static let cannotLeave: Words = "Your text could not be kept, so it stays open: save it, or Esc and d."

  /// The text of the screen on top is not wanted any more.
  mutating func discardTopDraft() throws(StoreError) {
    guard let top = stack.indices.last, let known = stack[top].kept else { return }
    try drop(known)
  }

  /// Discards a draft as the list showed it; an offer that is empty then goes with it.
  mutating func dropFromList(_ draft: Draft) throws(StoreError) {
    say("The draft is discarded.")
    try drop(draft)
    reload()
    if (stack.last as? DraftsScreen)?.isEmptyOffer == true { perform(.close) }
  }

  /// Discards a draft. A form that is open with the same text has not been kept then, and is again.
  private mutating func drop(_ draft: Draft) throws(StoreError) {
    if try !store.discard(draft) { say("This draft was typed on in another window, so it stays.") }
    for index in stack.indices where stack[index].kept?.key == draft.key {
      stack[index].kept = nil
      draftTimer.typed(.tab, at: store.session.clock.now())
    }
  }

  /// The screens from which a screen was reached, and it: what is opened again to go on exactly there.
  private func place(of index: Int) -> String {
    guard let own = stack[index].route else { return "" }
    let below = stack[..<index].dropFirst().compactMap(\.route)
    return Route.written(below + [own])
  }

  /// Notes what a key did to text that is not saved yet.
  mutating func noteTyping(_ key: Key, before: TextPlace?) {
    if let before {
      draftTimer.typed(key, at: store.session.clock.now())
      if before != textPlace { draftTimer.left() }
    }
    if draftTimer.isFull { keepDrafts(isLast: false) }
  }

  /// Where text is typed just now; nil when none is that would be kept.
  var textPlace: TextPlace? {
    guard let top = stack.last, top.keepsDraft else { return nil }
    return TextPlace(depth: stack.count, field: top.textField)
  }

  struct TextPlace: Equatable {
    let depth: Int
    let field: Int
  }
}

extension Draft {
  func placed(at place: String, typedAt: Instant?) -> Draft {
    Draft(key: key, title: title, payload: payload, keptAt: typedAt ?? keptAt, about: about, place: place)
  }
}
