package import Domain
package import Exchange
package import Store

/// What a key may lead to. A closed list: a screen says what should happen, the app does it, once for all screens.
package enum Outcome {
  case stay
  /// Reads the screen's rows again (a page edge, another filter, a letter typed into a picker).
  case reload
  case close
  case open(any Screen)
  /// Closes this screen and opens another in its place.
  case replace(any Screen)
  /// Saves. What was typed on the screen on top is saved by it when `endsDraft`: its draft goes in the same transaction.
  case commit(ChangeSet, endsDraft: Bool = false)
  /// Closes this screen and gives the answer to the one below.
  case deliver(Answer)
  case say(Words)
  /// Says what is being done, shows it, then does it: for work that may take more than a second.
  indirect case after(Words, Outcome)
  /// One after the other; the rest is dropped when one is refused.
  case sequence([Outcome])
  /// Keeps the text of the screen on top; what follows is dropped when that does not succeed.
  case keepDraft
  /// Discards the draft of the screen on top, if there is one.
  case discardDraft
  /// Keeps a text that belongs to no open screen.
  case keepAside(Draft)
  /// Opens a draft where it was left, or shows its text when that cannot be opened any more.
  case resume(Draft)
  /// Discards a draft of the list.
  case drop(Draft)
  case undo(confirmed: Bool)
  case redo(confirmed: Bool)
  /// A screen of the menu, by its place in it.
  case menu(Int)
  /// What the palette chose: the palette closes and the screen below runs it.
  case run(PaletteChoice)
  /// Somebody's record was printed, written to a file, or opened for the reason given; goes into the access log.
  case look([PendingAccess])
  case toggleInitials
  case suspend
  /// Locks the screen: what was read is forgotten until the login password is given.
  case lock
  /// Has a note written in the editor; it comes back as `Answer.edited`.
  case edit(String)
  case quit
}

extension Outcome {
  /// Opens a form.
  package static func form(_ purpose: FormPurpose) -> Outcome { .open(FormScreen(purpose)) }
}

/// A row of a table, by its place: a command of the screen below the palette, a global one, or what can be written in
/// one line.
package enum PaletteChoice: Sendable {
  case screen(Int)
  case global(Int)
  case capture(Int)
}

/// What a screen gives to the one below it.
package enum Answer: Sendable {
  /// The store refused what the screen wanted to save, field by field.
  case problems([RecordProblem])
  case conflicts([Conflict])
  /// What stands there now is known: the person's own answers, or the others', go on from it.
  case resolved([Conflict], keepsMine: Bool)
  /// The record that stands now is to be taken in place of the one that was merged: in this field, or as what the form is
  /// about.
  case merged(MergedRecord, field: String?)
  /// What the list below is to show from now on, and the name of the view when one was taken.
  case list(ListView, String?)
  /// A note as it was written in an editor.
  case edited(String)
}
