import Foundation
import Testing

@testable import caseload

/// The disks of made-up computers: folders as the kernel has them under /sys and /proc.
@Suite final class BlockDeviceTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "caseload-sys-\(UUID().uuidString)")
  private var devices: BlockDevices { BlockDevices(sys: folder.path + "/sys", proc: folder.path + "/proc") }

  init() throws {
    for name in ["sys/dev/block", "sys/class/block", "proc/self"] {
      try FileManager.default.createDirectory(at: folder.appending(path: name), withIntermediateDirectories: true)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A disk or what is made of others.
  private func add(_ name: String, _ number: String, uuid: String? = nil, on slaves: String...) throws {
    let place = folder.appending(path: "sys/devices/\(name)")
    try FileManager.default.createDirectory(at: place.appending(path: "slaves"), withIntermediateDirectories: true)
    if let uuid {
      try FileManager.default.createDirectory(at: place.appending(path: "dm"), withIntermediateDirectories: true)
      try Data("\(uuid)\n".utf8).write(to: place.appending(path: "dm/uuid"))
    }
    for slave in slaves {
      try FileManager.default.createSymbolicLink(
        atPath: place.path + "/slaves/\(slave)", withDestinationPath: "../../\(slave)")
    }
    for link in ["dev/block/\(number)", "class/block/\(name)"] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/sys/\(link)", withDestinationPath: "../../devices/\(name)")
    }
  }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  @Test func aPlainPartition() throws {
    try add("sda1", "8:1")
    #expect(devices.isEncrypted(number: "8:1") == false)
    #expect(devices.isEncrypted(number: "8:2") == nil)
  }

  @Test func luksOnAPartition() throws {
    try add("sda2", "8:2")
    try add("dm-0", "254:0", uuid: "CRYPT-LUKS2-abc-root", on: "sda2")
    #expect(devices.isEncrypted(number: "254:0") == true)
  }

  @Test func aLogicalVolumeOnLUKS() throws {
    try add("sda2", "8:2")
    try add("dm-0", "254:0", uuid: "CRYPT-LUKS2-abc-root", on: "sda2")
    try add("dm-1", "254:1", uuid: "LVM-abc", on: "dm-0")
    #expect(devices.isEncrypted(number: "254:1") == true)
    #expect(devices.isEncrypted(name: "dm-1") == true)
  }

  @Test func aLogicalVolumeOnAPlainDisk() throws {
    try add("sda2", "8:2")
    try add("dm-1", "254:1", uuid: "LVM-CRYPT-abc", on: "sda2")
    #expect(devices.isEncrypted(number: "254:1") == false)
  }

  @Test func ofARAIDEveryDiskMustBeEncrypted() throws {
    try add("sda", "8:0")
    try add("sdb", "8:16")
    try add("dm-0", "254:0", uuid: "CRYPT-LUKS2-a", on: "sda")
    try add("md0", "9:0", on: "dm-0", "sdb")
    #expect(devices.isEncrypted(number: "9:0") == false)
    try add("dm-1", "254:1", uuid: "CRYPT-LUKS2-b", on: "sdb")
    try add("md1", "9:1", on: "dm-0", "dm-1")
    #expect(devices.isEncrypted(number: "9:1") == true)
  }

  @Test func whatLiesOnItselfEnds() throws {
    try add("dm-0", "254:0", uuid: "LVM-a", on: "dm-0")
    #expect(devices.isEncrypted(number: "254:0") == nil)
  }

  @Test func aFileSystemWithoutADiskNumberIsFoundByItsMount() throws {
    try add("sda2", "8:2")
    try add("dm-0", "254:0", uuid: "CRYPT-LUKS2-abc", on: "sda2")
    try write(
      """
      22 1 0:20 / / rw - btrfs /dev/sda2 rw
      23 22 0:21 /home /home rw,relatime shared:1 - btrfs /dev/dm-0 rw
      24 22 0:22 / /run/user/1000 rw - tmpfs tmpfs rw
      25 22 0:23 / /mnt rw - zfs tank/data rw

      """, to: "proc/self/mountinfo")
    func answer(_ place: String) -> DoctorFacts.DiskEncryption { devices.encryption(ofDisk: "0:99", place) }
    #expect(answer("/home/x/store") == .encrypted)
    #expect(answer("/homeless") == .open)
    #expect(answer("/run/user/1000/a") == .inMemory)
    #expect(answer("/mnt/a") == .unknown)
    #expect(devices.encryption(ofDisk: "8:2", "/home") == .open)
  }

  @Test func swapSpaces() throws {
    try add("sda2", "8:2")
    try add("sda3", "8:3")
    try add("dm-0", "254:0", uuid: "CRYPT-PLAIN-swap", on: "sda2")
    try write(
      """
      Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority
      /dev/dm-0                               partition\t8388604\t\t0\t\t-2
      /dev/sda3                               partition\t8388604\t\t0\t\t-3
      /swapfile                               file\t\t2097148\t\t0\t\t-4
      /dev/zram0                              partition\t8388604\t\t0\t\t100

      """, to: "proc/swaps")
    #expect(devices.swapIsEncrypted { $0 == "/swapfile" ? "254:0" : nil } == [true, false, true, true])
    #expect(devices.swapIsEncrypted { _ in nil } == [true, false, nil, true])
    try write("Filename\tType\n", to: "proc/swaps")
    #expect(devices.swapIsEncrypted { _ in nil } == [])
  }

  @Test func whereEditorsMayWrite() throws {
    let place = folder.path + "/runtime"
    #expect(devices.editorFolder(nil) == DoctorFacts.EditorFolder.none)
    #expect(devices.editorFolder(place) == DoctorFacts.EditorFolder.none)
    mkdir(place, 0o755)
    chmod(place, 0o755)
    #expect(devices.editorFolder(place) == .unsafe)
    chmod(place, 0o700)
    #expect(devices.editorFolder(place) == .onDisk)
    try write("24 22 0:22 / \(place) rw - tmpfs tmpfs rw\n", to: "proc/self/mountinfo")
    #expect(devices.editorFolder(place) == .good)
  }
}
