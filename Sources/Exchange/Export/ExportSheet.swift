import Domain
import Store

struct ExportSheet {
  let rowsByID: [Identifier: OldRow]
  init(_ kind: ImportKind, _ store: Store) throws(StoreError) { rowsByID = [:] }
}
