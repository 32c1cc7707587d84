import Domain

// Notes in an editor: only where the office allows it, and only when the person asks for it.

extension FormScreen {
  var reasonNotToEdit: Words? {
    guard allowsEditor else { return "The settings of this office do not allow notes in an editor." }
    guard case .note? = focused?.info.kind else { return "Go to a note first." }
    return nil
  }

  /// The note as it comes back, through the same filter as a paste.
  mutating func takeNote(_ text: String) -> Outcome {
    guard case .note? = focused?.info.kind else { return .stay }
    let note = TextFilter.note(text)
    if note == fields[focus].note.text { return .say("The note is as it was.") }
    fields[focus].note = NoteArea(note)
    return touched(.say("The note is back from the editor. Ctrl-S saves it."))
  }
}
