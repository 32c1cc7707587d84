import Testing

@testable import Exchange

@Suite struct JSONValueTests {
  private func value(_ text: String) throws -> JSONValue { try JSONReader.value(Array(text.utf8)) }

  /// Members in their order, numbers and texts in their spelling, a key that stands twice: all of it comes back.
  @Test(arguments: [
    #"{"b":1.50,"a":[1E+2,-0,0.1e-7],"a":null}"#, #"["\u00e6", "\/", "\ud800", "æ", "\n", ""]"#,
    "[true, false, null, {}, []]", #""text""#, "0",
  ])
  func nothingIsLostInWriting(text: String) throws {
    let value = try value(text)
    #expect(try self.value(value.written()) == value)
    #expect(try self.value(value.written(unfolds: 0)) == value)
  }

  @Test func spellingsAreKept() throws {
    #expect(try value(#"["\u00e6", 1.50]"#).written(unfolds: 0) == #"["\u00e6", 1.50]"#)
    #expect(try value(#""a\u00e6\n\"\/\ud83d\ude00""#).text == "aæ\n\"/😀")
  }

  @Test(arguments: [
    ("", 1), ("{", 1), ("{\n\"a\" 1}", 2), ("[1,]", 1), ("[1 2]", 1), ("{\"a\":1,}", 1), ("[01]", 1), ("[1.]", 1),
    ("[\n\n\"a\nb\"]", 3), (#"["\x"]"#, 1), (#"["\u12g4"]"#, 1), (#"["\u12"#, 1), ("nul", 1), ("[1]\n]", 2), ("'a'", 1),
    ("\"open", 1), ("[-]", 1), ("[1e]", 1), ("{1:2}", 1),
  ])
  func whatIsNoJSONIsRefusedWithItsLine(text: String, line: Int) {
    #expect(throws: JSONReader.Refusal(line: line)) { try value(text) }
  }

  @Test func depthAndBytes() throws {
    #expect(throws: JSONReader.Refusal.self) { try value(String(repeating: "[", count: 100_000)) }
    #expect(throws: JSONReader.Refusal.self) { try JSONReader.value([0x22, 0xC3, 0x28, 0x22]) }
    #expect(try JSONReader.value([0xEF, 0xBB, 0xBF] + Array("[]".utf8)) == .array([]))
    #expect(throws: Never.self) { try value(String(repeating: "[", count: 60) + String(repeating: "]", count: 60)) }
  }

  @Test func membersAreSetInTheirPlace() throws {
    var object = try value(#"{"a":1,"b":2,"b":3}"#)
    object["b"] = .text("x")
    object["c"] = .bool(true)
    #expect(object.written(unfolds: 0) == #"{"a": 1, "b": 2, "b": "x", "c": true}"#)
    object["b"] = nil
    #expect(object.written(unfolds: 0) == #"{"a": 1, "c": true}"#)
  }
}
