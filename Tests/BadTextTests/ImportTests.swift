import Domain
import Exchange
import Foundation
import Store
import TestKinds
import Testing

/// Bad text in every column of every kind of sheet, in every encoding.
@Suite struct ImportTests {
  @Test("Whatever stands in a sheet, what is kept of it steers nothing", .long, arguments: BadSheet.kinds, Effort.seeds)
  func everyColumnAtLength(kind: SheetKind, seed: UInt64) throws {
    let bad = try BadStore([])
    // Plain rows first: where the beginning is full of control characters, the reader says that the file is no text.
    let plain = (0..<60).map { BadText("plain \($0)", "Plain \($0)") }
    let texts = plain + BadText.all + BadText.mixtures(seed: seed, count: Effort.isLong ? 40 : 5)
    let plan = try Self.plan(BadSheet.bytes(kind, texts), kind, bad)
    #expect(plan.rows.count >= texts.count - 2, "\(plan.rows.count) rows of \(texts.count)")
    _ = try bad.store.commit(plan.changeSet())
    var kept = 0
    for record in try bad.store.answer(WholeStore()) {
      for (info, value) in zip(record.kind.type.fields, record.values) where info.isSearched {
        guard let text = value.text else { continue }
        kept += 1
        CommitDoorTests.expectKept(text, info, record.kind)
      }
    }
    #expect(kept > 100, "\(kept) texts came in")
    #expect(try bad.store.maintain(.check).problems.isEmpty)
    // The same file again changes nothing: what was cleaned compares equal.
    #expect(try Self.plan(BadSheet.bytes(kind, texts), kind, bad).changes.isEmpty)
  }

  private static func plan(_ bytes: [UInt8], _ kind: SheetKind, _ bad: BadStore) throws -> ImportPlan {
    var options = ImportOptions(kind: kind)
    options.me = .nobody
    options.create = Set(ProposalKind.allCases)
    options.dateOrder = .dayMonth
    return try Importer.plan(bytes, fileName: BadText.all[1].text + ".csv", options: options, store: bad.store)
  }

  @Test(
    "Bytes that are no text of the encoding: read as something clean, or refused in a sentence",
    arguments: [nil] + SheetEncoding.allCases.map { $0 })
  func brokenBytes(encoding: SheetEncoding?) throws {
    let bad = try BadStore([])
    for bytes in Self.broken {
      var options = ImportOptions(kind: .applicants)
      options.encoding = encoding
      options.me = .nobody
      options.create = []
      do {
        let file = Array("Reference,First name,Last name,Notes\nA1,Ola,".utf8) + bytes + Array(",x\n".utf8)
        let plan = try Importer.plan(file, fileName: "x.csv", options: options, store: bad.store)
        if !plan.isEmpty { _ = try bad.store.commit(plan.changeSet()) }
      } catch let error as ImportError {
        for sentence in error.sentences { OutputCheck.expectClean(sentence.english, "a refusal", oneLine: true) }
      }
    }
    for record in try bad.store.answer(WholeStore()) {
      for (info, value) in zip(record.kind.type.fields, record.values) where info.isSearched {
        if let text = value.text { CommitDoorTests.expectKept(text, info, record.kind) }
      }
    }
  }

  private static let broken: [[UInt8]] = [
    [0x9B, 0x33, 0x31, 0x6D], [0x9D, 0x30, 0x3B, 0x78, 0x9C], [0x80, 0x81, 0x8D, 0x8F, 0x90], [0xC3, 0x28],
    [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF, 0xFE, 0x1B, 0x00],
    [0x1B, 0x5D, 0x30, 0x3B, 0x07],
    [0xF0, 0x9F, 0x91], [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF], [0xC2, 0x9B, 0x36, 0x6E], Array(0x80...0xFF),
  ]

  @Test("A file name of bad text is kept clean and shown clean", arguments: BadText.all.indices.filter { $0 % 4 == 0 })
  func fileNames(index: Int) throws {
    let bad = try BadStore([])
    var options = ImportOptions(kind: .applicants)
    options.me = .nobody
    options.create = []
    let sheet = Array("Reference,First name,Referral date\nA1,Ola,31/02/2026\n".utf8)
    let plan = try Importer.plan(sheet, fileName: BadText.all[index].text, options: options, store: bad.store)
    for words in plan.report + [plan.changeSet().title] {
      OutputCheck.expectClean(words.english, "the report", oneLine: true)
    }
  }
}
