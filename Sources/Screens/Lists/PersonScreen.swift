package import Domain
package import Store

/// A screen about one person. As long as the person was not found, nothing of them was looked at.
package protocol PersonScreen: Screen {
  var id: Identifier { get }
  var name: PersonName? { get set }
}

extension PersonScreen {
  package var opensRecordsOf: [Identifier] { name == nil ? [] : [id] }
  package var subjects: [RecordKey] { [RecordKey(.applicant, id)] }
  package var named: ShownPeople { ShownPeople(id) }

  /// The title, then whom it is about.
  package func heading(_ desk: Desk) -> String { tr(Self.title) + (name.map { ": " + desk.shown($0) } ?? "") }

  @discardableResult
  mutating func findPerson(in store: Store) throws(StoreError) -> Applicant {
    guard let found = try store.answer(OneRecord(.applicant, id)).map(Applicant.init) else {
      throw .refused("This person is not there any more.")
    }
    name = found.name
    return found
  }
}

extension ShownPeople {
  init(_ id: Identifier) {
    self.init()
    add(id)
  }
}
