import Foundation
import FuzzProperties
import TestKinds
import Testing

/// The short form of the fuzzing: the corpus and a fixed number of mutations through the same properties.
@Suite struct FuzzReplayTests {
  private static let mutations = 4_000 * Effort.rounds

  @Test("Corpus and mutations break no property", .long, arguments: FuzzTarget.allCases)
  func replayAtLength(target: FuzzTarget) throws {
    let corpus = try Self.corpus(target)
    #expect(corpus.count > 5)
    for input in corpus { try target.check(input) }
    var mutator = Mutator(seed: Effort.firstSeed, corpus: corpus)
    for number in 0..<Self.mutations {
      let input = mutator.next()
      do {
        try target.check(input)
      } catch {
        Issue.record("\(target), seed \(Effort.firstSeed), mutation \(number): \(error)\ninput: \(input)")
        return
      }
    }
  }

  private static func corpus(_ target: FuzzTarget) throws -> [[UInt8]] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Torture/Fuzz/Corpus/\(target.rawValue)")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
      Array(try Data(contentsOf: folder.appending(path: $0)))
    }
  }
}
