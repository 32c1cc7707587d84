import Domain

extension ListColumn {
  /// Columns of fields: key, heading and what stands in them are said by the kind of the record, nowhere else. A list
  /// writes columns of its own only for what is no field of its record.
  /// - Parameter record: of a row; nil where the row has none, and the cells are unknown.
  static func fields<R: Record>(
    of record: @escaping @Sendable (Row) -> R?, _ paths: any PartialKeyPath<R> & Sendable...
  ) -> [ListColumn<Row>] {
    R.names(of: paths).compactMap { R.kind.type.field($0) }.map { info in
      ListColumn(info.name, info.label) { row in
        record(row).map { Listing.Cell($0.stored[named: info.name], info) } ?? .unknown
      }
    }
  }
}

extension Listing.Cell {
  /// A stored value: a choice has its label too, what is named by an identifier the identifier alone.
  init(_ value: Value, _ info: FieldInfo) {
    self =
      switch value {
      case .none: .unknown
      case .text(let code): info.kind.choiceList.map { .choice(code: code, label: $0.label(of: code)) } ?? Self(code)
      case .number(let number):
        if case .hundredths = info.kind { .text(Value.amount(number, info)) } else { .number(Int(number)) }
      case .day(let day): .text(day.iso)
      case .record(let id): .text(id.text)
      case .records(let ids): .list(ids.map(\.text))
      case .codes(let codes): .list(codes)
      }
  }
}
