import Foundation
import Tensors

/// How a denoiser is trained: everything that the result depends on besides the pictures.
public struct TrainingSettings: Hashable, Codable, Sendable {
  /// Steps in all; the learning rate falls to 0 at the last.
  public var steps: Int
  /// Pictures in a step.
  public var batch = 16
  /// Seed of the first numbers and of everything random afterwards.
  public var seed: UInt64
  /// The highest learning rate.
  public var learningRate = 3e-3
  /// Steps in which the learning rate rises.
  public var warmUp = 50
  /// Share of the average of weights that stays in a step.
  public var averageDecay = 0.999
  /// Where noise levels are drawn most often: share of the way from picture to snow.
  public var levelCentre = 0.5
  /// How far they spread around it, in logits.
  public var levelSpread = 1.2

  /// How often nothing is said about a picture, so that the network also learns to draw without words.
  public var captionDropout = 0.1
  /// How often a sentence leaves something open, where there are such sentences.
  public var partialCaptionShare = 0.0

  /// Settings for a number of steps.
  public init(steps: Int, seed: UInt64) {
    (self.steps, self.seed) = (steps, seed)
  }

  /// Settings for the Shapes network: two minutes on two cores.
  ///
  /// What is drawn is decided between σ = 0.4 and 2 here, so most pictures are made that noisy. After
  /// 6,000 steps of seed 3, 62 % of the drawings were clean with centre 0.45 and spread 0.8, and 31 %
  /// with 0.5 and 1.2. The spread is a little wider here, for smoother grounds.
  ///
  /// In dense snow the network stays rough that way. The shipped one learned 16,000 steps more, from its own
  /// weights, in denser snow (0.65 and 1.2, a third of the learning rate): 98.5 % of its drawings are clean
  /// then, where it had been 94.5 %, and its squared distance to the best answer at σ = 10 is a quarter.
  public static func shapes(seed: UInt64) -> TrainingSettings {
    var settings = TrainingSettings(steps: 16_000, seed: seed)
    (settings.levelCentre, settings.levelSpread) = (0.45, 0.9)
    return settings
  }

  /// Settings for the Shapes network with words.
  ///
  /// Words are heard in dense snow only: once the noise shows which shape it is, the picture itself
  /// tells more than they do. So noise levels lie higher than without words. With those of
  /// ``shapes(seed:)`` one of two seeds drew 98 % of the captions right after 6,000 steps, and the other
  /// 25 %: valid shapes, but of another form than the caption's. With these it was 100 %.
  public static func shapesFromWords(seed: UInt64) -> TrainingSettings {
    var settings = TrainingSettings(steps: 16_000, seed: seed)
    (settings.levelCentre, settings.levelSpread) = (0.6, 1.2)
    settings.partialCaptionShare = 0.4
    return settings
  }

  /// Settings for the Emoji network.
  ///
  /// Pictures with more pixels are recognised in denser snow: noise levels lie higher than for shapes.
  /// That is a guess from their size; other levels were not tried.
  public static func emoji(seed: UInt64) -> TrainingSettings {
    var settings = TrainingSettings(steps: 20_000, seed: seed)
    (settings.levelCentre, settings.levelSpread) = (0.5, 1)
    return settings
  }

  /// Settings for the Emoji network with words: about 20 minutes on two cores, at 20 steps a second.
  ///
  /// Noise levels as for the other networks with words. Now and then one of style and thing is left open, so
  /// that each can be asked for alone.
  public static func emojiFromWords(seed: UInt64) -> TrainingSettings {
    var settings = TrainingSettings(steps: 24_000, seed: seed)
    (settings.levelCentre, settings.levelSpread) = (0.6, 1.2)
    settings.partialCaptionShare = 0.15
    return settings
  }

  /// Settings for the Garden network: about 26 minutes on two idle cores, at 26 steps a second.
  public static func garden(seed: UInt64) -> TrainingSettings {
    var settings = TrainingSettings(steps: 40_000, seed: seed)
    (settings.levelCentre, settings.levelSpread) = (0.6, 1.2)
    settings.partialCaptionShare = 0.4
    return settings
  }

  /// Settings for a folder of one's own captioned pictures: a few minutes for a few dozen.
  public static func folderFromWords(seed: UInt64) -> TrainingSettings {
    var settings = TrainingSettings(steps: 6_000, seed: seed)
    (settings.levelCentre, settings.levelSpread) = (0.6, 1.2)
    settings.partialCaptionShare = 0.25
    return settings
  }

  /// The same settings for a short training, as measurements of many networks have it.
  ///
  /// A short training has a short memory: the mean of weights must not reach back to random ones.
  func shortened(to steps: Int) -> TrainingSettings {
    var settings = self
    (settings.steps, settings.averageDecay) = (steps, 0.99)
    return settings
  }

  /// What is wrong with these settings, in one sentence; nil if training can begin.
  public var fault: String? {
    guard (1...10_000_000).contains(steps) else { return "Training takes 1 to 10,000,000 steps." }
    guard (1...1024).contains(batch) else { return "A step learns from 1 to 1,024 pictures." }
    guard (0.0...1).contains(learningRate) else { return "A learning rate lies between 0 and 1." }
    guard (0...steps + 1000).contains(warmUp) else {
      return "The learning rate rises for 0 to \(steps + 1000) steps."
    }
    guard (0.0..<1).contains(averageDecay) else {
      return
        "The mean of the weights keeps a share of 0 or more of itself at each step, and less than 1."
    }
    guard levelCentre > 0, levelCentre < 1 else {
      return "The middle of the noise levels lies between 0, the picture, and 1, pure snow."
    }
    guard (0.01...10).contains(levelSpread) else {
      return "The spread of the noise levels lies between 0.01 and 10."
    }
    guard (0.0...1).contains(captionDropout), (0.0...1).contains(partialCaptionShare) else {
      return "Shares of captions that are left out, or leave something open, lie between 0 and 1."
    }
    return nil
  }

  /// The learning rate of step 0, 1, …: a rise, then half a wave of a cosine down to 0.
  ///
  ///     λ(t) = λ_max ½ (1 + cos(π (t − w)/(T − w)))
  ///
  /// Source: Loshchilov & Hutter 2017, arXiv 1608.03983, without restarts.
  public func learningRate(step: Int) -> Double {
    if step < warmUp { return learningRate * Double(step + 1) / Double(warmUp) }
    let share = Double(step - warmUp) / Double(max(1, steps - warmUp))
    return learningRate * 0.5 * (1 + cos(.pi * min(1, share)))
  }

  /// A random noise level σ.
  ///
  ///     σ = tan(u π/2),   u = 1/(1 + e^−(logit(centre) + spread · n))
  ///     n ~ N(0, 1)
  ///
  /// u is the share of the way from picture (0) to snow (1) on the cosine schedule. Evenly drawn,
  /// most time would go to levels where little is to be decided; logit-normal ones dwell where shapes
  /// are (Esser et al. 2024, arXiv 2403.03206, section 3.1).
  func sigma(gaussian n: Double) -> Double {
    let u = 1 / (1 + exp(-(log(levelCentre / (1 - levelCentre)) + levelSpread * n)))
    return tan(u * .pi / 2)
  }
}
