package import Testing
import Foundation

/// What is exhaustive or slow. The name of such a test ends in `AtLength`, by which `make test-long` finds it.
extension Trait where Self == ConditionTrait {
  /// Not with `swift test`, but with `make test-long`.
  package static var long: Self {
    .enabled(if: ProcessInfo.processInfo.environment["CASELOAD_LONG"] != nil, "it runs with make test-long")
  }
}
