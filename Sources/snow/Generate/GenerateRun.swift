import ArgumentParser
import Diffusion
import Figures
import Foundation
import Languages
import LessonKit
import Models
import Pictures
import Tensors

/// One run of `snow generate`.
struct GenerateRun {
  private let options: Generate
  private let subject: GenerateSubject
  private let recipe: GenerateRecipe
  private let start: GenerateStart
  private let folder: URL
  private let language: Language
  /// How strongly words pull where nothing else is asked for.
  private let usualGuidance: Double

  /// Calls of the denoiser where nothing else is asked for.
  private static let usualSteps = 40
  /// How much other snow a variation has where nothing else is asked for.
  private static let usualVariation = 0.3

  /// Understands everything that was asked for, before anything is drawn.
  init(_ options: Generate) throws {
    self.options = options
    let found = try options.vary.map { try GenerateRecipe.reading($0) }
    var options = options
    if let found {
      // A variation is made by whoever made the picture.
      options.denoiser =
        options.denoiser == .network
        ? Generate.DenoiserChoice(rawValue: found.denoiser) ?? .network : options.denoiser
      options.world = options.world ?? Generate.WorldChoice(rawValue: found.world)
    }
    let text = options.prompt ?? found?.prompt ?? ""
    let negative = options.negative ?? found?.negative
    let guidance = options.guidance ?? found?.guidance
    subject = try GenerateSubject(options, text, negative: negative, guidance: guidance)
    if let found, found.model != subject.modelHash {
      throw Refusal(
        "\(options.vary ?? "") was drawn by another network (\(found.model ?? found.denoiser)): name "
          + "it with --model.")
    }
    if let found, found.mixes.count >= GenerateRecipe.mostMixes {
      throw Refusal(
        "\(options.vary ?? "") is the \(GenerateRecipe.mostMixes)th variation of a variation, and the "
          + "last: vary an earlier one.")
    }
    usualGuidance = options.denoiser == .network ? subject.world.guidanceScale : 1
    recipe = GenerateRecipe(
      prompt: text, negative: negative, denoiser: options.denoiser.rawValue,
      world: subject.world.rawValue, model: subject.modelHash,
      steps: options.steps ?? found?.steps ?? Self.usualSteps,
      sampler: options.sampler ?? found?.sampler ?? .ddpm,
      guidance: guidance ?? usualGuidance, seed: found?.seed ?? options.seed ?? 1,
      mixes: found?.mixes ?? [], beganWithPicture: options.from != nil)
    start = try GenerateStart(options, side: subject.side)
    language = options.look.style.language
    folder = try OutputFolder.make(options.output)
  }

  /// The recipe of picture k: its own seed, or its own mixture of snow.
  private func recipe(_ k: Int) -> GenerateRecipe {
    var recipe = recipe
    if options.vary == nil {
      recipe.seed &+= UInt64(k)
    } else {
      recipe.mixes.append(
        .init(
          seed: (options.seed ?? 1) &+ UInt64(k), strength: options.strength ?? Self.usualVariation)
      )
    }
    return recipe
  }

  /// Draws and writes all pictures, and says what was made.
  func draw() throws {
    let count = options.count ?? (options.vary == nil ? 1 : 4)
    let denoiser = start.kept(subject.denoiser)
    let progress = Progress(
      GenerateWords.drawing.text[language], steps: count, language: language,
      isShown: isatty(STDERR_FILENO) == 1 && !options.quiet)
    let clock = ContinuousClock.now
    var drawn: [GeneratedPicture] = []
    for k in 0..<count {
      if let status = StopRequest.status { throw ExitCode(status) }
      let recipe = recipe(k)
      let noisy = start.noisy(recipe.snow(valueCount: 3 * subject.side * subject.side))
      let states = recipe.states(
        from: noisy, with: denoiser, highestSigma: start.highestSigma)
      let picture = GeneratedPicture(recipe, states, side: subject.side)
      try picture.write(to: file(picture), command: command(recipe, k), heard: subject.heard)
      drawn.append(picture)
      progress.step()
    }
    let seconds = (ContinuousClock.now - clock) / .seconds(1)
    try report(drawn, secondsEach: seconds / Double(count), writeFigures(drawn))
  }

  /// The name that all files of a prompt begin with.
  ///
  /// Everything unusual stands in it, so that a picture never takes the place of another one that somebody
  /// wants to compare it with.
  private var name: String {
    var name = Self.fileWords(recipe.prompt, atMost: 60) ?? "picture"
    if let world = options.world { name += "-of-" + world.rawValue }
    if recipe.denoiser != "network" { name += "-" + recipe.denoiser }
    if let path = options.model {
      let file = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
      name += "-by-" + (Self.fileWords(file, atMost: 30) ?? "own")
    }
    if recipe.beganWithPicture {
      name += "-from" + (options.mask == nil ? "" : "-mask")
      if let strength = options.strength { name += "-strength-" + Self.plain(strength) }
    }
    if let negative = recipe.negative {
      name += "-not-" + (Self.fileWords(negative, atMost: 30) ?? "words")
    }
    if recipe.guidance != usualGuidance { name += "-guidance-" + Self.plain(recipe.guidance) }
    if recipe.steps != Self.usualSteps { name += "-steps-\(recipe.steps)" }
    if recipe.sampler != .ddpm { name += "-" + recipe.sampler.rawValue }
    return name
  }

  /// The letters and digits of a text, as they may stand in any file system; nil if there are none.
  private static func fileWords(_ text: String, atMost limit: Int) -> String? {
    let words = text.lowercased().folding(options: .diacriticInsensitive, locale: nil)
      .replacing("œ", with: "oe").replacing("æ", with: "ae")
      .split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    let name = String(words.joined(separator: "-").prefix(limit))
    return name.isEmpty ? nil : name
  }

  /// A number as one would type it.
  private static func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1_000 ? "\(Int(value))" : "\(value)"
  }

  private func fileName(_ picture: GeneratedPicture) -> String {
    let mixes = picture.recipe.mixes.map { mix in
      "-vary-\(mix.seed)"
        + (mix.strength == Self.usualVariation ? "" : "-strength-" + Self.plain(mix.strength))
    }
    return "\(name)-seed-\(picture.recipe.seed)\(mixes.joined()).png"
  }

  private func file(_ picture: GeneratedPicture) -> URL {
    folder.appendingPathComponent(fileName(picture))
  }

  /// The command that makes picture k again, with names instead of paths.
  ///
  /// - Parameters:
  ///   - recipe: of the picture.
  ///   - k: its place.
  ///   - isAlone: whether it makes this one alone, though more were asked for.
  /// - Returns: the command.
  private func command(_ recipe: GenerateRecipe, _ k: Int, isAlone: Bool = true) -> String {
    func name(_ path: String) -> String { URL(fileURLWithPath: path).lastPathComponent.shellWord }
    var words = ["snow generate"]
    if let vary = options.vary {
      words.append("--vary \(name(vary)) --seed \((options.seed ?? 1) &+ UInt64(k))")
      if isAlone { words.append("--count 1") }
      if options.prompt != nil { words.append(recipe.prompt.shellWord) }
    } else {
      words.append("\(recipe.prompt.shellWord) --seed \(recipe.seed)")
    }
    if let negative = options.negative { words.append("--negative \(negative.shellWord)") }
    if let world = options.world { words.append("--world \(world.rawValue)") }
    if let model = options.model { words.append("--model \(name(model))") }
    if options.denoiser != .network { words.append("--denoiser \(options.denoiser.rawValue)") }
    if let steps = options.steps { words.append("--steps \(steps)") }
    if let sampler = options.sampler { words.append("--sampler \(sampler.rawValue)") }
    if let guidance = options.guidance { words.append("--guidance \(guidance)") }
    if let from = options.from { words.append("--from \(name(from))") }
    if let strength = options.strength { words.append("--strength \(strength)") }
    if let mask = options.mask { words.append("--mask \(name(mask))") }
    return words.joined(separator: " ")
  }

  /// The grid of several pictures, and the way of the first one.
  private func writeFigures(_ drawn: [GeneratedPicture]) throws -> [URL] {
    let figures = GenerateFigures(
      recipe: recipe, heard: subject.heard, isDrawnByNetwork: subject.modelHash != nil, drawn)
    let isMany = drawn.count > 1 || options.vary != nil
    var words = [command(recipe, 0, isAlone: false)]
    if isMany { words.append("--count \(drawn.count)") }
    if options.strip { words.append("--strip") }
    if options.gif { words.append("--gif") }
    let output = FigureFolder(
      folder, style: options.look.style,
      origin: FigureOrigin(
        command: (words + options.look.words).joined(separator: " "), seed: recipe.seed,
        version: SnowVersion.current))
    var files: [URL] = []
    if drawn.count > 1 {
      files += try output.write(
        figures.wall, named: "\(name)-grid", licences: subject.world.licences)
    }
    if options.strip {
      files += try output.write(
        figures.strip, named: "\(name)-strip", licences: subject.world.licences)
    }
    if options.gif {
      files += try output.write(
        figures.animation, named: "\(name)-way", licences: subject.world.licences)
    }
    return files
  }

  private func report(
    _ drawn: [GeneratedPicture], secondsEach: Double, _ figures: [URL]
  ) throws {
    guard !options.quiet else { return }
    print(GenerateWords.heard(subject.heard)[language])
    if isatty(STDOUT_FILENO) == 1, let first = drawn.first { print(first.terminalText) }
    let who =
      subject.modelHash.map { GenerateWords.byNetwork(Bilingual(same: $0)) }
      ?? GenerateWords.byDenoiser(Bilingual(same: recipe.denoiser))
    print(
      GenerateWords.drawn(
        NumberText.whole(drawn.count), who, NumberText.short(secondsEach),
        NumberText.whole(recipe.steps), NumberText.short(recipe.guidance))[language])
    let names =
      drawn.map(fileName)
      + figures.map(\.lastPathComponent).filter {
        !$0.hasSuffix(".json")
      }
    for name in names { print("  \(options.output)/\(name)") }
  }
}
