package import Domain
import Foundation

/// An office's own tables, whose rows stand in place of those of `data/reference`: one folder for everybody on the computer
/// and, over it, one of the person's own. They are read when a table is first needed.
package struct OfficeTables: Sendable {
  /// The one that counts most stands last.
  package let folders: [String]

  /// - Parameter configuration: the configuration folder of the person.
  package init(configuration: String) { folders = ["/etc/caseload/reference", configuration + "/caseload/reference"] }

  /// A store must not come to lie where it is not safe, whatever an office thinks of the place.
  private static let shapes = TableShape.all.filter { $0.file != TableShape.fileSystems.file }

  init(folders: [String]) { self.folders = folders }

  package func files(of table: String) -> [Reference.OfficeFile] {
    folders.compactMap { folder in
      let path = folder + "/" + table
      guard let handle = FileHandle(forReadingAtPath: path), let bytes = try? handle.read(upToCount: Self.most) else {
        return nil
      }
      return Reference.OfficeFile(path: path, bytes: Array(bytes))
    }
  }

  /// Why a table, or a file that is none, is not used: a sentence each, which names no folder.
  package var problems: [Words] {
    let known = Self.shapes.flatMap { shape in
      files(of: shape.file).flatMap { Reference.problems(of: $0, shape).map(\.sentence) }
    }
    let names = Set(folders.flatMap { (try? FileManager.default.contentsOfDirectory(atPath: $0)) ?? [] })
    let others = names.filter { !$0.hasPrefix(".") }.subtracting(Self.shapes.map(\.file)).sorted()
    return known + others.map { Words("{1} is not a table that an office may have.", $0) }
  }

  /// The names of the tables that are there.
  package var names: [String] { Self.shapes.map(\.file).filter { !files(of: $0).isEmpty } }

  /// Enough for any list that people write.
  private static let most = 4 << 20
}
