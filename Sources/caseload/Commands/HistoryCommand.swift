import ArgumentParser
import Domain
import Screens
import Store

struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Show who changed a record, when, and every value before and after.")

  @OptionGroup var about: RecordOptionGroup
  @OptionGroup var list: ListOptions

  func run() throws {
    let (store, record) = try about.find()
    try CommandLook.note(.opened, at: record, in: store)
    let values = ShownValues(store)
    let hidesNames = list.names.areHidden(store)
    var people = ShownPeople([record])
    if record.kind == .applicant { for name in try HistoryLines.names(of: record.id, store) { people.add(name: name) } }
    let veil = list.names.veil(people, store)
    var listing = Listing([
      ListingColumn("at", "When"), ListingColumn("by", "Who"), ListingColumn("title", "What was done"),
      ListingColumn("verb", "How"), ListingColumn("field", "Field"),
      ListingColumn("before", "Before"), ListingColumn("after", "After"),
    ])
    listing.rows = try store.answer(History(record.kind, record.id)).map { row in
      let info = record.kind.type.fields.first { $0.label == row.field }
      return [
        Listing.Cell(row.at, store.session.clock), Listing.Cell(row.by),
        .text(tr(title: row.title, initialsOnly: hidesNames)),
        .text(row.verb.rawValue),
        Listing.Cell(row.field.map(tr)), Listing.Cell(try values.text(row.before, info)),
        Listing.Cell(try values.text(row.after, info)),
      ].map { $0.covered(by: veil) }
    }
    try list.write(listing)
  }
}
