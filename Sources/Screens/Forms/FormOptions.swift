import Cells
import Domain

/// The options of a choice, folded into lines at the foot of a form: every one is in sight, with its digit.
struct FormOptions {
  private struct Place {
    let column: Int
    let row: Int
    let text: String
    let isOn: Bool
  }

  private let places: [Place]
  private let help: Words

  init(_ field: FormField, _ list: ChoiceList, columns: Int, width: CharacterWidth) {
    help = field.info.help ?? Self.help(field)
    var places: [Place] = []
    var column = 2
    var row = 0
    for (index, option) in list.options.enumerated() {
      let isOn = field.value == .text(option.code) || field.value.codes.contains(option.code)
      let text = Self.text(index, option, isOn: isOn, isMarked: field.isMany && index == field.option)
      if column + width.of(text) > columns, column > 2 {
        column = 2
        row += 1
      }
      places.append(Place(column: column, row: row, text: text, isOn: isOn))
      column += width.of(text) + 2
    }
    self.places = places
  }

  /// Rows of the options and of the line that says how to choose.
  var rows: Int { (places.last?.row ?? 0) + 2 }

  func draw(on frame: inout Frame, row: Int) {
    for place in places {
      frame.write(place.text, column: place.column, row: row + place.row, style: place.isOn ? .selected : .plain)
    }
    frame.write(tr(help), column: 2, row: row + rows - 1, style: .dim)
  }

  private static func text(_ index: Int, _ option: ChoiceList.Option, isOn: Bool, isMarked: Bool) -> String {
    (isMarked ? ">" : "") + (index < 9 ? "\(index + 1) " : "") + (isOn ? "[x] " : "[ ] ")
      + withoutNumber(tr(option.label))
  }

  /// "1 introduce" already begins with its number.
  private static func withoutNumber(_ label: String) -> String {
    guard let first = label.first, first.isNumber, label.dropFirst().first == " " else { return label }
    return String(label.dropFirst(2))
  }

  private static func help(_ field: FormField) -> Words {
    field.isMany
      ? "Digits switch on and off; Left, Right and Space too; Del clears."
      : "Letters or digits choose; Left and Right too; Del makes it unknown."
  }
}

extension FormField {
  /// Whether several options may hold at once.
  var isMany: Bool {
    if case .choices = info.kind { true } else { false }
  }
}
