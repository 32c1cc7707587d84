/// Text that was typed into a field of a record.
struct TypedText {
  let kind: String
  let field: String
  let text: String
}

/// One change as the day means it: what the journal has to say of it.
struct Deed {
  /// As the journal calls it.
  enum Role: String { case plain, undo, redo }

  let act: String
  var role = Role.plain
  /// "verb kind" or "set kind.field", sorted: all of these or none of them.
  let shape: [String]
  var texts: [TypedText] = []
  /// The status line that told of it; nil while nobody was told.
  var said: String?

  init(_ act: String, _ shape: [String], _ texts: [TypedText] = []) {
    self.act = act
    self.shape = shape.sorted()
    self.texts = texts
  }

  /// The same deed taken back, or done again after it was taken back.
  func taken(_ role: Role) -> Deed {
    let opposite = ["create": "withdraw", "withdraw": "revive", "revive": "withdraw"]
    let shape = shape.map { change in
      let words = change.split(separator: " ", maxSplits: 1).map(String.init)
      return ([opposite[words[0]] ?? words[0]] + words.dropFirst()).joined(separator: " ")
    }
    var deed = Deed(act, shape)
    deed.role = role
    return deed
  }
}

/// A form that is being typed in, as far as it is known what the program has taken in.
struct Typing {
  /// Whole fields that were left, and the one being typed in.
  var fields: [String] = [""]
  /// How many characters of the last field have come back as an echo.
  var echoed = 0
  /// A note alone, which can be gone on with in the next life.
  var isNote = false
  /// How many of them had come back when, newest last.
  private var moments: [(at: ContinuousClock.Instant, echoed: Int)] = []

  init(fields: [String] = [""], echoed: Int = 0) {
    self.fields = fields
    self.echoed = echoed
  }

  mutating func echo(_ count: Int) {
    echoed = count
    moments.append((ContinuousClock().now, count))
  }

  mutating func leaveField() { self = Typing(fields: fields + [""]) }

  /// How many characters of the last field had come back at a time.
  func echoed(before time: ContinuousClock.Instant) -> Int { moments.last { $0.at <= time }?.echoed ?? 0 }
}

/// What the emulated screen has told of one store, over all the lives of the program on it.
struct Ledger {
  /// What the screen called saved, and unacknowledged deeds that were found done, in the order of the journal.
  var deeds: [Deed] = []
  /// The deed whose key was pressed and whose answer has not been read.
  var pending: Deed?
  /// Text that the screen called kept as a draft.
  var keptDraft: String?
  var typing: Typing?
  /// The text of a note that was found in its draft: the next life is offered it at its start and goes on with it.
  var resumable: String?

  // For undo in the present life: a new window asks before it takes back what an older one did.
  var undoable: [Deed] = []
  var redoable: [Deed] = []
  /// The person whom the last deed made.
  var created: [String] = []

  mutating func beginLife() {
    (undoable, redoable, typing, pending) = ([], [], nil, nil)
  }

  /// The answer was read off the screen.
  mutating func acknowledge(_ words: String) {
    guard var deed = pending else { return }
    deed.said = words
    settle(deed)
  }

  /// Nobody was told, but the deed is in the store.
  mutating func foundDone() {
    if let deed = pending { settle(deed) }
  }

  private mutating func settle(_ deed: Deed) {
    deeds.append(deed)
    pending = nil
    typing = nil
    keptDraft = nil
    if deed.act == "note" { resumable = nil }
    switch deed.role {
    case .plain:
      undoable.append(deed)
      redoable = []
    case .undo:
      redoable.append(undoable.removeLast())
    case .redo:
      undoable.append(redoable.removeLast())
    }
  }
}
