import Domain
import Glibc

/// The editors that can be told to leave nothing behind, and how. Editors leak through swap files, undo files, histories
/// and backups (platform 4.4), so one that is not here is refused.
enum EditorTable {
  /// No start-up file, no history, no swap file, no copy while writing, nothing from the text taken for a setting.
  private static let vim = [
    "-N", "-u", "NONE", "-i", "NONE", "-n", "--cmd",
    "set nobackup nowritebackup noswapfile nomodeline notitle viminfo= | silent! set noundofile",
  ]
  private static let neovim = [
    "-u", "NONE", "-i", "NONE", "-n", "--cmd",
    "set nobackup nowritebackup noswapfile noundofile nomodeline notitle shada=",
  ]
  /// No start-up file, no other file read or written, no backup, no history, no lock file.
  private static let nano = ["--ignorercfiles", "--restricted"]

  /// By the name of the program itself, not of a link to it: `vi` may be any of them.
  private static let arguments: [String: [String]] = [
    "vim": vim, "vim.basic": vim, "vim.tiny": vim, "vim.nox": vim, "vim.gtk3": vim, "nvim": neovim, "nano": nano,
  ]

  struct Choice {
    /// Its path, without links.
    let program: String
    let arguments: [String]
  }

  /// The editor that EDITOR names.
  static func choice() throws(EditorRefusal) -> Choice {
    guard let name = StorePlace.environment("EDITOR") else {
      throw EditorRefusal("No editor is chosen: set EDITOR to vim, nvim or nano, then start again.")
    }
    guard let program = find(name) else {
      throw EditorRefusal(Words("The editor \"{1}\" is not installed here.", lastPart(of: name)))
    }
    guard let safe = arguments[lastPart(of: program)] else {
      throw EditorRefusal(
        Words("\"{1}\" may leave copies of a note. Set EDITOR to vim, nvim or nano.", lastPart(of: name)))
    }
    return Choice(program: program, arguments: safe)
  }

  private static func lastPart(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  private static func find(_ name: String) -> String? {
    let folders = (StorePlace.environment("PATH") ?? "/usr/bin:/bin").split(separator: ":").filter { $0.hasPrefix("/") }
    let paths = name.contains("/") ? [name] : folders.map { $0 + "/" + name }
    guard let found = paths.first(where: { access($0, X_OK) == 0 }), let real = realpath(found, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}

/// Why a note cannot be written in an editor, or did not come back from it.
struct EditorRefusal: Error {
  let words: Words
  init(_ words: Words) { self.words = words }
}
