public import Domain

/// In tests a record may be asked by the names that stand in its table, as somebody does who reads the
/// file; what a kind has no field for is unknown, so that one loop may go over several kinds.
extension StoredRecord {
  public subscript(_ field: String) -> Value {
    get { value(named: field) ?? .none }
    set { set(newValue, named: field) }
  }
}
