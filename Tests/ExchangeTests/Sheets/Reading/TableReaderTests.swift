import Domain
import Exchange
import Testing

@Suite struct TableReaderTests {
  @Test(arguments: [
    ("name,town\nAda,Bodø\n", [["Ada", "Bodø"]]),
    ("name,town\r\nAda,Bodø\r\n", [["Ada", "Bodø"]]),
    ("name,town\rAda,Bodø", [["Ada", "Bodø"]]),
    ("name,town\nAda,\"a \"\"b\"\" c\"", [["Ada", "a \"b\" c"]]),
    ("name,town\nAda,\"a\r\nb\"\n", [["Ada", "a\nb"]]),
    ("name,town\nAda,\"a,b\" \n", [["Ada", "a,b"]]),
    ("name,town\nAda, \"a,b\"\n", [["Ada", "a,b"]]),
    ("name,town\nAda,\"\"\n", [["Ada", ""]]),
    ("name,town\n\n  \n,\nAda\n", [["Ada", ""]]),
    ("name,town\nAda,5\" nails\n", [["Ada", "5\" nails"]]),
    ("name,town,,\nAda,x,,\n", [["Ada", "x"]]),
  ])
  func readsRecords(text: String, rows: [[String]]) throws {
    let table = try sheet(text)
    #expect(table.headings == ["name", "town"])
    #expect(table.rows.map(\.cells) == rows)
    #expect(table.problems.isEmpty)
  }

  @Test(arguments: [("\t", Delimiter.tab), (";", .semicolon), ("|", .pipe), (",", .comma)])
  func findsTheSeparator(separator: String, delimiter: Delimiter) throws {
    let rows = [["First name", "Surname", "Notes"], ["Ada", "By", "x, y; z"], ["Bo", "Li", "a, b; c"]]
    let text = rows.map { $0.map { "\"\($0)\"" }.joined(separator: separator) }.joined(separator: "\n")
    let table = try sheet(text)
    #expect(table.guess.delimiter == delimiter)
    #expect(table.rows[0].cells == rows[1])
    #expect(table.guess.sentences[1] == delimiter.sentence)
  }

  @Test func theSeparatorCanBeChosenOrDeclared() throws {
    #expect(try sheet("name;town\nA;B,C", options: SheetOptions(delimiter: .comma)).headings == ["name;town"])
    let declared = try sheet("sep=|\r\nname|town\r\nA|B\r\n")
    #expect(declared.guess.delimiter == .pipe)
    #expect(declared.guess.headingLine == 2)
    #expect(declared.rows[0].line == 3)
  }

  @Test func aStrayQuoteKeepsItsMarksAndItsRow() throws {
    let table = try sheet("name,town\n\"Big\" Dave,Bodø\nAda,Oslo\n")
    #expect(table.rows.map(\.cells) == [["\"Big\" Dave", "Bodø"], ["Ada", "Oslo"]])
    #expect(table.problems.map(\.kind) == [.strayQuote])
    #expect(
      table.problems[0].words.english
        == "Line 2: text follows a closing quotation mark; the marks were kept as they are.")
  }

  @Test(arguments: ["name,town\nAda,\"Oslo\nBo,Bodø\n", "name,town\nAda,\"Oslo\nBo,\"Bodø\"\n"])
  func anUnclosedQuoteCostsNoRow(text: String) throws {
    let table = try sheet(text)
    #expect(table.rows.map(\.cells) == [["Ada", "\"Oslo"], ["Bo", "Bodø"]])
    #expect(table.rows.map(\.line) == [2, 3])
    #expect(table.problems.map(\.kind) == [.unclosedQuote])
    #expect(
      table.problems[0].words.english
        == "Line 2: a quotation mark is opened and never closed; it was read as a plain character.")
  }

  @Test func surplusCellsAreKeptAndTheSplitColumnNamed() throws {
    let table = try sheet("name,welfare contact,town\nAda,Nav Bodø, Trond,Bodø\nBo,x,y,z\nCy,x,y,\n")
    #expect(table.rows.map(\.surplus) == [["Bodø"], ["z"], []])
    #expect(table.problems.map(\.kind) == [.surplusCells(["Bodø"], mergeAt: 1), .surplusCells(["z"], mergeAt: nil)])
    #expect(
      table.problems.map(\.words.english) == [
        "Line 2 has more cells than headings (Bodø); the text in column 2 was probably split by a separator in it.",
        "Line 3 has more cells than headings: z",
      ])
  }

  @Test func titlesAboveTheHeadingsAreSetAside() throws {
    let table = try sheet("Caseload of S. Patel,,,\nPrinted 20/11/2026,,,\n\nName,Phone,Town,Notes\nAda,1,2,3\n")
    #expect(table.headings == ["Name", "Phone", "Town", "Notes"])
    #expect(table.titleRows.map(\.line) == [1, 2])
    #expect(table.rows.map(\.line) == [5])
    #expect(
      table.problems.map(\.words.english) == [
        "The headings were found on line 4; what stands above them was taken for titles."
      ])
  }

  @Test func unknownHeadingsAreTheFirstRowAndNoChanceWordBelow() throws {
    let table = try sheet("nimi,puhelin,kunta\nAda,1,x\nPhone,Email,Town\n")
    #expect(table.headings == ["nimi", "puhelin", "kunta"])
    #expect(table.rows.count == 2)
    #expect(
      table.problems.map(\.words.english) == [
        "No heading in this file is known; line 1 was taken for the headings."
      ])
  }

  @Test func oneColumnIsSaid() throws {
    #expect(try sheet("Name\nAda\n").problems.map(\.kind) == [.oneColumn])
    let words = try sheet("Name\nAda\n").problems[0].words.english
    #expect(words.hasPrefix("The file has only one column"))
  }

  @Test func totalsAreRowsLikeOthers() throws {
    #expect(try sheet("name,hours\nAda,5\nTotal,5\n").rows.count == 2)
  }
}
