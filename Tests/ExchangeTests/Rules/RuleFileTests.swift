import Domain
import Store
import Testing

@testable import Exchange

@Suite struct RuleFileTests {
  private func rows(_ text: String) throws -> [RuleFile.Row] { try RuleFile.read(Array(text.utf8)).rows }

  private func refusal(_ bytes: [UInt8]) -> String? {
    do throws(RuleFileRefusal) {
      _ = try RuleFile.read(bytes)
      return nil
    } catch { return error.words.english }
  }

  private let meeting = RuleFile.Row(rule: "first_meeting", applies: .yes, days: 10, source: "Our plan")

  @Test func jsonAndCSVSayTheSame() throws {
    let json = """
      {"version": 1, "rules": [
        {"rule": "first_meeting", "days": 10, "applies": "yes", "source": "Our plan"},
        {"rule": "outreach", "applies": "no"}, {"rule": "first_month", "applies": null}]}
      """
    let expected = [
      meeting, RuleFile.Row(rule: "outreach", applies: .no), RuleFile.Row(rule: "first_month"),
    ]
    #expect(try rows(json) == expected)
    #expect(try rows("\u{FEFF}" + json) == expected)
    let csv = "rule,applies,days,source\r\nfirst_meeting,yes,10,Our plan\r\noutreach,no,,\r\nfirst_month,,,\r\n"
    #expect(try rows(csv) == expected)
    #expect(try rows("Rule;Days;Source;Applies;Version\nfirst_meeting;10;\"Our plan\";yes;1\n") == [meeting])
  }

  @Test func aFurtherNumberHasARowOfItsOwn() throws {
    #expect(
      try rows("rule,days\ndisclosure_talk.window,21\n") == [RuleFile.Row(rule: "disclosure_talk.window", days: 21)])
  }

  @Test(
    "what is not understood is refused in one sentence",
    arguments: [
      ("", "The rule file is neither JSON nor CSV with the headings rule, applies, days and source."),
      ("name,days\nx,1\n", "The rule file is neither JSON nor CSV with the headings rule, applies, days and source."),
      ("rule,days\n", "There is no rule in the file."),
      (#"{"version": 1, "rules": []}"#, "There is no rule in the file."),
      ("{\"version\": 1,\n \"rules\": [}", "The rule file is no JSON: see line 2."),
      (#"{"rules": []}"#, "The rule file does not say its version: begin it with \"version\": 1."),
      (#"{"version": "1", "rules": []}"#, "The rule file does not say its version: begin it with \"version\": 1."),
      (
        #"{"version": 2, "rules": []}"#,
        "The rule file is of version 2, and this program reads up to version 1: use a newer program."
      ),
      (#"{"version": 1.5, "rules": []}"#, "\"1.5\" is no version of a rule file: write 1."),
      (#"{"version": 0, "rules": []}"#, "\"0\" is no version of a rule file: write 1."),
      (
        "version,rule\n2,outreach\n",
        "The rule file is of version 2, and this program reads up to version 1: use a newer program."
      ),
      (#"{"version": 1}"#, "The rule file has no list of rules: write them under \"rules\"."),
      (#"{"version": 1, "rules": {}}"#, "The rule file has no list of rules: write them under \"rules\"."),
      (
        #"{"version": 1, "rules": [{"days": 3}]}"#,
        "A rule in the file does not say which it is: write its name under \"rule\"."
      ),
      (
        #"{"version": 1, "rules": ["outreach"]}"#,
        "A rule in the file does not say which it is: write its name under \"rule\"."
      ),
      (
        #"{"version": 1, "rules": [{"rule": "score"}]}"#,
        "There is no due rule \"score\"; caseload rules lists them."
      ),
      ("rule,days\n,3\n", "There is no due rule \"\"; caseload rules lists them."),
      (
        "rule,days,source\nScore\u{1b}[2J,3,The plan of the service for the coming year\n",
        "There is no due rule \"Score[2J\"; caseload rules lists them."
      ),
      (
        "rule,days\n\u{1b}[2J,3\n", "The file is not text. Open it in the program that made it and save it as CSV."
      ),
      (
        #"{"version": 1, "rules": [{"rule": "outreach", "dayz": 3}]}"#,
        "The rule file says something this program does not know: \"dayz\"."
      ),
      (
        #"{"version": 1, "rules": [], "country": "no"}"#,
        "The rule file says something this program does not know: \"country\"."
      ),
      ("rule,weeks\noutreach,3\n", "The rule file says something this program does not know: \"weeks\"."),
      (
        #"{"version": 1, "rules": [{"rule": "outreach", "applies": "maybe"}]}"#,
        "\"maybe\" is no answer to whether the rule outreach applies: write yes or no."
      ),
      (
        #"{"version": 1, "rules": [{"rule": "outreach", "applies": true}]}"#,
        "\"true\" is no answer to whether the rule outreach applies: write yes or no."
      ),
      (
        #"{"version": 1, "rules": [{"rule": "outreach", "days": 401}]}"#,
        "\"401\" cannot be the days of the rule outreach: write a whole number from 0 to 400."
      ),
      (
        #"{"version": 1, "rules": [{"rule": "outreach", "days": -1}]}"#,
        "\"-1\" cannot be the days of the rule outreach: write a whole number from 0 to 400."
      ),
      (
        #"{"version": 1, "rules": [{"rule": "outreach", "days": 2.5}]}"#,
        "\"2.5\" cannot be the days of the rule outreach: write a whole number from 0 to 400."
      ),
      (
        "rule,days\nfollow_along,0\n",
        "\"0\" cannot be the days of the rule follow_along: write a whole number from 1 to 400."
      ),
      (
        "rule,applies\ndisclosure_talk.window,no\n",
        "disclosure_talk.window is a number of the rule disclosure_talk: say there whether it applies."
      ),
      (
        "rule,days\ndisclosure_talk.window,401\n",
        "\"401\" cannot be the days of the rule disclosure_talk.window: write a whole number from 0 to 400."
      ),
      // It decides only how a reason is worded.
      ("rule,days\noutreach.quiet,3\n", "There is no due rule \"outreach.quiet\"; caseload rules lists them."),
      ("rule,days\npromise,3\n", "The rule promise counts no days: leave them out."),
      ("rule,applies\npermission,yes\n", "The rule permission cannot be set yet: it waits for permissions to share."),
      ("rule,days\noutreach,3\noutreach,4\n", "The rule outreach stands in the file twice."),
      ("rule,days\noutreach,3,x\n", "Line 2 of the rule file has more cells than headings."),
      (
        "rule,source\noutreach,\"x\n",
        "The rule file cannot be read: the quotation marks of line 2 do not close."
      ),
    ])
  func refused(text: String, sentence: String) {
    #expect(refusal(Array(text.utf8)) == sentence)
  }

  @Test func bytesThatAreNoText() {
    for bytes: [UInt8] in [[0], [0xFF, 0xFE], [0x7B, 0xFF], Array(repeating: 0x5B, count: 10_000)] {
      #expect(refusal(bytes) != nil)
    }
    let deep = "{\"version\": 1, \"rules\": " + String(repeating: "[", count: 5_000)
    #expect(refusal(Array(deep.utf8)) == "The rule file is no JSON: see line 1.")
  }

  // MARK: Taking it

  private func store() throws -> Store {
    let clock = Clock(
      now: { Instant(milliseconds: 1_795_341_600_000) }, today: { Day(iso: "2026-11-22") ?? Day(number: 0) })
    let store = try Store.temporary(options: StoreOptions(login: "kari", clock: clock, isThrowaway: true))
    var colleague = Colleague(id: store.newIdentifier())
    (colleague.name, colleague.login) = ("Kari", "kari")
    _ = try store.commit(ChangeSet("First answers", [.create(colleague.stored), .create(Settings().stored)]))
    return store
  }

  private func take(_ text: String, _ store: Store) throws -> [String] {
    let plan = try RulePlan(try RuleFile.read(Array(text.utf8)), store)
    if !plan.isEmpty { _ = try store.commit(plan.changeSet) }
    return plan.sentences.map(\.english)
  }

  private func settings(_ store: Store) throws -> [String] {
    try store.answer(AllRecords(.ruleSetting)).map(RuleSetting.init).map {
      "\($0.rule) \($0.applies?.rawValue ?? "-") \($0.days.map(String.init) ?? "-") \($0.source)"
    }
  }

  @Test func oneFileIsOneStep() throws {
    let store = try store()
    let file =
      "rule,applies,days,source\nfirst_meeting,,10,Our plan\noutreach,no,,\nfirst_month,,,\nnew_search,,30,Law\n"
    #expect(
      try take(file, store) == [
        "first_meeting: 10 days, up to now 14", "outreach: does not apply any more",
        "new_search: only where it is laid down is new",
      ])
    let first = ["first_meeting - 10 Our plan", "outreach no - ", "new_search - 30 Law"]
    #expect(try settings(store) == first)
    #expect(try take(file, store) == [], "the same file changes nothing")
    #expect(try take("rule,applies,days\noutreach,,14\n", store) == ["outreach: applies again"])
    #expect(try settings(store) == ["first_meeting - 10 Our plan", "outreach - 14 ", "new_search - 30 Law"])
    _ = try store.undo(confirmed: true)
    #expect(try settings(store) == first)
    _ = try store.undo(confirmed: true)
    #expect(try settings(store) == [])
  }
}
