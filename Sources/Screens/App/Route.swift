package import Domain
package import Store

/// Where a person is in the program, written down, so that drafts, search hits and the walk can go back there exactly: the
/// code of a screen and what it is about, as text.
package struct Route: Hashable, Codable, Sendable {
  let code: String
  let cells: [String]

  /// Routes as one text, the last on top: how a draft remembers where it was typed.
  static func written(_ routes: [Route]) -> String {
    routes.map { CellText.line([$0.code] + $0.cells) }.joined(separator: "\n")
  }

  /// The places that this version knows; others are left out.
  static func places(_ text: String) -> [any Place] {
    CellText.lines(text).compactMap { line in
      let cells = CellText.cells(line)
      return cells.first.flatMap { Registry.place(at: Route(code: $0, cells: Array(cells.dropFirst()))) }
    }
  }
}

/// A screen that can be opened again exactly as it is.
package protocol Place: Screen {
  /// Stands in drafts that are kept: never changed.
  static var code: String { get }
  /// What it is about.
  var cells: [String] { get }
  /// - Returns: nil where the text is not understood.
  init?(_ cells: RouteCells)
  /// The records without which there is nothing to see.
  var restsOn: [RecordKey] { get }
  func isThere(in store: Store) throws(StoreError) -> Bool
}

extension Place {
  package var route: Route? { Route(code: Self.code, cells: cells) }
  package var restsOn: [RecordKey] { [] }

  package func isThere(in store: Store) throws(StoreError) -> Bool {
    for key in restsOn where try store.answer(OneRecord(key.kind, key.id)) == nil { return false }
    return true
  }
}

/// A place of which there is one.
package protocol OnlyPlace: Place { init() }

extension OnlyPlace {
  package var cells: [String] { [] }
  package init?(_ cells: RouteCells) { self.init() }
}

/// The page of one record.
package protocol RecordPlace: Place {
  static var kindOfRecord: RecordKind { get }
  var id: Identifier { get }
  init(_ id: Identifier)
}

extension RecordPlace {
  package var cells: [String] { [id.text] }
  package var restsOn: [RecordKey] { [RecordKey(Self.kindOfRecord, id)] }
  package init?(_ cells: RouteCells) {
    guard let id = cells.id(0) else { return nil }
    self.init(id)
  }
}

/// A place where text is typed that is kept until it is saved.
package protocol DraftPlace: Place {
  /// Why one cannot go on with what was typed; nil when one can.
  func obstacle(in store: Store) throws(StoreError) -> Words?
  /// The place with the text of the draft.
  func resuming(_ draft: Draft) -> Self
}

/// What a place is about, read from text.
package struct RouteCells: Sendable {
  let all: [String]

  func text(_ index: Int) -> String? { all.indices.contains(index) ? all[index] : nil }
  func id(_ index: Int) -> Identifier? { text(index).flatMap { Identifier(text: $0) } }
  func day(_ index: Int) -> Day? { text(index).flatMap { Day(iso: $0) } }
  func kind(_ index: Int) -> RecordKind? { text(index).flatMap { StoredNames.present.known(kind: $0) } }
  func scope(_ index: Int) -> Scope { text(index) == Scope.everyone.cell ? .everyone : .mine }
  func key(_ index: Int) -> RecordKey? { kind(index).flatMap { kind in id(index + 1).map { RecordKey(kind, $0) } } }
  func from(_ index: Int) -> RouteCells { RouteCells(all: Array(all.dropFirst(index))) }
}

extension RecordKey {
  var cells: [String] { [kind.rawValue, id.text] }
}

extension Scope {
  var cell: String { self == .mine ? "mine" : "everyone" }
}
