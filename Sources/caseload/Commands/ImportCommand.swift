import ArgumentParser
struct ImportCommand: ParsableCommand {}
struct ExportCommand: ParsableCommand {}
