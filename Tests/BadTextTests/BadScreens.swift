import Cells
import Domain
import Exchange
import Foundation
import Store

@testable import Screens

/// Every screen and pop-up, about records of bad text. `ScreenSweepTests.noneIsForgotten` compares this with the registry.
enum BadScreens {
  struct Entry {
    let name: String
    let screen: any Screen
    var keys: [Key] = []

    init(_ screen: any Screen, _ detail: String = "", keys: [Key] = []) {
      name = "\(type(of: screen)) \(detail)"
      self.screen = screen
      self.keys = keys
    }
  }

  static func all(_ bad: BadStore) throws -> [Entry] {
    try openers() + lists() + drafts() + persons(bad) + days(bad) + records(bad) + popUps(bad) + sheets(bad)
  }

  /// The screens that are opened from anywhere, as they open.
  private static func openers() -> [Entry] {
    Registry.all.compactMap { $0.everywhere.map { Entry($0.open()) } }
  }

  private static func lists() -> [Entry] {
    [
      Entry(TodayScreen(), keys: [.character("f"), .character(" "), .down]),
      Entry(ApplicantListScreen(), keys: [.character("f"), .character("e"), .character("o"), .character("A")]),
      Entry(FilterScreen(ListView())), Entry(ViewsScreen(ListView()), keys: [.down]),
      Entry(ColumnsScreen(ListView()), keys: [.character(" ")]),
      Entry(EmployerListScreen()), Entry(PossibleDuplicatesScreen()),
      Entry(ContactsScreen()),
      Entry(PromisesScreen(), keys: [.character("f"), .character("s")]),
      Entry(JobSearchScreen(), keys: [.character("f"), .character("s"), .down]),
      Entry(JobLeadsScreen(), keys: [.character("f"), .character("s")]),
      Entry(WelcomeScreen()),
      Entry(BackupsScreen(), keys: [.character("+")]), Entry(RestorePreviewScreen(BadText.canary)),
      Entry(RestoreDoneScreen(BadText.canary, identities: [])),
      Entry(CalendarScreen(), keys: [.character("f"), .character("e"), .left, .right]),
      Entry(CalendarScreen(BadStore.today.adding(days: -29), scope: .everyone), "bad day", keys: [.tab]),
      Entry(
        AskDayScreen(Words("Which day in {1}?", BadText.canary)) { _ in .stay }, keys: [.paste(BadText.all[3].text)]),
      Entry(FindScreen(), keys: BadText.canary.prefix(4).map { .character($0) }),
      Entry(FindScreen(first: .employer), keys: [.paste(BadText.all[0].text)]),
    ]
  }

  private static func drafts() -> [Entry] {
    BadText.all.prefix(6).map { bad in
      Entry(
        DraftTextScreen(
          Draft(key: "form", title: "Contact", payload: bad.text, keptAt: Instant(milliseconds: 1_795_341_600_000))))
    }
  }

  private static func persons(_ bad: BadStore) throws -> [Entry] {
    let everybody = (bad.made[.applicant] ?? []).map(\.id)
    let people = everybody.enumerated().filter {
      $0.offset == 0 || $0.offset % 4 == Effort.offset(0, of: 4) || Effort.isLong
    }.map(
      \.element)
    let steps = bad.made[.nextStep] ?? []
    var entries = people.enumerated().map { index, id in
      Entry(ApplicantScreen(id, pane: Pane(rawValue: index % 4) ?? .wants), "\(index)")
    }
    for id in people.prefix(3) {
      entries += [
        Entry(DueScreen(about: RecordKey(.applicant, id))), Entry(ReassignScreen([id])), Entry(DisclosureScreen(id)),
        Entry(PrintScreen(.faceSheet(id)), keys: [.tab]),
        Entry(MergeScreen(keep: id, other: people.last ?? id)),
        Entry(CareerProfileScreen(id)), Entry(StillTrueScreen(id)), Entry(PreferencesOnScreen(id, on: BadStore.today)),
        Entry(MergedScreen(MergedRecord(kind: .applicant, was: id, now: people.last ?? id), field: nil)),
        Entry(AccessLogScreen(id)), Entry(ReasonToOpenScreen(id)), Entry(ErasePersonScreen(id), keys: [.control("t")]),
      ]
      if let effect = try bad.store.answer(ErasurePreview(id)) {
        entries.append(Entry(MentionsScreen(effect.terms, outside: id)))
      }
    }
    for job in (bad.made[.job] ?? []).prefix(8) {
      entries += [Entry(JobScreen(job.id)), Entry(JobStartScreen(job.id))]
    }
    for job in (bad.made[.job] ?? []).prefix(2) { entries.append(Entry(FormScreen(.endJob(job.id)))) }
    for employer in (bad.made[.employer] ?? []).prefix(8) { entries.append(Entry(EmployerScreen(employer.id))) }
    for lead in (bad.made[.jobLead] ?? []).prefix(8) { entries.append(Entry(JobLeadScreen(lead.id))) }
    for step in steps.prefix(3) {
      let key = DueKey(step: step.id, about: RecordKey(.applicant, step.applicantID ?? bad.first(.applicant)))
      entries += [Entry(PostponeScreen([key]), keys: [.paste(BadText.all[1].text)]), Entry(PassOnScreen([key]))]
    }
    for id in people.prefix(3) { entries.append(Entry(MatchScreen(id), keys: [.tab, .down])) }
    for key in (bad.made[.employer] ?? []).prefix(3).map({ RecordKey(.employer, $0.id) })
      + (bad.made[.jobLead] ?? []).prefix(3).map({ RecordKey(.jobLead, $0.id) })
    {
      entries.append(Entry(MatchPeopleScreen(key, scope: .everyone, shown: .everyone), keys: [.tab]))
    }
    for employer in (bad.made[.employer] ?? []).prefix(2) {
      entries.append(Entry(DueScreen(about: RecordKey(.employer, employer.id))))
    }
    entries.append(Entry(ContactWeeksScreen(scope: .everyone)))
    for contact in (bad.made[.employerContact] ?? []).prefix(4) {
      guard let day = contact["happened_on"].day else { continue }
      entries.append(Entry(WeekContactsScreen(day, scope: .everyone)))
    }
    return entries + [Entry(PrintScreen(.caseloadList(ListView(.everyone))))]
  }

  /// The days and towns of bad records.
  private static func days(_ bad: BadStore) throws -> [Entry] {
    let today = BadStore.today
    let towns = try bad.store.answer(TownList()).map(\.name).prefix(Effort.isLong ? .max : 5)
    return towns.flatMap { town in
      [
        Entry(TravelScreen(town, today, scope: .everyone), keys: [.character("f"), .character("e")]),
        Entry(PrintScreen(.travelDay(town: town, today, .everyone)), keys: [.tab]),
      ]
    }
      + (bad.made[.appointment] ?? []).prefix(3).map {
        Entry(MoveAppointmentScreen($0.id), keys: [.paste(BadText.all[1].text)])
      } + [Entry(PrintScreen(.calendar(.everyone, today.adding(days: -30), today)), keys: [.tab])]
  }

  /// Fields, history and form of every kind, each about another text.
  private static func records(_ bad: BadStore) -> [Entry] {
    RecordKind.allCases.enumerated().flatMap { place, kind in
      let all = bad.made[kind] ?? []
      return stride(from: Effort.offset(place, of: 7), to: all.count, by: Effort.isLong ? 3 : 21).flatMap { index in
        [Entry(RecordScreen(kind, all[index].id), "\(kind) \(index)", keys: [.tab])]
          + (kind.type.hasForm ? [Entry(FormScreen(.change(kind, all[index].id)), "\(kind) \(index)")] : [])
      }
        + (kind.type.hasForm
          ? [Entry(FormScreen(.add(kind, known(kind, bad))), "new \(kind)", keys: [.paste(BadText.all[place].text)])]
          : [])
    }
  }

  private static func known(_ kind: RecordKind, _ bad: BadStore) -> [String: Value] {
    var known: [String: Value] = [:]
    for info in kind.type.fields {
      if case .reference(let other) = info.kind, other == .applicant || other == .employer {
        known[info.name] = .record(bad.first(other))
      }
    }
    return known
  }

  private static func popUps(_ bad: BadStore) -> [Entry] {
    let desk = Desk(store: bad.store, content: Size(columns: 80, rows: 21), width: .builtIn, initialsOnly: false)
    return BadText.all.enumerated().filter { $0.offset % 9 == 0 }.map(\.element.text).flatMap { text -> [Entry] in
      let words = Words("{1}: {1}", text)
      let conflict = Conflict(
        kind: .applicant, id: bad.first(.applicant), field: "about", seen: .text(text), now: .text(text),
        wanted: .text(text), by: text, at: nil)
      return [
        Entry(CaptureScreen("note " + text, about: [RecordKey(.applicant, bad.first(.applicant))])),
        Entry(CaptureScreen("contact ", about: []), keys: [.paste(text), .up, .tab]),
        Entry(LessonScreen(RecordKey(.job, bad.first(.job)))), Entry(ConflictScreen([conflict])),
        Entry(PromptScreen(words, initial: text) { _ in .stay }),
        Entry(ChoiceMenu(words, [.init("k", words) { .stay }])), Entry(ConfirmScreen(words, yes: .stay)),
        Entry(ListPickScreen(words, [.init("a", text), .init("b", text)]) { _ in .stay }),
        Entry(
          PickScreen(.applicant, words, excluding: bad.first(.applicant)) { _, _ in .stay },
          keys: BadText.canary.prefix(3).map { .character($0) }),
      ]
    } + [
      Entry(HelpScreen(of: [ApplicantListScreen()], desk)),
      Entry(PaletteScreen(of: [ApplicantListScreen()], desk), keys: [.paste(BadText.all[2].text)]),
    ]
  }

  /// Sheets whose headings, cells and file names are bad text.
  private static func sheets(_ bad: BadStore) throws -> [Entry] {
    let files = try BadFiles()
    return [Entry(ImportFileScreen(), keys: [.paste(files.folder + "/")])]
      + BadText.all.enumerated().filter { $0.offset % 6 == 0 }.map { index, text in
        Entry(ImportScreen(BadSheet.bytes(BadSheet.kinds[index % 4], [text]), fileName: text.text), text.name)
      }
  }
}

extension BadStore {
  /// Some records of every kind that may be removed, so that the screen of removed ones has bad texts too.
  func withdrawSome() throws {
    for kind in [RecordKind.note, .jobPreference, .personContact, .nextStep] {
      for (index, record) in (made[kind] ?? []).enumerated() where index % 4 == 3 {
        let reason = BadText.all[index % BadText.all.count].text
        _ = try store.commit(ChangeSet("Remove", [.withdraw(kind, record.id, reason: reason)]))
      }
    }
  }
}

/// A folder of files whose names are bad text, also such that are not UTF-8.
final class BadFiles: Sendable {
  private let temporary: TemporaryFolder
  var folder: String { temporary.path }

  init() throws {
    temporary = try TemporaryFolder()
    for text in BadText.all {
      let name = text.text.utf8.filter { $0 != 0 && $0 != UInt8(ascii: "/") }.prefix(200)
      make(Array(name))
    }
    make([0x62, 0xC3, 0x28, 0xFF, 0x9B, 0x33, 0x31, 0x6D, 0x2E, 0x63, 0x73, 0x76])
  }

  private func make(_ name: [UInt8]) {
    let path = (Array(folder.utf8) + [0x2F] + name).map { CChar(bitPattern: $0) } + [0]
    // A name that this file system does not take is left out.
    if let file = fopen(path, "w") { fclose(file) }
  }
}
