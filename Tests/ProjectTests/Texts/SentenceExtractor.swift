/// Collects every sentence of the program: the literals that stand where the declarations say `Words`.
struct SentenceExtractor {
  struct Sentence: Hashable {
    let key: String
    let path: String
  }

  private let signatures: WordsSignatures
  private(set) var sentences: Set<Sentence> = []

  init(_ sources: [SwiftSource]) {
    var signatures = WordsSignatures()
    for source in sources { signatures.read(source) }
    self.signatures = signatures
    for source in sources { extract(from: source) }
  }

  private mutating func extract(from source: SwiftSource) {
    let tokens = source.tokens
    let lists = Self.listsOfWords(in: tokens)
    for index in tokens.indices {
      // A placeholder shows that it is a sentence, wherever it stands.
      if let text = tokens[index].literal, text.contains("{1}") { _ = add(tokens, at: index, source.path) }
      if tokens[index].is("Words") { region(after: index, in: source) }
      if index > 0, tokens[index].is("("), tokens[index - 1].touches(tokens[index]) {
        call(at: index, in: source)
        appended(at: index, in: source, to: lists)
      }
    }
  }

  /// `-> Words { ... }`, `: Words? { ... }`, `: [Words] = ...`, `: [(Words, Day)] = ...`.
  private mutating func region(after index: Int, in source: SwiftSource) {
    let tokens = source.tokens
    let next = tokens[(index + 1)...].firstIndex { !"?]".contains($0.spelling) } ?? tokens.endIndex
    if next < tokens.count, tokens[next].is("{"), let close = tokens.close(of: next, "{", "}") {
      return collect(Array(tokens[next + 1..<close]), source.path)
    }
    let rest = tokens[(index + 1)...].drop { $0.kind == .word || "?]),:.".contains($0.spelling) }
    guard let sign = rest.first, sign.is("="), sign.line == tokens[index].line else { return }
    collect(expression(Array(rest.dropFirst())), source.path)
  }

  /// `problems.append("...")`, where `problems` was declared as words.
  private mutating func appended(at open: Int, in source: SwiftSource, to names: Set<Substring>) {
    let tokens = source.tokens
    guard open > 2, tokens[open - 1].is("append"), names.contains(tokens[open - 3].spelling),
      let close = tokens.close(of: open, "(", ")")
    else { return }
    collect(Array(tokens[open + 1..<close]), source.path)
  }

  private static func listsOfWords(in tokens: [SwiftSource.Token]) -> Set<Substring> {
    Set(
      tokens.indices.dropFirst(3).filter { index in
        tokens[index].is("Words") && tokens[index - 1].is("[") && tokens[index - 2].is(":")
      }.map { tokens[$0 - 3].spelling })
  }

  /// The tokens up to the end of the statement or of the argument.
  private func expression(_ tokens: [SwiftSource.Token]) -> [SwiftSource.Token] {
    var depth = 0
    var result: [SwiftSource.Token] = []
    for token in tokens {
      if let last = result.last, depth == 0, token.line > last.line, !Self.continues(last, token) { break }
      if "([{".contains(token.spelling) { depth += 1 }
      if ")]}".contains(token.spelling) { depth -= 1 }
      if depth < 0 || (depth == 0 && token.is(",")) { break }
      result.append(token)
    }
    return result
  }

  private static func continues(_ last: SwiftSource.Token, _ next: SwiftSource.Token) -> Bool {
    ["=", "?", ":", "+"].contains(last.spelling) || ["?", ":", "+", "."].contains(next.spelling)
  }

  private mutating func call(at open: Int, in source: SwiftSource) {
    let tokens = source.tokens
    guard let name = Self.callee(before: open, in: tokens), let close = tokens.close(of: open, "(", ")") else { return }
    let labels = signatures.labels[name] ?? []
    let places = signatures.places[name] ?? []
    if labels.isEmpty && places.isEmpty { return }
    var place = 0
    for argument in Array(tokens[open + 1..<close]).split(at: ",") {
      if argument.count > 2, argument[0].kind == .word, argument[1].is(":") {
        if labels.contains(String(argument[0].spelling)) { collect(Array(argument.dropFirst(2)), source.path) }
      } else {
        if places.contains(place) { collect(argument, source.path) }
        place += 1
      }
    }
  }

  private static func callee(before open: Int, in tokens: [SwiftSource.Token]) -> String? {
    let last = tokens[open - 1]
    if last.is("init"), open > 2, tokens[open - 2].is(".") {
      let isNamed = tokens[open - 3].kind == .word && tokens[open - 3].touches(tokens[open - 2])
      return isNamed ? String(tokens[open - 3].spelling) : WordsSignatures.anyType
    }
    if last.is(">"), let begin = tokens[..<open].lastIndex(where: { $0.is("<") }), begin > 0 {
      return String(tokens[begin - 1].spelling)
    }
    return last.kind == .word ? String(last.spelling) : nil
  }
}

// MARK: Literals of an expression or a body

extension SentenceExtractor {
  private mutating func collect(_ tokens: [SwiftSource.Token], _ path: String) {
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      if token.is("(") || token.is("["), index > 0, Self.opensArguments(tokens[index - 1], token),
        let close = tokens.close(of: index, String(token.spelling), token.is("(") ? ")" : "]")
      {
        index = close + 1
        continue
      }
      if token.literal != nil { index = add(tokens, at: index, path) } else { index += 1 }
    }
  }

  /// A call or a subscript: its arguments are looked at where the call is.
  private static func opensArguments(_ before: SwiftSource.Token, _ open: SwiftSource.Token) -> Bool {
    before.touches(open) && (before.kind == .word || before.kind == .number || ")]>?".contains(before.spelling))
  }

  /// Joins texts that are added to each other.
  /// - Returns: the index after them.
  private mutating func add(_ tokens: [SwiftSource.Token], at start: Int, _ path: String) -> Int {
    var key = tokens[start].literal ?? ""
    var index = start + 1
    while index + 1 < tokens.count, tokens[index].is("+"), let more = tokens[index + 1].literal {
      key += more
      index += 2
    }
    let before = start > 0 ? tokens[start - 1] : nil
    let after = index < tokens.count ? tokens[index] : nil
    if !Self.isCompared(before, after), Self.isReadable(key) { sentences.insert(Sentence(key: key, path: path)) }
    return index
  }

  private static func isCompared(_ before: SwiftSource.Token?, _ after: SwiftSource.Token?) -> Bool {
    if before?.is("case") ?? false || before?.is("=") ?? false && after?.is("=") ?? false { return true }
    if after?.is("=") ?? false || after?.is("!") ?? false { return true }
    // A key of a dictionary, not the first half of a choice.
    return after?.is(":") ?? false && !(before?.is("?") ?? false)
  }

  /// Whether there is anything to translate besides the placeholders; a single letter alone is a key.
  private static func isReadable(_ key: String) -> Bool {
    key.count { $0.isLetter } > (key.contains("{1}") ? 0 : 1)
  }
}

extension SwiftSource.Token {
  func touches(_ next: SwiftSource.Token) -> Bool { spelling.endIndex == next.spelling.startIndex }
}
