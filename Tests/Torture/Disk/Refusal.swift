import Domain
import Store

/// How the program says that it did not do something.
enum Refusal: String {
  /// Nothing was done.
  case refused
  /// It does not know: the disk gave no answer at the very end.
  case uncertain = "uncertain"

  private static let unknown = ["Look whether it was saved", "Look whether they are still there"]

  /// What a person was told while something was tried; nil when it was done.
  /// - Throws: `Broken` for a refusal without a sentence, and what is no refusal at all.
  static func of(_ body: () throws -> Void) throws -> Refusal? {
    do {
      try body()
      return nil
    } catch let error as StoreError {
      let sentences = error.sentences.map(\.english)
      guard !sentences.isEmpty, sentences.allSatisfy({ $0.hasSuffix(".") }) else {
        throw Broken("a refusal without a sentence: \(error)")
      }
      let isUncertain = sentences.contains { said in unknown.contains { said.contains($0) } }
      return isUncertain ? .uncertain : .refused
    }
  }
}
