import Domain
import Foundation
import FuzzProperties
import Testing

/// What may leave the program, judged by the requirement alone.
enum OutputCheck {
  /// Expects a text that goes to a file, a pipe or a screen as text to steer nothing.
  /// - Parameter allowed: scalars that belong to the format: the line ends of CSV, the form feeds of pages.
  static func expectClean(
    _ text: String, _ place: String, allowing allowed: Set<Unicode.Scalar> = [], oneLine: Bool = false,
    at location: SourceLocation = #_sourceLocation
  ) {
    let found = text.unicodeScalars.first {
      (ForbiddenScalars.contains($0) || oneLine && $0 == "\n") && !allowed.contains($0)
    }
    guard let found else { return }
    let around = text.split(separator: "\n").first { $0.unicodeScalars.contains(found) }?.prefix(120) ?? ""
    let shown = around.unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
    Issue.record("U+\(String(found.value, radix: 16)) leaves by \(place): \(shown)", sourceLocation: location)
  }

  /// The same for bytes, which must be UTF-8.
  static func expectClean(
    _ bytes: Data, _ place: String, allowing allowed: Set<Unicode.Scalar> = [],
    at location: SourceLocation = #_sourceLocation
  ) {
    guard let text = String(data: bytes, encoding: .utf8) else {
      Issue.record("what leaves by \(place) is not UTF-8", sourceLocation: location)
      return
    }
    expectClean(text, place, allowing: allowed, at: location)
  }
}

/// Environment of the long form: `CASELOAD_BADTEXT_SEEDS=20` runs that many rounds of random mixtures instead of one,
/// and every text through every form, which takes an hour; `CASELOAD_BADTEXT_SEED` is the first seed. One round with
/// another seed meets other texts in other fields: so many short rounds come near one long.
enum Effort {
  static let rounds = number("CASELOAD_BADTEXT_SEEDS") ?? 1
  static let isLong = rounds > 1
  static let firstSeed = UInt64(number("CASELOAD_BADTEXT_SEED") ?? 1)
  static var seeds: [UInt64] { (0..<UInt64(rounds)).map { firstSeed + $0 } }

  /// Of things that are taken by turns: where a stretch of them begins in this round.
  static func offset(_ place: Int, of count: Int) -> Int { (place + Int(firstSeed) - 1) % count }

  private static func number(_ name: String) -> Int? { ProcessInfo.processInfo.environment[name].flatMap(Int.init) }
}

extension BadText {
  /// Mixtures of pieces of the table: what no single row holds.
  static func mixtures(seed: UInt64, count: Int) -> [BadText] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { number in
      var text = ""
      for _ in 0..<Int.random(in: 2...5, using: &random) {
        let whole = Array((all.randomElement(using: &random) ?? all[0]).text.unicodeScalars)
        let start = Int.random(in: 0..<max(1, whole.count), using: &random)
        let end = min(whole.count, start + Int.random(in: 1...40, using: &random))
        text.unicodeScalars.append(contentsOf: whole[start..<end])
      }
      return BadText("mixture \(number) of seed \(seed)", canary + text)
    }
  }
}
