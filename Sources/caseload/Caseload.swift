@main
struct Caseload {
  static func main() {}
}
