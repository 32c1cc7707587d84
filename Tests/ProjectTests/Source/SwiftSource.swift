/// A Swift file cut into tokens: enough of a lexer to tell code from text and comments.
struct SwiftSource: Sendable {
  enum Kind: Equatable, Sendable {
    case word, number, sign
    /// A string literal; nil when it has an interpolation.
    case text(String?)
  }

  struct Token: Sendable {
    let kind: Kind
    let spelling: Substring
    let line: Int

    func `is`(_ text: String) -> Bool { spelling == text }
    var literal: String? { if case .text(let value) = kind { value } else { nil } }
  }

  let path: String
  let lines: [Substring]
  private(set) var tokens: [Token] = []
  /// Lines, counted from 1, that hold a comment.
  private(set) var commented: Set<Int> = []

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var lexer = SwiftLexer(text)
    while let token = lexer.next() { tokens.append(token) }
    commented = lexer.commented
  }

  /// The modules that the file imports.
  var imports: [String] {
    tokens.indices.dropFirst().filter { tokens[$0 - 1].is("import") }.map { String(tokens[$0].spelling) }
  }
}

private struct SwiftLexer {
  private let text: String
  private var place: String.Index
  private var line = 1
  private(set) var commented: Set<Int> = []

  init(_ text: String) {
    self.text = text
    place = text.startIndex
  }

  mutating func next() -> SwiftSource.Token? {
    skipBlanksAndComments()
    guard let first = peek() else { return nil }
    let start = place
    let startLine = line
    let kind = first == "\"" || (first == "#" && isRawText) ? literal() : plain(first)
    return SwiftSource.Token(kind: kind, spelling: text[start..<place], line: startLine)
  }

  private func peek(_ offset: Int = 0) -> Character? {
    guard let index = text.index(place, offsetBy: offset, limitedBy: text.endIndex), index < text.endIndex
    else { return nil }
    return text[index]
  }

  private mutating func step() {
    if text[place] == "\n" { line += 1 }
    place = text.index(after: place)
  }

  private func starts(_ sign: String) -> Bool { text[place...].hasPrefix(sign) }

  private mutating func skipBlanksAndComments() {
    while let character = peek() {
      if starts("//") {
        commented.insert(line)
        while let character = peek(), character != "\n" { step() }
      } else if starts("/*") {
        while peek() != nil, !starts("*/") {
          commented.insert(line)
          step()
        }
        for _ in 0..<2 where peek() != nil { step() }
      } else if character.isWhitespace {
        step()
      } else {
        return
      }
    }
  }

  private mutating func plain(_ first: Character) -> SwiftSource.Kind {
    step()
    guard first.isLetter || first.isNumber || first == "_" || first == "`" || first == "#" || first == "@" else {
      return .sign
    }
    while let character = peek(), character.isLetter || character.isNumber || character == "_" || character == "`" {
      step()
    }
    return first.isNumber ? .number : .word
  }

  private var isRawText: Bool {
    let rest = text[place...].drop { $0 == "#" }
    return rest.first == "\""
  }
}

// MARK: String literals

extension SwiftLexer {
  private mutating func literal() -> SwiftSource.Kind {
    var hashes = ""
    while peek() == "#" {
      hashes += "#"
      step()
    }
    let quote = starts("\"\"\"") ? "\"\"\"" : "\""
    for _ in quote { step() }
    var value = ""
    var hasInterpolation = false
    while peek() != nil, !starts(quote + hashes) {
      if starts("\\" + hashes) {
        for _ in "\\" + hashes { step() }
        hasInterpolation = escape(into: &value) || hasInterpolation
      } else {
        value.append(text[place])
        step()
      }
    }
    for _ in quote + hashes where peek() != nil { step() }
    if quote.count == 3 { value = Self.unindented(value) }
    return .text(hasInterpolation ? nil : value)
  }

  /// - Returns: whether it was an interpolation.
  private mutating func escape(into value: inout String) -> Bool {
    guard let character = peek() else { return false }
    if character == "(" {
      skipInterpolation()
      return true
    }
    step()
    switch character {
    case "n": value += "\n"
    case "t": value += "\t"
    case "r": value += "\r"
    case "0": value += "\0"
    case "\n": value += Self.continuation
    case "u": scalar(into: &value)
    default: value.append(character)
    }
    return false
  }

  /// Stands for a line end that the source takes back, until the indentation is known.
  private static let continuation = "\u{F8FF}"

  private mutating func scalar(into value: inout String) {
    var digits = ""
    while let character = peek(), character != "}" {
      if character != "{" { digits.append(character) }
      step()
    }
    step()
    if let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) { value.unicodeScalars.append(scalar) }
  }

  private mutating func skipInterpolation() {
    var depth = 0
    repeat {
      if starts("\"") {
        _ = literal()
        continue
      }
      if peek() == "(" { depth += 1 }
      if peek() == ")" { depth -= 1 }
      step()
    } while depth > 0 && peek() != nil
  }

  /// A text in three quotes without its first line end and the indentation of its last line.
  private static func unindented(_ value: String) -> String {
    let marked = value.replacing(continuation, with: continuation + "\n")
    let lines = marked.dropFirst().split(separator: "\n", omittingEmptySubsequences: false)
    let indent = lines.last?.count ?? 0
    return lines.dropLast().map { $0.dropFirst(indent) }.joined(separator: "\n")
      .replacing(continuation + "\n", with: "")
  }
}
