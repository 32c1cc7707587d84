import CTables
import Synchronization

/// Gives out the tables of `data/reference`, which are compiled in, with the rows that an office has put in place of ours.
/// Whoever needs a table reads it once and keeps what follows from it; nothing of it is read when the program starts.
public enum Reference {
  /// A table that an office has in its configuration folder.
  public struct OfficeFile: Sendable {
    public let path: String
    public let bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }
  }

  /// Gives the office's files for a table, the one that counts most last.
  public typealias Office = @Sendable (_ file: String) -> [OfficeFile]

  private static let office = Mutex<Office>({ _ in [] })

  /// Says how an office's files are found. It is asked when a table is first needed.
  public static func use(_ files: @escaping Office) { office.withLock { $0 = files } }

  package static func table(_ shape: TableShape) -> DataTable { table(shape, office.withLock(\.self)) }

  static func table(_ shape: TableShape, _ office: Office) -> DataTable {
    office(shape.file).reduce(compiledIn(shape)) { table, file in
      let own = DataTable(file.bytes, shape)
      return shape.problems(of: own, over: table).isEmpty ? shape.merged(own, over: table) : table
    }
  }

  /// The second cell of the row that begins with a key, found without reading the table: this may happen when the
  /// program starts.
  package static func second(of key: String, in file: String) -> String? {
    let (bytes, wanted) = (Compiled.bytes("reference/" + file), Array(("\n" + key + "\t").utf8))
    var place = 0
    // A head of remarks stands over every table, so that a row always begins behind the end of a line.
    while place + wanted.count < bytes.count {
      var length = 0
      while length < wanted.count, bytes[place + length] == wanted[length] { length += 1 }
      if length == wanted.count { return cell(in: bytes, from: place + length) }
      place += 1
    }
    return nil
  }

  private static func cell(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> String {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\t"), bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
  }

  /// What is wrong with one of our own tables: nothing, or the build refuses it.
  public static func problems(of shape: TableShape) -> [TableProblem] { compiledIn(shape).problems }

  /// What is wrong with an office's file; a file with a wrong line is not used at all.
  public static func problems(of file: OfficeFile, _ shape: TableShape) -> [TableProblem] {
    shape.problems(of: DataTable(file.bytes, shape), over: compiledIn(shape))
  }

  private static func compiledIn(_ shape: TableShape) -> DataTable {
    DataTable(Compiled.bytes("reference/" + shape.file), shape)
  }
}

/// The files of `data` that are compiled in.
package enum Compiled {
  /// By the path below `data`; nothing when there is no such file.
  package static func bytes(_ path: String) -> UnsafeBufferPointer<UInt8> {
    var count = 0
    return UnsafeBufferPointer(start: ctables_bytes(path, &count), count: count)
  }

  package static var paths: [String] {
    (0...).lazy.map { ctables_path($0) }.prefix { $0 != nil }.compactMap { $0.map { String(cString: $0) } }
  }
}

extension TableShape {
  /// The rows of `own` in place of those with the same key; new ones stand at the end.
  fileprivate func merged(_ own: DataTable, over table: DataTable) -> DataTable {
    let replacing = Dictionary(own.rows.map { (key(of: $0), $0) }, uniquingKeysWith: { $1 })
    let known = Set(table.rows.map(key))
    var merged = table
    merged.rows = table.rows.map { replacing[key(of: $0)] ?? $0 } + own.rows.filter { !known.contains(key(of: $0)) }
    return merged
  }

  fileprivate func problems(of own: DataTable, over table: DataTable) -> [TableProblem] {
    if mayAdd { return own.problems }
    let known = Set(table.rows.map(key))
    return own.problems
      + own.rows.filter { !known.contains(key(of: $0)) }.map {
        TableProblem(
          file: file, line: $0.line, words: Words("\"{1}\" is not in the table of the program.", key(of: $0)))
      }
  }
}
