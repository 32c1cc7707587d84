public import Domain

/// In tests a record may be asked by the names that stand in its table, as somebody does who reads the file.
extension StoredRecord {
  public subscript(_ field: String) -> Value {
    get { self[named: field] }
    set { self[named: field] = newValue }
  }
}
