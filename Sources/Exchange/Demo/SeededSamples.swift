import Domain

/// What a seeded caseload is mixed from: names and employers of the demo, and tables of its own in `data/demo`.
struct SeededSamples: Sendable {
  struct Field: Sendable {
    let kindOfWork: KindOfWork?
    /// In a person's own words.
    let wants: [String]
    let titles: [String]
  }

  struct Workplace: Sendable {
    let employer: Employer
    let field: Field
  }

  let people: [Applicant]
  let workplaces: [Workplace]
  let fields: [Field]
  /// What people allow to be said.
  let choices: [Disclosure]
  private let sentences: [String: [String]]

  static let all = SeededSamples()

  func sentences(_ about: String) -> [String] { sentences[about] ?? [""] }

  private init() {
    let rows = Self.rows("seeded-fields.tsv", ["field", "employers", "kind_of_work", "wants", "titles"])
    let fields = rows.map { row in
      Field(
        kindOfWork: KindOfWork(rawValue: row["kind_of_work"]), wants: row.words("wants"), titles: row.words("titles"))
    }
    self.fields = fields
    let names = RecordNames(today: Day(number: 0), login: "")
    // What the records say of themselves is wanted, so any identifiers do, and what they refer to may be missing.
    var generator = IdentifierGenerator(random: SplitMix64(seed: 0))
    func records(_ table: String) -> [(key: String, record: StoredRecord)] {
      (RecordTable("demo/\(table).tsv")?.rows ?? []).map { row in
        (row.key, row.read(generator.next(at: Instant(milliseconds: 0)), names).record)
      }
    }
    people = records("applicant").map { Applicant($0.record) }
    choices = records("disclosure-seeded").map { Disclosure($0.record) }
    workplaces = records("employer").map { key, record in
      let place = rows.firstIndex { $0.words("employers").contains(key) } ?? 0
      return Workplace(employer: Employer(record), field: fields[place])
    }
    sentences = Dictionary(grouping: Self.rows("seeded-sentences.tsv", ["about", "sentence"])) { $0["about"] }
      .mapValues { $0.map { $0["sentence"] } }
  }

  private static func rows(_ file: String, _ columns: [String]) -> [DataTable.Row] {
    DataTable(Compiled.bytes("demo/" + file), TableShape(file, columns)).rows
  }
}
