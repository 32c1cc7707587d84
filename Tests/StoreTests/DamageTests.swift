import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// Files damaged in many places: it is always said, reading goes on as far as it can, and nothing more is written.
struct DamageTests {
  /// An office with records of every kind, drafts and looks.
  private static func filled() throws -> Office {
    let office = try Office()
    for kind in RecordKind.allCases where kind != .settings {
      let maker = RecordMaker(office.store)
      _ = try maker.full(kind)
      _ = try office.store.commit(ChangeSet("Add", maker.changes))
    }
    try office.person("Ola", "Nordlys")
    try office.store.keep(
      Draft(key: "form", title: "Contact", payload: "text", keptAt: office.store.session.clock.now()))
    return office
  }

  enum Harm: String, CaseIterable {
    case zeroes, ones, noise, header

    func apply(to bytes: inout Data, in page: Range<Int>) {
      switch self {
      case .zeroes: for index in page { bytes[index] = 0 }
      case .ones: for index in page { bytes[index] = 0xFF }
      case .noise: for index in page { bytes[index] = UInt8(truncatingIfNeeded: index &* 167 &+ index >> 3) }
      case .header: for index in page.prefix(12) { bytes[index] ^= 0x55 }
      }
    }
  }

  @Test("a page of every table and every index, each harmed in one of four ways", arguments: Harm.allCases)
  func pages(harm: Harm) throws {
    let office = try Self.filled()
    let file = try FileCopy(office)
    let whole = try file.bytes
    // Page 1 holds the schema and the header: see `theFirstPage`.
    let turn = Harm.allCases.firstIndex(of: harm) ?? 0
    for (index, name) in try file.trees().enumerated() where index % Harm.allCases.count == turn {
      // The root of some, the last page of the others.
      let pages = try file.pages(of: name)
      guard let page = index.isMultiple(of: 3) ? pages.first : pages.last else { continue }
      try file.change { harm.apply(to: &$0, in: page) }
      try expectFound(file, "\(harm) in \(name)")
      try file.write(whole)
    }
  }

  /// Whatever is damaged: the check finds it, the light check finds it, then nothing is written any more.
  private func expectFound(_ file: FileCopy, _ what: String) throws {
    let damaged = try file.bytes
    do {
      let store = try file.open()
      let problems = try store.maintain(.check).problems
      #expect(!problems.isEmpty, "\(what): the check finds nothing")
      #expect(try !store.maintain(.quickCheck).problems.isEmpty, "\(what): the quick check finds nothing")
      var check = LightCheck()
      while store.damage == nil, try !Self.slice(&check, of: store) {}
      #expect(store.damage == Damage.found, "\(what): the light check finds nothing")
      Self.readEverything(store)
      Self.expectNothingIsWritten(store, what)
    } catch {
      #expect(error as? StoreError == Damage.unreadable(file.path), "\(what): \(error)")
    }
    #expect(try file.bytes == damaged, "\(what): the file was written to")
  }

  private static func slice(_ check: inout LightCheck, of store: Store) throws -> Bool {
    do {
      return try check.slice(of: store, until: { false })
    } catch StoreError.damaged(Damage.found) {
      return true
    }
  }

  private static func expectNothingIsWritten(_ store: Store, _ what: String) {
    let refusal = StoreError.damaged(Damage.nothingSaved)
    let draft = Draft(key: "x", title: "x", payload: "x", keptAt: store.session.clock.now())
    #expect(throws: refusal, "\(what)") { try store.keep(draft) }
    #expect(throws: refusal, "\(what)") { try store.discard(draft: "form") }
    #expect(throws: refusal, "\(what)") { _ = try store.undo(confirmed: true) }
    #expect(throws: refusal, "\(what)") { _ = try store.maintain(.refreshDerived) }
    #expect(throws: refusal, "\(what)") {
      _ = try store.commit(ChangeSet("Add", [.create(Team(id: store.newIdentifier()).stored)]))
    }
  }

  /// Asks what the screens and the export ask. Every answer is all right, and so is every refusal; only stopping the
  /// program is not.
  static func readEverything(_ store: Store) {
    for kind in RecordKind.allCases {
      guard let records = try? store.answer(AllRecords(kind)) else { continue }
      for record in records {
        _ = try? store.answer(History(kind, record.id))
        _ = try? store.answer(PersonSummaryOf(record.id))
        _ = try? store.answer(Timeline(applicant: record.id, page: PageRequest(limit: 20)))
      }
    }
    for scope in [Scope.mine, .everyone] {
      for order in ApplicantOrder.allCases {
        _ = try? store.answer(ApplicantList(scope: scope, order: order, page: PageRequest(limit: 20)))
      }
      _ = try? store.answer(ContactLog(scope: scope, page: PageRequest(limit: 20)))
    }
    _ = try? store.answer(Find("no", limit: 20))
    _ = try? store.answer(RemovedRecords(limit: 20))
    _ = try? store.answer(WholeStore())
    _ = try? store.answer(DraftList())
    _ = try? store.answer(UndoPeek())
  }

  @Test func aSoundFileIsNotSaidToBeDamaged() throws {
    let store = try FileCopy(Self.filled()).open()
    #expect(try store.maintain(.check).problems == [])
    var check = LightCheck()
    while try !check.slice(of: store, until: { false }) {}
    #expect(store.damage == nil)
  }

  @Test("a file of which nothing can be read", arguments: [0, 16, 100])
  func theFirstPage(start: Int) throws {
    let file = try FileCopy(Self.filled())
    try file.change { bytes in for index in start..<4096 { bytes[index] = 0 } }
    let damaged = try file.bytes
    let error = #expect(throws: StoreError.self) { _ = try file.open() }
    #expect(error == Damage.unreadable(file.path))
    #expect(try file.bytes == damaged)
  }

  @Test func aFileWithoutItsMark() throws {
    let file = try FileCopy(Self.filled())
    // The application id lies at 68.
    try file.change { bytes in for index in 68..<72 { bytes[index] = 7 } }
    #expect(throws: Damage.unreadable(file.path)) { _ = try file.open() }
  }

  @Test("a file cut off", arguments: [0, 1, 50, 512, 4096, 5000, 3 * 4096, -4096])
  func cutOff(size: Int) throws {
    let file = try FileCopy(Self.filled())
    mkdir(file.folder + "/backups", 0o700)
    _ = FileManager.default.createFile(atPath: file.folder + "/backups/daily-2026-11-21.db", contents: Data())
    try file.change { $0 = size > 0 ? $0.prefix(size) : size == 0 ? Data() : $0.dropLast(-size) }
    let damaged = try file.bytes
    #expect(throws: Damage.unreadable(file.path)) { _ = try file.open() }
    #expect(try file.bytes == damaged)
  }

  @Test func anEmptyFileWithoutBackupsIsANewStore() throws {
    let file = try FileCopy(Self.filled())
    try file.write(Data())
    #expect(try file.open().session.actor == nil)
  }

  @Test func whatCannotTellWhoSomebodyIsCanStillBeRead() throws {
    let file = try FileCopy(Self.filled())
    let pages = try file.pages(of: "settings")
    try file.change { Harm.ones.apply(to: &$0, in: pages[0]) }
    let store = try file.open()
    #expect(store.damage == Damage.found)
    #expect(store.session.actor == nil)
    #expect(try store.answer(AllRecords(.applicant)).count > 0)
    Self.expectNothingIsWritten(store, "settings")
  }

  @Test func aDamagedPageThatIsMetWhileReadingIsSaidThen() throws {
    let file = try FileCopy(Self.filled())
    let pages = try file.pages(of: "note")
    try file.change { Harm.noise.apply(to: &$0, in: pages[0]) }
    let store = try file.open()
    #expect(store.damage == nil)
    #expect(throws: StoreError.damaged(Damage.found)) { _ = try store.answer(AllRecords(.note)) }
    #expect(store.damage == Damage.found)
    #expect(try store.answer(AllRecords(.applicant)).count > 0)
  }

  @Test("one letter anywhere in a name is found by the full check")
  func oneLetter() throws {
    let office = try Self.filled()
    let file = try FileCopy(office)
    let whole = try file.bytes
    for name in ["Nordlys", "nordlys"] {
      var from = whole.startIndex
      while let place = whole.range(of: Data(name.utf8), in: from..<whole.endIndex) {
        from = place.upperBound
        try file.change { $0[place.lowerBound + 3] ^= 1 }
        #expect(try !file.open().maintain(.check).problems.isEmpty, "\(name) at \(place.lowerBound)")
        try file.write(whole)
      }
    }
  }

  @Test("single bytes anywhere never stop the program", arguments: 1...3 as ClosedRange<UInt64>)
  func singleBytes(seed: UInt64) throws {
    let file = try FileCopy(Self.filled())
    let whole = try file.bytes
    var random = SplitMix64(seed: seed)
    for _ in 0..<25 {
      let place = Int.random(in: 100..<whole.count, using: &random)
      try file.change { $0[place] ^= UInt8.random(in: 1...255, using: &random) }
      if let store = try? file.open(changesNothing: true) {
        _ = try? store.maintain(.check)
        Self.readEverything(store)
      }
      try file.write(whole)
    }
  }
}
