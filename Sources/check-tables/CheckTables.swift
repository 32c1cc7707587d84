import Domain
import Glibc

/// Reads every table of `data` before the program is built, and names each line that is wrong.
@main enum CheckTables {
  static func main() {
    let problems =
      TableShape.all.flatMap(Reference.problems).map { ("reference", $0) } + RecordTable.problems().map { ("demo", $0) }
    for (folder, problem) in problems { print("data/\(folder)/\(problem.sentence.english)") }
    exit(problems.isEmpty ? 0 : 1)
  }
}
