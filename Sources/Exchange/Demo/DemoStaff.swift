import Domain
import Store

/// Who works in the demo's office.
struct DemoStaff {
  let first: Identifier
  let second: Identifier
  let supervisor: Identifier

  /// Writes the colleagues and the office's settings; the first one is who sits at the keyboard.
  init(login: String, _ to: inout DemoWriter) {
    let hired = to.ago(1200)
    func colleague(_ name: String, _ login: String, _ role: StaffRole, share: Int, target: Int?) -> Identifier {
      to.add(Staff.self) {
        ($0.name, $0.login, $0.role) = (name, login, role)
        ($0.ftePercent, $0.weeklyTarget, $0.activeFrom) = (share, target, hired)
      }.id
    }
    first = colleague("Kari Nordmann", login, .specialist, share: 100, target: 6)
    second = colleague("Sean Murphy", login == "sean" ? "" : "sean", .specialist, share: 80, target: 5)
    supervisor = colleague("Ingrid Solberg", login == "ingrid" ? "" : "ingrid", .supervisor, share: 50, target: nil)
    var settings = Settings()
    (settings.country, settings.scheme, settings.language) = (.norway, "IPS", .english)
    (settings.dateOrder, settings.weeklyTarget) = (.dayMonth, 6)
    settings.sensitiveBlocks = [.legal, .care]
    to.add(settings)
  }

  func of(_ specialist: DemoSpecialist) -> Identifier? {
    switch specialist {
    case .first: first
    case .second: second
    case .nobody: nil
    }
  }

  func other(than id: Identifier) -> Identifier { id == first ? second : first }
}
