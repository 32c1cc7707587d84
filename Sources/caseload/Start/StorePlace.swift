import Exchange
import Glibc

/// Where the store lies: `--store`, else CASELOAD_STORE, else the data folder of the XDG specification.
enum StorePlace {
  static func path(_ option: String?) -> String {
    if let option { return option }
    if let chosen = environment("CASELOAD_STORE") { return chosen }
    return dataFolder + "/caseload/caseload.db"
  }

  /// Whether nobody named another place.
  static func isUsual(_ option: String?) -> Bool { option == nil && environment("CASELOAD_STORE") == nil }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The saved views of this login, in the configuration folder of the XDG specification.
  static var views: SavedViews { SavedViews(path: configuration + "/caseload/views.json") }

  /// Tables of the office that take the place of rows of ours.
  static var officeTables: OfficeTables { OfficeTables(configuration: configuration) }

  /// A relative XDG_CONFIG_HOME is to be ignored, says the specification.
  private static var configuration: String {
    let folder = environment("XDG_CONFIG_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    return folder ?? (environment("HOME") ?? Login.home) + "/.config"
  }

  /// A relative XDG_DATA_HOME is to be ignored, says the specification.
  private static var dataFolder: String {
    if let folder = environment("XDG_DATA_HOME"), folder.hasPrefix("/") { return folder }
    return (environment("HOME") ?? Login.home) + "/.local/share"
  }

  /// A variable that is set and not empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return nil }
    return value
  }
}
