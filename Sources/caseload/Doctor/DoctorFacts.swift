import Domain
import Store

/// What is known of the surroundings of the program. A test sets what a check is about; everything else is well.
struct DoctorFacts: Sendable {
  enum Soundness: Equatable { case none, unavailable, damaged(found: Int), sound }
  enum DiskEncryption: Equatable { case encrypted, byFileSystem, open, inMemory, unknown }
  enum EditorFolder: Equatable { case none, unsafe, onDisk, good }

  // The store and what it says.
  var soundness = Soundness.none
  var hasStore = false
  /// Of the office; nil without a store that can be opened.
  var settings: Settings?
  /// When the newest change was made; nil without a store.
  var newestChange: Instant?
  var sqlite = SQLiteLibrary.version
  var hasTranslation = false

  // Where it lies.
  /// The store, its folder and the folder of the backups, as far as they are there.
  var places: [PlaceFacts] = []
  var isLink = false
  /// Names that the store has.
  var names: UInt64 = 1
  /// The name of a file system that is not safe; nil for others.
  var unsafeFileSystem: String?
  /// In bytes; nil when it cannot be told.
  var free: Int64? = 1 << 40
  var disk = DiskEncryption.encrypted
  /// One answer a swap space; nil where it cannot be told.
  var swapIsEncrypted: [Bool?] = []

  // Backups.
  /// Milliseconds since the newest verified copy was made; nil without one.
  var copyAge: Int64?
  /// Whether the store has not been written since.
  var copyIsCurrent = false
  var hasRecipients = false
  var hasAge = true
  var copiesAreEncrypted: [Bool] = []

  // The computer and the process.
  var clock = Clock.local
  /// TZ names a zone that this computer does not have: UTC is used in silence.
  var zoneIsUnknown = false
  /// The largest core dump that is allowed, in bytes.
  var coreLimit: UInt64 = 0
  var isDumpable = false
  var umask: UInt32 = 0o077
  var editorFolder = EditorFolder.good
  /// The tables that the office has in place of ours, and what is wrong with them.
  var officeTables: [String] = []
  var officeTableProblems: [Words] = []

  // The terminal.
  var isUTF8 = true
  /// Whether the computer has the locale that was asked for.
  var hasAskedLocale = true
  /// TERM; nil when it is not set.
  var terminal: String?
  var isKnownTerminal = true
  var isTerminal = true
  /// Keys that the description of the terminal lacks; nil when it is not known.
  var missingKeys: [String]? = []
  /// nil without a terminal.
  var size: (columns: Int, rows: Int)?
  var isTmux = false
  var isScreen = false
}
