/// What a sheet is about: the kinds `caseload import` knows.
package enum ImportKind: String, CaseIterable, Sendable, Codable {
  case applicants, employers, contacts, jobs
}
