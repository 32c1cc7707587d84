import Cells
import Domain
import Exchange
import Store
import Testing

@testable import Screens

/// While names are initials no name is on any screen, in any title, message, page or free text.
@Suite struct InitialsTests {
  private func canaries() throws -> (Store, TemporaryFolder) {
    let folder = try TemporaryFolder()
    return (try Walk.open(try CanaryCaseload.copy(into: folder)), folder)
  }

  private func app(_ store: Store, at place: [any Screen] = [], columns: Int = 132) -> App {
    var app = App(store: store, size: Size(columns: columns, rows: 43), width: .builtIn, initialsOnly: true)
    app.start(at: AppPlace(place))
    return app
  }

  private func check(_ app: App, _ place: String, _ location: SourceLocation = #_sourceLocation) {
    let text = app.view().text
    // A field that is being typed in shows what is in it.
    if (app.stack.last as? FormScreen)?.focused?.isTyped == true { return }
    if CanaryCaseload.isNamed(in: text) {
      Issue.record("a name is shown at \(place):\n\(text)", sourceLocation: location)
    }
  }

  @Test func theCanariesSing() throws {
    let (store, folder) = try canaries()
    var app = App(store: store, size: Size(columns: 132, rows: 43), width: .builtIn)
    app.start()
    #expect(CanaryCaseload.isNamed(in: app.view().text))
    withExtendedLifetime(folder) {}
  }

  @Test func noRecordShowsANameNorItsHistoryNorItsForms() throws {
    let (store, folder) = try canaries()
    for kind in RecordKind.allCases where kind != .importedRow {
      for record in try store.answer(EveryRecord(kind)).prefix(4) {
        for keys in ["", "<tab>", "<end>", "-", "e", "e <down> <down> <down>", "e <end> <up> <up>", "t", "o"] {
          var app = app(store, at: [RecordScreen(kind, record.id)])
          for key in try #require(Key.parse(keys)) { app.press(key) }
          check(app, "\(kind) \(keys)")
        }
      }
    }
    withExtendedLifetime(folder) {}
  }

  @Test func noScreenAndNoPopUpShowsAName() throws {
    let (store, folder) = try canaries()
    let people = try store.answer(EveryRecord(.applicant)).prefix(3).map(\.id)
    let employers = try store.answer(EveryRecord(.employer)).prefix(3).map(\.id)
    let jobs = try store.answer(EveryRecord(.job)).prefix(3).map(\.id)
    let leads = try store.answer(EveryRecord(.jobLead)).prefix(3).map(\.id)
    let towns = try store.answer(TownList()).prefix(2).map(\.name)
    var places: [any Screen] = [
      TodayScreen(), ApplicantListScreen(), EmployerListScreen(), ContactsScreen(), CellsToCheckScreen(),
      PromisesScreen(),
      ReviewScreen(), JobSearchScreen(), JobLeadsScreen(), CalendarScreen(Walk.today, scope: .everyone),
      CalendarScreen(Walk.today, isWeek: true, scope: .everyone), TownScreen(), ContactWeeksScreen(scope: .everyone),
      WeekContactsScreen(Walk.today, scope: .everyone), BackupsScreen(), RulesScreen(),
    ]
    places += towns.map { TravelScreen($0, Walk.today, scope: .everyone) }
    for id in people {
      places += [
        DisclosureScreen(id), JobSearchScreen(id), MatchScreen(id), CareerProfileScreen(id), StillTrueScreen(id),
        PreferencesOnScreen(id, on: Walk.today),
      ]
      places += Pane.allCases.map { ApplicantScreen(id, pane: $0) }
    }
    for id in employers {
      places += [
        EmployerScreen(id), JobLeadsScreen(at: id),
        MatchPeopleScreen(RecordKey(.employer, id), scope: .everyone, shown: .everyone),
      ]
    }
    places += jobs.map { JobScreen($0) }
    for id in leads {
      places += [JobLeadScreen(id), MatchPeopleScreen(RecordKey(.jobLead, id), scope: .everyone, shown: .everyone)]
    }
    let scripts = [
      "", "<end>", "<pgdn>", "n", "n e", "n s", "n r", "n o", "a", "d", "d s", "s", "t", "m", "<space> <space> m *",
      "p", "+", "e", "-", "?", ":", "f", "v", "o", "/ \"an\"", "/ \"qv\" <end>", "<enter>", "<enter> <tab>",
      "<enter> e", ": \"removed\" <enter>", ": \"merge\" <enter>", ": \"merge\" <enter> a <enter>",
      ": \"settle\" <enter>", ": \"new period\" <enter>", "u", "d d", "d s \"fri\" <enter> \"ill\" <enter>",
    ]
    for place in places {
      for script in scripts {
        var app = app(store, at: [place], columns: 100)
        for key in try #require(Key.parse(script)) where app.initialsOnly {
          app.press(key)
          // Where nothing takes the letters of "ill" they are keys, and `i` shows the names again.
          #expect(
            app.initialsOnly || key == .character("i"), "\(key.notation) shows names at \(type(of: place)) \(script)")
        }
        guard app.initialsOnly else { continue }
        // What is typed is shown as it is typed.
        guard !script.contains("qv") else { continue }
        check(app, "\(place) \(script)")
      }
    }
    withExtendedLifetime(folder) {}
  }

  @Test(arguments: [1, 2] as [UInt64]) func noKeysInAnyOrderShowAName(seed: UInt64) throws {
    let (store, folder) = try canaries()
    var random = SplitMix64(seed: seed)
    let keys: [Key] =
      [.up, .down, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .enter, .escape, .tab, .backTab]
      + [.function(1), .control("p"), .control("s"), .control("z")] + "234abdefmnoprstu+-:/?*".map { .character($0) }
    var app = app(store, columns: 100)
    for _ in 0..<300 {
      guard let key = keys.randomElement(using: &random) else { continue }
      if app.stack.last is PrintScreen || app.stack.last is ExportScreen { app.press(.escape) }
      app.press(key)
      if app.isFinished { app = self.app(store, columns: 100) }
      check(app, "seed \(seed), \(key.notation) on \(app.stack.last.map { "\(type(of: $0))" } ?? "")")
    }
    withExtendedLifetime(folder) {}
  }

  @Test func noPrintedPageShowsAName() throws {
    let (store, folder) = try canaries()
    let list = try CaseloadListPage.text(store, ListView(.everyone), initialsOnly: true, words: tr)
    #expect(!CanaryCaseload.isNamed(in: list))
    for record in try store.answer(EveryRecord(.applicant)) {
      let page = try FaceSheetPage.text(store, applicant: record.id, initialsOnly: true, words: tr)
      #expect(!CanaryCaseload.isNamed(in: page), "\(page)")
    }
    withExtendedLifetime(folder) {}
  }

  @Test func aSheetThatIsImportedShowsNoName() throws {
    let (store, folder) = try canaries()
    let sheet = "Reference,First name,Last name,Date of referral\nX1,Qvnew,Qvnewsen,31/11/2026\n,Qvnone,,1/2/2026\n"
    var app = app(store)
    app.perform(.open(ImportScreen(Array(sheet.utf8), fileName: "people.csv")))
    check(app, "import")
    for key in try #require(Key.parse("<down> <down> <end> <home> <enter>")) {
      app.press(key)
      check(app, "import \(key.notation)")
    }
    withExtendedLifetime(folder) {}
  }

  @Test func aNameIsFoundByItsLettersAndShownAsInitials() throws {
    let (store, folder) = try canaries()
    var app = app(store)
    for key in try #require(Key.parse("/ \"qvaex\"")) { app.press(key) }
    #expect(app.view().text.contains("> Q. Q."))
    for key in try #require(Key.parse("<enter>")) { app.press(key) }
    check(app, "the person that was found")
    withExtendedLifetime(folder) {}
  }

  @Test func aNameInAFieldIsSpelledOutOnlyWhileItIsTyped() throws {
    let (store, folder) = try canaries()
    let person = try #require(try store.answer(EveryRecord(.applicant)).first)
    var app = app(store, at: [FormScreen(.change(.applicant, person.id))])
    check(app, "the form as it opens")
    app.press(.character("y"))
    #expect(app.view().text.contains((person["first_name"].text ?? "") + "y"))
    app.press(.tab)
    check(app, "the field is left")
    withExtendedLifetime(folder) {}
  }

  @Test func aColdStartWithTheWishShowsNoNameInItsFirstFrame() throws {
    let (store, folder) = try canaries()
    var walk = try Walk(store)
    walk.press("i")
    let again = try Walk.open(folder.path + "/demo.db")
    #expect(App.wantsInitials(again))
    var app = App(
      store: again, size: Size(columns: 80, rows: 24), width: .builtIn, initialsOnly: App.wantsInitials(again))
    app.start()
    check(app, "the first frame")
  }
}
