package import Domain
package import Store

/// Plans an import: reads the file, asks the store what it knows, and says row by row what would happen. Writes
/// nothing; the caller commits `ImportPlan.changeSet` once nothing is left to decide.
package enum Importer {
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - fileName: its name without folders, kept with what is left to check.
  /// - Throws: `ImportError` when nothing can be read or decided from this file.
  package static func plan(
    _ bytes: [UInt8], fileName: String, options: ImportOptions, store: Store
  ) throws(ImportError) -> ImportPlan {
    let table: SheetTable
    do { table = try TableReader.read(bytes, options: options.reading) } catch { throw .sheet(error) }
    do {
      let known = try Known(store, options.kind)
      let map = try columnMap(table, options, known)
      let name = CellText.cleanLine(String(fileName.split(separator: "/").last ?? ""))
      var planner = try ImportPlanner(
        table: table, map: map, fileName: name, options: options, known: known,
        newIdentifier: { store.newIdentifier() })
      return try planner.plan(store)
    } catch let error as ImportError {
      throw error
    } catch let error as StoreError {
      throw .store(error)
    } catch let error as ColumnMapError {
      throw .map(error)
    } catch {
      // The three above are all that is thrown inside.
      throw .store(.refused(Words("The import cannot be planned: {1}.", String(describing: error))))
    }
  }

  /// The kind of sheet these bytes most likely are; nil when the headings do not tell, or nothing can be read.
  package static func guessKind(_ bytes: [UInt8], options: SheetOptions = SheetOptions()) -> SheetKind? {
    guard let table = try? TableReader.read(bytes, options: options) else { return nil }
    return ColumnMap.guessKind(table.headings)
  }

  /// What a person chose now, else what was kept for these headings, else a guess.
  private static func columnMap(_ table: SheetTable, _ options: ImportOptions, _ known: Known) throws -> ColumnMap {
    let kept = known.keptMap(table.headings, options.kind).map { MapText.read($0[\HeadingMap.map]) }
    var choices = kept ?? [:]
    choices.merge(options.map ?? [:]) { _, chosen in chosen }
    let map =
      choices.isEmpty
      ? ColumnMap.guess(table.headings, kind: options.kind)
      : try ColumnMap.chosen(choices, for: table.headings, kind: options.kind)
    let needed = SheetLayout.of(options.kind).reading?.needed ?? []
    guard needed.contains(where: { map.column(of: $0) != nil }) else {
      throw ImportError.noColumn(options.kind, headings: table.headings.filter { !$0.isEmpty })
    }
    return map
  }
}
