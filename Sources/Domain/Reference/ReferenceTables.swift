/// The tables of `data/reference`.
extension TableShape {
  public static let all = [
    kindsOfWork, jobTitles, industries, employerWords, schemes, headings, cellWords, words, fileSystems,
  ]

  static let kindsOfWork = TableShape("kinds-of-work.tsv", key: ["code"], standard)
  static let industries = TableShape("industries.tsv", key: ["code"], standard)
  private static let standard: [(String, Content)] =
    [("code", .text), ("label", .text), ("official_title", .text)] + claim

  static let schemes = TableShape(
    "schemes.tsv", key: ["code"],
    [
      ("code", .text), ("country", .code { Country.allCases.map(\.rawValue) }), ("name", .text), ("meaning", .text),
      ("type_of_job", .code { TypeOfJob.allCases.map(\.rawValue) }),
    ] + claim)

  static let jobTitles = TableShape(
    "job-titles.tsv", key: ["kinds"], mayAdd: true,
    [("kinds", .codes { KindOfWork.allCases.map(\.rawValue) })] + inLanguages)
  static let employerWords = TableShape(
    "employer-words.tsv", key: ["industries"], mayAdd: true,
    [("industries", .codes { Industry.allCases.map(\.rawValue) })] + inLanguages)

  /// Headings of sheets.
  package static let headings = TableShape(
    "headings.tsv", key: ["sheet", "key"],
    [
      ("sheet", .code { ["shared", "applicants", "employers", "contacts", "jobs"] }), ("key", .text),
      ("also", .textOrNothing),
    ] + inLanguages)

  /// Words in the cells of sheets.
  package static let cellWords = TableShape(
    "cell-words.tsv", key: ["list", "code"], [("list", .text), ("code", .text)] + inLanguages)

  static let words = TableShape("words.tsv", key: ["meaning"], [("meaning", .text)] + inLanguages)

  /// Where a store must not lie. No office may open such a place, so it has no table of its own.
  package static let fileSystems = TableShape(
    "file-systems.tsv", key: ["number"], [("number", .text), ("name", .text)] + claim)
}
