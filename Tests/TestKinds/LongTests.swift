package import Testing
import Foundation

/// What is exhaustive or slow. A suite with it has a name that ends in `LongTests`, by which `make test-long` finds it.
extension Trait where Self == ConditionTrait {
  /// Not with `swift test`, but with `make test-long`.
  package static var long: Self {
    .enabled(if: ProcessInfo.processInfo.environment["CASELOAD_LONG"] != nil, "it runs with make test-long")
  }
}
