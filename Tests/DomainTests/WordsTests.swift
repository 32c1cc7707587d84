import Domain
import Foundation
import Testing

@Suite struct WordsTests {
  private let sentence = Words("answer to {1}: {2}", "Kari", Words("yes, by {1}", Words("Fri")))

  @Test("A sentence is read whole, and its words are looked up with it; data is not")
  func whole() {
    #expect(sentence.english == "answer to Kari: yes, by Fri")
    let norwegian = ["answer to {1}: {2}": "{2} fra {1}", "yes, by {1}": "ja, innen {1}", "Fri": "fredag", "Kari": "!"]
    #expect(sentence.read { norwegian[$0] ?? $0 } == "ja, innen fredag fra Kari")
    #expect(sentence.arguments.flatMap(\.texts) == ["Kari"])
  }

  @Test("A list takes one place, and nothing at all is no key of the catalogue")
  func lists() {
    #expect(Words("{1}.", Words.list([Words("a"), "b"], by: "; ")).english == "a; b.")
    #expect(Words.list([]) == "")
  }

  @Test("What was kept before words could stand in words is read as it was")
  func coding() throws {
    let old = Data(#"{"key":"moved to {1}","arguments":["Kari"]}"#.utf8)
    let moved = Words("moved to {1}", "Kari")
    #expect(try JSONDecoder().decode(Words.self, from: old) == moved)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(try encoder.encode(moved) == Data(#"{"arguments":["Kari"],"key":"moved to {1}"}"#.utf8))
    #expect(try JSONDecoder().decode(Words.self, from: encoder.encode(sentence)) == sentence)
  }
}
