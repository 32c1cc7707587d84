import CPrivacy
import Domain
import Glibc
import Store
import Terminal

/// A note in the person's editor: in a folder of its own, in memory, and gone when the editor has ended.
enum NoteEditor {
  /// - Returns: the note as the editor left it.
  static func edit(_ text: String, on session: borrowing TerminalSession) throws(EditorRefusal) -> String {
    let editor = try EditorTable.choice()
    let folder = try MemoryFolder()
    defer { folder.erase() }
    let file = try folder.write(text)
    let code = session.lend(
      to: editor.program, arguments: editor.arguments + [file], environment: environment(in: folder.path),
      in: folder.path)
    guard let code else { throw EditorRefusal("The editor could not be started, so the note is as it was.") }
    guard code == 0, let edited = folder.read(file) else {
      throw EditorRefusal("The editor ended without saving, so the note is as it was.")
    }
    // Editors end the last line.
    return edited.hasSuffix("\n") && !text.hasSuffix("\n") ? String(edited.dropLast()) : edited
  }

  /// What it needs of ours to talk to the terminal. Whatever it wants to keep at home goes where the note is.
  private static func environment(in folder: String) -> [String] {
    let names = [
      "TERM", "COLORTERM", "TERMINFO", "TERMINFO_DIRS", "PATH", "LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "LC_MESSAGES",
    ]
    let ours = names.compactMap { name in StorePlace.environment(name).map { name + "=" + $0 } }
    return ours + ["HOME=" + folder, "TMPDIR=" + folder]
  }
}

/// A folder that lives in memory, of this login only, and is wiped at the end.
struct MemoryFolder {
  private static let prefix = "caseload-"
  /// More than the longest note has.
  private static let mostBytes = 4 * TextFilter.noteLimit + 4096

  let path: String

  init() throws(EditorRefusal) {
    guard let place = Self.place else { throw Self.refusal }
    var template = Array((place + "/" + Self.prefix + "XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw Self.refusal }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static let refusal = EditorRefusal(
    "This login has no private folder in memory (XDG_RUNTIME_DIR) for an editor.")

  /// XDG_RUNTIME_DIR, if it is what its specification says: a folder of this login, closed to others, in memory.
  private static var place: String? {
    guard let path = StorePlace.environment("XDG_RUNTIME_DIR"), path.hasPrefix("/") else { return nil }
    var info = stat()
    guard lstat(path, &info) == 0, info.st_mode & S_IFMT == S_IFDIR, info.st_uid == getuid(),
      info.st_mode & 0o777 == 0o700, privacy_is_in_memory(path) != 0
    else { return nil }
    return path
  }

  /// - Returns: the path of a new file with the text.
  func write(_ text: String) throws(EditorRefusal) -> String {
    let file = path + "/text.txt"
    do {
      try SmallFile.create(file, Array(text.utf8))
    } catch {
      erase()
      throw Self.refusal
    }
    return file
  }

  func read(_ file: String) -> String? {
    let bytes = try? SmallFile.bytes(file, atMost: Self.mostBytes, isCut: true, followsLinks: false)
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Overwrites and removes every file, whatever the editor has left beside the note, and then the folder.
  func erase() { Self.erase(path) }

  private static func erase(_ folder: String) {
    for entry in PlaceFacts.everyName(in: folder) ?? [] {
      let path = folder + "/" + entry
      var info = stat()
      guard lstat(path, &info) == 0 else { continue }
      if info.st_mode & S_IFMT == S_IFDIR {
        erase(path)
      } else {
        if info.st_mode & S_IFMT == S_IFREG { overwrite(path, bytes: Int(info.st_size)) }
        unlink(path)
      }
    }
    rmdir(folder)
  }

  private static func overwrite(_ file: String, bytes: Int) {
    let descriptor = open(file, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    _ = SmallFile.send([UInt8](repeating: 0, count: bytes), to: descriptor)
  }
}
