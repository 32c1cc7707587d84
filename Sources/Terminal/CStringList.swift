import Glibc

/// Texts as C takes lists of arguments: pointers, the last one NULL.
enum CStringList {
  static func with<Result>(
    _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    var list = copies + [nil]
    return list.withUnsafeMutableBufferPointer { buffer in
      // The list holds at least its end, so it has an address.
      body(UnsafePointer(buffer.baseAddress!))
    }
  }
}
