/// Which arguments of which functions are sentences: read from the declarations, so that a new kind of row in a table
/// of commands or fields needs no line here.
struct WordsSignatures {
  /// The name of a function, a type (for its initialisers) or a case of an enum.
  private(set) var labels: [String: Set<String>] = [:]
  /// Of arguments without a label, the first is 0.
  private(set) var places: [String: Set<Int>] = ["Words": [0]]

  /// Stands for the type of an initialiser that is called as `.init`.
  static let anyType = ".init"

  mutating func read(_ source: SwiftSource) {
    var types: [(name: String, depth: Int)] = []
    var depth = 0
    var pending: String?
    let tokens = source.tokens
    for index in tokens.indices {
      let token = tokens[index]
      switch token.spelling {
      case "struct", "class", "enum", "extension", "protocol", "actor":
        if index + 1 < tokens.count, tokens[index + 1].kind == .word { pending = String(tokens[index + 1].spelling) }
      case "{":
        depth += 1
        if let name = pending { types.append((name, depth)) }
        pending = nil
      case "}":
        if types.last?.depth == depth { types.removeLast() }
        depth -= 1
      case "func", "case", "init": declaration(at: index, in: tokens, type: types.last?.name)
      case "let", "var":
        if let type = types.last, type.depth == depth { property(at: index, in: tokens, type: type.name) }
      default: break
      }
    }
  }

  private mutating func declaration(at index: Int, in tokens: [SwiftSource.Token], type: String?) {
    let isInit = tokens[index].is("init")
    guard let name = isInit ? type : tokens.dropFirst(index + 1).first.map({ String($0.spelling) }) else { return }
    // `self.init(...)` and `.init(...)` are calls.
    if isInit, index > 0, tokens[index - 1].is(".") { return }
    var open = index + (isInit ? 1 : 2)
    if open < tokens.count, tokens[open].is("<") { open = (tokens.close(of: open, "<", ">") ?? open) + 1 }
    guard open < tokens.count, tokens[open].is("("), let close = tokens.close(of: open, "(", ")") else { return }
    parameters(Array(tokens[open + 1..<close]), of: name)
    if isInit { parameters(Array(tokens[open + 1..<close]), of: Self.anyType) }
  }

  private mutating func parameters(_ tokens: [SwiftSource.Token], of name: String) {
    var place = 0
    for parameter in tokens.split(at: ",") {
      let colon = parameter.firstIndex { $0.is(":") }
      let type = colon.map { parameter[($0 + 1)...] } ?? parameter[...]
      let label = colon == nil ? nil : parameter.first.map { String($0.spelling) }
      let isPlaced = label == nil || label == "_"
      if type.prefix(while: { !$0.is("=") }).contains(where: { $0.is("Words") }) {
        if isPlaced {
          places[name, default: []].insert(place)
        } else if let label {
          labels[name, default: []].insert(label)
        }
      }
      if isPlaced { place += 1 }
    }
  }

  /// A stored property is an argument of the initialiser that a struct has by itself.
  private mutating func property(at index: Int, in tokens: [SwiftSource.Token], type: String) {
    guard index + 3 < tokens.count, tokens[index + 2].is(":") else { return }
    let words = tokens[(index + 3)...].prefix { $0.line == tokens[index].line && !$0.is("=") && !$0.is("{") }
    if words.contains(where: { $0.is("Words") }) {
      for name in [type, Self.anyType] { labels[name, default: []].insert(String(tokens[index + 1].spelling)) }
    }
  }
}

extension [SwiftSource.Token] {
  /// The index of the sign that closes the one at `open`.
  func close(of open: Int, _ begin: String, _ end: String) -> Int? {
    var depth = 0
    for index in open..<count {
      if self[index].is(begin) { depth += 1 }
      if self[index].is(end) {
        // `->` in a generic list is no end.
        if end == ">", index > 0, self[index - 1].is("-") { continue }
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  /// Cut at a sign that is in no brackets.
  func split(at sign: String) -> [[SwiftSource.Token]] {
    var parts: [[SwiftSource.Token]] = [[]]
    var depth = 0
    for token in self {
      if token.is("(") || token.is("[") || token.is("{") { depth += 1 }
      if token.is(")") || token.is("]") || token.is("}") { depth -= 1 }
      if depth == 0, token.is(sign) { parts.append([]) } else { parts[parts.count - 1].append(token) }
    }
    return parts.filter { !$0.isEmpty }
  }
}
