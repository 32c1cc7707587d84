import Cells
import Domain
import Store
import Testing

@testable import Screens

/// No applicant's name on an employer's screen or in the list of employers, whatever somebody typed there: the demo
/// caseload with a name in every text that is about somebody.
@Suite struct EmployerCanaryTests {
  @Test func noApplicantIsNamedOnAnyEmployer() throws {
    let folder = try TemporaryFolder()
    let store = try Walk.open(try CanaryCaseload.copy(into: folder))
    let size = Size(columns: 200, rows: 60)
    var walk = try Walk(store, size)
    walk.press("3")
    #expect(!CanaryCaseload.isNamed(in: walk.text), "\(walk.text)")
    let employers = try store.answer(EveryRecord(.employer))
    #expect(employers.count > 10)
    var withName = 0
    for employer in employers {
      walk.app(open: EmployerScreen(employer.id))
      // A name of the canary is cut where a line ends, so the whole text is looked at, row by row.
      #expect(!CanaryCaseload.isNamed(in: walk.text), "\(walk.text)")
      withName += walk.text.contains("Q.") ? 1 : 0
      walk.press("q")
    }
    #expect(withName > 5, "the names were there, as initials")
  }
}
