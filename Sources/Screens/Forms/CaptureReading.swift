import Domain
import Store

/// What a line means so far. What was not typed is not in it: it stays unknown.
struct CaptureReading: Sendable {
  /// A name that can mean several, or a word that may be no name: one row each, the likeliest first.
  struct Choice: Hashable, Sendable {
    let rows: [Row]

    struct Row: Hashable, Sendable {
      /// Several when they are the selected people of the screen below.
      let who: [NameHit]
      /// The characters of the line that the name takes the place of; empty where it is put in.
      let replaces: Range<Int>
    }
  }

  let kind: CaptureKind
  /// Whom it is about; empty while that is not known.
  var about: [NameHit] = []
  /// For whom an employer was contacted.
  var behalf: [NameHit] = []
  var answers: [String: Value] = [:]
  var text = ""
  /// Names that are not settled: Tab and Enter take the marked row of the first.
  var choices: [Choice] = []
  /// The name at the end of the line while it is typed, where nothing has to be chosen.
  var completion: Choice?
  /// Why it cannot be saved yet; the first is shown.
  var problems: [Words] = []
  /// What was typed where a name was expected.
  var unknownName = ""

  init(_ kind: CaptureKind) { self.kind = kind }

  var isComplete: Bool { choices.isEmpty && problems.isEmpty && !about.isEmpty }

  /// The rows that Up and Down go through.
  var open: Choice? { choices.first ?? completion }
}
