package import Domain
import Glibc
import Store

/// Why times cannot be written with a zone.
package struct ZoneError: Error, Hashable, Sendable { package let words: Words }

/// Finds the time zone on whose clock appointments are written down.
package enum SystemZone {
  private static let folder = "/usr/share/zoneinfo/"

  /// - Parameters:
  ///   - named: what the person asked for; else `TZ`, else the zone of this computer, or of the country where the
  ///     computer only has UTC, as servers do.
  /// - Throws: when the zone is not known or its file cannot be read.
  package static func rules(named: String? = nil, country: Country?) throws(ZoneError) -> ZoneRules {
    try rules(of: named ?? environment() ?? computer(country))
  }

  private static func rules(of name: String) throws(ZoneError) -> ZoneRules {
    let short = name.hasPrefix(folder) ? String(name.dropFirst(folder.count)) : name
    guard isName(short) else { throw unknown(name) }
    guard let bytes = bytes(at: folder + short) else { throw unknown(short) }
    guard let rules = ZoneFile.rules(bytes, name: short) else {
      throw ZoneError(
        words: Words("The rules of the time zone {1} on this computer cannot be read. Give another with --zone.", short)
      )
    }
    return rules
  }

  private static func unknown(_ name: String) -> ZoneError {
    ZoneError(
      words: Words("\"{1}\" is no time zone known here. Give one such as Europe/Oslo with --zone, or in TZ.", name))
  }

  /// Letters, figures and signs of the names there are; never a way out of the folder.
  private static func isName(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return name.utf8.count <= 100
      && parts.allSatisfy { part in
        part.first.map { isLetter($0) } ?? false
          && part.allSatisfy { isLetter($0) || "+-_0123456789".utf8.contains($0) }
      }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 }

  private static func environment() -> String? {
    guard let text = getenv("TZ").map({ String(cString: $0) }), !text.isEmpty else { return nil }
    return text.first == ":" ? String(text.dropFirst()) : text
  }

  private static func computer(_ country: Country?) -> String {
    let own = linked() ?? written() ?? "UTC"
    return utc.contains(own) ? country.flatMap { byCountry[$0] } ?? own : own
  }

  private static let utc: Set<String> = ["UTC", "Etc/UTC", "Etc/UCT", "UCT", "Zulu", "Etc/Zulu", "Etc/Universal"]
  /// Countries that have one zone.
  private static let byCountry: [Country: String] = [
    .norway: "Europe/Oslo", .denmark: "Europe/Copenhagen", .sweden: "Europe/Stockholm",
    .unitedKingdom: "Europe/London", .ireland: "Europe/Dublin",
  ]

  /// What `/etc/localtime` points at.
  private static func linked() -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/etc/localtime", &buffer, buffer.count - 1)
    guard length > 0 else { return nil }
    let target = String(decoding: buffer.prefix(length).map(UInt8.init(bitPattern:)), as: UTF8.self)
    let parts = target.split(separator: "/")
    guard let folder = parts.firstIndex(of: "zoneinfo") else { return nil }
    return parts[(folder + 1)...].joined(separator: "/")
  }

  private static func written() -> String? {
    let line = bytes(at: "/etc/timezone")?.prefix { $0 != 10 && $0 != 32 } ?? []
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }

  private static func bytes(at path: String) -> [UInt8]? { try? SmallFile.bytes(path) }
}
