import Domain
import Glibc
import Store
import Terminal

/// Gathers the facts and has each examination judge its own. Nothing is made and nothing is written.
struct Doctor {
  let path: String
  var devices = BlockDevices(sys: "/sys", proc: "/proc")
  var clock = Clock.local

  /// What is known of the store itself.
  private struct Patient {
    var sound = SoundCheck.Answer.none
    var settings: Settings?
    var newest: Instant?
  }

  func findings() -> [Finding] {
    let patient = patient()
    let all: [any Examination] =
      [SoundCheck(answer: patient.sound)] + place() + backups() + [
        SQLiteCheck(version: SQLiteLibrary.version),
        ClockCheck(clock: clock, newest: patient.newest), ZoneCheck.here(clock),
        CoreDumpCheck.here(), UmaskCheck.here(),
        EditorFolderCheck.of(StorePlace.environment("XDG_RUNTIME_DIR"), devices),
        IdleLockCheck(
          minutes: patient.settings.map { $0.idleLockMinutes ?? Settings.usualIdleLockMinutes }),
        CatalogueCheck(
          language: patient.settings?.language,
          isThere: patient.settings?.language.map(Translations.has) ?? false),
      ] + terminal()
    return all.map(\.finding)
  }

  private func patient() -> Patient {
    guard StorePlace.exists(path) else { return Patient() }
    let options = StoreOptions(login: Login.name, clock: clock, changesNothing: true)
    guard let store = try? Store.open(at: path, options: options) else { return Patient(sound: .unavailable) }
    Translations.open(for: store.session.settings.language)
    let problems = try? store.maintain(.quickCheck).problems.count
    return Patient(
      sound: problems.map { $0 == 0 ? .sound : .damaged(found: $0) } ?? .unavailable,
      settings: store.session.settings, newest: (try? store.answer(NewestChange())).flatMap { $0 })
  }

  private func place() -> [any Examination] {
    let folder = existingFolder()
    let (store, around) = (PlaceFacts(path), PlaceFacts(PlaceFacts.folder(of: path)))
    return [
      PermissionCheck(store: store, folder: around, backups: PlaceFacts(backupFolder)),
      LinkCheck(isLink: [store, around].contains { $0?.isLink ?? false }, names: store?.names ?? 1),
      FileSystemCheck(unsafeName: PlaceFacts.unsafeFileSystem(of: folder)),
      SpaceCheck(free: PlaceFacts.free(in: folder)),
      DiskEncryptionCheck.of(folder, devices), SwapCheck.of(devices),
    ]
  }

  private var backupFolder: String { PlaceFacts.folder(of: path) + "/backups" }

  /// The folder of the store, or what there is of the way to it.
  private func existingFolder() -> String {
    var folder = PlaceFacts.folder(of: path)
    while !StorePlace.exists(folder), PlaceFacts.folder(of: folder) != folder { folder = PlaceFacts.folder(of: folder) }
    return folder
  }

  private func backups() -> [any Examination] {
    let names = (PlaceFacts.names(in: backupFolder) ?? []).filter(BackupCheck.isCopy)
    let copies = names.compactMap { PlaceFacts("\(backupFolder)/\($0)") }.filter(\.isFile)
    return [
      BackupCheck.of(store: PlaceFacts(path), copies: copies, now: clock.now()),
      BackupEncryptionCheck(
        hasRecipients: StorePlace.exists(PlaceFacts.folder(of: path) + "/recipients.txt"),
        hasAge: ["/usr/bin/age", "/usr/local/bin/age"].contains(where: SmallFile.isThere),
        areEncrypted: names.map { $0.hasSuffix(".age") }),
    ]
  }

  private func terminal() -> [any Examination] {
    let name = StorePlace.environment("TERM")
    let type = name.flatMap(TerminalType.init)
    return [
      LocaleCheck.here(), TerminalCheck(name: name, isKnown: type != nil, isTerminal: isatty(1) == 1),
      KeysCheck(missing: type?.missingKeys), SizeCheck(size: size()),
      MultiplexerCheck(
        isTmux: StorePlace.environment("TMUX") != nil, isScreen: StorePlace.environment("STY") != nil),
    ]
  }

  private func size() -> (columns: Int, rows: Int)? {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return (Int(size.ws_col), Int(size.ws_row))
  }
}
