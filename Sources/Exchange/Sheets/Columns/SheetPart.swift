import Domain

/// One record that a row of a sheet speaks of: the person, their job, a preference.
struct SheetPart: Sendable {
  /// What the part is in its row; the same at every import.
  let name: String
  let kind: RecordKind
  /// Fields that point at other parts of the row, by the names of those.
  let links: [String: String]
  /// Fields that come with whatever the cells say.
  let fixed: [(field: String, value: Value)]
  /// Stands for the row even when no cell says anything of it.
  let isNeeded: Bool
  /// A cell holds several of them: each is a part with a number.
  let isNumbered: Bool
  let group: Group?
  /// What follows from several cells, once all are read.
  let finish: Finish?
  /// The records that an export writes in its columns. One alone is known again when the sheet comes back.
  let found: Finder

  typealias Finish = @Sendable (inout RowBuilder, inout RowPart) -> Void
  typealias Finder = @Sendable (Snapshot, StoredRecord) -> [StoredRecord]

  /// Columns that stand together in sheets: a heading that may mean two things belongs to the group beside it.
  enum Group: Sendable { case preferences, job }

  var begun: RowPart { RowPart(name, kind, links: links) }
}

/// A part with the Swift type of its record, so that columns name fields by property.
struct PartOf<R: Record>: Sendable {
  let part: SheetPart

  /// - Parameters:
  ///   - links: fields that point at other parts, with the names of those.
  ///   - fixed: fills in what comes with whatever the cells say.
  init(
    _ name: String, links: [(path: any PartialKeyPath<R> & Sendable, part: String)] = [],
    fixed: (inout R) -> Void = { _ in }, isNeeded: Bool = false, isNumbered: Bool = false,
    group: SheetPart.Group? = nil, finish: SheetPart.Finish? = nil, found: @escaping SheetPart.Finder
  ) {
    part = SheetPart(
      name: name, kind: R.kind, links: Dictionary(uniqueKeysWithValues: links.map { (R.name(of: $0.path), $0.part) }),
      fixed: R.filled(fixed).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, isNeeded: isNeeded,
      isNumbered: isNumbered, group: group, finish: finish, found: found)
  }

  /// The record that the row is about.
  static func main(_ name: String, finish: SheetPart.Finish? = nil) -> PartOf {
    PartOf(name, isNeeded: true, finish: finish) { _, record in [record] }
  }
}
