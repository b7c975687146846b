import Foundation

/// What others have published about their networks, each number with its source.
///
/// Nothing here was measured by Snow.
enum Published {
  /// Dollars, as the article has it.
  ///
  /// Source: E. Mostaque, 28 August 2022, twitter.com/EMostaque/status/1563870674111832066: "256 A100s …
  /// 150k hours in total so at market price $600k". It is about the first Stable Diffusion.
  static let articleDollars = 600_000.0
  /// Parameters, as the article has it.
  ///
  /// That many has the largest network of version 3 only: Esser et al.
  /// 2024, arXiv 2403.03206, "800M to 8B".
  static let articleParameters = 8e9

  /// The first Stable Diffusion, as a U-Net in a space of 64 × 64 × 4 numbers.
  enum StableDiffusion {
    /// Parameters of the U-Net.
    ///
    /// Source: README of github.com/CompVis/stable-diffusion, "860M UNet and 123M
    /// text encoder".
    static let parameters = 860e6
    /// Parameters of the network for the text, which was not trained along.
    static let textParameters = 123e6
    /// Pictures in a step.
    ///
    /// Source: Stable_Diffusion_v1_Model_Card.md in the same place, "Batch: 32 x 8 x 2 x
    /// 4 = 2048".
    static let batch = 2_048.0
    /// Steps with pictures of 256 × 256 pixels, a quarter as large.
    ///
    /// Source: the same.
    static let quarterSteps = 237e3
    /// Steps with pictures of 512 × 512 pixels up to version 1.3.
    ///
    /// Source: the same, 194k + 515k + 195k.
    static let steps = 194e3 + 515e3 + 195e3
    /// Hours of a graphics processor (A100).
    ///
    /// Source: the same, "Hours used: 150000".
    static let hours = 150e3

    /// Multiply-adds of one walk forth with one picture of 512 × 512 pixels.
    ///
    /// Source: README of github.com/ThanatosShinji/onnx-tool, "UNet2DCondition 859.52 [M parameters],
    /// 888,870 [M multiply-adds]" for the two pictures of a guided call.
    static let callMultiplyAdds = 888.87e9 / 2

    /// Multiply-adds of the training, counted as ours are: three walks for each picture shown.
    ///
    /// The networks that make pictures smaller and words into vectors are not counted.
    static var trainingMultiplyAdds: Double {
      3 * callMultiplyAdds * batch * (quarterSteps / 4 + steps)
    }

    /// What that many processors could have done at most in that many hours.
    ///
    /// Source of 312 · 10¹² operations a second, two for a multiply-add: NVIDIA A100 data sheet, dense
    /// 16-bit tensor arithmetic.
    static var mostMultiplyAdds: Double { hours * 3_600 * 156e12 }
  }

  /// One of those that soon needed less.
  ///
  /// Source: Chen et al. 2023, PixArt-α, arXiv 2310.00426: "10.8% of Stable Diffusion v1.5's training time
  /// (675 vs. 6,250 A100 GPU days) … ($26,000 vs. $320,000)".
  enum PixArt {
    static let days = 675.0
    static let dollars = 26_000
    /// What its makers reckon for the first Stable Diffusion.
    static let stableDiffusionDays = 6_250.0
    static let stableDiffusionDollars = 320_000
  }

  /// Dollars for a multiply-add, if 600,000 dollars bought those of the first Stable Diffusion.
  static var dollarsPerMultiplyAdd: Double {
    articleDollars / StableDiffusion.trainingMultiplyAdds
  }

  /// Captioned pictures in English that it was taken from.
  ///
  /// Source: Schuhmann et al. 2022, LAION-5B, arXiv
  /// 2210.08402, "5.85 billion … of which 2.32B contain English language".
  static let captionedPictures = 2.32e9
}
