import Glibc

/// Whose process this is, as the system knows it: the environment could claim to be somebody else.
enum Login {
  /// The login name, or the number of the user where the system knows no name.
  static var name: String { entry { String(cString: $0.pw_name) } ?? String(getuid()) }
  static var home: String { entry { String(cString: $0.pw_dir) } ?? "/" }

  private static func entry<T>(_ read: (passwd) -> T) -> T? { getpwuid(getuid()).map { read($0.pointee) } }
}
