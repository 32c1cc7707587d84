import Domain
import Glibc
import Screens

/// Where the catalogues lie.
enum Translations {
  /// - Parameter language: what the office chose; nil leaves it to the environment.
  static func open(for language: Language?) {
    guard let folder, access(folder, R_OK) == 0 else { return }
    Catalogue.open(folder: folder, language: language)
  }

  /// CASELOAD_LOCALE, else `../share/locale` from the folder of the program.
  private static var folder: String? {
    if let chosen = StorePlace.environment("CASELOAD_LOCALE") { return chosen }
    var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let length = bytes.withUnsafeMutableBytes { buffer in
      readlink("/proc/self/exe", buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard length > 0 else { return nil }
    let program = String(decoding: bytes.prefix(length), as: UTF8.self)
    return program.split(separator: "/").dropLast(2).reduce("") { "\($0)/\($1)" } + "/share/locale"
  }
}
