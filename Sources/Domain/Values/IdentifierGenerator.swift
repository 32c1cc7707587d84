/// Makes identifiers that only ever grow: within one millisecond, and when the clock is set back.
/// Records made together so keep the order in which they were made.
public struct IdentifierGenerator: Sendable {
  private var random: any RandomNumberGenerator & Sendable
  private var last: Identifier?

  /// `random`: the machine's generator, or a seeded one where a run must be repeatable.
  public init(random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()) { self.random = random }

  public mutating func next(at instant: Instant) -> Identifier {
    let fresh = Identifier(at: instant, using: &random)
    let identifier = last.map { fresh.high >> 16 > $0.high >> 16 ? fresh : successor(of: $0) } ?? fresh
    last = identifier
    return identifier
  }

  /// Identifiers of one millisecond differ above this bit: what is ordered by their upper bits is ordered by their making.
  public static let stepBits: UInt64 = 40

  /// Goes on from the last identifier by a random step (RFC 9562, 6.2, method 2), so that the next one
  /// cannot be guessed. The counter is the 74 random bits; when it is full it borrows a millisecond.
  private mutating func successor(of last: Identifier) -> Identifier {
    let lowRoom: UInt64 = 1 << 62
    var low = last.low & (lowRoom - 1) + 1 << Self.stepBits + random.next() >> (64 - Self.stepBits)
    var middle = last.high & 0xFFF
    var milliseconds = last.high >> 16
    if low >= lowRoom {
      low -= lowRoom
      middle += 1
    }
    if middle > 0xFFF {
      middle = 0
      milliseconds += 1
    }
    return Identifier(milliseconds: milliseconds, tail: (middle, low))
  }
}
