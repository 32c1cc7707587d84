import Domain
import GRDB
import Testing

@testable import Store

/// Every list must be a walk along an index: no whole table is read, nothing is sorted, however many people there are.
struct PlanTests {
  /// The plan of a statement; every step is one line.
  private func plan(_ office: Office, _ sql: String) throws -> [String] {
    try office.sql { db in
      try Row.fetchAll(
        db, sql: "EXPLAIN QUERY PLAN " + sql,
        arguments: StatementArguments(
          [DatabaseValue](repeating: .null, count: sql.filter { $0 == "?" }.count))
      ).map { $0["detail"] }
    }
  }

  private func expectWalk(_ office: Office, _ sql: String, _ comment: String) throws {
    for step in try plan(office, sql) {
      let isSearch = step.hasPrefix("SEARCH") || step.hasPrefix("CORRELATED") || step.hasPrefix("MULTI")
      // The word index is a virtual table: "SCAN ... VIRTUAL TABLE INDEX" is its search.
      let isWords = step.hasPrefix("SCAN search_text VIRTUAL TABLE INDEX")
      #expect(isSearch || isWords, "\(comment): \(step)")
      #expect(!step.contains("TEMP B-TREE"), "\(comment): \(step)")
    }
  }

  private func expectWalk(_ office: Office, _ walk: IndexWalk, _ comment: String) throws {
    for isForward in [true, false] {
      let stretch = Stretch(isForward: isForward, limit: 24)
      try expectWalk(office, walk.sql(stretch), comment)
    }
  }

  /// A walk over an index that holds nothing but removed records, from its end.
  @Test(arguments: RecordKind.allCases.filter { $0 != .importedRow }) func removedRecords(kind: RecordKind) throws {
    let steps = try plan(try Office(), RemovedRecords.sql(kind))
    #expect(steps.count == 1)
    #expect(steps.allSatisfy { $0.contains("USING INDEX \(kind.rawValue)_removed") }, "\(steps)")
  }

  @Test func applicantLists() throws {
    let office = try Office()
    for scope in [Scope.mine, .everyone] {
      for order in ApplicantOrder.allCases {
        let walk = try #require(ApplicantWalk(scope, order, [], office.store.session)).walk
        try expectWalk(office, walk, "\(scope) \(order)")
      }
      for first in ApplicantFilter.allCases {
        for second in ApplicantFilter.allCases {
          for order in ApplicantOrder.allCases {
            let walk = try #require(ApplicantWalk(scope, order, [first, second], office.store.session)).walk
            try expectWalk(office, walk, "\(scope) \(order) \(first) \(second)")
          }
        }
      }
      let all = try #require(ApplicantWalk(scope, .name, Set(ApplicantFilter.allCases), office.store.session)).walk
      try expectWalk(office, all, "\(scope), every filter")
    }
  }

  @Test func employerLists() throws {
    let office = try Office()
    for order in EmployerOrder.allCases {
      for filters: Set<EmployerFilter> in [
        [.mine], [.mine, .noNextStep], [.mine, .doNotContact], [], [.noNextStep], [.doNotContact], [.leads],
        [.learn], [.mine, .propose, .leads],
      ] {
        let list = EmployerList(order: order, filters: filters, page: PageRequest(limit: 9))
        try expectWalk(office, try #require(list.walk(me: office.me)), "\(order) \(filters)")
      }
    }
  }

  @Test func whatStandsAboveTheEmployers() throws {
    let office = try Office()
    for sql in [
      EmployerQuality.metSQL, EmployerQuality.metTwiceSQL, EmployerQuality.stageSQL, EmployerQuality.firstSQL,
      DuplicateEmployers.nameSQL, DuplicateEmployers.phoneSQL, DuplicatePairs.nameSQL, DuplicatePairs.phoneSQL,
      ApplicantsNamedAt.sql,
    ] { try expectWalk(office, sql, sql) }
  }

  @Test func promiseLists() throws {
    let office = try Office()
    for scope in [Scope.mine, .everyone] {
      for isSettled in [true, false] {
        for ower in PromiseOwer.allCases.map(Optional.some) + [nil] {
          let list = PromiseList(scope: scope, isSettled: isSettled, ower: ower, page: PageRequest(limit: 9))
          try expectWalk(office, try #require(list.walk(office.store.session)), "\(scope) \(isSettled)")
        }
      }
    }
  }

  @Test func waysToAJob() throws {
    let office = try Office()
    for isOfOne in [true, false] {
      for kind in [RecordKind.suggestion, .application] {
        let sql = JobSearchList.sql(kind, isOfOne: isOfOne)
        // Everybody is a walk over everybody: for a list written out, never for a screen.
        if isOfOne { try expectWalk(office, sql, "\(kind)") }
      }
    }
    for employer in [nil, office.me] {
      for isWhole in [true, false] {
        let list = JobLeadList(at: employer, isWhole: isWhole, page: PageRequest(limit: 9))
        try expectWalk(office, list.walk, "job leads \(isWhole)")
      }
    }
    try expectWalk(office, ApplicationsWithoutLead.sql, "without job lead")
  }

  @Test func reviewOfTheDay() throws {
    let office = try Office()
    for sql in [ReviewState.dueSQL, ReviewState.decidedSQL, ReviewState.withoutPlanSQL, ReviewState.stampSQL] {
      try expectWalk(office, sql, sql)
    }
    try expectWalk(office, MyDueAbout.sql, "due about")
  }

  @Test func whatIsDue() throws {
    let office = try Office()
    for scope in [Scope.mine, .everyone, .colleague(office.me)] {
      for from in [nil, Day.of("2026-11-22")] {
        let list = DueList(scope: scope, from: from, through: .of("2026-11-29"), page: PageRequest(limit: 9))
        try expectWalk(office, try #require(list.walk(office.store.session)), "due \(scope)")
      }
    }
    try expectWalk(office, DueAbout.sql, "due about one")
    for whose in [Session.Whose.everyone, .one(office.me)] {
      try expectWalk(office, ContactFacts.sql(whose), "contacts of some weeks")
    }
    try expectWalk(office, ContactTeam.absences, "absences")
    try expectWalk(office, ContactWeeks.preferenceSQL, "a preference")
    // A page is a range of the index, not a walk over what lies before it.
    let walk = try #require(
      DueList(scope: .mine, from: .of("2026-11-22"), through: .of("2026-11-29"), page: PageRequest(limit: 9))
        .walk(office.store.session))
    let steps = try plan(office, walk.sql(Stretch(isForward: true, limit: 24)))
    #expect(
      steps.first?.hasPrefix("SEARCH due_item USING INDEX due_by_viewer (viewer_id=? AND sort>? AND sort<?)") == true
        || steps.first?.contains("(viewer_id=? AND (sort,id)>(?,?)") == true, "\(steps)")
  }

  @Test func listsOfRecords() throws {
    let office = try Office()
    for (kind, walk) in Timeline.walks(of: office.me) { try expectWalk(office, walk, "timeline \(kind)") }
    for whose in [Session.Whose.everyone, .one(office.me)] {
      for (kind, walk) in ContactLog.walks(of: whose) { try expectWalk(office, walk, "contacts \(kind)") }
      for kind in [RecordKind.employerContact, .personContact] {
        try expectWalk(office, WeekCounts.sql(kind, "", whose, .of("2026-11-22")).0, "week \(kind)")
      }
    }
    for whose in [Session.Whose.everyone, .one(office.me)] {
      let list = AppointmentList(
        scope: .mine, from: .of("2026-11-22"), through: .of("2026-11-28"), page: PageRequest(limit: 9))
      try expectWalk(office, list.walk(whose), "appointments \(whose)")
    }
    try expectWalk(office, TravelDay.peopleSQL, "people of a town")
    try expectWalk(office, TravelDay.employersSQL, "employers of a town")
    try expectWalk(office, TravelDay.coverSQL, "who covers")
    for sql in [
      MatchesForPerson.traitSQL, MatchesForPerson.leadsSQL, MatchReading.preferencesSQL, MatchReading.profileSQL,
      MatchReading.townSQL, MatchReading.connectionsOfColleaguesSQL, MatchReading.ofPersonSQL(.noGoEmployer),
      MatchReading.ofPersonSQL(.connection), MatchReading.ofPersonSQL(.disclosure),
      MatchReading.ofPersonSQL(.suggestion),
      PeopleWithPreference.employerSQL, PeopleWithPreference.personSQL, PeopleWithPreference.askedSQL(.employer),
      PeopleWithPreference.askedSQL(.jobLead),
    ] {
      try expectWalk(office, sql, "a match")
    }
    try expectWalk(office, RecordStamps.sql, "stamps")
    try expectWalk(office, CellsToCheck.walk, "to check")
    try expectWalk(office, ContactsOnBehalf.sql, "on behalf")
    try expectWalk(office, History.sql, "history")
    try expectWalk(office, NameFinder.sql, "names")
    try expectWalk(office, WordFinder.sql, "words")
    for kind in RecordKind.allCases {
      for info in kind.type.fields where info.kind.referenced != nil {
        guard let sql = RecordsOf(kind, where: info.name, is: office.me).sql else { continue }
        try expectWalk(office, sql, "\(kind) by \(info.name)")
      }
    }
  }

  /// The index must also stop a walk early: the plan says so by a range on the sort column.
  @Test func aPageIsARange() throws {
    let office = try Office()
    let walk = try #require(ApplicantWalk(.mine, .name, [], office.store.session)).walk
    let steps = try plan(office, walk.sql(Stretch(isForward: true, limit: 24)))
    #expect(steps == ["SEARCH person_summary USING INDEX person_mine_by_name (colleague_id=? AND (name_key,id)>(?,?))"])
  }
}
