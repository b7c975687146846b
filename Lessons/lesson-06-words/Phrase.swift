import Datasets
import Languages
import Models

// The five things that a caption of a shape says, in the order in which English says them.

extension ShapeAttribute {
  /// Size, colour, form, place, background.
  static let inOrder: [ShapeAttribute] = [.size, .colour, .form, .position, .background]

  /// The words that say it: "red", "at the top left", "on white".
  func phrase(of scene: ShapeScene) -> Bilingual {
    switch self {
    case .form: scene.form.name
    case .colour: scene.colour.name
    case .size: scene.size.name
    case .position: scene.position.name
    case .background:
      Bilingual(en: "on \(scene.background.name.en)", fr: "sur fond \(scene.background.name.fr)")
    }
  }

  /// A description that leaves this one thing open.
  func leftOut(of description: ShapeDescription) -> ShapeDescription {
    var open = description
    switch self {
    case .form: open.form = nil
    case .colour: open.colour = nil
    case .size: open.size = nil
    case .position: open.position = nil
    case .background: open.background = nil
    }
    return open
  }

  /// How many choices there are.
  var choiceCount: Int {
    switch self {
    case .form: ShapeForm.allCases.count
    case .colour: ShapeColour.allCases.count
    case .size: ShapeSize.allCases.count
    case .position: ShapePosition.allCases.count
    case .background: ShapeBackground.allCases.count
    }
  }

  /// The scene with another choice here: `step` choices further, from the last on to the first.
  func changed(_ scene: ShapeScene, by step: Int) -> ShapeScene {
    func other<Choice: CaseIterable & Equatable>(_ choice: Choice) -> Choice {
      let all = Array(Choice.allCases)
      return all[((all.firstIndex(of: choice) ?? 0) + step) % all.count]
    }
    var changed = scene
    switch self {
    case .form: changed.form = other(scene.form)
    case .colour: changed.colour = other(scene.colour)
    case .size: changed.size = other(scene.size)
    case .position: changed.position = other(scene.position)
    case .background: changed.background = other(scene.background)
    }
    return changed
  }
}
