import Cells
import Screens
import Testing

/// Every screen of the program on the demo caseload, at the smallest size with everything and at a large one.
@Suite struct GoldenScreenTests {
  struct Scene: Sendable, CustomTestStringConvertible {
    let name: String
    let keys: String
    var testDescription: String { name }
  }

  static let scenes = listed + byName

  /// Screens that are opened from anywhere and have no scene above, by their names: `RemovedScreen` is `removed`.
  private static let byName: [Scene] = Registry.all.compactMap { screen in
    guard let opener = screen.everywhere else { return nil }
    let name = String(describing: screen).replacing("Screen", with: "").lowercased()
    return hasScene.contains(name) ? nil : Scene(name: name, keys: ": \"\(opener.title.english)\" <enter>")
  }

  /// Listed under another name, or different on each computer because folders and files are shown.
  private static let hasScene: Set<String> = [
    "promises", "job-search", "leads", "review", "calendar", "town", "rules", "absences", "colleague", "importfile",
    "backups",
  ]

  private static let listed = [
    Scene(name: "today", keys: "1"),
    Scene(name: "today-initials", keys: "1 i"),
    Scene(name: "today-settle", keys: "1 d"),
    Scene(name: "today-move", keys: "1 s"),
    Scene(name: "review", keys: "1 w"),
    Scene(name: "promises", keys: #": "show promi" <enter>"#),
    Scene(name: "job-search", keys: #": "job search: a" <enter>"#),
    Scene(name: "job-search-of-one", keys: #": "job search of" <enter>"#),
    Scene(name: "leads", keys: #": "leads: ev" <enter>"#),
    Scene(name: "form-job lead", keys: #": "new opening" <enter> renholder <tab> <tab> kok"#),
    Scene(name: "calendar-day", keys: "c"),
    Scene(name: "calendar-week", keys: "c <tab>"),
    Scene(name: "towns", keys: #": "plan a travel" <enter>"#),
    Scene(name: "travel-day", keys: #": "plan a travel" <enter> t"#),
    Scene(name: "match-places", keys: #"<enter> : "may fit" <enter>"#),
    Scene(name: "match-people", keys: #"3 : "who may want" <enter> f a"#),
    Scene(name: "due-rules", keys: #": "show the due" <enter>"#),
    Scene(name: "absences", keys: #": "my absences" <enter>"#),
    Scene(name: "capture", keys: #": "contact ola yesterday phone 15 went well""#),
    Scene(name: "form-promise", keys: #": "new promise" <enter>"#),
    Scene(name: "form-appointment", keys: #": "new appoint" <enter>"#),
    Scene(name: "applicants", keys: ""),
    Scene(name: "filters", keys: "f"),
    Scene(name: "views", keys: "v"),
    Scene(name: "applicants-searching", keys: "f s"),
    Scene(name: "applicants-by-next-date", keys: "o"),
    Scene(name: "applicants-initials", keys: "i"),
    Scene(name: "applicant-wants", keys: "<enter>"),
    Scene(name: "applicant-work", keys: "<down> <enter> <tab>"),
    Scene(name: "applicant-around", keys: "<enter> <tab> <tab>"),
    Scene(name: "applicant-timeline", keys: "<enter> <s-tab>"),
    Scene(name: "log-which-contact", keys: "n"),
    Scene(name: "form-support-contact", keys: "n s"),
    Scene(name: "form-employer-contact", keys: "n e ho"),
    Scene(name: "form-preference", keys: "<enter> + w k <tab>"),
    Scene(name: "form-job", keys: "<enter> <tab> + j"),
    Scene(name: "job", keys: "<down> <enter> <tab> <down> <enter>"),
    Scene(name: "job-start", keys: #"<enter> <tab> + j "ho" <enter> "cook" <tab> mon <tab> o <tab> "16" <c-s>"#),
    Scene(name: "job-ended", keys: "<down> <enter> <tab> <down> + x"),
    Scene(name: "form-next-step", keys: #"a "ring back" <tab> "next fri""#),
    Scene(name: "form-new-applicant", keys: "+"),
    Scene(name: "form-leaving", keys: "+ Ola <esc>"),
    Scene(name: "next-steps", keys: "d"),
    Scene(name: "hand-over", keys: "t"),
    Scene(name: "marks", keys: "m"),
    Scene(name: "withdraw", keys: "-"),
    Scene(name: "record", keys: "<enter> <s-tab> <down> <enter>"),
    Scene(name: "record-history", keys: "<enter> <s-tab> <down> <enter> <tab>"),
    Scene(name: "career-profile", keys: #": "career prof" <enter>"#),
    Scene(name: "career-profile-add", keys: #": "career prof" <enter> +"#),
    Scene(name: "still-true", keys: #": "still true" <enter>"#),
    Scene(name: "preferences-on-a-day", keys: #": "preferences as" <enter> "1.10" <enter>"#),
    Scene(name: "employers", keys: "3"),
    Scene(name: "employer", keys: "3 <down> <down> <enter>"),
    Scene(name: "employer-stage", keys: #"3 <down> <down> <enter> : "another stage" <enter>"#),
    Scene(name: "possible duplicates", keys: #"3 : "look-al" <enter>"#),
    Scene(name: "contacts", keys: "4"),
    Scene(name: "contact-weeks", keys: "4 v"),
    Scene(name: "week-contacts", keys: "4 v <enter>"),
    Scene(name: "disclosure", keys: #"<enter> : "disclosure" <enter>"#),
    Scene(name: "find", keys: "/ be"),
    Scene(name: "help", keys: "?"),
    Scene(name: "palette", keys: ": me"),
    Scene(name: "colleagues", keys: #": colle <enter>"#),
    Scene(name: "settings", keys: #": settings <enter>"#),
  ]

  @Test(arguments: scenes, ["80x24", "132x43"]) func screen(_ scene: Scene, _ size: String) throws {
    let cells = size == "80x24" ? Size(columns: 80, rows: 24) : Size(columns: 132, rows: 43)
    var walk = try Walk.onDemo(cells)
    walk.press(scene.keys)
    Snapshot.check(walk, "\(scene.name)-\(size)")
  }

  /// A person who sees no attributes still sees the focus, the selection and what is overdue.
  @Test func statesDifferWithoutStyles() throws {
    var walk = try Walk.onDemo()
    let plain = walk.text
    walk.press("<down>")
    #expect(walk.text != plain)
    walk.press("<space> <up>")
    walk.expect(">x")
    #expect(plain.contains("late "))
  }

  /// Fits from one column up; below 20 columns one line says what to do.
  @Test func everySceneSurvivesEverySize() throws {
    for size in [
      Size(columns: 1, rows: 1), Size(columns: 19, rows: 5), Size(columns: 40, rows: 12), Size(columns: 300, rows: 100),
    ] {
      for scene in Self.scenes {
        var walk = try Walk.onDemo()
        walk.press(scene.keys)
        walk.resize(size)
        #expect(walk.app.view().size == size)
      }
    }
  }
}
