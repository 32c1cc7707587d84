package import Domain

/// Which column of a sheet means what. Guessed, or decided by a person and kept.
package struct ColumnMap: Sendable, Equatable, Codable {
  package let kind: SheetKind
  package let headings: [String]
  /// One entry a column: a canonical key of the sheet's layout, or nil for a column left out.
  /// No key stands twice.
  package let keys: [String?]
  /// What a person should look at before relying on a guessed map; empty for a chosen one.
  package let doubts: [HeadingDoubt]

  package var layout: SheetLayout { .of(kind) }

  /// Columns with a heading that means nothing here.
  package var unmapped: [Int] { keys.indices.filter { keys[$0] == nil && !headings[$0].isEmpty } }

  package func column(of key: String) -> Int? { keys.firstIndex(of: key) }

  /// The map in the form `chosen` takes: heading to key, an empty key for a column left out.
  package var choices: [String: String] {
    Dictionary(zip(headings, keys.map { $0 ?? "" }).filter { !$0.0.isEmpty }) { first, _ in first }
  }

  package static func guess(_ headings: [String], kind: SheetKind) -> ColumnMap {
    var guesser = ColumnGuesser(headings: headings, kind: kind)
    guesser.run()
    return ColumnMap(kind: kind, headings: headings, keys: guesser.keys, doubts: guesser.doubts)
  }

  /// The guess, corrected by a person: heading (as in the file, in any case or spacing) to key, an empty key to
  /// leave the column out. A chosen key is taken away from the column the guess gave it to.
  package static func chosen(
    _ choices: [String: String], for headings: [String], kind: SheetKind
  ) throws(ColumnMapError) -> ColumnMap {
    let known = SheetLayout.of(kind).keys
    let guess = guess(headings, kind: kind)
    var keys = guess.keys
    var settled: Set<Int> = []
    for (heading, key) in choices.sorted(by: { $0.key < $1.key }) {
      let wanted = CellText.comparable(heading)
      guard let column = headings.firstIndex(where: { CellText.comparable($0) == wanted }) else {
        throw .noSuchHeading(heading)
      }
      guard key.isEmpty || known.contains(key) else { throw .noSuchKey(key, known: known) }
      if !key.isEmpty, let other = keys.firstIndex(of: key), other != column {
        if settled.contains(other) { throw .keyTwice(key, headings[other], headings[column]) }
        keys[other] = nil
      }
      keys[column] = key.isEmpty ? nil : key
      settled.insert(column)
    }
    let doubts = guess.doubts.filter { !settled.contains($0.column) && keys[$0.column] == guess.keys[$0.column] }
    return ColumnMap(kind: kind, headings: headings, keys: keys, doubts: doubts)
  }
}

/// A heading that a person should confirm.
package struct HeadingDoubt: Sendable, Equatable, Codable {
  package enum Kind: Sendable, Equatable, Codable {
    /// Another column already has this key; this one is left out.
    case sameKey(String, otherColumn: Int)
    /// The heading only contains a known word.
    case weak(String)
    /// The heading may mean either; the first was taken because of the columns around it.
    case either(String, or: String)
  }

  package let column: Int
  package let heading: String
  package let kind: Kind

  package var words: Words {
    switch kind {
    case .sameKey(let key, let other):
      Words("\"{1}\" means {2}, but column {3} already does; it is left out.", heading, key, String(other + 1))
    case .weak(let key):
      Words("\"{1}\" probably means {2}.", heading, key)
    case .either(let key, let other):
      Words("\"{1}\" may mean {2} or {3}; {2} was taken.", heading, key, other)
    }
  }
}

/// Why a map given by a person cannot be used.
package enum ColumnMapError: Error, Sendable, Equatable {
  case noSuchHeading(String)
  case noSuchKey(String, known: [String])
  case keyTwice(String, String, String)

  package var words: Words {
    switch self {
    case .noSuchHeading(let heading):
      Words("The file has no heading \"{1}\". Look at the headings with --dry-run.", heading)
    case .noSuchKey(let key, let known):
      Words("\"{1}\" is not a field. The fields are: {2}", key, known.joined(separator: ", "))
    case .keyTwice(let key, let first, let second):
      Words("\"{2}\" and \"{3}\" cannot both be {1}. Choose one of them.", key, first, second)
    }
  }
}
