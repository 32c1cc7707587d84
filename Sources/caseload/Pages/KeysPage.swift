enum KeysPage { static var text: String { "" } }
