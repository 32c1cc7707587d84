import Domain
import Glibc
import Store

/// Standard output and standard error. Nothing that could steer a terminal leaves the program here.
enum Output {
  /// Writes a whole text, or says why it could not.
  static func write(_ text: String) throws {
    guard SmallFile.send(Array(text.utf8), to: 1) else {
      throw Failure.unavailable(Words("The output could not be written: {1}.", String(cString: strerror(errno))))
    }
  }

  /// One sentence on standard error, after the name of the program. It stays one line: what somebody gave as an
  /// argument must not look like another message.
  static func complain(_ sentence: String) {
    let clean = TextFilter.note(sentence).unicodeScalars.map { $0 == "\n" || $0 == "\t" ? " " : $0 }
    _ = SmallFile.send(Array("caseload: \(String(String.UnicodeScalarView(clean)))\n".utf8), to: 2)
  }
}
