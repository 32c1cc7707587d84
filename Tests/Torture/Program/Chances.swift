import Domain

extension SplitMix64 {
  /// True in so large a part of all cases.
  mutating func happens(_ part: Double) -> Bool { Double.random(in: 0..<1, using: &self) < part }

  mutating func pick<C: Collection>(_ choices: C) -> C.Element? { choices.randomElement(using: &self) }
}
