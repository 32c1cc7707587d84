import Domain
import Exchange
import Store
import Testing

/// A real temporary store with one colleague, on the day the samples were made for.
struct Office {
  let store: Store
  let me: Identifier

  init(today: Day = sampleToday, country: Country = .unitedKingdom) throws {
    let clock = Clock(now: { Instant(milliseconds: 1_795_000_000_000) }, today: { today })
    store = try Store.temporary(options: StoreOptions(login: "sunita", clock: clock))
    me = store.newIdentifier()
    var colleague = Colleague(id: me)
    colleague.name = "Sunita Patel"
    colleague.login = "sunita"
    colleague.role = .specialist
    var settings = Settings()
    settings.country = country
    settings.sensitiveBlocks = SensitiveBlock.allCases
    _ = try store.commit(ChangeSet("Set up", [.create(colleague.stored), .create(settings.stored)]))
  }

  func plan(
    _ bytes: [UInt8], _ kind: SheetKind, file: String = "sheet.csv", me: WhoAmI? = .nobody,
    _ change: (inout ImportOptions) -> Void = { _ in }
  ) throws -> ImportPlan {
    var options = ImportOptions(kind: kind)
    options.me = me
    options.create = Set(ProposalKind.allCases)
    change(&options)
    return try Importer.plan(bytes, fileName: file, options: options, store: store)
  }

  func plan(_ text: String, _ kind: SheetKind, _ change: (inout ImportOptions) -> Void = { _ in }) throws -> ImportPlan
  {
    try plan(Array(text.utf8), kind, change)
  }

  func plan(_ sample: Sample) throws -> ImportPlan {
    try plan(sample.bytes, sample.kind, file: sample.rawValue, me: sample == .norwegian ? .nobody : .named("S. Patel"))
  }

  @discardableResult
  func bringIn(_ plan: ImportPlan) throws -> ImportPlan {
    if !plan.isEmpty { _ = try store.commit(plan.changeSet()) }
    return plan
  }

  /// The four samples in the order people have them.
  func bringInSamples() throws {
    for sample in Sample.inOrder { try bringIn(plan(sample)) }
  }

  func all(_ kind: RecordKind) throws -> [StoredRecord] { try store.answer(EveryRecord(kind)) }

  func person(_ reference: String) throws -> StoredRecord {
    try #require(try all(.applicant).first { $0["reference"].text == reference })
  }

  func of(_ person: StoredRecord, _ kind: RecordKind) throws -> [StoredRecord] {
    try all(kind).filter { $0["applicant_id"].record == person.id }
  }
}

extension Sample {
  static let inOrder: [Sample] = [.tracker, .employers, .contacts, .norwegian]

  var kind: SheetKind {
    switch self {
    case .tracker, .norwegian: .applicants
    case .employers: .employers
    case .contacts: .contacts
    }
  }
}
