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

  /// Whether there is a catalogue for a language.
  static func has(_ language: Language) -> Bool {
    guard let folder else { return false }
    return access("\(folder)/\(language.rawValue)/LC_MESSAGES/caseload.mo", R_OK) == 0
  }

  /// CASELOAD_LOCALE, else `../share/locale` from the folder of the program.
  private static var folder: String? {
    if let chosen = StorePlace.environment("CASELOAD_LOCALE") { return chosen }
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &bytes, bytes.count)
    guard length > 0 else { return nil }
    let program = String(decoding: bytes.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return program.split(separator: "/").dropLast(2).reduce("") { "\($0)/\($1)" } + "/share/locale"
  }
}
