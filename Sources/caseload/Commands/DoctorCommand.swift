import ArgumentParser
import Domain
import Screens
import Store

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Look at everything around the program and say what to mend.",
    discussion: """
      OK, WARN or FAIL for the store and its backups, the disk, the clock, the terminal and the process, with one sentence \
      that mends it. Nothing is changed or made. It holds no name, no login and no path, so it can be pasted anywhere. \
      Exit code 1 when something is FAIL.
      """)

  @Option(help: "How the rows are written: table, json or csv.")
  var format = ListingFormat.table

  @OptionGroup var place: StoreOptionGroup

  func run() throws {
    let facts = DoctorLook(path: StorePlace.path(place.store)).facts()
    let findings = DoctorCheck.all.map { (check: $0, verdict: $0.judge(facts)) }
    try Output.write(format == .table ? FindingText.of(findings) : FindingText.listing(findings).text(as: format))
    if findings.contains(where: { $0.verdict.state == .fail }) { throw ExitStatus.inPart.code }
  }
}
