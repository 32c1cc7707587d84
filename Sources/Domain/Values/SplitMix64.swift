/// A small generator with a known sequence (Steele, Lea and Flood 2014), so that the same seed makes the same
/// demo caseload, or the same run of a test, on every machine and with every version of Swift.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from the range. The standard library's way of drawing is not promised to stay, so this is our own; the
  /// tiny bias of a remainder does not matter here.
  package mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// One of a table that is never empty.
  package mutating func one<T>(of table: [T]) -> T { table[number(0...table.count - 1)] }

  /// True in so many of a hundred cases.
  package mutating func chance(_ percent: Int) -> Bool { number(0...99) < percent }
}
