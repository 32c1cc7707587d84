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
    let through = today.adding(days: TodayScreen.days)
    let rows = try Pages.rows(atMost: list.limit, key: \.key) { page throws(StoreError) in
      try store.answer(DueList(scope: everyone ? .everyone : .mine, through: through, page: page))
    }
    try list.write(
      Listing(Self.columns(on: today), rows, hidesNames: list.names.areHidden(store)) { [$0.name].compactMap { $0 } })
  }

  private static func columns(on today: Day) -> [ListColumn<DueRow>] {
    [
      ListColumn("about", "About") { .text($0.about.text) },
      ListColumn("name", "Name") { Listing.Cell($0.name?.full ?? $0.employer) },
      ListColumn("rule", "Rule") { Listing.Cell(choice: $0.item.rule) },
      ListColumn("reason", "Why") { Listing.Cell(tr(DueText.reason($0.item, today: today))) },
      ListColumn("due_on", "Due") { .text($0.item.dueOn.iso) },
      ListColumn("shown_on", "Shown on") { .text($0.item.shownOn.iso) },
      ListColumn("days_late", "Days late") { .number(max(0, today.days(since: $0.item.shownOn))) },
      ListColumn("settles", "What settles it") { .text(tr($0.item.rule.rule.settles)) },
    ]
  }
}
