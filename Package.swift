// swift-tools-version: 6.3
import PackageDescription

// One target per import that must be forbidden (docs/architecture.md). Warnings in our own code are errors.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]
let strictC: [CSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "caseload",
  products: [.executable(name: "caseload", targets: ["caseload"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .target(
      name: "CCurses", cSettings: strictC,
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "CGettext", cSettings: strictC),
    // PAM's header only: its library is loaded when a screen is locked.
    .target(name: "CPrivacy", cSettings: strictC),
    .target(name: "CVersion", cSettings: strictC),
    .target(name: "Cells", swiftSettings: strict),
    // data/reference and data/demo, compiled in.
    .target(name: "CTables", cSettings: strictC),
    .target(name: "Domain", dependencies: ["CTables"], swiftSettings: strict),
    // Run by make before a build: names the wrong lines of the tables.
    .executableTarget(name: "check-tables", dependencies: ["Domain"], swiftSettings: strict),
    .target(
      name: "CStore", exclude: ["sql"], cSettings: strictC,
      linkerSettings: [.linkedLibrary(":libmd.a"), .linkedLibrary("sqlite3")]),
    .target(
      name: "Store", dependencies: ["CStore", "Domain", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .target(name: "Exchange", dependencies: ["Cells", "Domain", "Store"], swiftSettings: strict),
    .target(
      name: "Screens", dependencies: ["Domain", "Store", "Exchange", "Cells", "CGettext"], swiftSettings: strict),
    .target(name: "Terminal", dependencies: ["Cells", "CCurses"], swiftSettings: strict),
    .executableTarget(
      name: "caseload",
      dependencies: [
        "CPrivacy", "CVersion", "Domain", "Store", "Exchange", "Screens", "Cells", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    // Which tests are long.
    .target(name: "TestKinds", dependencies: ["Domain"], path: "Tests/TestKinds", swiftSettings: strict),
    .testTarget(
      name: "ExchangeTests", dependencies: ["Exchange", "Domain", "Store", "TestKinds"],
      exclude: ["Sheets/Samples", "Calendar/reader.py", "Cards/reader.py"],
      swiftSettings: strict),

    // Test support: a pseudo-terminal read through libvterm, and a program to drive in it.
    .target(
      name: "CPseudoTerminal", path: "Tests/CPseudoTerminal", cSettings: strictC,
      linkerSettings: [.linkedLibrary("vterm"), .linkedLibrary("util")]),
    .target(
      name: "PseudoTerminal", dependencies: ["CPseudoTerminal", "Cells"], path: "Tests/PseudoTerminal",
      swiftSettings: strict),
    .executableTarget(
      name: "TerminalEcho", dependencies: ["Cells", "Terminal"], path: "Tests/TerminalEcho", swiftSettings: strict),
    .testTarget(name: "CellsTests", dependencies: ["Cells"], swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["Cells", "Terminal", "PseudoTerminal", "TerminalEcho"],
      swiftSettings: strict),
    .executableTarget(
      name: "bench-fill", dependencies: ["Domain", "Exchange", "Store"], path: "Tests/Bench/Fill", swiftSettings: strict
    ),
    .testTarget(name: "DomainTests", dependencies: ["Domain", "TestKinds"], swiftSettings: strict),
    .testTarget(
      name: "ScreensTests",
      dependencies: [
        "Screens", "Exchange", "Store", "Domain", "Cells", "Terminal", "TestKinds",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Snapshots"], swiftSettings: strict),

    // The built program: run without a terminal, and with a home folder of its own.
    .target(
      name: "ProgramRunner", dependencies: ["Cells", "PseudoTerminal"], path: "Tests/ProgramRunner",
      swiftSettings: strict),
    .testTarget(
      name: "ProjectTests", dependencies: ["Domain", "Exchange", "ProgramRunner", "Store", "TestKinds", "caseload"],
      exclude: ["Recipes"], swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "Cells", "Domain", "PseudoTerminal", "ProgramRunner", "Store", "TestKinds", "caseload",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    // The built program, killed and cut off: long runs from the command line, short ones in the test suite.
    .executableTarget(
      name: "torture-program",
      dependencies: [
        "Cells", "Domain", "Exchange", "PseudoTerminal", "Screens", "Store",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], path: "Tests/Torture/Program", swiftSettings: strict),
    // Bad text through every door and every output; the fuzz targets' properties over a fixed number of inputs.
    .target(
      name: "FuzzProperties", dependencies: ["Cells", "Domain", "Exchange", "Store", "Terminal"],
      path: "Tests/Torture/Fuzz/Properties", swiftSettings: strict),
    .testTarget(
      name: "BadTextTests",
      dependencies: [
        "Cells", "Domain", "Exchange", "FuzzProperties", "ProgramRunner", "PseudoTerminal", "Screens", "Store",
        "Terminal", "TestKinds", "caseload", .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: strict),
    .testTarget(
      name: "TortureProgramTests",
      dependencies: ["Cells", "Domain", "PseudoTerminal", "Screens", "TestKinds", "caseload", "torture-program"],
      swiftSettings: strict),
    .target(name: "CSession", path: "Tests/CSession", cSettings: strictC, linkerSettings: [.linkedLibrary("sqlite3")]),

    // Fault harnesses: a disk that is recorded, fails or is full.
    .target(
      name: "CDisk", path: "Tests/Torture/CDisk", cSettings: strictC, linkerSettings: [.linkedLibrary("sqlite3")]),
    .executableTarget(
      name: "torture-disk", dependencies: ["CDisk", "Domain", "Exchange", "Store"], path: "Tests/Torture/Disk",
      swiftSettings: strict),
    // They start torture-disk, but do not depend on it: the calls it takes over would be linked into every test.
    .testTarget(
      name: "TortureTests", dependencies: ["ProgramRunner", "PseudoTerminal", "TestKinds"], swiftSettings: strict),
    .testTarget(
      name: "StoreTests",
      dependencies: ["CSession", "Store", "Domain", "TestKinds", .product(name: "GRDB", package: "GRDB.swift")],
      exclude: ["Fixtures"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
