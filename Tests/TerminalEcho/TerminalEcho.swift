// The program that the terminal tests drive: it shows what arrives, in a few kinds of screen.

import Cells
import Glibc
import Terminal

@main
struct TerminalEcho {
  static func main() {
    TerminalSession.prepareProcess()
    TerminalSession.prepareLocale()
    if CommandLine.arguments.dropFirst().first == "process" { return tellOfProcess() }
    do throws(TerminalError) {
      let session = try TerminalSession()
      run(session, EchoScreen(mode: CommandLine.arguments.dropFirst().first ?? "keys"))
    } catch {
      print("refused: \(error)")
    }
  }

  private static func tellOfProcess() {
    let mask = umask(0)
    print("umask 0\(String(mask, radix: 8)), lowest free \(open("/dev/null", O_RDONLY))")
  }

  private static func run(_ session: borrowing TerminalSession, _ start: EchoScreen) {
    var screen = start
    screen.notice = session.substitutedType.map { "using \($0)" } ?? ""
    while !screen.isDone {
      session.show(screen.grid(session.size))
      repeat {
        switch session.next(waitingMilliseconds: nil) {
        case .key(.control("z")) where screen.mode == "stop": session.suspend()
        case .key(let key): screen.press(key)
        case .resize, .idle: break
        case .hangUp: return
        }
      } while session.hasWaitingKey && !screen.isDone
    }
  }
}

struct EchoScreen {
  let mode: String
  var notice = ""
  var keys: [Key] = []
  var focus = 0
  var top = 0
  var text = ""
  var isDone = false

  private static let names = [
    "Åse Bjørnstad", "Kárášjohka Šaŋŋá", "Nguyễn Thị Bích", "Øystein Ærlig", "Čuovža Đorđe", "Maria Lindqvist",
    "Ola Nordmann", "Piera Ŧuomas",
  ]
  private static let stages = ["intake", "job search", "employed", "follow-up"]
  private static let listRows = 19

  init(mode: String) {
    self.mode = mode
  }

  mutating func press(_ key: Key) {
    keys.append(key)
    if key == .control("q") { isDone = true }
    switch mode {
    case "list": move(key)
    case "field": type(key)
    case "trap": if key == .character("!") { fatalError("asked for") }
    default: break
    }
  }

  private mutating func move(_ key: Key) {
    switch key {
    case .down: focus += 1
    case .up: focus -= 1
    case .pageDown: focus += Self.listRows; top += Self.listRows
    case .pageUp: focus -= Self.listRows; top -= Self.listRows
    case .home: focus = 0
    case .end: focus = 99
    default: break
    }
    focus = min(max(focus, 0), 99)
    top = min(max(top, focus - Self.listRows + 1, 0), focus, 100 - Self.listRows)
  }

  private mutating func type(_ key: Key) {
    switch key {
    case .character(let character): text.append(character)
    case .paste(let pasted): text += pasted.replacing("\n", with: " ")
    case .backspace: text = String(text.dropLast())
    default: break
    }
  }

  func grid(_ size: Size) -> Grid {
    var grid = Grid(size: size, width: TerminalSession.characterWidth)
    switch mode {
    case "list": drawList(&grid)
    case "field": drawField(&grid)
    case "styles": drawStyles(&grid)
    case "doubt": drawDoubt(&grid)
    default: drawKeys(&grid)
    }
    return grid
  }

  private func drawKeys(_ grid: inout Grid) {
    grid.write("Ready \(notice) \(grid.size.columns)x\(grid.size.rows)", at: Point(column: 0, row: 0), style: .title)
    grid.write("\(keys.count) keys:", at: Point(column: 0, row: 1))
    grid.write(keys.suffix(4).map(\.notation).joined(separator: " "), at: Point(column: 10, row: 1))
    grid.write("Åse Bjørnstad Kárášjohka Šaŋŋá", at: Point(column: 0, row: 2))
    grid.cursor = Point(column: 3, row: 1)
  }

  private func drawList(_ grid: inout Grid) {
    grid.write("Applicants", at: Point(column: 0, row: 0), style: .title)
    for row in 0..<Self.listRows where top + row < 100 {
      drawEntry(top + row, row: row + 2, &grid)
    }
    grid.write("n", at: Point(column: 0, row: 23), style: .hintKey)
    grid.write("new note  / find  ? help", at: Point(column: 2, row: 23), style: .hint)
    grid.cursor = Point(column: 0, row: focus - top + 2)
  }

  private func drawEntry(_ index: Int, row: Int, _ grid: inout Grid) {
    let isFocused = index == focus
    if isFocused { grid.write(">", at: Point(column: 0, row: row)) }
    let name = "\(Self.names[index % Self.names.count]) \(index)"
    grid.write(name, at: Point(column: 2, row: row), style: isFocused ? .focused : .plain, limit: 24)
    grid.write("call about the job at the bakery", at: Point(column: 28, row: row), limit: 20)
    grid.write("Fri \(index % 28 + 1) Nov", at: Point(column: 50, row: row))
    grid.write(Self.stages[index % Self.stages.count], at: Point(column: 62, row: row))
  }

  private func drawField(_ grid: inout Grid) {
    grid.write("Name", at: Point(column: 0, row: 2), style: .label)
    grid.fill(Rect(column: 10, row: 2, columns: 40, rows: 1), style: .fieldFocused)
    let used = grid.write(text, at: Point(column: 10, row: 2), style: .fieldFocused, limit: 40)
    grid.cursor = Point(column: 10 + used, row: 2)
  }

  private func drawStyles(_ grid: inout Grid) {
    for style in Style.allCases {
      grid.write("\(style)", at: Point(column: 0, row: Int(style.rawValue)), style: style)
    }
    grid.write("end", at: Point(column: 0, row: 20))
  }

  /// Rows whose columns must stay in line although terminals disagree about the width of what is in them.
  private func drawDoubt(_ grid: inout Grid) {
    let names = ["plain", "👩‍👧 family", "שלום אבג", "संयुक्ताक्षर", "日本語の名前", "\u{202E}evil\u{1B}[2J"]
    for (row, name) in names.enumerated() {
      grid.write(name, at: Point(column: 2, row: row + (keys.count % 2)))
      grid.write("| due", at: Point(column: 30, row: row + (keys.count % 2)))
    }
    grid.write("drawn \(keys.count)", at: Point(column: 0, row: 10))
    grid.cursor = Point(column: 0, row: 10)
  }
}
