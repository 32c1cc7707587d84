import Domain
import Glibc
import Store
import Terminal

/// Gathers the facts. Nothing is made and nothing is written.
struct DoctorLook {
  let path: String
  var devices = BlockDevices(sys: "/sys", proc: "/proc")
  var clock = Clock.local

  func facts() -> DoctorFacts {
    var facts = DoctorFacts()
    facts.clock = clock
    lookAtStore(&facts)
    lookAtPlace(&facts)
    lookAtCopies(&facts)
    lookAtProcess(&facts)
    lookAtTerminal(&facts)
    return facts
  }

  private func lookAtStore(_ facts: inout DoctorFacts) {
    facts.hasStore = StorePlace.exists(path)
    guard facts.hasStore else { return }
    facts.soundness = .unavailable
    let options = StoreOptions(login: Login.name, clock: clock, changesNothing: true)
    guard let store = try? Store.open(at: path, options: options) else { return }
    let settings = store.session.settings
    Translations.open(for: settings.language)
    if let problems = try? store.maintain(.quickCheck).problems.count {
      facts.soundness = problems == 0 ? .sound : .damaged(found: problems)
    }
    facts.settings = settings
    facts.newestChange = (try? store.answer(NewestChange())).flatMap { $0 }
    facts.hasTranslation = settings.language.map(Translations.has) ?? false
  }

  private func lookAtPlace(_ facts: inout DoctorFacts) {
    let (store, around) = (PlaceFacts(path), PlaceFacts(PlaceFacts.folder(of: path)))
    facts.places = [store, around, PlaceFacts(backupFolder)].compactMap { $0 }
    facts.isLink = [store, around].contains { $0?.isLink ?? false }
    facts.names = store?.names ?? 1
    let folder = existingFolder()
    facts.unsafeFileSystem = PlaceFacts.unsafeFileSystem(of: folder)
    facts.free = PlaceFacts.free(in: folder)
    facts.disk =
      PlaceFacts.isEncrypted(folder)
      ? .byFileSystem : devices.encryption(ofDisk: PlaceFacts(folder)?.disk ?? "", folder)
    facts.swapIsEncrypted = devices.swapIsEncrypted { PlaceFacts($0)?.disk }
  }

  private var backupFolder: String { PlaceFacts.folder(of: path) + "/backups" }

  /// The folder of the store, or what there is of the way to it.
  private func existingFolder() -> String {
    var folder = PlaceFacts.folder(of: path)
    while !StorePlace.exists(folder), PlaceFacts.folder(of: folder) != folder { folder = PlaceFacts.folder(of: folder) }
    return folder
  }

  /// The names that verified copies have: `daily-2026-11-22.db`, `copy-1795341600000.db.age`. A copy gets its name only
  /// when it has been verified.
  static func isCopy(_ name: String) -> Bool {
    let isKnown = ["daily-", "weekly-", "monthly-", "copy-", "schema-"].contains { name.hasPrefix($0) }
    return isKnown && (name.hasSuffix(".db") || name.hasSuffix(".db.age"))
  }

  private func lookAtCopies(_ facts: inout DoctorFacts) {
    let names = (PlaceFacts.names(in: backupFolder) ?? []).filter(Self.isCopy)
    let newest = names.compactMap { PlaceFacts("\(backupFolder)/\($0)") }.filter(\.isFile).map(\.changed).max()
    facts.copyAge = newest.map { clock.now().milliseconds - $0 }
    facts.copyIsCurrent = newest.map { $0 >= PlaceFacts(path)?.changed ?? 0 } ?? false
    facts.hasRecipients = StorePlace.exists(PlaceFacts.folder(of: path) + "/recipients.txt")
    facts.hasAge = ["/usr/bin/age", "/usr/local/bin/age"].contains(where: StorePlace.exists)
    facts.copiesAreEncrypted = names.map { $0.hasSuffix(".age") }
  }

  private func lookAtProcess(_ facts: inout DoctorFacts) {
    var limits = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limits)
    facts.coreLimit = UInt64(limits.rlim_cur)
    facts.isDumpable = PlaceFacts.isDumpable
    facts.umask = umask(0o077)
    umask(facts.umask)
    facts.zoneIsUnknown = Self.zoneIsUnknown(StorePlace.environment("TZ"))
    facts.editorFolder = devices.editorFolder(StorePlace.environment("XDG_RUNTIME_DIR"))
    facts.officeTables = StorePlace.officeTables.names
    facts.officeTableProblems = StorePlace.officeTables.problems
  }

  /// - Parameter zone: TZ. Only what can be the name of a zone is looked for.
  private static func zoneIsUnknown(_ zone: String?) -> Bool {
    guard let zone else { return false }
    let name = zone.hasPrefix(":") ? String(zone.dropFirst()) : zone
    let isName = !name.hasPrefix("/") && !name.contains("..") && name.allSatisfy { $0.isLetter || "/_".contains($0) }
    return isName && name != "UTC" && !StorePlace.exists("/usr/share/zoneinfo/\(name)")
  }

  private func lookAtTerminal(_ facts: inout DoctorFacts) {
    facts.isUTF8 = TerminalSession.prepareLocale()
    facts.hasAskedLocale = TerminalSession.hasAskedLocale
    facts.terminal = StorePlace.environment("TERM")
    let type = facts.terminal.flatMap(TerminalType.init)
    facts.isKnownTerminal = type != nil
    facts.missingKeys = type?.missingKeys
    facts.isTerminal = isatty(1) == 1
    var size = winsize()
    if ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { facts.size = (Int(size.ws_col), Int(size.ws_row)) }
    facts.isTmux = StorePlace.environment("TMUX") != nil
    facts.isScreen = StorePlace.environment("STY") != nil
  }
}
