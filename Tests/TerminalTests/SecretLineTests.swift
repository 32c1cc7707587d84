import Cells
import Testing

@testable import Terminal

/// A secret that is typed: what goes into it, and that it is gone afterwards.
@Suite struct SecretLineTests {
  private func feed(_ line: SecretLine, _ text: String) {
    let bytes = Array(text.utf8)
    _ = line.read { place, capacity in
      for (index, byte) in bytes.prefix(capacity).enumerated() { place[index] = byte }
      return min(bytes.count, capacity)
    }
  }

  private func secret(_ line: SecretLine) -> String { line.use { String(cString: $0) } }

  @Test(arguments: [
    ("åpen sesam\r", "åpen sesam"), ("abø\u{7F}c\n", "abc"), ("a\u{1B}[Ab\u{1B}OCc\r", "abc"),
    ("\u{1B}[200~a\nb\u{1B}[201~\r", "ab"), ("wrong\u{15}", ""), ("\u{7F}\u{8}a\r", "a"), ("a\u{1}\u{1A}b\r", "ab"),
  ])
  func takesLetters(typed: String, wanted: String) {
    let line = SecretLine()
    feed(line, typed)
    #expect(line.nextEvent() == (wanted.isEmpty ? .cleared : .entered))
    #expect(secret(line) == wanted)
    #expect(line.isEmpty)
    #expect(secret(line) == "")
  }

  @Test func anEscapeAloneTakesEverythingBack() {
    let line = SecretLine()
    feed(line, "abc\u{1B}")
    #expect(line.nextEvent() == nil)
    line.endSequence()
    #expect(line.nextEvent() == .cleared)
    #expect(line.isEmpty)
  }

  @Test func whatFollowsEnterIsDropped() {
    let line = SecretLine()
    feed(line, "abc\rdef")
    #expect(line.nextEvent() == .entered)
    #expect(secret(line) == "abc")
    #expect(line.nextEvent() == nil)
    #expect(line.isEmpty)
  }

  @Test func moreThanFitsIsLeftOut() {
    let line = SecretLine()
    for _ in 0..<3 {
      feed(line, String(repeating: "x", count: 400))
      #expect(line.nextEvent() == nil)
    }
    #expect(secret(line).count == SecretLine.capacity - 1)
  }

  @Test func nothingOfItIsLeftInItsMemory() {
    let line = SecretLine()
    feed(line, "open sesame\rand more")
    #expect(line.nextEvent() == .entered)
    #expect(secret(line) == "open sesame")
    let left = line.use { memory in (0..<SecretLine.bytes).filter { memory[$0] != 0 } }
    #expect(left == [])
  }

  @Test func aSingleLetterIsTold() {
    let line = SecretLine()
    feed(line, "q\r")
    #expect(line.isOnly("q") == false)
    #expect(line.nextEvent() == .entered)
    #expect(line.isOnly("q"))
  }
}
