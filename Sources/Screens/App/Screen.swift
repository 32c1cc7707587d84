package import Cells
package import Domain
package import Store

/// A screen or a pop-up: a plain value. `load` reads its rows, `commands` says what its keys do, `draw` is pure.
package protocol Screen: SendableMetatype {
  static var title: Words { get }
  static var commands: [Command<Self>] { get }
  /// How it is opened from anywhere; nil where it is about something in sight.
  static var everywhere: Opener? { get }

  /// What the top line says; the title unless the screen is about somebody.
  func heading(_ desk: Desk) -> String
  /// How many, at the right end of the top line; "" for nothing.
  var tally: String { get }
  /// Pop-ups say how many rows they want at the bottom; nil is a whole screen.
  func overlayRows(in size: Size) -> Int?
  /// Whether printable keys are text here.
  var takesText: Bool { get }
  /// How the screen can be opened again exactly as it is; nil for pop-ups.
  var route: Route? { get }
  /// The screen while all that was read is forgotten: where it is, its filters, which record has the cursor, and no row;
  /// nil for pop-ups.
  var withoutRecords: (any Screen)? { get }

  /// The people whose record is shown, for the access log; none for lists.
  var opensRecordsOf: [Identifier] { get }
  /// Whom what is written in one line over this screen is about, when no name is typed; none where nobody is chosen.
  var subjects: [RecordKey] { get }
  /// Whose names may stand on the screen, to be put under initials when names are hidden.
  var named: ShownPeople { get }

  /// Whether text is typed here that is kept as a draft until it is saved.
  var keepsDraft: Bool { get }
  /// The field that is typed in; leaving it keeps the draft.
  var textField: Int { get }
  /// What is typed and not saved, with the place of the cursor; nil when there is nothing.
  func draft(_ desk: Desk) -> Draft?
  /// The draft as it was last kept or taken up here. Only the app sets it.
  var kept: Draft? { get set }

  /// Whether it leaves something out until it has been painted: the first screen of a start shows its rows before all else.
  var isUnfinished: Bool { get set }

  mutating func load(from store: Store, _ desk: Desk) throws(StoreError)
  /// A key while text is taken; nil when it is not text here.
  mutating func type(_ key: Key, _ desk: Desk) -> Outcome?
  mutating func receive(_ answer: Answer, _ desk: Desk) -> Outcome
  /// What belongs to a set that is saved here or on a screen above, to be saved and undone with it.
  func joining(_ set: ChangeSet, _ desk: Desk) -> [Change]
  /// Fits scrolling to the cells there are; called before each drawing.
  mutating func arrange(in size: Size, _ desk: Desk)
  func draw(on frame: inout Frame)
}

extension Screen {
  package static var everywhere: Opener? { nil }
  package func heading(_ desk: Desk) -> String { tr(Self.title) }
  package var tally: String { "" }
  package func overlayRows(in size: Size) -> Int? { nil }
  package var takesText: Bool { false }
  package var route: Route? { nil }
  package var withoutRecords: (any Screen)? { route.flatMap(Registry.place) }
  package var opensRecordsOf: [Identifier] { [] }
  package var subjects: [RecordKey] { [] }
  package var keepsDraft: Bool { false }
  package var textField: Int { 0 }
  package var named: ShownPeople { ShownPeople() }
  package func draft(_ desk: Desk) -> Draft? { nil }
  package var kept: Draft? {
    get { nil }
    set {}
  }
  package var isUnfinished: Bool {
    get { false }
    set {}
  }
  package mutating func load(from store: Store, _ desk: Desk) throws(StoreError) {}
  package mutating func type(_ key: Key, _ desk: Desk) -> Outcome? { nil }
  package mutating func receive(_ answer: Answer, _ desk: Desk) -> Outcome { .stay }
  package func joining(_ set: ChangeSet, _ desk: Desk) -> [Change] { [] }
  package mutating func arrange(in size: Size, _ desk: Desk) {}

  /// Offers a key to the text, then to the command table; nil when neither knows it.
  mutating func press(_ key: Key, _ desk: Desk) -> Outcome? {
    if takesText, let outcome = type(key, desk) { return outcome }
    guard let command = Self.commands.first(where: { $0.keys.contains(key) }) else { return nil }
    if let reason = command.unavailable(self) { return .say(reason) }
    return command.run(&self, desk)
  }

  /// Runs the n-th row of the command table, as the palette does.
  mutating func runCommand(at index: Int, _ desk: Desk) -> Outcome {
    let command = Self.commands[index]
    if let reason = command.unavailable(self) { return .say(reason) }
    return command.run(&self, desk)
  }

  var commandInfos: [CommandInfo] {
    Self.commands.map { CommandInfo(title: $0.title, keys: $0.keys, hint: $0.hint, unavailable: $0.unavailable(self)) }
  }

  var titleWords: Words { Self.title }
}
