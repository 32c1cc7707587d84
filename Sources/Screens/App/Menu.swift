package import Domain

/// One line per screen of the menu, with the digit it has in the key table. A screen that is not built is not here.
package struct MenuEntry: Sendable {
  package let digit: Character
  package let title: Words
  package let open: @Sendable () -> any Screen
}

package enum Menu {
  package static let entries: [MenuEntry] = [
    MenuEntry(digit: "1", title: TodayScreen.title) { TodayScreen() },
    MenuEntry(digit: "2", title: ApplicantListScreen.title) { ApplicantListScreen() },
    MenuEntry(digit: "3", title: EmployerListScreen.title) { EmployerListScreen() },
    MenuEntry(digit: "4", title: ContactsScreen.title) { ContactsScreen() },
  ]

  /// The screen the program opens on.
  package static let first = 0
  /// The list of the caseload.
  package static let applicants = 1
}
