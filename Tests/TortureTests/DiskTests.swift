import ProgramRunner
import PseudoTerminal
import TestKinds
import Testing

/// Short runs of the harnesses in `Tests/Torture/Disk`; `make torture` runs them as long as one likes.
@Suite(.serialized) struct DiskTests {
  @Test(
    "What the store promises holds on a disk that fails", .long,
    arguments: [
      ("power-cut", ["--cases", "40"], ["disks 40", "operations 30"]),
      ("faults", ["--cases", "40"], ["faults 40", "days 2", "operations 30"]),
      ("disk-full", ["--cases", "40"], ["full disks 40", "operations 30"]),
      ("two-programs", ["--cases", "2"], ["rounds 1"]),
    ])
  func holdsAtLength(harness: String, options: [String], counts: [String]) throws {
    let result = try Program.run(
      VirtualTerminal.builtProgram("torture-disk"), [harness, "--seed", "1"] + options,
      environment: ["LANG": "C.UTF-8", "TZ": "UTC"])
    #expect(result.code == 0, "\(result.output)\(result.errors)")
    for count in counts + ["broken 0"] { #expect(result.output.contains(count), "\(result.output)") }
  }
}
