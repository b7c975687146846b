public import Languages
public import Pictures
public import Tensors

/// Pictures of one size with what is said about them: what lessons know of every world.
///
///     let emoji = try EmojiWorld().captionedPictures(in: .colour)
///     emoji.pictures[413]               // 24 x 24 pixels
///     emoji.names[413]                  // "bird", "oiseau"
///     emoji.values                      // Batch of shape [1224, 1728], numbers in −1…1
///     emoji.thingNames[emoji.things[413]].en  // "bird"
///
/// A *thing* is what the best possible guesser has to name. Several pictures can show the same
/// thing (there are 105 faces), so guessing the thing is easier than guessing the picture.
public struct CaptionedPictures: Sendable {
  /// What the collection is called: "Emoji, colour".
  public let title: Bilingual
  /// Pixels along one side of every picture.
  public let side: Int
  /// The pictures, all opaque, side × side pixels.
  public private(set) var pictures: [Picture]
  /// The same pictures as numbers in −1…1, shape [pictures, 3 · side²].
  public private(set) var values: Batch<Float>
  /// What each picture is called, in both languages.
  public private(set) var names: [Bilingual]
  /// Which thing each picture shows: positions in ``thingNames``.
  public private(set) var things: [Int]
  /// What the things are called, in the order in which they first appear.
  public private(set) var thingNames: [Bilingual]
  /// The licence of each picture.
  public private(set) var licences: [PictureLicence]

  /// A collection of pictures.
  ///
  /// - Parameters:
  ///   - title: what the collection is called.
  ///   - side: pixels along one side; every picture of `entries` is side × side.
  ///   - entries: the pictures and what is said about them, at least one.
  public init(title: Bilingual, side: Int, entries: [CaptionedPicture]) {
    precondition(!entries.isEmpty, "A collection of pictures needs at least one.")
    (self.title, self.side) = (title, side)
    pictures = []
    values = Batch(count: 0, valueCount: 3 * side * side, values: [])
    (names, things, thingNames, licences) = ([], [], [], [])
    append(entries)
  }

  /// Number of pictures.
  public var count: Int { pictures.count }

  /// This collection with more pictures behind it: the user's own as one more candidate.
  public func appending(_ entries: CaptionedPicture...) -> CaptionedPictures {
    var copy = self
    copy.append(entries)
    return copy
  }

  /// The licences of some pictures, each once: what a figure's manifest must list.
  ///
  /// - Parameter indices: positions in ``pictures``.
  /// - Returns: the licences in the order of their first picture.
  public func licences(of indices: some Sequence<Int>) -> [PictureLicence] {
    var seen: Set<PictureLicence> = []
    return indices.map { licences[$0] }.filter { seen.insert($0).inserted }
  }

  /// The pictures for which `belongs` is true, in their order; at least one.
  ///
  /// - Parameter belongs: takes a position in ``pictures``.
  /// - Returns: the collection of those pictures.
  public func `where`(_ belongs: (Int) -> Bool) -> CaptionedPictures {
    CaptionedPictures(
      title: title, side: side,
      entries: pictures.indices.filter(belongs).map {
        CaptionedPicture(
          picture: pictures[$0], name: names[$0], thing: thingNames[things[$0]],
          licence: licences[$0])
      })
  }

  private mutating func append(_ entries: [CaptionedPicture]) {
    var positions = Dictionary(
      thingNames.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var numbers: [Float] = values.values
    numbers.reserveCapacity(numbers.count + entries.count * values.valueCount)
    for entry in entries {
      precondition(
        entry.picture.width == side && entry.picture.height == side,
        "Every picture here has \(side) x \(side) pixels, got one of \(entry.picture.width) x "
          + "\(entry.picture.height).")
      let picture = entry.picture.opaque(on: .white)
      if positions[entry.thing] == nil {
        positions[entry.thing] = thingNames.count
        thingNames.append(entry.thing)
      }
      pictures.append(picture)
      numbers += picture.values()
      names.append(entry.name)
      things.append(positions[entry.thing] ?? 0)
      licences.append(entry.licence)
    }
    values = Batch(count: pictures.count, valueCount: values.valueCount, values: numbers)
  }
}

/// One picture and what is said about it.
public struct CaptionedPicture: Sendable {
  /// The picture itself.
  public var picture: Picture
  /// What it is called.
  public var name: Bilingual
  /// What it shows: pictures with equal things form one group.
  public var thing: Bilingual
  /// Where it comes from.
  public var licence: PictureLicence

  /// A picture with its words.
  ///
  /// - Parameters:
  ///   - picture: the picture; where it is clear, white shows.
  ///   - name: its caption in both languages.
  ///   - thing: what it shows; if nil, nothing else shows the same and its name is its thing.
  ///   - licence: where it comes from.
  public init(
    picture: Picture, name: Bilingual, thing: Bilingual? = nil, licence: PictureLicence
  ) {
    (self.picture, self.name, self.licence) = (picture, name, licence)
    self.thing = thing ?? name
  }
}
