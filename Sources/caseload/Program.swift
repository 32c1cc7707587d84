import Domain
import Glibc
import Terminal

/// The program. Plain starts go to the screens without touching the argument parser, which costs as much as
/// everything else before the first frame.
@main
enum Program {
  static func main() {
    TerminalSession.prepareProcess()
    TerminalSession.prepareLocale()
    // Nothing is looked for before a table is needed.
    Reference.use { StorePlace.officeTables.files(of: $0) }
    let arguments = Array(CommandLine.arguments.dropFirst())
    exit(ScreensStart(plain: arguments).map { $0.run() } ?? CommandLineRun.run(arguments))
  }
}
