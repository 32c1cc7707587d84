import ArgumentParser
import Domain
import Screens
import Store

struct TodayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "today", abstract: "List who needs me and why: what is overdue, due today, and in the next 7 days.")

  @Flag(help: "What is due for everybody, not only for me.")
  var everyone = false

  @OptionGroup var list: ListOptions
  @OptionGroup var place: StoreOptionGroup

  func run() throws {
    let store = try place.open()
    let today = store.session.today
    let hidesNames = list.names.areHidden(store)
    var listing = Listing([
      ListingColumn("about", "About"), ListingColumn("name", "Name"), ListingColumn("rule", "Rule"),
      ListingColumn("reason", "Why"), ListingColumn("due_on", "Due"), ListingColumn("shown_on", "Shown on"),
      ListingColumn("days_late", "Days late"), ListingColumn("settles", "What settles it"),
    ])
    let through = today.adding(days: TodayScreen.days)
    listing.rows = try Pages.rows(atMost: list.limit, key: \.key) { page throws(StoreError) in
      try store.answer(DueList(scope: everyone ? .everyone : .mine, through: through, page: page))
    }.map { row in
      let cells = cells(of: row, today)
      return hidesNames ? cells.map { $0.covered(by: NameVeil(row.name.map { [$0] } ?? [])) } : cells
    }
    try list.write(listing)
  }

  private func cells(of row: DueRow, _ today: Day) -> [Listing.Cell] {
    [
      .text(row.about.text), Listing.Cell(row.name?.full ?? row.employer), Listing.Cell(choice: row.item.rule),
      Listing.Cell(tr(DueText.reason(row.item, today: today))), .text(row.item.dueOn.iso),
      .text(row.item.shownOn.iso), .number(max(0, today.days(since: row.item.shownOn))),
      .text(tr(row.item.rule.rule.settles)),
    ]
  }
}
