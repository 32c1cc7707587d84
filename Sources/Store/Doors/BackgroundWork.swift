import CStore
import Glibc
import Synchronization

/// The checks and the encryption of a copy, which would keep a person waiting: done on a thread that gives way to
/// everything else. Nothing that belongs to a store may be used in it.
final class BackgroundWork: Sendable {
  typealias Outcome = Result<BackupMade, StoreError>

  private let answer = Mutex<Outcome?>(nil)
  private let work: @Sendable () -> Outcome

  init(_ work: @escaping @Sendable () -> Outcome) { self.work = work }

  /// What came of it; nil while it goes on.
  var result: Outcome? { answer.withLock { $0 } }

  /// Begins; where no thread can be made the work is done before this returns.
  func start() {
    var thread = pthread_t()
    let mine = Unmanaged.passRetained(self)
    let code = pthread_create(&thread, nil, backgroundThread, mine.toOpaque())
    if code == 0 {
      pthread_detach(thread)
    } else {
      mine.release()
      run()
    }
  }

  fileprivate func run() {
    let value = work()
    answer.withLock { $0 = value }
  }
}

private func backgroundThread(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let context else { return nil }
  cstore_give_way()
  Unmanaged<BackgroundWork>.fromOpaque(context).takeRetainedValue().run()
  return nil
}
