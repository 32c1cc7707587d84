extension App {
  /// What a person may ask for and only the owner of the terminal can do: the run loop takes it and does it.
  package enum Request: Sendable {
    case shell
    case lock
    /// The text of a note, to be written in an editor.
    case editor(String)
  }

  /// The note comes back from the editor.
  package mutating func takeEdited(_ text: String) { answerTop(.edited(text)) }

  /// The request, which is then no longer there.
  package mutating func takeRequest() -> Request? {
    defer { request = nil }
    return request
  }
}
