import Domain
import Foundation
import Testing

/// A generator that is always at its end, to fill the counter.
struct AllOnes: RandomNumberGenerator, Sendable {
  mutating func next() -> UInt64 { .max }
}

@Suite struct IdentifierTests {
  @Test func isAUUIDOfVersion7ThatHoldsItsTime() throws {
    var random = SplitMix64(seed: 1)
    for milliseconds in [0, 1, 1_795_770_900_123, 281_474_976_710_655] as [Int64] {
      let identifier = Identifier(at: Instant(milliseconds: milliseconds), using: &random)
      let bytes = identifier.bytes
      #expect(bytes.count == 16)
      #expect(bytes[0..<6].reduce(0) { $0 << 8 | Int64($1) } == milliseconds)
      #expect(bytes[6] >> 4 == 7)
      #expect(bytes[8] >> 6 == 0b10)
      let uuid = try #require(UUID(uuidString: identifier.text))
      #expect(withUnsafeBytes(of: uuid.uuid) { Array($0) } == bytes)
      #expect(identifier.text == uuid.uuidString.lowercased())
    }
  }

  @Test func momentsBefore1970CountAs1970() {
    var random = SplitMix64(seed: 2)
    #expect(Identifier(at: Instant(milliseconds: -5), using: &random).high >> 16 == 0)
  }

  @Test func textAndBytesComeBack() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<2_000 {
      let identifier = Identifier(high: random.next(), low: random.next())
      #expect(Identifier(text: identifier.text) == identifier)
      #expect(Identifier(text: identifier.text.uppercased()) == identifier)
      #expect(Identifier(bytes: identifier.bytes) == identifier)
    }
  }

  @Test func orderIsThatOfTheBytesAndOfTheText() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<2_000 {
      let high = random.next()
      let left = Identifier(high: high, low: random.next())
      let right = Identifier(high: Bool.random(using: &random) ? high : random.next(), low: random.next())
      #expect((left < right) == left.bytes.lexicographicallyPrecedes(right.bytes))
      #expect((left < right) == (left.text < right.text))
    }
  }

  @Test(arguments: [
    "", "019a5c3e7b107d2f8a410123456789ab", "019a5c3e-7b10-7d2f-8a41-0123456789a",
    "019a5c3e-7b10-7d2f-8a41-0123456789abc",
    "019a5c3g-7b10-7d2f-8a41-0123456789ab", "019a5c3e+7b10-7d2f-8a41-0123456789ab",
    "{19a5c3e-7b10-7d2f-8a41-0123456789a}",
    "019a5c3e-7b10-7d2f-8a4-10123456789ab",
  ])
  func refusesOtherTexts(text: String) {
    #expect(Identifier(text: text) == nil)
  }

  @Test(arguments: [0, 15, 17])
  func refusesOtherCountsOfBytes(count: Int) {
    #expect(Identifier(bytes: [UInt8](repeating: 1, count: count)) == nil)
  }

  @Test func isCodedAsText() throws {
    let identifier = try #require(Identifier(text: "019a5c3e-7b10-7d2f-8a41-0123456789ab"))
    let coded = try JSONEncoder().encode([identifier])
    #expect(String(decoding: coded, as: UTF8.self) == #"["019a5c3e-7b10-7d2f-8a41-0123456789ab"]"#)
    #expect(try JSONDecoder().decode([Identifier].self, from: coded) == [identifier])
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Identifier].self, from: Data(#"["x"]"#.utf8)) }
  }

  /// One millisecond, a clock that jumps forward, and one that is set back.
  @Test func generatedOnesOnlyGrow() {
    var generator = IdentifierGenerator(random: SplitMix64(seed: 5))
    var clock = SplitMix64(seed: 6)
    var last = generator.next(at: Instant(milliseconds: 1_000_000))
    for _ in 0..<50_000 {
      let milliseconds = 1_000_000 + Int64(clock.next() % 40)
      let next = generator.next(at: Instant(milliseconds: milliseconds))
      #expect(next > last)
      #expect(next.bytes[6] >> 4 == 7 && next.bytes[8] >> 6 == 0b10)
      last = next
    }
  }

  @Test func aFullCounterBorrowsAMillisecond() {
    var generator = IdentifierGenerator(random: AllOnes())
    let first = generator.next(at: Instant(milliseconds: 7))
    let second = generator.next(at: Instant(milliseconds: 7))
    #expect(second > first)
    #expect(second.high >> 16 == 8)
    #expect(second.bytes[6] >> 4 == 7 && second.bytes[8] >> 6 == 0b10)
  }

  @Test func aSeedRepeatsTheSameIdentifiers() {
    var (one, other) = (
      IdentifierGenerator(random: SplitMix64(seed: 9)), IdentifierGenerator(random: SplitMix64(seed: 9))
    )
    for step in 0..<10 as Range<Int64> {
      #expect(one.next(at: Instant(milliseconds: step / 3)) == other.next(at: Instant(milliseconds: step / 3)))
    }
  }
}
