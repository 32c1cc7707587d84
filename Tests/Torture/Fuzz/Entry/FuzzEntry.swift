// Compiled by the script `run` alone: libFuzzer brings its own `main` and calls this for every input.
import FuzzProperties
import Glibc

private let target: FuzzTarget = {
  let name = getenv("CASELOAD_FUZZ_TARGET").map { String(cString: $0) } ?? ""
  guard let target = FuzzTarget(rawValue: name) else { fatalError("CASELOAD_FUZZ_TARGET names no target") }
  return target
}()

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  do {
    try target.check(Array(UnsafeBufferPointer(start: start, count: count)))
  } catch {
    // Past every buffer: the trap below would lose what print holds back.
    let line = Array("BROKEN \(error)\n".utf8)
    _ = write(2, line, line.count)
    fatalError("a property does not hold")
  }
  return 0
}
