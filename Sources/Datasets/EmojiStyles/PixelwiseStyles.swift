import Pictures

// Styles whose every pixel depends on the same pixel of the drawing alone: its colour s and its
// opacity a. They are the easiest to learn: one rule, the same at every place.

extension Picture {
  /// Only the outline counts: `1 − 0.93 a` in all three channels.
  var silhouette: Picture {
    mapped { _, a in Light(repeating: 1 - 0.93 * a) }
  }

  /// A little darker, in front of a night sky: `0.92 a s + (1 − a) sky`.
  var night: Picture {
    mapped { s, a in 0.92 * a * s + (1 - a) * NightSky.colour }
  }

  /// An old photograph: from dark to light brown by brightness alone.
  ///
  ///     y = Y(w);   (1 − y) dark + y light
  var sepia: Picture {
    mapped { s, a in
      let y = Picture.onWhite(s, a).luma
      return (1 - y) * SepiaTones.dark + y * SepiaTones.light
    }
  }

  /// Light lines on a dark ground: where the drawing has ink, the line.
  ///
  ///     (1 − k) ground + k line,   k = a, the coverage of the ink
  func lines(_ style: LineStyle) -> Picture {
    mapped { _, k in (1 - k) * style.ground + k * style.line }
  }
}

/// The sky of the style *night*.
enum NightSky {
  static let colour = Light(0.07, 0.09, 0.23)
}

/// The two ends of the style *sepia*.
enum SepiaTones {
  static let dark = Light(0.20, 0.10, 0.03)
  static let light = Light(1, 0.95, 0.82)
}

/// What lines are drawn with, and on what.
struct LineStyle {
  let ground: Light
  let line: Light

  /// A green blackboard.
  static let chalk = LineStyle(ground: Light(0.13, 0.25, 0.19), line: Light(0.97, 0.97, 0.90))
  /// The paper of architects.
  static let blueprint = LineStyle(ground: Light(0.06, 0.22, 0.53), line: Light(0.93, 0.97, 1))
}
