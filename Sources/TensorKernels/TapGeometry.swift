/// Where the inputs of a convolution lie in memory.
///
/// With channels last, the taps of one kernel row are neighbours: three pixels of C channels are one
/// run of 3 C numbers. So a 3×3 convolution is, for every output pixel, three runs, each one picture
/// row below the other; a 1×1 convolution and a matrix product are a single run. Nothing has to be
/// copied into columns first ("im2col").
///
///     output[p][o] = Σ_row Σ_j input[start(p) + row · tapRowStride + j] · weight[row][j][o]
///
/// The weights are kept in blocks of eight output channels, as the kernels read them:
/// [outputs/8][tapRows][run][8].
package struct TapGeometry: Sendable {
  /// Pictures, and output pixels of each.
  package var pictures, height, width: Int
  /// Kernel rows, and numbers in each of their runs.
  package var tapRows, run: Int
  /// Steps in the input, in numbers: to the next picture, to the input of the output row below, to
  /// the next kernel row, to the input of the next output pixel.
  package var pictureStride, rowStride, tapRowStride, pixelStride: Int

  /// Output pixels of all pictures.
  package var pixelCount: Int { pictures * height * width }
  /// Weights of eight output channels.
  package var blockSize: Int { tapRows * run * 8 }

  /// A square kernel over pictures that have a border already: [pictures][H + 2b][W + 2b][C].
  ///
  /// - Parameters:
  ///   - pictures: how many.
  ///   - height: output rows.
  ///   - width: output columns.
  ///   - channels: C of the input.
  ///   - side: taps along one side: 1, 2 or 3.
  ///   - step: input pixels from one output pixel to the next: 1, or 2 to halve the sides.
  ///   - paddedHeight: input rows with border.
  ///   - paddedWidth: input columns with border.
  package init(
    pictures: Int, height: Int, width: Int, channels: Int, side: Int, step: Int = 1,
    paddedHeight: Int, paddedWidth: Int
  ) {
    (self.pictures, self.height, self.width) = (pictures, height, width)
    (tapRows, run) = (side, side * channels)
    pictureStride = paddedHeight * paddedWidth * channels
    rowStride = step * paddedWidth * channels
    tapRowStride = paddedWidth * channels
    pixelStride = step * channels
  }

  /// A matrix product: every row of `run` numbers is a pixel of its own.
  ///
  /// - Parameters:
  ///   - rows: how many.
  ///   - run: numbers of each that take part.
  ///   - stride: from one row to the next, if not `run`.
  package init(rows: Int, run: Int, stride: Int? = nil) {
    (pictures, height, width) = (1, 1, rows)
    (tapRows, self.run) = (1, run)
    (pictureStride, rowStride, tapRowStride) = (0, 0, 0)
    pixelStride = stride ?? run
  }

  /// The inputs' starts of all output pixels, one after the other, without a division.
  struct Walk {
    private let geometry: TapGeometry
    private var x = 0
    private var y = 0
    private var start = 0
    private var rowStart = 0
    private var pictureStart = 0

    @inline(__always)
    init(_ geometry: TapGeometry) { self.geometry = geometry }

    @inline(__always)
    mutating func next() -> Int {
      let current = start
      x += 1
      start += geometry.pixelStride
      if x == geometry.width {
        x = 0
        y += 1
        rowStart += geometry.rowStride
        if y == geometry.height {
          y = 0
          pictureStart += geometry.pictureStride
          rowStart = pictureStart
        }
        start = rowStart
      }
      return current
    }
  }
}
