/// What the fuzzer feeds, by the name that the script and the corpus folders use.
///
/// The same checks run twice: under libFuzzer (`Tests/Torture/Fuzz/run`), which looks for inputs that reach new code,
/// and in the test suite, over the corpus and a fixed number of mutations.
package enum FuzzTarget: String, CaseIterable, Sendable {
  case csv, date, keys, filter, journal

  /// Runs the code under test on any bytes and says which property does not hold.
  package func check(_ bytes: [UInt8]) throws(BrokenProperty) {
    switch self {
    case .csv: try SheetProperties.check(bytes)
    case .date: try DateProperties.check(bytes)
    case .keys: try KeyProperties.check(bytes)
    case .filter: try FilterProperties.check(bytes)
    case .journal: try JournalProperties.check(bytes)
    }
  }
}

/// A property that some input breaks, with what was seen.
package struct BrokenProperty: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}

/// - Parameter seen: shown with its controls escaped; only made when the property is broken.
func require(_ holds: Bool, _ property: String, _ seen: @autoclosure () -> String = "") throws(BrokenProperty) {
  if holds { return }
  let shown = seen().unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
  throw BrokenProperty(shown.isEmpty ? property : "\(property): \(shown)")
}

/// Bytes of the input as numbers, so that one input also chooses how the code under test is called.
struct Choices {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// The next byte; 0 when there are no more.
  mutating func byte() -> UInt8 { rest.popFirst() ?? 0 }

  /// One of a list, which is not empty.
  mutating func one<T>(of list: [T]) -> T { list[Int(byte()) % list.count] }

  /// What has not been used.
  var remaining: [UInt8] { Array(rest) }
}
