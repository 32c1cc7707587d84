import Testing

@testable import Domain

/// The tables of `data/reference`: ours have no wrong line; a wrong line is named; an office's rows replace ours.
@Suite struct ReferenceTests {
  @Test(arguments: TableShape.all.map(\.file))
  func everyTableOfOursIsReadWhole(file: String) throws {
    let shape = try #require(TableShape.all.first { $0.file == file })
    #expect(Reference.problems(of: shape) == [])
    let table = DataTable(Compiled.bytes("reference/" + file), shape)
    let lines = Compiled.bytes("reference/" + file).split(separator: UInt8(ascii: "\n"))
    #expect(table.rows.count == lines.count { $0.first != UInt8(ascii: "#") } - 1, "a row for each line")
    #expect(!table.rows.isEmpty)
  }

  @Test func everyTableThatIsCompiledInHasAShape() {
    let files = Compiled.paths.filter { $0.hasPrefix("reference/") }
    #expect(Set(files) == Set(TableShape.all.map { "reference/" + $0.file }))
  }

  private static let head = "# remark\n\ncode\tcountry\tname\tmeaning\ttype_of_job\tsource\tverified\n"

  @Test(arguments: [
    ("no_aft\tno\tAFT\tpreparation\tsheltered\thearsay\tno", nil),
    ("no_aft\tno\tAFT\tpreparation\tsheltered\thearsay", "4: Write yes or no under \"verified\"."),
    ("no_aft\tno\t\tpreparation\tsheltered\thearsay\tno", "4: Nothing stands under \"name\"."),
    (
      "no_aft\txx\tAFT\tpreparation\tsheltered\thearsay\tno",
      "4: \"xx\" under \"country\" is none of: gb, ie, no, dk, se, us, other."
    ),
    ("no_aft\tno\tAFT\tpreparation\tsheltered\thearsay\tno\tmore", "4: There are 8 cells for 7 columns."),
    ("no_aft\tno\tA\u{FFFD}T\tp\tsheltered\th\tno", "4: A letter cannot be read: keep the file as UTF-8."),
    (
      "no_aft\tno\tAFT\tp\tsheltered\th\tno\r\nno_aft\tno\tAFT\tp\tsheltered\th\tno",
      "5: \"no_aft\" stands in an earlier line too."
    ),
    ("no_new\tno\tNew\tp\tsheltered\th\tno", "4: \"no_new\" is not in the table of the program."),
  ])
  func aWrongRowNamesItsLine(rows: String, refusal: String?) {
    let file = Reference.OfficeFile(path: "x", bytes: Array((Self.head + rows).utf8))
    let sentences = Reference.problems(of: file, .schemes).map(\.sentence.english)
    #expect(sentences == (refusal.map { ["schemes.tsv, line \($0)"] } ?? []))
  }

  @Test(arguments: [
    ("", 1, "The first line must name the columns."),
    ("a\tb\n", 1, "The columns must be: meaning, en, nb, da, sv, checked."),
  ])
  func theColumnsAreNamedFirst(text: String, line: Int, words: String) {
    let table = DataTable(Array(text.utf8), .words)
    #expect(table.problems.map(\.line) == [line] && table.problems.first?.words.english == words)
  }

  @Test func anOfficesRowsReplaceOurs() throws {
    let head = "kinds\ten\tnb\tda\tsv\tchecked\n"
    let files = [
      head + "isco_95\tcandy seller\n", head + "isco_95\tice cream seller\nisco_91|isco_95\tstreet cleaner\n",
    ]
    let table = Reference.table(.jobTitles) { _ in
      files.map { Reference.OfficeFile(path: "x", bytes: Array($0.utf8)) }
    }
    #expect(table.rows.first { $0["kinds"] == "isco_95" }?.spoken == ["ice cream seller"], "the last file counts most")
    #expect(table.rows.last?["kinds"] == "isco_91|isco_95", "new rows stand at the end")
    #expect(table.rows.count == Reference.table(.jobTitles).rows.count + 1)
  }

  @Test func aRowNeedsItsKey() {
    let text = "kinds\ten\tnb\tda\tsv\tchecked\n\tice cream seller\n"
    #expect(
      DataTable(Array(text.utf8), .jobTitles).problems.map(\.sentence.english) == [
        "job-titles.tsv, line 2: Nothing stands under \"kinds\"."
      ])
  }

  @Test func aFileWithAWrongLineIsNotUsedAtAll() {
    let wrong = "kinds\ten\tnb\tda\tsv\tchecked\nisco_95\tcandy seller\nisco_00\tnobody\n"
    let table = Reference.table(.jobTitles) { _ in [Reference.OfficeFile(path: "x", bytes: Array(wrong.utf8))] }
    #expect(table.rows.map(\.spoken) == Reference.table(.jobTitles).rows.map(\.spoken))
  }

  @Test func oneCellIsFoundWithoutReadingTheTable() {
    #expect(Reference.second(of: "0x6969", in: "file-systems.tsv") == "NFS")
    #expect(Reference.second(of: "0xBD00BD0", in: "file-systems.tsv") == "Lustre")
    #expect(
      Reference.second(of: "0xEF53", in: "file-systems.tsv") == nil && Reference.second(of: "", in: "words.tsv") == nil)
  }

  @Test func theKindThatARuleNamesIsInTheTable() { #expect(KindOfWork.allCases.contains(KindOfWork.drivers)) }
}
