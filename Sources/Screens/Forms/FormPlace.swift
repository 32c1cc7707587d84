package import Domain
package import Store

// The place of a form: its purpose as text, and whether what it is about can still be filled in.

extension FormScreen: DraftPlace {
  package static let code = "form"
  package var cells: [String] { opened.cells }

  package init?(_ cells: RouteCells) {
    guard let purpose = FormPurpose(cells) else { return nil }
    self.init(purpose)
  }

  package func resuming(_ draft: Draft) -> FormScreen { FormScreen(purpose, resuming: draft) }

  package var restsOn: [RecordKey] {
    switch purpose {
    case .change(let kind, let id): [RecordKey(kind, id)]
    case .add(let kind, let known):
      kind.type.ownerFields.compactMap { field in
        guard let info = kind.type.field(field), case .reference(let owner) = info.kind else { return nil }
        return known[field]?.record.map { RecordKey(owner, $0) }
      }
    case .addForEach(_, let people, _): people.map { RecordKey(.applicant, $0) }
    case .again(let id): [RecordKey(.applicant, id)]
    case .endJob(let id): [RecordKey(.job, id)]
    case .settle(let key): [key.subject]
    case .firstRun: []
    }
  }

  package func obstacle(in store: Store) throws(StoreError) -> Words? {
    if purpose == .firstRun { return store.session.actor == nil ? nil : DraftOpening.recordGone }
    if case .settle(let key) = purpose {
      return try DraftOpening.isOpen(key.subject, store) ? nil : DraftOpening.recordGone
    }
    for key in restsOn where try !DraftOpening.stands(key, store) {
      if case .change = purpose { return DraftOpening.recordGone }
      return key.kind == .applicant ? DraftOpening.personGone : DraftOpening.recordGone
    }
    guard case .change(let kind, let id) = purpose, kind.type.replacing != nil else { return nil }
    let stored = try store.answer(OneRecord(kind, id))
    return stored != nil && stored?.endedOn == nil ? nil : DraftOpening.replaced
  }
}

extension FormPurpose {
  fileprivate var cells: [String] {
    switch self {
    case .add(let kind, let known): ["add", kind.rawValue] + Self.cells(known)
    case .addForEach(let kind, let people, let known):
      ["each", kind.rawValue, ValueCode.text(.records(people))] + Self.cells(known)
    case .change(let kind, let id): ["change", kind.rawValue, id.text]
    case .again(let id): ["again", id.text]
    case .firstRun: ["first"]
    case .endJob(let id): ["end", id.text]
    case .settle(let key): ["settle"] + key.cells
    }
  }

  fileprivate init?(_ cells: RouteCells) {
    let purpose: FormPurpose? =
      switch cells.text(0) {
      case "add": cells.kind(1).map { .add($0, Self.known(cells, from: 2, of: $0)) }
      case "each": cells.kind(1).flatMap { Self.each($0, cells) }
      case "change": cells.key(1).map { .change($0.kind, $0.id) }
      case "again": cells.id(1).map { .again($0) }
      case "first": .firstRun
      case "end": cells.id(1).map { .endJob($0) }
      case "settle": DueKey(cells: cells.from(1).all).map { .settle($0) }
      default: nil
      }
    guard let purpose else { return nil }
    self = purpose
  }

  private static func each(_ kind: RecordKind, _ cells: RouteCells) -> FormPurpose? {
    let people = ValueCode.value(cells.text(2) ?? "").records
    return people.isEmpty ? nil : .addForEach(kind, people, known(cells, from: 3, of: kind))
  }

  /// Names of fields, each with its value.
  private static func cells(_ known: [String: Value]) -> [String] {
    known.sorted { $0.key < $1.key }.flatMap { [$0.key, ValueCode.text($0.value)] }
  }

  private static func known(_ cells: RouteCells, from start: Int, of kind: RecordKind) -> [String: Value] {
    let pairs = stride(from: start, to: cells.all.count - 1, by: 2).compactMap { place in
      StoredNames.present.known(field: cells.all[place], of: kind).map {
        ($0.name, ValueCode.value(cells.all[place + 1]))
      }
    }
    return Dictionary(pairs) { $1 }
  }
}
