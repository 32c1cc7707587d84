import Domain
import Foundation
import Testing

@testable import Store

/// Encryption by the program age: what goes in comes out, and whatever goes wrong is one sentence and leaves no file
/// under a final name.
struct SealingTests {
  private let keys: AgeKeys
  private let plain: String
  private let sealed: String

  init() throws {
    keys = try AgeKeys()
    plain = keys.folder + "/plain"
    sealed = keys.folder + "/sealed.age"
  }

  private func bytes(_ path: String) throws -> [UInt8] { try Array(Data(contentsOf: URL(filePath: path))) }
  private func put(_ bytes: [UInt8], _ path: String) throws { try Data(bytes).write(to: URL(filePath: path)) }

  private func seal(_ text: String, age: Age = .installed) throws {
    try Sealing.write(text, to: sealed, for: Recipients(reading: keys.recipients), age: age)
  }

  private func unseal(with identity: String? = nil) throws -> [UInt8] {
    let part = try PartFile(for: plain, isOurs: false)
    try Sealing.unseal(sealed, into: part.descriptor, with: [identity ?? keys.identity], age: .installed)
    return try bytes(part.path)
  }

  private func sentence(_ body: () throws -> Void) throws -> String {
    try #require(throws: StoreError.self) { try body() }.sentences[0].english
      .replacingOccurrences(of: keys.folder, with: "FOLDER")
  }

  @Test("what is encrypted is opened again", arguments: [0, 1, 65_535, 65_536, 65_537, 300_000])
  func roundTrip(size: Int) throws {
    let text = String(repeating: "å", count: size / 2) + String(repeating: "x", count: size % 2)
    try seal(text)
    #expect(try unseal() == Array(text.utf8))
    #expect(Facts(sealed)?.mode == 0o100600 && Sealing.isSealed(sealed))
    #expect(try !String(decoding: bytes(sealed), as: UTF8.self).contains("åå"))
    let descriptor = open(sealed, O_RDONLY)
    defer { close(descriptor) }
    #expect(
      SealedFile(descriptor)?.holds(Int64(size)) == true && SealedFile(descriptor)?.holds(Int64(size) + 1) == false)
  }

  @Test("a byte that was changed anywhere, and a file cut anywhere, is noticed")
  func tampering() throws {
    try seal(String(repeating: "secret ", count: 20_000))
    let whole = try bytes(sealed)
    var random = SplitMix64(seed: 5)
    let places =
      [0, 21, 22, 60, 120, 199, 200, whole.count - 1]
      + (0..<24).map { _ in Int.random(in: 0..<whole.count, using: &random) }
    for place in places {
      var changed = whole
      changed[place] ^= 1
      try put(changed, sealed)
      let said = try sentence { _ = try unseal() }
      #expect(
        [
          "FOLDER/sealed.age could not be opened: it is damaged or not whole. Use another copy.",
          "The identity given does not open FOLDER/sealed.age. Use the one of somebody it was encrypted to.",
        ].contains(said), "byte \(place): \(said)")
    }
    for length in [0, 1, 22, 100, 199, whole.count / 2, whole.count - 65_552, whole.count - 1] {
      try put(Array(whole.prefix(length)), sealed)
      #expect(
        try sentence { _ = try unseal() }
          == "FOLDER/sealed.age could not be opened: it is damaged or not whole. Use another copy.", "\(length) bytes")
    }
    #expect(Facts(plain) == nil && Facts(plain + ".part") == nil)
  }

  @Test func theWrongKey() throws {
    try seal("secret")
    #expect(
      try sentence { _ = try unseal(with: keys.stranger) }
        == "The identity given does not open FOLDER/sealed.age. Use the one of somebody it was encrypted to.")
  }

  @Test(
    "a file that holds no key",
    arguments: [
      ("", "FOLDER/x holds no identity of age. Its key stands on a line that begins with AGE-SECRET-KEY-1."),
      ("age1abc\n", "FOLDER/x holds no identity of age. Its key stands on a line that begins with AGE-SECRET-KEY-1."),
      (
        "age-encryption.org/v1\n-> scrypt x 18\n",
        "The identity FOLDER/x is locked with a passphrase. Unlock it first with: age -d FOLDER/x > NEWFILE"
      ),
      (
        "-----BEGIN AGE ENCRYPTED FILE-----\n",
        "The identity FOLDER/x is locked with a passphrase. Unlock it first with: age -d FOLDER/x > NEWFILE"
      ),
    ])
  func badIdentity(text: String, expected: String) throws {
    try seal("secret")
    try put(Array(text.utf8), keys.folder + "/x")
    #expect(try sentence { _ = try unseal(with: keys.folder + "/x") } == expected)
    #expect(
      try sentence { _ = try unseal(with: keys.folder + "/nowhere") }
        == "The identity FOLDER/nowhere cannot be read: No such file or directory.")
  }

  @Test(
    "a file that names nobody",
    arguments: [
      (
        "# only a remark\n\n",
        "FOLDER/x names no recipient. Write one public key of age (it begins with age1) on each line."
      ),
      ("", "FOLDER/x names no recipient. Write one public key of age (it begins with age1) on each line."),
      (
        "# office\nage1r20trmfnupgvvl8h0jjnvghxuvwkuwceafv4cn0pqemkmwj0v3hsynypnd\nKari\n",
        "Line 3 of FOLDER/x is not a recipient. Write one public key of age (it begins with age1) on each line."
      ),
    ])
  func badRecipients(text: String, expected: String) throws {
    try put(Array(text.utf8), keys.folder + "/x")
    #expect(try sentence { _ = try Recipients(reading: keys.folder + "/x") } == expected)
    #expect(
      try sentence { _ = try Recipients(reading: keys.folder + "/nowhere") }
        == "The recipients in FOLDER/nowhere cannot be read: No such file or directory.")
  }

  @Test func aKeyThatIsNotWhole() throws {
    try put(Array("age1r20trmfnupgvvl8h0jjnvghxuv\n".utf8), keys.recipients)
    #expect(
      try sentence { try seal("secret") }
        == "A key in FOLDER/recipients.txt is not whole, so nothing was encrypted. Copy each key again from its owner.")
    #expect(Facts(sealed) == nil && Facts(sealed + ".part") == nil)
  }

  @Test(
    "age that goes wrong in the middle",
    arguments: [
      (
        "/usr/bin/age \"$@\" | head -c 100; kill -9 $$",
        "The program age stopped before FOLDER/sealed.age was whole, so it was thrown away. Try again."
      ),
      ("exit 1", "The program age stopped before FOLDER/sealed.age was whole, so it was thrown away. Try again."),
      (
        "/usr/bin/age \"$@\" | head -c 300",
        "The encrypted file FOLDER/sealed.age did not come out whole, so it was thrown away. Try again."
      ),
      ("cat", "The encrypted file FOLDER/sealed.age did not come out whole, so it was thrown away. Try again."),
      ("exit 0", "The encrypted file FOLDER/sealed.age did not come out whole, so it was thrown away. Try again."),
      (
        "/usr/bin/age \"$@\" > /dev/full",
        "The disk is full: FOLDER/sealed.age was not written. Make room and try again."
      ),
    ])
  func brokenAge(script: String, expected: String) throws {
    let age = try keys.stub(script)
    let said = try sentence { try seal(String(repeating: "secret ", count: 30_000), age: age) }
    #expect(said == expected)
    #expect(Facts(sealed) == nil && Facts(sealed + ".part") == nil)
  }

  @Test func noAge() throws {
    #expect(
      try sentence { try seal("secret", age: Age(folders: [keys.folder])) }
        == "The program age is not installed, so nothing could be encrypted or opened. Install it (Debian package age)."
    )
    let office = try Office()
    let error = try sentence {
      _ = try office.store.backUpByHand(
        keys: BackupKeys(recipients: Recipients(reading: keys.recipients), age: Age(folders: [])))
    }
    #expect(
      error
        == "The program age is not installed, so no encrypted copy could be made. Install it (Debian package age), or remove \(Recipients.path(besideStore: office.store.path)) to make copies that are not encrypted."
    )
    #expect(BackupShelf(store: office.store.path).entries.isEmpty)
  }

  @Test func anAgeThatDoesNotStart() throws {
    let age = try keys.stub("")
    try put(Array("no program".utf8), keys.folder + "/bin/age")
    #expect(
      try sentence { try seal("secret", age: age) }
        == "The program age could not be started: Exec format error. Try again.")
  }

  @Test func nothingIsWrittenOverAndNothingPersonalIsSaidToAge() throws {
    try put([1], sealed)
    #expect(
      try sentence { try seal("secret") } == "FOLDER/sealed.age exists already. Choose another name for the copy.")
    #expect(try bytes(sealed) == [1])
    unlink(sealed)
    // What the program is given: its arguments, its surroundings and its open files.
    let age = try keys.stub(
      "{ echo \"$@\"; env; ls /proc/self/fd | wc -l; } > \(keys.folder)/seen; exec /usr/bin/age \"$@\"")
    try seal("secret", age: age)
    let seen = try String(contentsOfFile: keys.folder + "/seen", encoding: .utf8).split(separator: "\n").map(
      String.init)
    #expect(seen[0] == "--encrypt --recipients-file \(keys.recipients)")
    #expect(
      seen.dropFirst().allSatisfy {
        ["LC_ALL=C.UTF-8", "_=/usr/bin/env", "4", "PWD"].contains($0) || $0.hasPrefix("PWD=") || $0.hasPrefix("_=")
      }, "\(seen)")
  }

  // MARK: Copies

  @Test func copiesAreEncryptedOnceRecipientsAreThere() throws {
    let office = try Office()
    try office.applicant("Canary")
    try keys.use(for: office)
    let made = try office.store.backUpByHand()
    #expect(made.isEncrypted && made.file.hasSuffix(".db.age"))
    let shelf = BackupShelf(store: office.store.path)
    #expect(shelf.isCurrent && FolderNames.of(shelf.folder).count == 1)
    #expect(try !String(decoding: bytes(made.file), as: UTF8.self).contains("Canary"))
    guard case .encrypted = shelf.look(into: shelf.entries[0]) else {
      Issue.record("it can be looked into without a key")
      return
    }
    guard case .content(let content) = shelf.look(into: shelf.entries[0], identities: [keys.identity]) else {
      Issue.record("the key does not open it")
      return
    }
    #expect(content.people == 1 && content.lastChangeBy == "Kari Nordmann")
    #expect(FolderNames.of(FileRefusals.folder(of: office.store.path)).filter { $0.contains("opened") } == [])
  }

  @Test func withAKeyTheEncryptedCopyIsOpenedAndCompared() throws {
    let office = try Office()
    let recipients = try Recipients(reading: keys.recipients)
    let good = BackupKeys(recipients: recipients, identities: [keys.identity])
    #expect(try office.store.backUpByHand(keys: good).isEncrypted)
    office.time.milliseconds += 1
    let stranger = BackupKeys(recipients: recipients, identities: [keys.stranger])
    #expect(
      try sentence { _ = try office.store.backUpByHand(keys: stranger) }.hasPrefix("The identity given does not open"))
    // A program that encrypts something of the right size that is not the copy.
    let age = try keys.stub(
      "if [ \"$1\" = --encrypt ]; then tr '\\0' '\\1' | /usr/bin/age \"$@\"; else exec /usr/bin/age \"$@\"; fi")
    let wrong = BackupKeys(recipients: recipients, identities: [keys.identity], age: age)
    #expect(
      try sentence { _ = try office.store.backUpByHand(keys: wrong) }
        .hasSuffix(".db.age.part did not come out whole, so it was thrown away. Try again."))
    #expect(BackupShelf(store: office.store.path).entries.count == 1)
    #expect(FolderNames.of(BackupShelf(store: office.store.path).folder).count == 1)
  }

  @Test func unusableRecipientsMakeNoOpenCopy() throws {
    let office = try Office()
    try put([], Recipients.path(besideStore: office.store.path))
    #expect(try sentence { _ = try office.store.backUpByHand() }.contains("names no recipient."))
    #expect(try sentence { _ = try office.store.dueBackup() }.contains("names no recipient."))
    #expect(BackupShelf(store: office.store.path).entries.isEmpty)
  }
}
