package import Cells
package import Domain
package import Store

/// A filter of a list with its letter.
package struct LetterFilter<S>: Sendable {
  let letter: Character
  let label: Words
  let isOn: @Sendable (S) -> Bool
  let turn: @Sendable (inout S) -> Void

  init(
    _ letter: Character, _ label: Words, isOn: @escaping @Sendable (S) -> Bool = { _ in false },
    turn: @escaping @Sendable (inout S) -> Void
  ) {
    (self.letter, self.label, self.isOn, self.turn) = (letter, label, isOn, turn)
  }
}

/// A list whose filters are turned by one letter after `f`.
package protocol FilteredScreen: ListScreen {
  static var filters: [LetterFilter<Self>] { get }
  /// The filters in one line.
  static var filterStrip: Words { get }
  var isChoosingFilter: Bool { get set }
  /// Other rows are wanted from now on.
  mutating func filterTurned()
}

extension FilteredScreen {
  package static var filterStrip: Words {
    Words("Filter: {1}", Words.list(filters.map { Words("{1} {2}", String($0.letter), $0.label) }, by: "  "))
  }

  package var takesText: Bool { isChoosingFilter }
  package mutating func filterTurned() { list.restart() }

  /// The labels of what is on.
  var filtersOn: [String] { Self.filters.filter { $0.isOn(self) }.map { tr($0.label) } }

  package mutating func type(_ key: Key, _ desk: Desk) -> Outcome? {
    isChoosingFilter = false
    guard case .character(let letter) = key, let filter = Self.filters.first(where: { $0.letter == letter }) else {
      return .say("The filter is as it was.")
    }
    filter.turn(&self)
    filterTurned()
    return .reload
  }
}

extension Command where S: FilteredScreen {
  package static var filter: Command<S> {
    Command("Filter: then one letter", .character("f"), hint: "filter") { screen, _ in
      screen.isChoosingFilter = true
      return .say(S.filterStrip)
    }
  }
}

/// A list of mine or of everyone's.
package protocol ScopedScreen: ListScreen {
  var scope: Scope { get set }
  /// Other rows are wanted from now on.
  mutating func scopeTurned()
}

extension ScopedScreen {
  package mutating func scopeTurned() { list.restart() }
}

extension Command where S: ScopedScreen {
  /// Turns from mine to everyone's and back.
  package static var turnScope: Command<S> {
    Command("Mine, or everyone's", .character("f"), hint: "mine or all") { screen, _ in
      screen.scope = screen.scope == .mine ? .everyone : .mine
      screen.scopeTurned()
      return .reload
    }
  }
}

extension ScopedScreen where Self: FilteredScreen {
  /// The filters of whose rows are shown.
  static var ofScope: [LetterFilter<Self>] {
    [LetterFilter("m", "mine") { $0.scope = .mine }, LetterFilter("e", "everyone's") { $0.scope = .everyone }]
  }
}

extension Scope {
  /// For a heading: "mine", "everyone's".
  var label: String { self == .mine ? tr("mine") : tr("everyone's") }
  /// For the end of a heading that says nothing where it is mine.
  var addition: String { self == .mine ? "" : ", " + tr("everyone's") }
}
