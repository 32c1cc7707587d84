import Domain
import Foundation
import Testing

@Suite struct CatalogueTests {
  static func sentences() throws -> Set<SentenceExtractor.Sentence> {
    let sources = try Repository.files("swift", in: "Sources").map(Repository.source)
    return SentenceExtractor(sources).sentences.union(inTables)
  }

  /// Labels that stand in the tables of data/reference.
  private static let inTables: Set<SentenceExtractor.Sentence> = {
    let labels =
      KindOfWork.allCases.map { ($0.label, "kinds-of-work.tsv") }
      + Industry.allCases.map { ($0.label, "industries.tsv") }
      + Scheme.allCases.map { ($0.label, "schemes.tsv") }
    return Set(labels.map { .init(key: $0.key, path: "data/reference/" + $1) })
  }()

  @Test("The template of the catalogues holds every sentence of the sources")
  func template() throws {
    let template = Catalogue.template(of: try Self.sentences())
    #expect(try Recorded.difference("data/locale/caseload.pot", template) == nil)
  }

  @Test("Sentences are found wherever a declaration says that words stand there")
  func extraction() {
    let source = SwiftSource(path: "a.swift", text: Self.example)
    let keys = SentenceExtractor([source]).sentences.map(\.key).sorted()
    #expect(
      keys == [
        "Add {1}", "Cannot", "Done: {1}", "Dull", "Flat", "Help for all", "Keys \"here\"", "Label", "No", "Not now",
        "One", "Other", "Pair", "Row of any type", "Save", "Short", "The title", "Two", "Two lines of one", "Wrong",
        "Yes",
      ])
  }

  private static let example = #"""
    struct Row { let title: Words; let code: String }
    struct Command { init(_ title: Words, _ keys: Key..., hint: Words? = nil, why: (Int) -> Words? = { _ in nil }) {} }
    enum Problem { case refused(Words), other(code: String, words: Words) }
    static func line(_ name: String, _ label: Words, help: Words? = nil) -> Field {}
    static let title: Words = "The title"
    let all: [Words] = ["One", "Two"]
    var label: Words {
      switch self {
      case .yes: "Yes"
      case .no where code == "x": "No"
      }
    }
    func long() -> Words {
      let found = table["not this"]
      return found ? "Flat" : "Dull"
    }
    let rows = [Row(title: "Other", code: "code")]
    let commands = [Command("Save", .control("s"), hint: "Short", why: { $0 > 1 ? "Not now" : nil })]
    let field = Field.line("name", "Label", help: "Help for all")
    throw Problem.refused("Cannot")
    say(Words("Add {1}", "an argument"))
    let text = "no words"
    func report(_ words: Words) { note("not this either") }
    report(done: "Done: {1}")
    var problems: [Words] = []
    problems.append("Wrong")
    let pairs: [(Words, Int)] = [("Pair", 1)]
    let items = [.init("k", title: "Row of any type")]
    tell(Words("Keys \"here\""))
    let joined = Words("Two lines "
      + "of one")
    """#
}
